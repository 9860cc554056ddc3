package org.claimshift.annotate;

import java.util.Arrays;

/** Pairs two sequences that come in the same order. */
final class Alignment {
    /** A cost that no pair is worth. */
    static final double NEVER = 1e6;

    private Alignment() {}

    /** What it costs to pair the one's a-th with the other's b-th. */
    interface Cost {
        double of(int a, int b);
    }

    /**
     * Pairs two sequences without crossings so that the costs of the pairs and {@code alone} for each element left over are
     * least.
     *
     * @return for each of the first its partner, or -1
     */
    static int[] align(int n, int m, double alone, Cost cost) {
        double[][] least = new double[n + 1][m + 1];
        byte[][] step = new byte[n + 1][m + 1];
        for (int i = n; i >= 0; i--) {
            for (int j = m; j >= 0; j--) {
                if (i == n && j == m) {
                    continue;
                }
                double best = NEVER;
                if (i < n && j < m) {
                    best = cost.of(i, j) + least[i + 1][j + 1];
                }
                if (i < n && alone + least[i + 1][j] < best) {
                    best = alone + least[i + 1][j];
                    step[i][j] = 1;
                }
                if (j < m && alone + least[i][j + 1] < best) {
                    best = alone + least[i][j + 1];
                    step[i][j] = 2;
                }
                least[i][j] = best;
            }
        }
        int[] partner = new int[n];
        Arrays.fill(partner, -1);
        for (int i = 0, j = 0; i < n && j < m; ) {
            switch (step[i][j]) {
                case 1 -> i++;
                case 2 -> j++;
                default -> partner[i++] = j++;
            }
        }
        return partner;
    }
}
