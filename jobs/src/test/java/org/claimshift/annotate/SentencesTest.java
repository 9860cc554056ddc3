package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    private static List<String> sentences(String text) {
        return Sentences.of(text, Tokenizer.tokens(text)).stream()
                .map(sentence -> sentence.of(text))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maj. Gen. Pat Ryder spoke on Oct. 17 in St. Petersburg.",
                "The U.S. President met J. K. Smith of Harbor Inc. Friday.",
                "It rose 3.5 per cent to $2.40, No. 4 in the list.",
                "“Why now?” Smith asked.",
                "“Never!” Mr. Smith said on Friday.",
                "“Is it true?” she asked.",
                "He uses example.com. daily and e.g. this."
            })
    void keepsOneSentenceTogether(String text) {
        assertThat(sentences(text)).containsExactly(text);
    }

    @Test
    void endsSentencesAfterClosingMarksAndAtLineBreaks() {
        assertThat(sentences("He left the U.S. The rest stayed. “I came. I saw.” Then (he said.) 12 men\nNo end here"))
                .containsExactly(
                        "He left the U.S.",
                        "The rest stayed.",
                        "“I came.",
                        "I saw.”",
                        "Then (he said.)",
                        "12 men",
                        "No end here");
    }

    @Test
    void endsASentenceBeforeAnEmoji() {
        assertThat(sentences("It is over. 😀 Go home.")).containsExactly("It is over.", "😀 Go home.");
    }

    @Test
    void runsOfClosingMarksTakeLinearTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(sentences("\"".repeat(1_000_000)))
                .hasSize(1));
    }
}
