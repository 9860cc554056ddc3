package org.claimshift.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What lies in one claim only has not changed. */
class SharedGroundTest {
    private static final Comparators ALL = ComparatorsTest.ALL;

    private static List<String> found(Sample from, Sample to) {
        return Sample.labels(ALL.compare(from.variant(), to.variant(), Sample.LATER));
    }

    @Test
    void aBareNounPhraseStatesNothingThatCouldBeFramed() {
        Sample said = Sample.of("the southern sea wall").source(4, "Moor").cue("said", "neutral");
        Sample claimed = Sample.of("the southern sea wall").source(4, "Moor").cue("claimed", "doubting");

        assertThat(found(said.noPredicate(), claimed.noPredicate())).isEmpty();
    }

    @Test
    void aHedgeOfAnotherVerbIsNotAdded() {
        Sample plain = Sample.of("the ferry left the old port at noon");
        Sample other = Sample.of("the ferry left the old port at noon, and it may rain tomorrow")
                .hedge("may", "modal");

        assertThat(found(plain, other)).isEmpty();
    }

    @Test
    void anotherNotIsNoNegation() {
        Sample plain = Sample.of("the ferry left the old port at noon");
        Sample negated = Sample.of("the ferry left the old port at noon and nobody has paid the toll")
                .negative();
        Sample denied = Sample.of("the ferry has not left the old port").negative();

        assertThat(found(plain, negated)).doesNotContain("negated");
        assertThat(found(plain, denied)).contains("negated");
    }

    @Test
    void aNumberOfAnotherThingIsNotAnotherNumber() {
        Sample near = QuantityComparatorTest.parse(
                "the storm was {exact 325 mi:325 miles} from Selm with heavy rain over the bay");
        Sample far = QuantityComparatorTest.parse(
                "ferries to the islands need {exact 435 mi:435 miles} of new cable for the winter");

        assertThat(found(near, far)).isEmpty();
    }
}
