package org.claimshift.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShrunkRatesTest {
    @Test
    void strengthByMethodOfMomentsByHand() {
        // Rates .1, .3, .5 of 100 each: mean .3; between = 100 (.04 + 0 + .04) = 8; chance = .21, 2 free.
        // correlation = (8 - .42) / (.21 (300 - 100 - 2)) = 7.58 / 41.58; strength = 41.58 / 7.58 - 1.
        ShrunkRates prior = ShrunkRates.fit(new long[] {100, 100, 100}, new long[] {10, 30, 50});

        assertThat(prior.mean()).isCloseTo(0.3, within(1e-12));
        assertThat(prior.strength()).isCloseTo(41.58 / 7.58 - 1, within(1e-9));
        assertThat(prior.rate(100, 10).rate())
                .isCloseTo((10 + 0.3 * prior.strength()) / (100 + prior.strength()), within(1e-12));
    }

    @Test
    void wilsonInterval() {
        // Wilson (1927) for 18 of 120, z = 1.959964: centre (0.15 + z²/240)/(1 + z²/120), half width by the same
        // divisor.
        double z = 1.959964;
        double divisor = 1 + z * z / 120;
        double centre = (0.15 + z * z / 240) / divisor;
        double half = z * Math.sqrt(0.15 * 0.85 / 120 + z * z / (4 * 120.0 * 120)) / divisor;

        ShrunkRates.Rate rate =
                ShrunkRates.fit(new long[] {120}, new long[] {18}).rate(120, 18);

        assertThat(rate.low()).isCloseTo(centre - half, within(1e-6));
        assertThat(rate.high()).isCloseTo(centre + half, within(1e-6));
        assertThat(rate.rate()).as("a single outlet is its own prior").isCloseTo(0.15, within(1e-12));
    }

    @Test
    void outletsThatDifferByChanceAloneAreOne() {
        ShrunkRates prior = ShrunkRates.fit(new long[] {20, 20, 20}, new long[] {2, 2, 2});

        assertThat(prior.strength()).isEqualTo(200);
        assertThat(prior.rate(20, 2).rate()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void noShiftsAtAllIsARateOfZeroWithAnInterval() {
        ShrunkRates.Rate rate =
                ShrunkRates.fit(new long[] {30, 50}, new long[] {0, 0}).rate(30, 0);

        assertThat(rate.rate()).isZero();
        assertThat(rate.low()).isZero();
        assertThat(rate.high()).isBetween(0.1, 0.12);
    }

    @Test
    void allShiftedIsOne() {
        ShrunkRates.Rate rate =
                ShrunkRates.fit(new long[] {30, 50}, new long[] {30, 50}).rate(30, 30);

        assertThat(rate.rate()).isCloseTo(1, within(1e-12));
        assertThat(rate.high()).isLessThanOrEqualTo(1);
    }
}
