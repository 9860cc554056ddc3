package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.claimshift.evaluate.Bootstrap.Interval;

/** Clusters of articles against their gold events. All maps are from article to cluster. */
final class EventScores {
    private EventScores() {}

    /** B-cubed, with its interval over gold events: articles of one event are no independent draws. */
    static Report.Line bCubed(String name, Map<String, String> found, Map<String, String> gold) {
        List<BCubed.Item> items = BCubed.items(found, gold);
        Map<String, List<BCubed.Item>> byEvent = new LinkedHashMap<>();
        int i = 0;
        for (String event : gold.values()) {
            byEvent.computeIfAbsent(event, e -> new ArrayList<>()).add(items.get(i++));
        }
        Interval interval = items.isEmpty()
                ? null
                : Bootstrap.interval(List.copyOf(byEvent.values()), sample -> BCubed.mean(
                                sample.stream().flatMap(List::stream).toList())
                        .f1());
        return new Report.Line(name, BCubed.mean(items), null, interval);
    }

    /** B-cubed and pairs. */
    static List<Report.Line> lines(String which, Map<String, String> found, Map<String, String> gold) {
        return List.of(
                bCubed("B-cubed" + which, found, gold), Report.Line.of("pairs" + which, Pairwise.of(found, gold)));
    }

    /** How many clusters the gold's articles are in; one that was not placed is a cluster of its own. */
    static int clusters(Map<String, String> found, Map<String, String> gold) {
        Map<String, String> clusters = new HashMap<>();
        gold.keySet().forEach(article -> clusters.put(found.getOrDefault(article, "alone " + article), article));
        return clusters.size();
    }

    /** B-cubed F1. */
    static double f1(Map<String, String> found, Map<String, String> gold) {
        return BCubed.of(found, gold).f1();
    }

    /**
     * Events in parts, and clusters of several events.
     *
     * @param name what to call an article
     */
    static List<Report.Miss> misses(Map<String, String> found, Map<String, String> gold, UnaryOperator<String> name) {
        List<Report.Miss> misses = new ArrayList<>();
        told("an event in parts", gold, found, name, misses);
        told("events in one", found, gold, name, misses);
        return misses;
    }

    private static void told(
            String cause,
            Map<String, String> whole,
            Map<String, String> parts,
            UnaryOperator<String> name,
            List<Report.Miss> misses) {
        Map<String, Map<String, List<String>>> byWhole = new TreeMap<>();
        whole.forEach((article, cluster) -> {
            String part = parts.get(article);
            if (part != null) {
                byWhole.computeIfAbsent(cluster, c -> new TreeMap<>())
                        .computeIfAbsent(part, p -> new ArrayList<>())
                        .add(article);
            }
        });
        byWhole.forEach((cluster, pieces) -> {
            if (pieces.size() > 1) {
                List<String> texts = new ArrayList<>();
                pieces.forEach((piece, articles) ->
                        articles.stream().sorted().forEach(article -> texts.add(piece + ": " + name.apply(article))));
                misses.add(new Report.Miss(cause, cluster, texts));
            }
        });
    }
}
