package org.claimshift.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimshift.group.Words.Word;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static List<String> terms(String text) {
        return Words.of(text).stream().map(Word::term).toList();
    }

    @Test
    void foldsEndingsThatDoNotChangeTheMeaning() {
        assertThat(terms("The minister’s parties' cities, ministers"))
                .containsExactly("the", "minister", "party", "city", "minister");
        assertThat(terms("Congress crisis virus bus"))
                .as("no plural")
                .containsExactly("congress", "crisis", "virus", "bus");
    }

    @Test
    void leavesNumbersOutSoThatAChangedNumberNeitherJoinsNorParts() {
        assertThat(terms("12,000 troops")).isEqualTo(terms("10,000 troops"));
        assertThat(terms("the F16 in 2024"))
                .as("a name may hold digits")
                .contains("f16")
                .doesNotContain("2024");
    }

    @Test
    void takesCapitalsInsideSentencesForNames() {
        assertThat(Words.of("Troops reached Kursk. Officials in NATO said so. NATO denies.").stream()
                        .filter(Word::capitalised)
                        .map(Word::term))
                .containsExactly("kursk", "nato", "nato");
    }

    @Test
    void readsTextBeyondTheBasicPlane() {
        assertThat(terms("fire \uD83D\uDD25 in 𝒦yiv")).contains("fire", "in");
        assertThat(Words.of("")).isEmpty();
    }
}
