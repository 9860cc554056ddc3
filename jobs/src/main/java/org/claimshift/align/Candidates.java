package org.claimshift.align;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimshift.align.Aligned.Masked;

/**
 * The pairs of an event's claims that may state the same proposition, with their scores, and how many independent origins
 * support each claim.
 */
final class Candidates {
    /** What a pair scores that is not worth keeping. */
    static final double LEAST = 0.02;

    /** Two claims, by their places in the sequence. */
    record Pair(int a, int b, double score) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final List<Set<String>> origins = new ArrayList<>();

    /** Seeks and scores the pairs. @param claims in a fixed sequence */
    Candidates(List<Masked> claims, AlignOptions options) {
        Scorer scorer = Scorer.get();
        ClaimIndex index = new ClaimIndex(options);
        for (int i = 0; i < claims.size(); i++) {
            Masked m = claims.get(i);
            origins.add(new HashSet<>());
            for (int j : index.lookup(m.encoded())) {
                double score = scorer.score(m.encoded(), claims.get(j).encoded());
                if (score >= LEAST) {
                    pairs.add(new Pair(j, i, score));
                }
                if (score >= options.joinScore()) {
                    support(claims, i, j);
                }
            }
            index.add(i, m.encoded());
        }
    }

    private void support(List<Masked> claims, int i, int j) {
        String one = claims.get(i).claim().article().originId();
        String two = claims.get(j).claim().article().originId();
        if (!one.equals(two)) {
            origins.get(i).add(two);
            origins.get(j).add(one);
        }
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** Other origins that have a claim which scores {@code join-score} or more against this one. */
    int support(int claim) {
        return origins.get(claim).size();
    }
}
