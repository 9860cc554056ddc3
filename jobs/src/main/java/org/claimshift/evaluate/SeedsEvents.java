package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimshift.evaluate.SeedsGold.Ref;
import org.claimshift.evaluate.SeedsTables.Article;

/** Scores {@code event_articles} and {@code article_origins}. */
final class SeedsEvents {
    private SeedsEvents() {}

    /** Events: every text of an article of the gold is an item. */
    static Report.Section events(SeedsGold gold, SeedsTables tables) {
        Map<String, Set<Ref>> texts = new TreeMap<>();
        tables.articles().keySet().forEach(ref -> texts.computeIfAbsent(ref.article(), id -> new TreeSet<>())
                .add(ref));
        Map<Ref, String> wanted = new LinkedHashMap<>();
        Map<Ref, String> found = new LinkedHashMap<>();
        List<Report.Miss> misses = new ArrayList<>();
        for (SeedsGold.Event event : gold.events()) {
            Map<String, Set<String>> parts = new TreeMap<>();
            for (String id : event.articles()) {
                // An article that never came into the tables is an item all the same, alone.
                for (Ref ref : texts.getOrDefault(id, Set.of(new Ref(id, 1)))) {
                    wanted.put(ref, event.event());
                    Article article = tables.articles().get(ref);
                    String cluster = article == null ? null : tables.eventOf().get(article.id());
                    if (cluster != null) {
                        found.put(ref, cluster);
                    }
                    parts.computeIfAbsent(cluster == null ? "in no event" : cluster, c -> new TreeSet<>())
                            .add(ref.toString());
                }
            }
            if (parts.size() > 1 || parts.containsKey("in no event")) {
                misses.add(new Report.Miss("an event in parts", event.event(), lines(parts)));
            }
        }
        Map<String, Map<String, Set<String>>> mixed = new TreeMap<>();
        found.forEach((ref, cluster) -> mixed.computeIfAbsent(cluster, c -> new TreeMap<>())
                .computeIfAbsent(wanted.get(ref), e -> new TreeSet<>())
                .add(ref.toString()));
        mixed.forEach((cluster, parts) -> {
            if (parts.size() > 1) {
                misses.add(new Report.Miss("events in one", cluster, lines(parts)));
            }
        });
        List<BCubed.Item> items = BCubed.items(found, wanted);
        return new Report.Section(
                "events",
                "Articles (" + wanted.size() + " texts) of one event together, of different events apart.",
                List.of(
                        new Report.Line(
                                "B-cubed", BCubed.mean(items), null, Bootstrap.interval(items, sample -> BCubed.mean(
                                                sample)
                                        .f1())),
                        Report.Line.of("pairs", Pairwise.of(found, wanted))),
                figures(
                        "events found",
                        (int) found.values().stream().distinct().count(),
                        "events in the gold",
                        gold.events().size()),
                misses);
    }

    private static Map<String, Number> figures(String a, Number valueA, String b, Number valueB) {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put(a, valueA);
        figures.put(b, valueB);
        return figures;
    }

    private static List<String> lines(Map<String, Set<String>> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + ": " + String.join(", ", part.getValue()))
                .toList();
    }

    /** An article with what it derives from. */
    private record Derived(String article, String origin, String role) {
        Derived withoutRole() {
            return new Derived(article, origin, null);
        }

        @Override
        public String toString() {
            return article + " < " + origin + (role == null ? "" : " " + role);
        }
    }

    /** Origins: pairs of an article and its origin, with and without the role. */
    static Report.Section origins(SeedsGold gold, SeedsTables tables) {
        Map<String, String> names = new LinkedHashMap<>();
        tables.articles()
                .values()
                .forEach(article -> names.put(article.id(), article.ref().toString()));
        Set<Derived> wanted = new LinkedHashSet<>();
        gold.origins().stream()
                .filter(row -> !row.role().equals("origin"))
                .forEach(row -> wanted.add(new Derived(row.ref().toString(), row.origin(), row.role())));
        Set<Derived> found = new LinkedHashSet<>();
        tables.origins().values().stream()
                .sorted(Comparator.comparing(SeedsTables.Origin::articleId))
                .forEach(row -> found.add(new Derived(
                        names.get(row.articleId()), names.getOrDefault(row.originId(), row.originId()), row.role())));
        List<Report.Miss> misses = new ArrayList<>();
        wanted.stream()
                .filter(pair -> !found.contains(pair))
                .forEach(pair -> misses.add(new Report.Miss("missed", pair.toString(), List.of())));
        found.stream()
                .filter(pair -> !wanted.contains(pair))
                .forEach(pair -> misses.add(new Report.Miss("false", pair.toString(), List.of())));
        return new Report.Section(
                "origins",
                "Pairs of an article and the one that it copies or derives from.",
                List.of(
                        Report.Line.of("pairs", Counts.of(withoutRole(found), withoutRole(wanted))),
                        Report.Line.of("pairs with their role", Counts.of(found, wanted))),
                Map.of(),
                misses);
    }

    private static Set<Derived> withoutRole(Set<Derived> pairs) {
        return pairs.stream().map(Derived::withoutRole).collect(Collectors.toSet());
    }
}
