package org.claimshift.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimshift.compare.Variant.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words answer each other, and what a hedge or a not belongs to. */
class WordAlignmentTest {
    @ParameterizedTest(name = "{0} / {1}: {2}, {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            the crews left the port                 | the port was left by the crews         | 1   | 1
            the crews left the port                 | the crews fled the port                | .67 | .67
            the crews left the old port on Monday   | the crews left                         | .4  | 1
            crews of Selm                           | wages of Arda                          | 0   | 0
            the 🚢 crews left the port              | the crews left the port                | 1   | 1
            """)
    void shareIsThatOfTheContentWords(String from, String to, double shareFrom, double shareTo) {
        WordAlignment words =
                WordAlignment.of(Sample.of(from).variant(), Sample.of(to).variant());

        assertThat(words.from().share()).isEqualTo(shareFrom, org.assertj.core.api.Assertions.within(0.01));
        assertThat(words.to().share()).isEqualTo(shareTo, org.assertj.core.api.Assertions.within(0.01));
    }

    @ParameterizedTest(name = "{1} in {0}, against {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            the crews may leave the port            | may        | the crews leave the port             | true
            the crews may flee the port             | may        | the crews leave the port             | true
            the crews apparently left               | apparently | the crews left                       | true
            the crews left, apparently              | apparently | the crews left                       | true
            the old boat may sink and the crews left the port | may | the crews left the port           | false
            the crews left the port as storms may come | may     | the crews left the port              | false
            """)
    void aCueBelongsToTheNextContentWordOfItsClause(String text, String cue, String other, boolean shared) {
        Sample sample = Sample.of(text);
        Span span = sample.find(cue);

        WordAlignment words =
                WordAlignment.of(sample.variant(), Sample.of(other).variant());

        assertThat(words.from().isGroundShared(span)).isEqualTo(shared);
    }

    @Test
    void aNameStandsInThePlaceOfAnotherBesideTheSameWord() {
        Sample kursk = Sample.of("the troops are in Kursk, the ministry said");
        Sample selm = Sample.of("the troops are in Selm");
        Sample arda = Sample.of("Arda said that the troops had come");

        assertThat(WordAlignment.of(kursk.variant(), selm.variant())
                        .from()
                        .isInPlaceOf(kursk.find("Kursk"), selm.find("Selm")))
                .isTrue();
        assertThat(WordAlignment.of(kursk.variant(), arda.variant())
                        .from()
                        .isInPlaceOf(kursk.find("Kursk"), arda.find("Arda")))
                .isFalse();
    }

    @Test
    void aNotCountsWhereWhatItBelongsToIsTold() {
        Variant told = Sample.of("the port will not close").variant();
        Variant other =
                Sample.of("the port will close, and nobody likes the new toll").variant();

        WordAlignment words = WordAlignment.of(told, other);

        assertThat(words.from().hasSharedNegator()).isTrue();
        assertThat(words.to().hasSharedNegator()).isFalse();
    }
}
