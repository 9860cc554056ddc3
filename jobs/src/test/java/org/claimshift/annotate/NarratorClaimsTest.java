package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarratorClaimsTest {

    /** Each row: a text, its attribution marked if it has one, and the outlet's own claims. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        The dam broke on Monday near Lund.                                          | The dam broke on Monday near Lund
        The dam broke on Monday, and the village lost 40 houses.                    | The dam broke on Monday; the village lost 40 houses
        The dam broke on Monday; 40 houses were lost in Lund.                       | The dam broke on Monday; 40 houses were lost in Lund
        The army took Lund on Monday and burned 40 houses.                          | The army took Lund on Monday and burned 40 houses
        The army took Lund on Monday, while rebels seized 12 old tanks.                 | The army took Lund on Monday; rebels seized 12 old tanks
        The row on Monday turned on denials by Lund and his aides that anyone was told. | The row on Monday turned on denials by Lund and his aides that anyone was told
        The police took cash and cars in Lund when they could prove 12 crimes.      | The police took cash and cars in Lund when they could prove 12 crimes
        The mill, which stood in Lund, burned down on Monday.                       | The mill, which stood in Lund, burned down on Monday
        A storm hit Lund on Monday, which left 40 families homeless.                | A storm hit Lund on Monday; which left 40 families homeless
        [The mayor] {said} <the dam broke on Monday>.                               | ``
        [The mayor] {said} <the dam broke>, and 40 houses were lost in Lund.        | 40 houses were lost in Lund
        <The dam broke on Monday>, [the mayor] {said} on Tuesday in Lund.           | ``
        Speaking in Lund on Tuesday, [the mayor] {said} <the dam broke>.            | ``
        Did the dam break on Monday in Lund?                                        | ``
        Read more about the dam that broke in Lund.                                 | ``
        Follow us on every channel for news of 2024.                                | ``
        This story has been updated to say that 40 houses burned.                   | ``
        The dam is seen on Monday in Lund. Photo by Anna Moor                       | The dam is seen on Monday in Lund
        I think that Lund has lost 40 houses.                                       | ``
        We lost 40 houses on Monday in Lund.                                        | ``
        It is a disgraceful decision by Lund.                                       | ``
        The dam broke.                                                              | ``
        A long and dark night in Lund.                                              | ``
        They were very angry about it all.                                           | ``
        The recruits reportedly left Lund on Monday.                                | The recruits reportedly left Lund on Monday
        “We lost everything on Monday in Lund and it hurts.”                        | ``
        The army called it a “tragic mistake” on Monday in Lund.                    | The army called it a “tragic mistake” on Monday in Lund
        Unemployment fell to 5 percent last month.                                  | Unemployment fell to 5 percent last month
        Subscribe to our newsletter and get 5 stories a day.                        | ``
        Click here to see the 40 houses that burned in Lund.                        | ``
        The fire killed 14 people in Lund, after a pipe that held 300 litres burst. | The fire killed 14 people in Lund; after a pipe that held 300 litres burst
        """)
    void finds(String marked, String expected) {
        Texts.Marked m = Texts.marked(marked);
        boolean attributed = marked.contains("<");
        List<Span> claims = NarratorClaims.find(m.doc(), attributed ? List.of(m.attribution()) : List.of());
        String found = claims.stream().map(s -> s.of(m.doc().text())).collect(Collectors.joining("; "));
        assertThat(found).as(marked).isEqualTo(expected);
    }

    @Test
    void readsHeadlinesWithoutFiniteVerb() {
        Document doc = Texts.doc("title", "12,000 troops sent to Kursk", null);
        assertThat(NarratorClaims.find(doc, List.of()))
                .as("headlines drop the auxiliary")
                .containsExactly(new Span(0, 27));
    }
}
