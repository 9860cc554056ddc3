package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimshift.evaluate.SeedsVariants.GoldVariant;

/**
 * Scores {@code claim_shifts}. What is compared is the finding: in this thread, this article differs in this dimension, in
 * this way; against which other article it differs is asked in the strict figures only, and the baseline is never asked,
 * since a program may presume another parent than the gold and still be right about the difference.
 *
 * <p>Judged are shifts whose two claims are both variants of the gold. One between variants of different threads is false:
 * they should not have been compared. Left out, and counted, are those that the gold does not label: with another claim, of a
 * relay, and between two stories of one outlet, which the gold never compares.
 */
final class SeedsShifts {
    private static final List<String> DIMENSIONS =
            List.of("quantity", "certainty", "attribution", "polarity", "phase", "quote", "entity", "framing");

    /** Where the order is unknown the tables tell more apart than the gold. */
    private static final Map<String, String> GOLD_NAMES = Map.of(
            "unit_differs", "quantity_differs",
            "scope_differs", "quantity_differs",
            "presence_differs", "quantity_differs",
            "certainty_differs", "hedge_differs",
            "directness_differs", "quote_differs");

    /** Relations that the gold does not label: that the same source's words came by way of another outlet. */
    private static final Set<String> NOT_IN_GOLD = Set.of("relay_added", "relay_dropped", "relay_differs");

    private final SeedsGold gold;
    private final SeedsTables tables;
    private final SeedsVariants variants;
    private final SeedsThreads threads;
    private final Map<String, String> eventOf;
    private final Map<SeedsFinding, List<SeedsGold.Shift>> wanted = new LinkedHashMap<>();
    private final Map<SeedsFinding, List<SeedsTables.Shift>> found = new LinkedHashMap<>();
    private final Set<SeedsFinding> wantedStrictly = new LinkedHashSet<>();
    private final Set<SeedsFinding> foundStrictly = new LinkedHashSet<>();
    private int unjudged;
    private int unlabelled;
    private int ofOneOutlet;

    SeedsShifts(SeedsGold gold, SeedsTables tables, SeedsVariants variants, SeedsThreads threads) {
        this.gold = gold;
        this.tables = tables;
        this.variants = variants;
        this.threads = threads;
        this.eventOf =
                gold.threads().stream().collect(Collectors.toMap(SeedsGold.Thread::thread, SeedsGold.Thread::event));
        for (SeedsGold.Shift shift : gold.shifts()) {
            SeedsFinding strict = SeedsFinding.of(shift);
            wantedStrictly.add(strict);
            wanted.computeIfAbsent(strict.withoutFrom(), k -> new ArrayList<>()).add(shift);
        }
        tables.shifts().forEach(this::judge);
    }

    private void judge(SeedsTables.Shift shift) {
        Optional<GoldVariant> from = variants.variantOf(shift.fromClaim());
        Optional<GoldVariant> to = variants.variantOf(shift.toClaim());
        if (from.isEmpty() || to.isEmpty()) {
            unjudged++;
            return;
        }
        boolean sameThread = from.get().thread().equals(to.get().thread());
        if (sameThread
                && !shift.baseline().equals("version")
                && outlet(from.get()).equals(outlet(to.get()))) {
            ofOneOutlet++;
            return;
        }
        if (NOT_IN_GOLD.contains(shift.relation())) {
            unlabelled++;
            return;
        }
        String thread = sameThread
                ? to.get().thread()
                : to.get().thread() + " from " + from.get().thread();
        SeedsFinding strict = new SeedsFinding(
                thread,
                from.get().variant().ref(),
                to.get().variant().ref(),
                shift.dimension(),
                goldName(shift.relation()));
        if (strict.isUndirected() && wantedStrictly.contains(strict.turned())) {
            strict = strict.turned();
        }
        foundStrictly.add(strict);
        found.computeIfAbsent(strict.withoutFrom(), k -> new ArrayList<>()).add(shift);
    }

