package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Pairs what was found with the gold, one to one: the best overlap first, of equal ones the first in the text. */
final class Matching {
    private final int[] foundOf;
    private final int[] goldOf;

    private record Candidate(int gold, int found, double overlap) {}

    private Matching(int gold, int found) {
        foundOf = new int[gold];
        goldOf = new int[found];
        Arrays.fill(foundOf, -1);
        Arrays.fill(goldOf, -1);
    }

    /**
     * Pairs them.
     *
     * @param least a pair overlaps by at least this, and by more than nothing
     */
    static <G, F> Matching of(List<G> gold, List<F> found, ToDoubleBiFunction<G, F> overlap, double least) {
        List<Candidate> candidates = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int f = 0; f < found.size(); f++) {
                double o = overlap.applyAsDouble(gold.get(g), found.get(f));
                if (o > 0 && o >= least) {
                    candidates.add(new Candidate(g, f, o));
                }
            }
        }
        // A stable sort: ties stay in the order of the text.
        candidates.sort(Comparator.comparingDouble(Candidate::overlap).reversed());
        Matching matching = new Matching(gold.size(), found.size());
        for (Candidate c : candidates) {
            if (matching.foundOf[c.gold] < 0 && matching.goldOf[c.found] < 0) {
                matching.foundOf[c.gold] = c.found;
                matching.goldOf[c.found] = c.gold;
            }
        }
        return matching;
    }

    /** Index of what was found for the gold of that index; -1 for nothing. */
    int found(int gold) {
        return foundOf[gold];
    }

    /** Index of the gold that what was found is; -1 for none. */
    int gold(int found) {
        return goldOf[found];
    }

    /** The pairs counted. */
    Counts counts() {
        return new Counts(Arrays.stream(foundOf).filter(f -> f >= 0).count(), goldOf.length, foundOf.length);
    }
}
