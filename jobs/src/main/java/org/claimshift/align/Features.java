package org.claimshift.align;

import java.util.Arrays;
import java.util.List;

/**
 * What two masked claims have in common, each feature 0 to 1 unless stated; all are symmetric. Weights of terms and names
 * are IDF within the event ({@link Rarity}).
 *
 * @param overlap harmonic mean of the two shares of weight that the other covers
 * @param containment the greater of the two shares
 * @param evidence how much weight is common at all, 1 - exp(-weight / 5): what is common must tell the claims from others
 * @param names share of the names' weight that is common; 0.5 where either has no names
 * @param nameClash least weight of names that one side has alone, as a share: both speak of somebody or somewhere else
 * @param counted 1 where their numbers count the same, -0.4 where both count and nothing is the same, else 0: what a number
 *     counts is more often missed than mistaken
 * @param number 1 where they print the same number of two significant digits or more, else 0: another number says nothing
 *     against them, the same one much for them
 * @param predicate 1 where they share a class of what happens, -1 where both have classes and share none, else 0
 * @param vector cosine of the vectors of the claims' sentences; 0 where either has none
 * @param run longest common subsequence of words as a share of the shorter, where that has four words or more; else 0
 * @param length logarithm of the ratio of weights, longer to shorter
 * @param source 1 where both are attributed to the same, -1 to others, else 0
 */
record Features(
        double overlap,
        double containment,
        double evidence,
        double names,
        double nameClash,
        double counted,
        double number,
        double predicate,
        double vector,
        double run,
        double length,
        double source) {

    private static final double EVIDENCE = 5;
    private static final int RUN_MIN = 4;
    private static final int RUN_MAX = 60;

    static Features of(Encoded a, Encoded b) {
        double common = shared(a.terms(), b.terms(), a.termWeights());
        double coverA = containment(a, b);
        double coverB = containment(b, a);
        double overlap = coverA + coverB == 0 ? 0 : 2 * coverA * coverB / (coverA + coverB);
        double commonNames = shared(a.names(), b.names(), a.nameWeights());
        double allNames = a.nameWeight() + b.nameWeight() - commonNames;
        boolean noNames = a.names().length == 0 || b.names().length == 0;
        double least = Math.min(a.nameWeight(), b.nameWeight()) - commonNames;
        return new Features(
                overlap,
                Math.max(coverA, coverB),
                1 - Math.exp(-common / EVIDENCE),
                noNames ? 0.5 : commonNames / allNames,
                noNames ? 0 : Math.max(0, least) / Math.min(a.nameWeight(), b.nameWeight()),
                Math.max(-0.4, agreement(a.counted(), b.counted())),
                Math.max(0, agreement(a.numbers(), b.numbers())),
                agreement(a.predicates(), b.predicates()),
                a.vector() == null || b.vector() == null ? 0 : dot(a.vector(), b.vector()),
                run(a.words(), b.words()),
                a.termWeight() == 0 || b.termWeight() == 0 ? 0 : Math.abs(Math.log(a.termWeight() / b.termWeight())),
                a.source() < 0 || b.source() < 0 ? 0 : a.source() == b.source() ? 1 : -1);
    }

    /** Whether a claim holds a share of another's terms, by weight, and tells of the same happening. */
    static boolean contains(Encoded whole, Encoded part, double share) {
        return agreement(whole.predicates(), part.predicates()) > 0 && containment(part, whole) >= share;
    }

    /** Share of a claim's terms, by weight, that another one has too. */
    private static double containment(Encoded of, Encoded in) {
        return of.termWeight() == 0 ? 0 : shared(of.terms(), in.terms(), of.termWeights()) / of.termWeight();
    }

    /** The features in the order of {@link #NAMES}. */
    double[] values() {
        return new double[] {
            overlap, containment, evidence, names, nameClash, counted, number, predicate, vector, run, length, source
        };
    }

    /** Weight of what two sorted arrays share; a shared id has the same weight on both sides. */
    private static double shared(int[] a, int[] b, double[] weightsOfA) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                sum += weightsOfA[i];
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    private static double agreement(int[] a, int[] b) {
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        return Arrays.stream(a).anyMatch(x -> Arrays.binarySearch(b, x) >= 0) ? 1 : -1;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double run(int[] a, int[] b) {
        int shorter = Math.min(a.length, b.length);
        if (shorter < RUN_MIN) {
            return 0;
        }
        return (double) longestCommonSubsequence(a, b) / Math.min(shorter, RUN_MAX);
    }

    private static int longestCommonSubsequence(int[] a, int[] b) {
        int m = Math.min(b.length, RUN_MAX);
        int[] row = new int[m + 1];
        for (int i = 0; i < Math.min(a.length, RUN_MAX); i++) {
            int diagonal = 0;
            for (int j = 1; j <= m; j++) {
                int above = row[j];
                row[j] = a[i] == b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[m];
    }

    /**
     * A masked claim with its keys as numbers of the event's dictionary, all arrays but {@code words} sorted.
     *
     * @param termWeight sum of the terms' weights, in the order of the array
     * @param source number of the source's key; -1 without
     * @param vector null without
     */
    record Encoded(
            int[] terms,
            double[] termWeights,
            double termWeight,
            int[] names,
            double[] nameWeights,
            double nameWeight,
            int[] counted,
            int[] numbers,
            int[] predicates,
            int[] words,
            int source,
            float[] vector) {}

    static final List<String> NAMES = List.of(
            "overlap",
            "containment",
            "evidence",
            "names",
            "name_clash",
            "counted",
            "number",
            "predicate",
            "vector",
            "run",
            "length",
            "source");
}
