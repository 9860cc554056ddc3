package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimshift.evaluate.AnnotatedText.Claim;
import org.claimshift.evaluate.AnnotatedText.Hedge;
import org.claimshift.evaluate.CertaintyGold.Level;
import org.claimshift.evaluate.Report.Measure;
import org.claimshift.evaluate.Report.Miss;
import org.claimshift.evaluate.Report.Section;

/**
 * How claims are put, against claims labelled by hand. Each gold claim is judged by the claim of its text that overlaps it
 * most, of whatever kind; where none does by half, everything about it is wrong.
 */
public final class CertaintyEvaluation implements AnnotateEvaluation {
    private static final double HALF = 0.5;
    private static final String OF_FOUND = " (of the found)";

    private final List<Half<CertaintyGold>> halves;

    CertaintyEvaluation(List<CertaintyGold> gold, Halves choice) {
        halves = Half.of(gold, CertaintyGold::half, choice);
    }

    /** @throws IllegalArgumentException naming the line that is not gold of certainty */
    public static CertaintyEvaluation read(Path file, Halves choice) {
        return new CertaintyEvaluation(CertaintyGold.read(file), choice);
    }

    /** A gold claim's level and the certainty that was read; null for a claim that was not found. */
    private record Reading(Level level, Double certainty) {}

    @Override
    public List<GoldText> texts() {
        return Half.texts(halves, row -> new GoldText(row.id(), null, row.publishedAt(), null, row.text()));
    }

    @Override
    public Report score(Map<String, AnnotatedText> found) {
        return Half.report("certainty", halves, rows -> List.of(section(rows, found)));
    }

    private static Section section(List<CertaintyGold> rows, Map<String, AnnotatedText> found) {
        Tally tally = new Tally();
        List<Miss> misses = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        for (CertaintyGold row : rows) {
            tally.document();
            Optional<Claim> claim = claim(row, found.getOrDefault(row.id(), AnnotatedText.EMPTY));
            tally.add("claim found", claim.isPresent());
            if (claim.isEmpty()) {
                misses.add(new Miss("claim not found", row.id(), texts(row, null)));
            }
            values(tally, row, claim, misses);
            hedges(tally, row, claim, misses);
            readings.add(new Reading(
                    row.certainty(), claim.map(c -> c.stance().certainty()).orElse(null)));
        }
        List<Measure> measures = new ArrayList<>(tally.shares(
                "claim found",
                "polarity",
                "polarity" + OF_FOUND,
                "phase",
                "phase" + OF_FOUND,
                "status",
                "status" + OF_FOUND));
        measures.addAll(order(readings));
        measures.add(order(
                "order of certainty" + OF_FOUND,
                readings.stream().filter(reading -> reading.certainty() != null).toList()));
        return new Section(
                "certainty",
                "Shares of all gold claims; of pairs of claims of two levels, those whose certainty is in that order (a tie"
                        + " is not).",
                tally.lines("hedges", "hedges with kind"),
                measures,
                means(readings),
                misses);
    }

    private static Optional<Claim> claim(CertaintyGold row, AnnotatedText text) {
        return text.claims().stream()
                .filter(claim -> claim.isOfBody() && overlap(row, claim) >= HALF)
                .max(Comparator.comparingDouble(claim -> overlap(row, claim)));
    }

    private static double overlap(CertaintyGold row, Claim claim) {
        return Spans.overlap(List.of(row.claim()), claim.parts());
    }

    private static void values(Tally tally, CertaintyGold row, Optional<Claim> claim, List<Miss> misses) {
        Map<String, String> gold = new LinkedHashMap<>();
        gold.put("polarity", row.polarity());
        gold.put("phase", row.phase());
        gold.put("status", row.status());
        gold.forEach((name, value) -> {
            String read = claim.map(Claim::stance)
                    .map(stance -> switch (name) {
                        case "polarity" -> stance.polarity();
                        case "phase" -> stance.phase();
                        default -> stance.status();
                    })
                    .orElse(null);
            tally.add(name, value.equals(read));
            if (read != null) {
                tally.add(name + OF_FOUND, value.equals(read));
            }
            if (read != null && !value.equals(read)) {
                misses.add(new Miss(name + " " + value + " read as " + read, row.id(), texts(row, claim.get())));
            }
        });
    }

