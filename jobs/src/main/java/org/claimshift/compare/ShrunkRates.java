package org.claimshift.compare;

import java.util.stream.LongStream;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * Rates of many outlets, each drawn towards what all of them show (empirical Bayes): an outlet with few opportunities is
 * taken to be like the others until it shows otherwise. The prior is a beta distribution whose mean is the pooled rate and
 * whose strength comes from how much more the outlets' rates vary than chance alone would make them (method of moments,
 * Kleinman 1973).
 *
 * @param mean pooled rate
 * @param strength how many opportunities the prior is worth
 */
record ShrunkRates(double mean, double strength) {
    /** The prior's worth where the outlets differ no more than by chance, or cannot be told apart. */
    private static final double STRONGEST = 200;

    /** So that a few outlets of extreme rates do not do away with the shrinkage. */
    private static final double WEAKEST = 2;

    private static final WilsonScoreInterval WILSON = new WilsonScoreInterval();

    /**
     * A rate.
     *
     * @param rate shrunk
     * @param low lower end of the 95 % Wilson interval of shifts/opportunities, which shrinkage does not move
     * @param high upper end
     */
    record Rate(double rate, double low, double high) {}

    /** From the counts of all outlets, in an order of the caller's that must not depend on the rows' order. */
    static ShrunkRates fit(long[] opportunities, long[] shifts) {
        double all = LongStream.of(opportunities).sum();
        double mean = LongStream.of(shifts).sum() / all;
        double between = 0;
        double squares = 0;
        for (int i = 0; i < opportunities.length; i++) {
            double n = opportunities[i];
            double gap = shifts[i] / n - mean;
            between += n * gap * gap;
            squares += n * n;
        }
        int free = opportunities.length - 1;
        double chance = mean * (1 - mean);
        double correlation = (between - chance * free) / (chance * (all - squares / all - free));
        // Not a number where all rates are 0, all are 1, or there is one outlet: nothing says that outlets differ.
        double strength = correlation > 0 ? 1 / correlation - 1 : STRONGEST;
        return new ShrunkRates(mean, Math.min(STRONGEST, Math.max(WEAKEST, strength)));
    }

    /** The rate of an outlet. */
    Rate rate(long opportunities, long shifts) {
        double shrunk = (shifts + mean * strength) / (opportunities + strength);
        ConfidenceInterval interval =
                WILSON.createInterval(Math.toIntExact(opportunities), Math.toIntExact(shifts), 0.95);
        return new Rate(shrunk, Math.max(0, interval.getLowerBound()), Math.min(1, interval.getUpperBound()));
    }
}
