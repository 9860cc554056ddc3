package org.claimshift.group;

import java.util.List;

/**
 * How a pair stands among all others that it is grouped with. What two articles have in common says more where neither
 * has more in common with a third: in a week full of reports on one trial, pairs of its two hearings score high, but less
 * than those of one hearing.
 */
final class Neighbourhoods {
    /**
     * "relative": the pair's score over the lesser of the best scores that the two have. "overlap": what of their
     * neighbourhoods is common (weighted intersection over the smaller one), where an article's neighbours weigh their
     * score over its best, itself 1.
     */
    static final List<String> NAMES = List.of("relative", "overlap");

    /** Pairs that score less in the first pass are of two events; nothing more is asked about them. */
    static final float LEAST = 0.01f;

    private static final float LEAST_WEIGHT = 0.02f;

    private final float[][] scores;
    private final float[] best;
    private final float[][] weights;
    private final float[] sums;

    /** @param scores of the first pass, symmetric, 0 for those that may not join; the diagonal is not read */
    Neighbourhoods(float[][] scores) {
        int n = scores.length;
        this.scores = scores;
        best = new float[n];
        weights = new float[n][n];
        sums = new float[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                best[i] = i == j ? best[i] : Math.max(best[i], scores[i][j]);
            }
            for (int j = 0; j < n; j++) {
                float weight = i == j ? 1 : scores[i][j] / Math.max(best[i], 1e-6f);
                weights[i][j] = weight < LEAST_WEIGHT ? 0 : weight;
                sums[i] += weights[i][j];
            }
        }
    }

    double relative(int a, int b) {
        return scores[a][b] / Math.max(Math.min(best[a], best[b]), 1e-6);
    }

    double overlap(int a, int b) {
        if (scores[a][b] < LEAST) {
            return 0;
        }
        float[] x = weights[a];
        float[] y = weights[b];
        double common = 0;
        for (int i = 0; i < x.length; i++) {
            common += Math.min(x[i], y[i]);
        }
        return common / Math.min(sums[a], sums[b]);
    }
}
