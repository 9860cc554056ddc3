package org.claimshift.align;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.stream.IntStream;
import org.claimshift.align.Features.Encoded;

/** Logistic regression over {@link Features}: how sure it is that two claims state the same proposition, 0 to 1. */
final class Scorer {
    private static final Scorer DEFAULT = new Scorer(
            ConfigFactory.parseResources(Scorer.class, "/align/scorer.conf").getConfig("weights"));

    private final double bias;
    private final double[] weights;

    private Scorer(Config config) {
        bias = config.getDouble("bias");
        weights = Features.NAMES.stream().mapToDouble(config::getDouble).toArray();
    }

    /** The scorer with the weights of {@code align/scorer.conf}. */
    static Scorer get() {
        return DEFAULT;
    }

    /** Score of two claims of one event, rounded to 6 decimals so that it compares as it is stored. */
    double score(Encoded a, Encoded b) {
        double[] values = Features.of(a, b).values();
        double z = bias;
        for (int i = 0; i < weights.length; i++) {
            z += weights[i] * values[i];
        }
        return round(1 / (1 + Math.exp(-z)));
    }

    static double round(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }

    /** The weights by name, for showing. */
    @Override
    public String toString() {
        return "bias " + bias
                + IntStream.range(0, weights.length)
                        .mapToObj(i -> ", " + Features.NAMES.get(i) + " " + weights[i])
                        .reduce("", String::concat);
    }
}
