package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Clusters compared by the pairs of items that they hold together. */
public final class Pairwise {
    private Pairwise() {}

    /** Two different items; which is named first does not matter. */
    public record Pair<T extends Comparable<T>>(T a, T b) {
        public Pair {
            if (a.compareTo(b) > 0) {
                T first = b;
                b = a;
                a = first;
            }
        }
    }

    /**
     * Counts of pairs where each item is in one cluster. Items are those of the gold, as in {@link BCubed}. Counted from
     * the sizes of clusters, so that a giant cluster costs no more than its items.
     */
    public static <T> Counts of(Map<T, ?> predicted, Map<T, ?> gold) {
        Map<Object, Long> predictedSize = new HashMap<>();
        Map<Object, Long> goldSize = new HashMap<>();
        Map<List<Object>, Long> bothSize = new HashMap<>();
        gold.forEach((item, goldCluster) -> {
            goldSize.merge(goldCluster, 1L, Long::sum);
            if (predicted.containsKey(item)) {
                Object cluster = predicted.get(item);
                predictedSize.merge(cluster, 1L, Long::sum);
                bothSize.merge(List.of(cluster, goldCluster), 1L, Long::sum);
            }
        });
        return new Counts(pairs(bothSize), pairs(predictedSize), pairs(goldSize));
    }

    private static long pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }

    /** The pairs that clusters hold together, each once however many clusters hold it: for clusters that may overlap. */
    public static <T extends Comparable<T>> Set<Pair<T>> pairs(Collection<? extends Collection<T>> clusters) {
        Set<Pair<T>> pairs = new HashSet<>();
        for (Collection<T> cluster : clusters) {
            List<T> items = new ArrayList<>(new HashSet<>(cluster));
            for (int i = 0; i < items.size(); i++) {
                for (int j = i + 1; j < items.size(); j++) {
                    pairs.add(new Pair<>(items.get(i), items.get(j)));
                }
            }
        }
        return pairs;
    }
}
