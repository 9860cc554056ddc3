package org.claimshift.evaluate;

import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/** Correlations that are 0 where one side does not vary, or there are fewer than two pairs. */
final class Correlation {
    private Correlation() {}

    static double pearson(double[] a, double[] b) {
        return a.length < 2 ? 0 : orZero(new PearsonsCorrelation().correlation(a, b));
    }

    static double spearman(double[] a, double[] b) {
        return a.length < 2 ? 0 : orZero(new SpearmansCorrelation().correlation(a, b));
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
