package org.claimshift.group;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;

/**
 * Scores a pair of articles: the chance that both report the same event, by logistic regression. There is one set of
 * weights for pairs with vectors and one for pairs without, so that absent vectors count neither for nor against.
 *
 * @param withVectors bias, then a weight for each of {@link PairFeatures#NAMES}
 * @param withoutVectors the same; its weights for vectors are 0
 */
record PairScorer(double[] withVectors, double[] withoutVectors) {
    private static final class Loaded {
        static final PairScorer INSTANCE = of(ConfigFactory.parseResources("group/pair-scorer.conf"));
    }

    /** The one in the jar, read once per process. */
    static PairScorer standard() {
        return Loaded.INSTANCE;
    }

    /** From weights by name; the recipe that learnt them stands in the file. */
    static PairScorer of(Config file) {
        return new PairScorer(weights(file.getConfig("with-vectors")), weights(file.getConfig("without-vectors")));
    }

    private static double[] weights(Config section) {
        List<String> names = PairFeatures.NAMES;
        double[] weights = new double[names.size() + 1];
        weights[0] = section.getDouble("bias");
        for (int i = 0; i < names.size(); i++) {
            weights[i + 1] = section.hasPath(names.get(i)) ? section.getDouble(names.get(i)) : 0;
        }
        return weights;
    }

    /** The score, 0 to 1. */
    double score(Features a, Features b) {
        double[] weights = PairFeatures.hasVectors(a, b) ? withVectors : withoutVectors;
        return probability(weights, PairFeatures.of(a, b));
    }

    static double probability(double[] weights, double[] features) {
        double sum = weights[0];
        for (int i = 0; i < features.length; i++) {
            sum += weights[i + 1] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
