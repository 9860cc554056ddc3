package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.claimshift.evaluate.AnnotatedText.Claim;
import org.claimshift.evaluate.Report.Miss;
import org.claimshift.evaluate.Report.Section;

/** Every claim of an article, in its headline too, against short articles labelled by hand. */
public final class ClaimEvaluation implements AnnotateEvaluation {
    private static final double HALF = 0.5;
    private static final List<String> VALUES = List.of("kind", "source level", "source's name", "class of the cue");
    private static final String OF_FOUND = " (of the found)";

    private final List<Half<ClaimGold>> halves;

    ClaimEvaluation(List<ClaimGold> gold, Halves choice) {
        halves = Half.of(gold, ClaimGold::half, choice);
    }

    /** @throws IllegalArgumentException naming the line that is not gold of claims */
    public static ClaimEvaluation read(Path file, Halves choice) {
        return new ClaimEvaluation(ClaimGold.read(file), choice);
    }

    @Override
    public List<GoldText> texts() {
        return Half.texts(
                halves, row -> new GoldText(row.id(), row.outlet(), row.publishedAt(), row.title(), row.body()));
    }

    @Override
    public Report score(Map<String, AnnotatedText> found) {
        return Half.report("claims", halves, rows -> sections(rows, found));
    }

    private static List<Section> sections(List<ClaimGold> rows, Map<String, AnnotatedText> found) {
        Tally tally = new Tally();
        List<Miss> spans = new ArrayList<>();
        List<Miss> readings = new ArrayList<>();
        for (ClaimGold row : rows) {
            tally.document();
            List<Claim> claims =
                    found.getOrDefault(row.id(), AnnotatedText.EMPTY).claims();
            spans(tally, "narrator", row, claims, true, spans);
            spans(tally, "attributed", row, claims, false, spans);
            readings(tally, row, claims, readings);
        }
        List<String> shares = new ArrayList<>(List.of("claim found"));
        VALUES.forEach(value -> shares.addAll(List.of(value, value + OF_FOUND)));
        return List.of(
                new Section(
                        "claims",
                        "Paired one to one where they overlap by half (intersection over union, code points).",
                        tally.lines("attributed", "narrator"),
                        Map.of(),
                        spans),
                new Section(
                        "readings",
                        "Claims of any kind paired; shares of all gold claims, and of those that were found.",
                        tally.lines("via"),
                        tally.shares(shares.toArray(String[]::new)),
                        Map.of(),
                        readings));
    }

    private static void spans(
            Tally tally, String name, ClaimGold row, List<Claim> claims, boolean narrator, List<Miss> misses) {
        List<ClaimGold.Claim> gold = row.claims().stream()
                .filter(claim -> claim.isNarrator() == narrator)
                .toList();
        List<Claim> mine =
                claims.stream().filter(claim -> claim.isNarrator() == narrator).toList();
        Matching matching = Matching.of(gold, mine, ClaimEvaluation::overlap, HALF);
        tally.add(name, matching.counts());
        for (int i = 0; i < gold.size(); i++) {
            if (matching.found(i) < 0) {
                ClaimGold.Claim missed = gold.get(i);
                List<String> texts = new ArrayList<>(List.of(told(row, missed)));
                claims.stream().filter(claim -> overlap(missed, claim) > 0).forEach(near -> texts.add(told(near)));
                misses.add(new Miss(name + " claim missed", row.id(), texts));
            }
        }
        for (int i = 0; i < mine.size(); i++) {
            if (matching.gold(i) < 0) {
                Claim wrong = mine.get(i);
                List<String> texts = new ArrayList<>(List.of(told(wrong)));
                row.claims().stream()
                        .filter(claim -> overlap(claim, wrong) > 0)
                        .forEach(near -> texts.add(told(row, near)));
                misses.add(new Miss(name + " claim that is none", row.id(), texts));
            }
        }
    }

    private static double overlap(ClaimGold.Claim gold, Claim claim) {
        return gold.field().equals(claim.field()) ? Spans.overlap(gold.parts(), claim.parts()) : 0;
    }

    private static void readings(Tally tally, ClaimGold row, List<Claim> claims, List<Miss> misses) {
        Matching matching = Matching.of(row.claims(), claims, ClaimEvaluation::overlap, HALF);
        for (int i = 0; i < row.claims().size(); i++) {
            ClaimGold.Claim gold = row.claims().get(i);
            Claim claim = matching.found(i) < 0 ? null : claims.get(matching.found(i));
            tally.add("claim found", claim != null);
            Map<String, String> wanted = new LinkedHashMap<>();
            wanted.put("kind", gold.kind());
            wanted.put("source level", "" + gold.sourceLevel());
            wanted.put("source's name", String.valueOf(gold.canonical() == null ? gold.source() : gold.canonical()));
            wanted.put("class of the cue", String.valueOf(gold.cueClass()));
            wanted.forEach((name, value) -> {
                String read = claim == null ? null : value(claim, name);
                boolean right =
                        claim != null && (name.equals("source's name") ? named(gold, claim) : value.equals(read));
                tally.add(name, right);
                if (claim != null) {
                    tally.add(name + OF_FOUND, right);
                }
                if (claim != null && !right) {
                    misses.add(new Miss(
                            "wrong " + name,
                            row.id() + ": gold " + value + ", read " + read,
                            List.of(told(row, gold), told(claim))));
                }
            });
            via(tally, row, gold, claim, misses);
        }
    }

    private static String value(Claim claim, String name) {
        return switch (name) {
            case "kind" -> claim.kind();
            case "source level" -> "" + claim.sourceLevel();
            case "class of the cue" -> String.valueOf(claim.cueClass());
            default -> claim.source() == null
                    ? "null"
                    : Objects.requireNonNullElse(
                            claim.source().name(), claim.source().text());
        };
    }

    /** A canonical name must be the same; where there is none, the words of the source must be in each other. */
    private static boolean named(ClaimGold.Claim gold, Claim claim) {
        if (gold.source() == null && gold.canonical() == null || claim.source() == null) {
            return gold.source() == null && gold.canonical() == null && claim.source() == null;
        }
        String read = value(claim, "source's name");
        return gold.canonical() == null
                ? sharesName(gold.source(), read)
                : bare(gold.canonical()).equals(bare(read));
    }

    private static void via(Tally tally, ClaimGold row, ClaimGold.Claim gold, Claim claim, List<Miss> misses) {
        List<String> read = claim == null ? List.of() : claim.via();
        Counts counts = Matching.of(gold.via(), read, (g, v) -> sharesName(g, v) ? 1 : 0, 1)
                .counts();
        tally.add("via", counts);
        if (claim != null && (counts.right() < counts.gold() || counts.right() < counts.predicted())) {
            misses.add(new Miss(
                    "wrong via",
                    row.id() + ": gold " + gold.via() + ", read " + read,
                    List.of(told(row, gold), told(claim))));
        }
    }

    private static boolean sharesName(String a, String b) {
        return bare(a).contains(bare(b)) || bare(b).contains(bare(a));
    }

    private static String bare(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }

    private static String told(ClaimGold row, ClaimGold.Claim gold) {
        return "gold: " + gold.kind() + " | " + gold.source() + " | "
                + Spans.text(row.text(gold.field()), gold.parts());
    }

    private static String told(Claim claim) {
        return "read: " + claim.kind() + " | "
                + (claim.source() == null ? null : claim.source().text()) + " | " + claim.text();
    }
}