    /** The gold's name of a relation of the tables. */
    static String goldName(String relation) {
        return GOLD_NAMES.getOrDefault(relation, relation);
    }

    private String outlet(GoldVariant variant) {
        return tables.articles().get(variant.variant().ref()).outlet();
    }

    Report.Section section() {
        List<Report.Line> lines = new ArrayList<>();
        Map<String, Counts> main = byDimension(found.keySet(), wanted.keySet());
        main.forEach((dimension, counts) -> lines.add(Report.Line.of(dimension, counts)));
        List<Map<String, Counts>> byEvent = gold.events().stream()
                .map(event -> byDimension(of(found.keySet(), event.event()), of(wanted.keySet(), event.event())))
                .toList();
        lines.add(new Report.Line("macro", macro(main), null, Bootstrap.interval(byEvent, sample -> macro(sum(sample))
                .f1())));
        Counts micro = Counts.sum(main.values());
        lines.add(new Report.Line("micro", micro.score(), micro, null));
        Map<String, Counts> strict = byDimension(foundStrictly, wantedStrictly);
        lines.add(new Report.Line("macro, same article to compare with", macro(strict), null, null));
        lines.add(Report.Line.of("micro, same article to compare with", Counts.sum(strict.values())));
        Set<SeedsFinding> reachable = new LinkedHashSet<>(wanted.keySet());
        reachable.removeIf(finding -> stage(finding).isPresent());
        reachable.addAll(intersection());
        Map<String, Counts> compare = byDimension(withinThreads(found.keySet()), reachable);
        lines.add(new Report.Line("macro, variants found and aligned", macro(compare), null, null));
        lines.add(Report.Line.of("micro, variants found and aligned", Counts.sum(compare.values())));
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("rows between these articles", tables.shifts().size());
        figures.put("  with a claim that is no variant (not judged)", unjudged);
        figures.put("  of a relay (not judged)", unlabelled);
        figures.put("  between stories of one outlet (not judged)", ofOneOutlet);
        confusions().forEach(figures::put);
        return new Report.Section(
                "shifts",
                "Right if the gold has a row of the same thread, later article, dimension and relation.\n"
                        + "  A shift between two threads of the gold is false; one with a claim that the gold does not"
                        + " label is not judged.",
                lines,
                figures,
                misses());
    }

    private Set<SeedsFinding> intersection() {
        Set<SeedsFinding> both = new HashSet<>(wanted.keySet());
        both.retainAll(found.keySet());
        return both;
    }

    private Set<SeedsFinding> withinThreads(Set<SeedsFinding> findings) {
        return findings.stream()
                .filter(finding -> eventOf.containsKey(finding.thread()))
                .collect(Collectors.toSet());
    }

    private Set<SeedsFinding> of(Set<SeedsFinding> findings, String event) {
        return findings.stream()
                .filter(f -> event.equals(eventOf.get(f.thread().split(" from ")[0])))
                .collect(Collectors.toSet());
    }

