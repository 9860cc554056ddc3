package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Percentile bootstrap (Efron 1979): the figure on samples of the units, drawn with replacement. The seed is fixed, so the
 * same units in the same order give the same interval.
 */
public final class Bootstrap {
    private static final int ROUNDS = 1000;
    private static final long SEED = 20241022L;

    private Bootstrap() {}

    /** A 95 % interval. */
    public record Interval(double low, double high) {}

    /**
     * The 95 % interval of a figure.
     *
     * @param units what is independent of one another: articles, events, documents; at least one
     * @param figure the figure of a sample of as many units, some of them drawn more than once
     */
    public static <T> Interval interval(List<T> units, ToDoubleFunction<List<T>> figure) {
        if (units.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to draw from");
        }
        Random random = new Random(SEED);
        double[] figures = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            List<T> sample = new ArrayList<>(units.size());
            for (int i = 0; i < units.size(); i++) {
                sample.add(units.get(random.nextInt(units.size())));
            }
            figures[round] = figure.applyAsDouble(sample);
        }
        Arrays.sort(figures);
        return new Interval(figures[(int) (ROUNDS * 0.025)], figures[(int) (ROUNDS * 0.975) - 1]);
    }
}
