package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * B-cubed precision and recall of clusters (Bagga and Baldwin 1998): for each item the share of its predicted cluster
 * that is of its gold cluster, and the share of its gold cluster that is in its predicted one; then the means over items.
 *
 * <p>The items are those of the gold. Predicted items that the gold does not have are ignored; a gold item that was not
 * predicted is a cluster of its own.
 */
public final class BCubed {
    private BCubed() {}

    /** One item's precision and recall: the unit to draw in a bootstrap. */
    public record Item(double precision, double recall) {}

    /** The score of predicted clusters, each map from item to cluster. */
    public static <T> Score of(Map<T, ?> predicted, Map<T, ?> gold) {
        return mean(items(predicted, gold));
    }

    /** Each gold item's precision and recall, in the gold map's order. */
    public static <T> List<Item> items(Map<T, ?> predicted, Map<T, ?> gold) {
        Map<Object, Integer> predictedSize = new HashMap<>();
        Map<Object, Integer> goldSize = new HashMap<>();
        Map<List<Object>, Integer> bothSize = new HashMap<>();
        List<List<Object>> cells = new ArrayList<>();
        gold.forEach((item, goldCluster) -> {
            Object cluster = predicted.containsKey(item) ? List.of(predicted.get(item)) : new Alone<>(item);
            List<Object> cell = List.of(cluster, goldCluster);
            cells.add(cell);
            predictedSize.merge(cluster, 1, Integer::sum);
            goldSize.merge(goldCluster, 1, Integer::sum);
            bothSize.merge(cell, 1, Integer::sum);
        });
        return cells.stream()
                .map(cell -> {
                    double both = bothSize.get(cell);
                    return new Item(both / predictedSize.get(cell.get(0)), both / goldSize.get(cell.get(1)));
                })
                .toList();
    }

    /** The mean over items, with F1 of the two means. */
    public static Score mean(Collection<Item> items) {
        double precision = items.stream().mapToDouble(Item::precision).average().orElse(1);
        double recall = items.stream().mapToDouble(Item::recall).average().orElse(1);
        return Score.of(precision, recall);
    }

    /** The cluster of an item that nobody put into one. */
    private record Alone<T>(T item) {}
}
