package org.claimshift.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimshift.align.Features.Encoded;

/**
 * Blocking within an event: which claims share telling terms with a claim. A key is a term, a name, a number, or a name
 * together with what is counted or happens (each part alone may be in every claim of the event). A key leads to its first
 * {@code key-cap} claims and a claim looks up at most {@code lookups} of them, rarest key first, so that the cost of a
 * claim does not grow with its event.
 */
final class ClaimIndex {
    /** Weight of a shared number: about that of a rare word. */
    private static final double NUMBER = 4;

    private final AlignOptions options;
    private final Map<Long, List<Integer>> postings = new HashMap<>();
    private final Map<Integer, Double> found = new HashMap<>();

    ClaimIndex(AlignOptions options) {
        this.options = options;
    }

    private record Key(long id, double weight) {}

    /** Adds a claim under a number that later lookups give back. */
    void add(int number, Encoded claim) {
        for (Key key : keys(claim)) {
            List<Integer> list = postings.computeIfAbsent(key.id(), k -> new ArrayList<>(2));
            if (list.size() < options.keyCap()) {
                list.add(number);
            }
        }
    }

    /** The claims that share most with this one, at most {@code candidates}, in order of their numbers. */
    int[] lookup(Encoded claim) {
        found.clear();
        int left = options.lookups();
        for (Key key : keys(claim)) {
            List<Integer> list = postings.getOrDefault(key.id(), List.of());
            for (int i = 0; i < list.size() && left > 0; i++, left--) {
                found.merge(list.get(i), key.weight(), Double::sum);
            }
        }
        return found.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<Integer, Double>::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(options.candidates())
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
    }

    private static List<Key> keys(Encoded claim) {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < claim.terms().length; i++) {
            keys.add(new Key(claim.terms()[i], claim.termWeights()[i]));
        }
        for (int i = 0; i < claim.names().length; i++) {
            int name = claim.names()[i];
            double weight = claim.nameWeights()[i];
            keys.add(new Key(name, weight));
            Arrays.stream(claim.counted()).forEach(c -> keys.add(new Key(pair(name, c), weight + 1)));
            Arrays.stream(claim.predicates()).forEach(p -> keys.add(new Key(pair(name, p), weight + 1)));
        }
        Arrays.stream(claim.numbers()).forEach(n -> keys.add(new Key(pair(-1, n), NUMBER)));
        keys.sort(Comparator.comparingDouble(Key::weight).reversed().thenComparing(Key::id));
        return keys;
    }

    /** Numbers of terms are below 2^31, pairs above; the name -1 is for keys of another kind. */
    private static long pair(int name, int hash) {
        return ((long) (name + 2) << 32) | Integer.toUnsignedLong(hash);
    }
}
