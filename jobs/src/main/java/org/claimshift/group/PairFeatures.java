package org.claimshift.group;

import java.util.List;

/** What two articles have in common, in numbers. Symmetric: the order of the two does not matter. */
final class PairFeatures {
    /** The features' names, in the order of {@link #of}. */
    static final List<String> NAMES = List.of(
            "body",
            "body_root",
            "lede_root",
            "title",
            "title_in_lede",
            "names",
            "names_body",
            "time",
            "time_unknown",
            "vector_title",
            "vector_lede");

    /** Days; the kernel of Miranda et al. (EMNLP 2018), section 3.2. */
    private static final double SIGMA = 3;

    private PairFeatures() {}

    /** The features of a pair, in the order of {@link #NAMES}; those of absent vectors are 0 (see {@link #hasVectors}). */
    static double[] of(Features a, Features b) {
        double body = a.body().cosine(b.body());
        double names = a.names().cosine(b.names());
        boolean known = a.days() != null && b.days() != null;
        boolean vectors = hasVectors(a, b);
        return new double[] {
            body,
            Math.sqrt(body),
            Math.sqrt(a.lede().cosine(b.lede())),
            a.title().cosine(b.title()),
            (a.title().cosine(b.lede()) + a.lede().cosine(b.title())) / 2,
            names,
            Math.sqrt(names * body),
            known ? time(a.days() - b.days()) : 0,
            known ? 0 : 1,
            vectors ? dot(a.titleVector(), b.titleVector()) : 0,
            vectors ? dot(a.ledeVector(), b.ledeVector()) : 0
        };
    }

    /** Whether both have vectors of one encoder: otherwise vectors say nothing, neither for nor against. */
    static boolean hasVectors(Features a, Features b) {
        return a.vectorModel() != null
                && a.vectorModel().equals(b.vectorModel())
                && a.titleVector() != null
                && b.titleVector() != null
                && a.ledeVector() != null
                && b.ledeVector() != null;
    }

    /** 1 on the same day, falling with the days between. */
    private static double time(double days) {
        return Math.exp(-days * days / (2 * SIGMA * SIGMA));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
