package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimshift.evaluate.Pairwise.Pair;
import org.claimshift.evaluate.SeedsVariants.GoldVariant;

/**
 * Scores {@code claim_variants} by pairs of variants that stand in one thread. Only claims that are a variant of the gold
 * are judged: the gold does not label every claim, so a thread's other claims are neither right nor wrong.
 */
final class SeedsThreads {
    private final SeedsGold gold;
    private final SeedsVariants variants;
    /** The variants of each predicted thread, by their number in the gold's order. */
    private final Map<String, Set<Integer>> predicted = new TreeMap<>();

    private final List<GoldVariant> all;
    private final Map<GoldVariant, Integer> number = new LinkedHashMap<>();

    SeedsThreads(SeedsGold gold, SeedsTables tables, SeedsVariants variants) {
        this.gold = gold;
        this.variants = variants;
        this.all = variants.all();
        all.forEach(variant -> number.put(variant, number.size()));
        tables.threads().forEach((thread, claims) -> {
            Set<Integer> members = claims.stream()
                    .flatMap(claim -> variants.variantOf(claim).stream())
                    .map(number::get)
                    .collect(Collectors.toSet());
            if (!members.isEmpty()) {
                predicted.put(thread, members);
            }
        });
    }

    /** Whether both stand in one predicted thread. */
    boolean together(GoldVariant a, GoldVariant b) {
        return predicted.values().stream()
                .anyMatch(members -> members.contains(number.get(a)) && members.contains(number.get(b)));
    }

    Report.Section section() {
        Set<Pair<Integer>> found = Pairwise.pairs(predicted.values());
        Set<Pair<Integer>> wanted = Pairwise.pairs(threads(all));
        List<GoldVariant> matched = all.stream()
                .filter(v -> variants.claim(v.variant().place()).isPresent())
                .toList();
        Set<Pair<Integer>> reachable = Pairwise.pairs(threads(matched));
        List<Counts> byEvent = gold.events().stream()
                .map(event -> Counts.of(of(found, event.event()), of(wanted, event.event())))
                .toList();
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("threads in the gold", gold.threads().size());
        figures.put("threads found that hold a variant", predicted.size());
        figures.put(
                "variants found, but in no thread",
                matched.stream()
                        .filter(v -> predicted.values().stream().noneMatch(members -> members.contains(number.get(v))))
                        .count());
        List<Report.Miss> misses = new ArrayList<>(mixed());
        misses.addAll(broken());
        return new Report.Section(
                "threads",
                "Pairs of variants in one thread. First line: every pair of the gold counts, also those whose claims were"
                        + " not found;\n  second: pairs of found variants only, which is the alignment by itself.",
                List.of(
                        new Report.Line(
                                "pairs",
                                Counts.sum(byEvent).score(),
                                Counts.sum(byEvent),
                                Bootstrap.interval(
                                        byEvent,
                                        sample -> Counts.sum(sample).score().f1())),
                        Report.Line.of("pairs of found variants", Counts.of(found, reachable))),
                figures,
                misses);
    }

    private List<List<Integer>> threads(List<GoldVariant> some) {
        return List.copyOf(some.stream()
                .collect(Collectors.groupingBy(
                        GoldVariant::thread, Collectors.mapping(number::get, Collectors.toList())))
                .values());
    }

    /** A pair over two events is the first one's. */
    private Set<Pair<Integer>> of(Set<Pair<Integer>> pairs, String event) {
        return pairs.stream()
                .filter(pair -> all.get(pair.a()).event().equals(event))
                .collect(Collectors.toSet());
    }

    /** Predicted threads that hold variants of more than one thread. */
    private List<Report.Miss> mixed() {
        List<Report.Miss> misses = new ArrayList<>();
        predicted.forEach((thread, members) -> {
            Map<String, List<GoldVariant>> parts = members.stream()
                    .sorted()
                    .map(all::get)
                    .collect(Collectors.groupingBy(GoldVariant::thread, TreeMap::new, Collectors.toList()));
            if (parts.size() > 1) {
                misses.add(new Report.Miss("threads in one", thread, lines(parts)));
            }
        });
        return misses;
    }

    /** Threads whose found variants stand in more than one predicted thread, or in none. */
    private List<Report.Miss> broken() {
        List<Report.Miss> misses = new ArrayList<>();
        for (SeedsGold.Thread thread : gold.threads()) {
            Map<String, List<GoldVariant>> parts = new TreeMap<>();
            Set<GoldVariant> seen = new HashSet<>();
            for (GoldVariant variant : all) {
                if (!variant.thread().equals(thread.thread())
                        || variants.claim(variant.variant().place()).isEmpty()) {
                    continue;
                }
                predicted.forEach((id, members) -> {
                    if (members.contains(number.get(variant)) && seen.add(variant)) {
                        parts.computeIfAbsent(id, k -> new ArrayList<>()).add(variant);
                    }
                });
                if (!seen.contains(variant)) {
                    parts.computeIfAbsent("in no thread", k -> new ArrayList<>())
                            .add(variant);
                }
            }
            if (parts.size() > 1 || parts.containsKey("in no thread")) {
                misses.add(new Report.Miss("a thread in parts", thread.thread(), lines(parts)));
            }
        }
        return misses;
    }

    private List<String> lines(Map<String, List<GoldVariant>> parts) {
        List<String> lines = new ArrayList<>();
        parts.forEach((part, some) -> some.forEach(variant -> lines.add(part + " | "
                + variant.variant().field() + " | "
                + variants.claim(variant.variant().place()).orElseThrow().text())));
        return lines;
    }
}
