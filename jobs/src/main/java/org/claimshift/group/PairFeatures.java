package org.claimshift.group;

import java.util.List;

/** What two articles have in common, in numbers. Symmetric: the order of the two does not matter. */
final class PairFeatures {
    /** The features' names, in the order of {@link #of}. */
    static final List<String> NAMES = List.of(
            "body",
            "lede",
            "title",
            "names",
            "title_in_lede",
            "title_in_body",
            "time",
            "time_unknown",
            "body_time",
            "body_root",
            "vector_title",
            "vector_lede");

    /** Days; the kernel of Miranda et al. (EMNLP 2018), section 3.2. */
    private static final double SIGMA = 3;

    private PairFeatures() {}

    /** The features of a pair, in the order of {@link #NAMES}; those of absent vectors are 0 (see {@link #hasVectors}). */
    static double[] of(Features a, Features b) {
        double body = a.body().cosine(b.body());
        double time = time(a, b);
        boolean known = a.days() != null && b.days() != null;
        boolean vectors = hasVectors(a, b);
        return new double[] {
            body,
            a.lede().cosine(b.lede()),
            a.title().cosine(b.title()),
            a.names().cosine(b.names()),
            (a.title().cosine(b.lede()) + a.lede().cosine(b.title())) / 2,
            (a.title().cosine(b.body()) + a.body().cosine(b.title())) / 2,
            time,
            known ? 0 : 1,
            body * time,
            Math.sqrt(body),
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

    /** 1 on the same day, falling with the days between; 0 where a time is unknown ("time_unknown" then speaks). */
    private static double time(Features a, Features b) {
        if (a.days() == null || b.days() == null) {
            return 0;
        }
        double days = a.days() - b.days();
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
