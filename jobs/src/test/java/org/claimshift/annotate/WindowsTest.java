package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {
    private static List<Span> windows(String text) {
        return Windows.of(text, Tokenizer.tokens(text));
    }

    private static String words(int n) {
        return "w ".repeat(n).strip();
    }

    @Test
    void packsWholeParagraphsUpToTheLimit() {
        assertThat(windows(words(100) + "\n" + words(60) + "\n\n" + words(1)))
                .as("100 + 60 fill a window to the last token, the third paragraph opens the next")
                .containsExactly(new Span(0, 160), new Span(160, 161));
    }

    @Test
    void cutsALongParagraphAfterTheLastSentenceEndThatFitsAndGoesOnPacking() {
        String text = "Short one.\n" + words(99) + ". " + words(49) + ".” Next " + words(99) + "\nLast one";
        // Tokens: 3; then 99 + 1 and 49 + 2 and 1 + 99; then 2.
        assertThat(windows(text))
                .as("a paragraph that does not fit closes the window before it; 'w' in lower case begins no sentence")
                .containsExactly(new Span(0, 3), new Span(3, 154), new Span(154, 256));
    }

    @Test
    void cutsHardWhereNoSentenceEnds() {
        assertThat(windows(words(400))).containsExactly(new Span(0, 160), new Span(160, 320), new Span(320, 400));
    }

    @Test
    void hasNoWindowForTextWithoutTokens() {
        assertThat(windows(" \n\n\u200b")).isEmpty();
    }
}
