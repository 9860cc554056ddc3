package org.claimshift.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WeightsTest {
    @Test
    void theBestAreThoseOfTheGreatestSumsAndOfEqualOnesTheLeastNumbers() {
        Weights weights = new Weights();
        weights.add(7, 2);
        weights.add(-5, 1);
        weights.add(9, 3);
        weights.add(7, 2);
        weights.add(3, 3);
        weights.add(0, 3);

        assertThat(weights.best(3)).containsExactlyInAnyOrder(7, 0, 3);
        assertThat(weights.best(10)).containsExactlyInAnyOrder(7, -5, 9, 3, 0);
    }

    @Test
    void manyNumbersAreKeptAndNoneAfterClearing() {
        Weights weights = new Weights();
        LongStream.range(-5_000, 5_000).forEach(number -> weights.add(number, number == 42 ? 2 : 1));

        assertThat(weights.best(20_000)).hasSize(10_000).doesNotHaveDuplicates();
        assertThat(weights.best(1)).containsExactly(42);
        weights.clear();
        assertThat(weights.best(20_000)).isEmpty();
        weights.add(1, 1);
        assertThat(weights.best(1)).containsExactly(1);
    }
}
