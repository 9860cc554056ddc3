package org.claimshift.evaluate;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How many things were predicted, how many are in the gold, and how many are both. Counts add up over documents, where
 * scores do not.
 *
 * @param right predicted and in the gold
 * @param predicted predicted, right or not
 * @param gold in the gold, found or not
 */
public record Counts(long right, long predicted, long gold) {
    public static final Counts NONE = new Counts(0, 0, 0);

    public Counts {
        if (right < 0 || right > predicted || right > gold) {
            throw new IllegalArgumentException(
                    right + " right of " + predicted + " predicted and " + gold + " gold cannot be");
        }
    }

    /** Of two sets of things. */
    public static <T> Counts of(Set<T> predicted, Set<T> gold) {
        Set<T> both = new HashSet<>(predicted);
        both.retainAll(gold);
        return new Counts(both.size(), predicted.size(), gold.size());
    }

    /** The sum. */
    public static Counts sum(Collection<Counts> parts) {
        return parts.stream().reduce(NONE, Counts::plus);
    }

    public Counts plus(Counts other) {
        return new Counts(right + other.right, predicted + other.predicted, gold + other.gold);
    }

    /**
     * Their precision, recall and F1. Where nothing was predicted precision is 0, where there is nothing to find recall is
     * 0, and where both hold all three are 1: nothing to find, and nothing found.
     */
    public Score score() {
        if (predicted == 0 && gold == 0) {
            return new Score(1, 1, 1);
        }
        return new Score(ratio(right, predicted), ratio(right, gold), ratio(2 * right, predicted + gold));
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