    private static void hedges(Tally tally, CertaintyGold row, Optional<Claim> claim, List<Miss> misses) {
        List<Hedge> read = claim.map(Claim::hedges).orElse(List.of());
        Matching matching = Matching.of(row.hedges(), read, (g, h) -> Spans.common(g.span(), h.span()), 1);
        tally.add("hedges", matching.counts());
        int kinds = 0;
        for (int i = 0; i < row.hedges().size(); i++) {
            CertaintyGold.Hedge gold = row.hedges().get(i);
            Hedge mine = matching.found(i) < 0 ? null : read.get(matching.found(i));
            boolean right = mine != null && mine.kind().equals(gold.kind());
            kinds += right ? 1 : 0;
            if (!right && claim.isPresent()) {
                String cause = mine == null ? "hedge missed" : "hedge " + gold.kind() + " read as " + mine.kind();
                misses.add(new Miss(cause, row.id() + ": " + gold.text(), texts(row, claim.get())));
            }
        }
        tally.add(
                "hedges with kind", new Counts(kinds, read.size(), row.hedges().size()));
        for (int i = 0; i < read.size(); i++) {
            if (matching.gold(i) < 0) {
                String words = Spans.text(row.text(), List.of(read.get(i).span()));
                misses.add(new Miss("hedge that is none", row.id() + ": " + words, texts(row, claim.orElseThrow())));
            }
        }
    }

    private static List<String> texts(CertaintyGold row, Claim claim) {
        String gold = "gold: " + Spans.text(row.text(), List.of(row.claim()));
        return claim == null
                ? List.of(row.text(), gold)
                : List.of(row.text(), gold, "read: " + claim.text() + " (" + claim.kind() + ")");
    }

    private static List<Measure> order(List<Reading> readings) {
        List<Measure> measures = new ArrayList<>();
        measures.add(order("order of certainty", readings));
        for (Level left : Level.values()) {
            List<Reading> two =
                    readings.stream().filter(reading -> reading.level() != left).toList();
            String name =
                    switch (left) {
                        case HIGH -> "middle above low";
                        case MIDDLE -> "high above low";
                        case LOW -> "high above middle";
                    };
            measures.add(order(name, two));
        }
        return measures;
    }

    private static Measure order(String name, List<Reading> readings) {
        if (readings.isEmpty()) {
            return new Measure(name, 0, 0, new Bootstrap.Interval(0, 0));
        }
        Counts pairs = pairs(readings);
        return new Measure(
                name, pairs.score().recall(), pairs.gold(), Bootstrap.interval(readings, sample -> pairs(sample)
                        .score()
                        .recall()));
    }

    private static Counts pairs(List<Reading> readings) {
        int right = 0;
        int all = 0;
        for (Reading high : readings) {
            for (Reading low : readings) {
                if (high.level().compareTo(low.level()) < 0) {
                    all++;
                    boolean both = high.certainty() != null && low.certainty() != null;
                    right += both && high.certainty() > low.certainty() ? 1 : 0;
                }
            }
        }
        return new Counts(right, all, all);
    }

    private static Map<String, Number> means(List<Reading> readings) {
        Map<String, Number> means = new LinkedHashMap<>();
        for (Level level : Level.values()) {
            readings.stream()
                    .filter(reading -> reading.level() == level && reading.certainty() != null)
                    .mapToDouble(Reading::certainty)
                    .average()
                    .ifPresent(mean ->
                            means.put("mean certainty of " + level.name().toLowerCase(java.util.Locale.ROOT), mean));
        }
        return means;
    }
}
