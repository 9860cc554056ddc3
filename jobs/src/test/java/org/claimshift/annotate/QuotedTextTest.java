package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimshift.annotate.QuotedText.Quotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTest {
    private static String quotations(String text) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Quotation q : QuotedText.quotations(text, 0, text.length())) {
            marked.append(text, at, q.span().begin())
                    .append('<')
                    .append(q.span().of(text))
                    .append(q.closed() ? ">" : "~");
            at = q.span().end();
        }
        return marked.append(text.substring(at)).toString();
    }

    /** A text, and the same with its quotations in < >, or in < ~ where unclosed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        “We go,” she said. “Now.”               | <“We go,”> she said. <“Now.”>
        "We go," she said. "Now."               | <"We go,"> she said. <"Now.">
        ''We go,'' she said. ''Now.''           | <''We go,''> she said. <''Now.''>
        He called it „gut“ and «bon».           | He called it <„gut“> and <«bon»>.
        'We go,' she said. 'I'm off.'           | <'We go,'> she said. <'I'm off.'>
        'I go,' she said.                       | <'I go,'> she said.
        ‘The miners’ strike is over,’ he said.  | <‘The miners’ strike is over,’> he said.
        'The miners' strike is over,' he said.  | <'The miners' strike is over,'> he said.
        The miners' strike and owners' reply.   | The miners' strike and owners' reply.
        Get 'em out of the miners' camp.        | Get 'em out of the miners' camp.
        Rock 'n' roll of the '90s isn't dead.   | Rock 'n' roll of the '90s isn't dead.
        “He said ‘go’ twice,” she said.         | <“He said ‘go’ twice,”> she said.
        'He said "go" twice,' she said.         | <'He said "go" twice,'> she said.
        “We go, she said. “Now.”                | <“We go, she said. ~<“Now.”>
        "We go, she said. "Now."                | <"We go, she said. ~<"Now.">
        We go,” she said. “Now.”                | We go,” she said. <“Now.”>
        “We go," she said. "Now.”               | <“We go,"> she said. <"Now.”>
        “We go,“ she said. ”Now.”               | <“We go,“> she said. <”Now.”>
        It is 5" wide and 6" high.              | It is 5" wide and 6" high.
        😀“We go,”she said.                      | 😀<“We go,”>she said.
        😀 "We go 😀" she said.                  | 😀 <"We go 😀"> she said.
        HEAD: 'NOT OVER' SAYS MAYOR             | HEAD: <'NOT OVER'> SAYS MAYOR
        A “ stray ” pair.                       | A <“ stray ”> pair.
        The plan—"a fraud"—failed.              | The plan—<"a fraud">—failed.
        """)
    void finds(String text, String expected) {
        assertThat(quotations(text)).isEqualTo(expected);
    }

    @Test
    void anUnclosedQuotationEndsWithItsParagraph() {
        assertThat(quotations("“We go.\n\n“We stay,” she said.\n\nRain."))
                .isEqualTo("<“We go.~\n\n<“We stay,”> she said.\n\nRain.");
        assertThat(quotations("“We go.\n“We stay,” she said.")).isEqualTo("<“We go.~\n<“We stay,”> she said.");
        assertThat(quotations("“We go.\nRain fell.")).isEqualTo("<“We go.~\nRain fell.");
        assertThat(quotations("“We go to\nthe Pier,” she said."))
                .as("a broken line")
                .isEqualTo("<“We go to\nthe Pier,”> she said.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "“", "”", "'", "’", "‘", "a", "\n", "``", "''", "'a", "‘s’ a", "'", "“'‘\"«„"})
    void anyTextHasDisjointQuotationsInOrder(String unit) {
        for (int times : List.of(1, 2, 3, 40_000)) {
            String text = unit.repeat(times);
            int at = 0;
            for (Quotation q : QuotedText.quotations(text, 0, text.length())) {
                assertThat(q.span().begin()).isGreaterThanOrEqualTo(at);
                assertThat(q.span().end()).isGreaterThan(q.span().begin()).isLessThanOrEqualTo(text.length());
                at = q.span().end();
            }
        }
    }

    @Test
    void aRangeMayCutAMark() {
        String text = "''a'' “b” 'c' ''d";
        for (int from = 0; from <= text.length(); from++) {
            for (int to = from; to <= text.length(); to++) {
                assertThat(QuotedText.inside(text, from, to)).hasSize(to - from);
            }
        }
    }
}
