package org.claimshift.group;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sparse vector of length 1 (or 0, if empty) over hashed terms.
 *
 * @param terms hashes of the terms, ascending
 * @param weights the weight of each
 */
public record TermVector(int[] terms, float[] weights) {
    public static final TermVector EMPTY = new TermVector(new int[0], new float[0]);

    /** The heaviest {@code most} terms, scaled to length 1; of equally heavy ones those with the smaller hash. */
    public static TermVector of(Map<Integer, Double> weighted, int most) {
        List<Map.Entry<Integer, Double>> kept = weighted.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .sorted(Map.Entry.comparingByKey())
                .toList();
        double squares = 0;
        for (Map.Entry<Integer, Double> entry : kept) {
            squares += entry.getValue() * entry.getValue();
        }
        double length = Math.sqrt(squares);
        int[] terms = new int[kept.size()];
        float[] weights = new float[kept.size()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = kept.get(i).getKey();
            weights[i] = (float) (kept.get(i).getValue() / length);
        }
        return new TermVector(terms, weights);
    }

    public boolean isEmpty() {
        return terms.length == 0;
    }

    /** Whether it has the term. */
    boolean has(int term) {
        return Arrays.binarySearch(terms, term) >= 0;
    }

    /** Cosine, 0 to 1. Added up in the order of the hashes, so the same two vectors always give the same bits. */
    public double cosine(TermVector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            if (terms[i] < other.terms[j]) {
                i++;
            } else if (terms[i] > other.terms[j]) {
                j++;
            } else {
                sum += (double) weights[i++] * other.weights[j++];
            }
        }
        return Math.min(1, sum);
    }

    /** Terms with weights, for tests and messages. */
    Map<Integer, Float> asMap() {
        Map<Integer, Float> map = new TreeMap<>();
        for (int i = 0; i < terms.length; i++) {
            map.put(terms[i], weights[i]);
        }
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TermVector that
                && Arrays.equals(terms, that.terms)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(terms) * 31 + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
