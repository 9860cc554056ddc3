package org.claimshift.align;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.claimshift.align.Features.Encoded;

/**
 * How telling a term is within one event: IDF over the event's claims. What every claim of the event says ("North Korea")
 * weighs little, what few say ("Kursk") much. A prior of {@link #PRIOR} claims keeps small events from taking any word
 * for telling: a word of {@code align/common.txt} is presumed to stand in one claim of eight.
 */
final class Rarity {
    private static final double PRIOR = 60;
    private static final double PRIOR_SHARE = 1.0 / 60;
    private static final double COMMON_SHARE = 1.0 / 8;
    private static final double LEAST = 0.15;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final double[] weights;

    private Rarity(SortedMap<String, Integer> counts, int claims) {
        weights = new double[counts.size()];
        Lexicon lexicon = Lexicon.get();
        counts.forEach((key, count) -> {
            int number = numbers.size();
            numbers.put(key, number);
            double share = lexicon.isCommon(key) ? COMMON_SHARE : PRIOR_SHARE;
            double idf = Math.log((claims + PRIOR) / (count + PRIOR * share));
            weights[number] = Math.max(LEAST, idf);
        });
    }

    /** Counts, over an event's claims, in how many each key stands. */
    static Rarity of(Collection<Content> claims) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (Content claim : claims) {
            claim.terms().forEach(term -> counts.merge(term, 1, Integer::sum));
            claim.names().forEach(name -> counts.merge("@" + name, 1, Integer::sum));
        }
        return new Rarity(counts, claims.size());
    }

    /** The claim in numbers of this event. All its keys must have been counted; {@code vector} may be null. */
    Encoded encode(Content claim, float[] vector) {
        int[] terms = sorted(claim.terms(), "");
        int[] names = sorted(claim.names(), "@");
        double[] termWeights = weights(terms);
        double[] nameWeights = weights(names);
        return new Encoded(
                terms,
                termWeights,
                sum(termWeights),
                names,
                nameWeights,
                sum(nameWeights),
                hashes(claim.counted()),
                hashes(claim.numbers()),
                hashes(claim.predicates()),
                claim.words().stream().mapToInt(String::hashCode).toArray(),
                claim.source() == null ? -1 : claim.source().hashCode() & Integer.MAX_VALUE,
                vector);
    }

    private int[] sorted(SortedSet<String> keys, String prefix) {
        return keys.stream().mapToInt(key -> numbers.get(prefix + key)).sorted().toArray();
    }

    /** Classes and words are compared for equality alone, so that a hash of 32 bits does. */
    private static int[] hashes(SortedSet<String> keys) {
        return keys.stream().mapToInt(String::hashCode).sorted().toArray();
    }

    private double[] weights(int[] terms) {
        double[] found = new double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            found[i] = weights[terms[i]];
        }
        return found;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
