package org.claimshift.align;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.claimshift.align.Features.Encoded;

/**
 * Logistic regression over {@link Features}: how sure it is that two claims state the same proposition, 0 to 1. There are
 * two sets of weights ({@code align/scorer.conf}): where both claims have vectors, and where one has none.
 */
final class Scorer {
    private static final Scorer DEFAULT = new Scorer(ConfigFactory.parseResources(Scorer.class, "/align/scorer.conf"));

    private final Weights withVectors;
    private final Weights withoutVectors;

    private record Weights(double bias, double[] values) {
        static Weights of(Config config) {
            return new Weights(
                    config.getDouble("bias"),
                    Features.NAMES.stream().mapToDouble(config::getDouble).toArray());
        }

        double score(double[] features) {
            double z = bias;
            for (int i = 0; i < values.length; i++) {
                z += values[i] * features[i];
            }
            return 1 / (1 + Math.exp(-z));
        }
    }

    private Scorer(Config config) {
        withVectors = Weights.of(config.getConfig("with-vectors"));
        withoutVectors = Weights.of(config.getConfig("without-vectors"));
    }

    /** The scorer with the weights of {@code align/scorer.conf}. */
    static Scorer get() {
        return DEFAULT;
    }

    /** Score of two claims of one event, rounded to 6 decimals so that it compares as it is stored. */
    double score(Encoded a, Encoded b) {
        boolean vectors = a.vector() != null && b.vector() != null;
        return round(
                (vectors ? withVectors : withoutVectors).score(Features.of(a, b).values()));
    }

    static double round(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }
}
