package org.claimshift.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertaintyComparatorTest {
    private static final CertaintyComparator COMPARATOR = new CertaintyComparator(0.2);

    /** Hedges as word:kind, with a certainty. */
    private static Sample sample(String hedges, double certainty) {
        StringBuilder text = new StringBuilder("the video");
        String[] all = hedges == null ? new String[0] : hedges.split(" ");
        for (String hedge : all) {
            text.append(' ').append(hedge.split(":")[0].replace('_', ' '));
        }
        Sample sample = Sample.of(text + " shows recruits").certainty(certainty);
        for (String hedge : all) {
            sample.hedge(hedge.split(":")[0].replace('_', ' '), hedge.split(":")[1]);
        }
        return sample;
    }

    @ParameterizedTest(name = "{0} {1} -> {2} {3}: {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            purportedly:distancing           | 0.5  | -                                | 1.0  | hedge_dropped
            -                                | 1.0  | purportedly:distancing           | 0.5  | hedge_added
            may:modal                        | 0.4  | could:modal                      | 0.4  | -
            allegedly:distancing             | 0.5  | reportedly:evidential            | 0.5  | -
            about:approximator               | 1.0  | -                                | 1.0  | -
            reportedly:evidential may:modal  | 0.2  | may:modal                        | 0.4  | strengthened
            may:modal                        | 0.4  | reportedly:evidential may:modal  | 0.2  | weakened
            reportedly:evidential            | 0.5  | may:modal                        | 0.4  | -
            reportedly:evidential            | 0.65 | may:modal                        | 0.4  | weakened
            -                                | 0.65 | -                                | 1.0  | strengthened
            -                                | 1.0  | -                                | 0.65 | weakened
            -                                | 0.9  | -                                | 1.0  | -
            would:modal                      | 0.8  | -                                | 0.5  | hedge_dropped
            if_confirmed:conditional         | 0.2  | -                                | 1.0  | hedge_dropped
            Apparently:evidential            | 0.6  | apparently:evidential            | 0.6  | -
            purportedly:evidential           | 0.5  | purports:distancing              | 0.7  | -
            is_said_to:evidential            | 0.5  | -                                | 1.0  | hedge_dropped
            """)
    void comparesHedgesThenCertainty(String from, double sureFrom, String to, double sureTo, String expected) {
        List<Difference> found = COMPARATOR.compare(
                sample(from, sureFrom).variant(), sample(to, sureTo).variant(), Sample.LATER);

        assertThat(Sample.labels(found)).isEqualTo(Sample.split(expected));
    }

    @Test
    void hedgeOfAClauseThatTheOtherLacksIsNotAdded() {
        Variant plain = Sample.of("no card numbers were stolen").variant();
        Variant longer = Sample.of("no card numbers were stolen, and customers would hear of it if that changed")
                .hedge("if", "conditional")
                .variant();

        assertThat(COMPARATOR.compare(plain, longer, Sample.LATER)).isEmpty();
    }

    @Test
    void evidenceOfADroppedHedgeIsTheHedge() {
        Variant from = sample("purportedly:distancing", 0.5).variant();
        Variant to = sample(null, 1).variant();

        Difference found = COMPARATOR.compare(from, to, Sample.LATER).get(0);

        assertThat(Sample.words(from, found.from())).isEqualTo("purportedly");
        assertThat(Sample.words(to, found.to())).isEqualTo("the video shows recruits");
        assertThat(found.fromValue()).isEqualTo("purportedly");
        assertThat(found.toValue()).isNull();
        assertThat(found.magnitude()).isEqualTo(0.5);
    }

    @Test
    void certaintyOfADenialIsNotCompared() {
        Variant from = sample(null, 1).variant();
        Variant to = sample(null, 0).status("denied").variant();

        assertThat(COMPARATOR.compare(from, to, Sample.LATER)).isEmpty();
    }
}
