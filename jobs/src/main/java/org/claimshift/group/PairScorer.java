package org.claimshift.group;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The chance that two articles report the same event, by logistic regression in two passes: from what the two have in
 * common alone, then, where all scores of the first pass are at hand, from how they stand among the others too
 * ({@link Neighbourhoods}). There is one set of weights for pairs with vectors and one for pairs without, so that absent
 * vectors count neither for nor against.
 */
record PairScorer(Passes withVectors, Passes withoutVectors) {
    /**
     * Weights of both passes, the bias first.
     *
     * @param alone for {@link PairFeatures#NAMES}
     * @param amongOthers for {@link PairFeatures#NAMES}, then {@link Neighbourhoods#NAMES}
     */
    record Passes(double[] alone, double[] amongOthers) {}

    private static final class Loaded {
        static final PairScorer INSTANCE = of(ConfigFactory.parseResources("group/pair-scorer.conf"));
    }

    /** The one in the jar, read once per process. */
    static PairScorer standard() {
        return Loaded.INSTANCE;
    }

    /** From weights by name; the recipe that learnt them stands in the file. */
    static PairScorer of(Config file) {
        return new PairScorer(passes(file.getConfig("with-vectors")), passes(file.getConfig("without-vectors")));
    }

    private static Passes passes(Config section) {
        return new Passes(
                weights(section.getConfig("alone"), PairFeatures.NAMES),
                weights(section.getConfig("among-others"), amongOthersNames()));
    }

    /** Names of the features of the second pass. */
    static List<String> amongOthersNames() {
        return Stream.concat(PairFeatures.NAMES.stream(), Neighbourhoods.NAMES.stream())
                .toList();
    }

    private static double[] weights(Config section, List<String> names) {
        double[] weights = new double[names.size() + 1];
        weights[0] = section.getDouble("bias");
        for (int i = 0; i < names.size(); i++) {
            weights[i + 1] = section.hasPath(names.get(i)) ? section.getDouble(names.get(i)) : 0;
        }
        return weights;
    }

    /** The first pass, 0 to 1. */
    double score(Features a, Features b) {
        return chance(passes(a, b).alone(), PairFeatures.of(a, b));
    }

    /** The second pass, 0 to 1. */
    double score(Features a, Features b, double relative, double overlap) {
        return chance(passes(a, b).amongOthers(), amongOthers(PairFeatures.of(a, b), relative, overlap));
    }

    /** The features of the second pass, in the order of {@link #amongOthersNames}. */
    static double[] amongOthers(double[] alone, double relative, double overlap) {
        double[] features = Arrays.copyOf(alone, alone.length + 2);
        features[alone.length] = relative;
        features[alone.length + 1] = overlap;
        return features;
    }

    private Passes passes(Features a, Features b) {
        return PairFeatures.hasVectors(a, b) ? withVectors : withoutVectors;
    }

    private static double chance(double[] weights, double[] features) {
        double sum = weights[0];
        for (int i = 0; i < features.length; i++) {
            sum += weights[i + 1] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
