package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecoderTest {
    private static final Labels LABELS = Labels.of(List.of("ner:O", "ner:B-PER", "ner:I-PER", "syn:NOUN", "syn:ADJ"));
    private static final String TABLES =
            """
            {"ner": {"start": [0, 0, -10000], "transition": [[0, 0, -10000], [0, 0, 1], [0, 0, 1]]}}
            """;

    private static double[] scores(double... scores) {
        return scores;
    }

    @Test
    void aForbiddenStepIsNotTakenHoweverSureTheScores() throws IOException {
        Decoder decoder = Decoder.read(TABLES, LABELS);
        assertThat(decoder.decode("ner", List.of(scores(.1, .2, .7), scores(.1, .0, .9), scores(.9, .0, .1))))
                .as("I-PER cannot begin a window: the best path that is allowed is B-PER, I-PER, O")
                .containsExactly(1, 2, 0);
    }

    @Test
    void scoresCountWithinTheirPartOnly() throws IOException {
        Decoder decoder = Decoder.read(TABLES, LABELS);
        assertThat(decoder.decode("ner", List.of(scores(.001, .002, .0))))
                .as("a softmax over all parts leaves each part a share of the sum")
                .containsExactly(1);
        assertThat(decoder.decode("syn", List.of(scores(.1, .2), scores(.2, .1))))
                .as("a part without tables takes the best label of each token")
                .containsExactly(1, 0);
        assertThat(decoder.decode("ner", List.of())).isEmpty();
    }

    @Test
    void tablesOfAnotherSizeAreRefused() {
        assertThatThrownBy(() -> Decoder.read("{\"syn\": {\"start\": [0], \"transition\": [[0]]}}", LABELS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("part 'syn'")
                .hasMessageContaining("labels.txt has 2");
    }
}