    private static Map<String, Counts> byDimension(Set<SeedsFinding> found, Set<SeedsFinding> wanted) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        for (String dimension : DIMENSIONS) {
            counts.put(dimension, Counts.of(of(dimension, found), of(dimension, wanted)));
        }
        return counts;
    }

    private static Set<SeedsFinding> of(String dimension, Set<SeedsFinding> findings) {
        return findings.stream().filter(f -> f.dimension().equals(dimension)).collect(Collectors.toSet());
    }

    private static Map<String, Counts> sum(List<Map<String, Counts>> parts) {
        Map<String, Counts> sum = new LinkedHashMap<>();
        parts.forEach(part -> part.forEach((dimension, counts) -> sum.merge(dimension, counts, Counts::plus)));
        return sum;
    }

    /** Over the dimensions of which there is anything, found or to be found. */
    private static Score macro(Map<String, Counts> counts) {
        return Score.macro(counts.values().stream()
                .filter(c -> c.gold() > 0 || c.predicted() > 0)
                .map(Counts::score)
                .toList());
    }

    /** Where the gold and the tables name different relations for the same thread, article and dimension. */
    private Map<String, Integer> confusions() {
        Map<String, Integer> confusions = new TreeMap<>();
        Set<SeedsFinding> both = intersection();
        for (SeedsFinding gold : wanted.keySet()) {
            for (SeedsFinding table : found.keySet()) {
                if (gold.place().equals(table.place()) && !both.contains(gold) && !both.contains(table)) {
                    confusions.merge("  gold " + gold.relation() + ", found " + table.relation(), 1, Integer::sum);
                }
            }
        }
        return confusions;
    }

    private List<Report.Miss> misses() {
        List<Report.Miss> misses = new ArrayList<>();
        wanted.forEach((finding, shifts) -> {
            if (!found.containsKey(finding)) {
                SeedsGold.Shift shift = shifts.get(0);
                misses.add(new Report.Miss(
                        "missed: " + stage(finding).orElse("compared, but no such shift"),
                        finding + " (" + shift.baseline() + ": " + shift.fromValue() + " > " + shift.toValue() + ")",
                        List.of("from " + shift.fromPlace().ref() + ": " + shift.fromText(), "to: " + shift.toText())));
            }
        });
        found.forEach((finding, shifts) -> {
            if (!wanted.containsKey(finding)) {
                misses.add(falseOne(finding, shifts.get(0)));
            }
        });
        return misses;
    }

    /** The stage that lost it: nothing where some row of it has both variants, in one thread of the tables. */
    private Optional<String> stage(SeedsFinding finding) {
        boolean to = false;
        boolean both = false;
        for (SeedsGold.Shift shift : wanted.get(finding)) {
            boolean hasFrom = variants.claim(shift.fromPlace()).isPresent();
            boolean hasTo = variants.claim(shift.toPlace()).isPresent();
            to |= hasTo;
            both |= hasFrom && hasTo;
            if (hasFrom
                    && hasTo
                    && threads.together(variants.variant(shift.fromPlace()), variants.variant(shift.toPlace()))) {
                return Optional.empty();
            }
        }
        return Optional.of(
                both
                        ? "both claims found, not in one thread"
                        : to ? "the claim to compare with not found" : "the claim not found");
    }

    private Report.Miss falseOne(SeedsFinding finding, SeedsTables.Shift shift) {
        GoldVariant from = variants.variantOf(shift.fromClaim()).orElseThrow();
        GoldVariant to = variants.variantOf(shift.toClaim()).orElseThrow();
        return new Report.Miss(
                "false: " + cause(finding, from, to),
                finding + " (" + shift.baseline() + ", rule " + shift.rule() + ": " + shift.fromValue() + " > "
                        + shift.toValue() + ")",
                List.of(
                        "from " + from.variant().ref() + ": "
                                + tables.claims().get(shift.fromClaim()).text(),
                        "to: " + tables.claims().get(shift.toClaim()).text()));
    }

    private String cause(SeedsFinding finding, GoldVariant from, GoldVariant to) {
        if (!eventOf.containsKey(finding.thread())) {
            return "between two threads";
        }
        if (to.variant().copy()) {
            return "to a copy";
        }
        if (wanted.keySet().stream().anyMatch(gold -> gold.place().equals(finding.place()))) {
            return "another relation in that dimension";
        }
        boolean parent = from.variant().article().equals(to.variant().parent());
        return parent || comparedByGold(from, to)
                ? "the gold compares the two and has no shift in that dimension"
                : "the gold does not compare the two, and has no shift in that dimension";
    }

    private boolean comparedByGold(GoldVariant from, GoldVariant to) {
        return gold.shifts().stream()
                .anyMatch(shift -> shift.fromPlace().equals(from.variant().place())
                        && shift.toPlace().equals(to.variant().place()));
    }
}
