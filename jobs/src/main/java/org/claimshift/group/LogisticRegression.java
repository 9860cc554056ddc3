package org.claimshift.group;

import java.util.List;

/** Logistic regression by Newton's method with a ridge penalty: for the few features and thousands of pairs of training. */
final class LogisticRegression {
    private static final int ROUNDS = 30;

    private LogisticRegression() {}

    /** A training example. */
    record Example(double[] features, boolean positive) {}

    /**
     * Fits.
     *
     * @param used which features may have a weight; the others get 0
     * @param ridge strength of the penalty on squared weights; the bias has none
     * @return bias, then a weight for each feature
     */
    static double[] fit(List<Example> examples, boolean[] used, double ridge) {
        int size = used.length + 1;
        double[] weights = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] hessian = new double[size][size];
            double[] gradient = new double[size];
            for (Example example : examples) {
                double[] x = new double[size];
                x[0] = 1;
                for (int i = 1; i < size; i++) {
                    x[i] = used[i - 1] ? example.features()[i - 1] : 0;
                }
                double p = PairScorer.probability(weights, example.features());
                double error = (example.positive() ? 1 : 0) - p;
                for (int i = 0; i < size; i++) {
                    gradient[i] += error * x[i];
                    for (int j = 0; j < size; j++) {
                        hessian[i][j] += p * (1 - p) * x[i] * x[j];
                    }
                }
            }
            for (int i = 0; i < size; i++) {
                double penalty = i == 0 ? 1e-9 : ridge;
                gradient[i] -= penalty * weights[i];
                hessian[i][i] += penalty;
            }
            double[] step = solve(hessian, gradient);
            for (int i = 0; i < size; i++) {
                weights[i] += i > 0 && !used[i - 1] ? 0 : step[i];
            }
        }
        return weights;
    }

    /** Solves a symmetric positive system by elimination with pivots. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
                    pivot = i;
                }
            }
            double[] row = a[k];
            a[k] = a[pivot];
            a[pivot] = row;
            double value = b[k];
            b[k] = b[pivot];
            b[pivot] = value;
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                b[i] -= factor * b[k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = k + 1; j < n; j++) {
                b[k] -= a[k][j] * b[j];
            }
            b[k] /= a[k][k];
        }
        return b;
    }
}
