package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimshift.evaluate.Report.Measure;
import org.claimshift.evaluate.Report.Miss;
import org.claimshift.evaluate.Report.Section;

/**
 * Attributed quotations of two outlets that share five words in a row, with the similarity of their words (JSON lines:
 * {@code similarity}, and {@code a} and {@code b} with {@code source}, {@code cue}, {@code content}, {@code
 * published_at}). Nobody judged whether they are one utterance, but the same words throughout are no shift.
 */
final class QuotePairs implements PairSet {
    private static final double SAME = 1;
    private static final double NEAR = 0.5;
    private static final Pattern ACCORDING = Pattern.compile("(?i)according to|in the words of|per");

    private final List<Gold> gold;

    private QuotePairs(List<Gold> gold) {
        this.gold = gold;
    }

    private record Gold(PairText text, double similarity) {
        String band() {
            return similarity >= SAME ? "same words" : similarity >= NEAR ? "half or more" : "less than half";
        }
    }

    /** One of the two. */
    record Side(String source, String cue, String content, String publishedAt) {
        /** The attribution as a sentence; the file has its three parts. */
        String sentence() {
            String said = GoldFile.need(content, "content", "a text");
            if (source == null || source.isBlank()) {
                return said;
            }
            String by = cue == null || cue.isBlank() ? "said" : cue;
            return ACCORDING.matcher(by).matches()
                    ? said + ", " + by.toLowerCase(Locale.ROOT) + " " + source + "."
                    : source + " " + by + " " + said;
        }
    }

    /** A line of the file. */
    record Row(Double similarity, Side a, Side b) {}

    static QuotePairs read(Path file) {
        List<Gold> rows = new ArrayList<>();
        GoldFile.jsonLines(
                file,
                Row.class,
                row -> {
                    rows.add(gold(row, rows.size() + 1));
                    return rows.get(rows.size() - 1);
                },
                pair -> pair.text().id());
        return new QuotePairs(rows);
    }

    private static Gold gold(Row row, int number) {
        Side a = GoldFile.need(row.a(), "a", "a quotation");
        Side b = GoldFile.need(row.b(), "b", "a quotation");
        return new Gold(
                new PairText(
                        "quotes " + number, null, false, a.sentence(), a.publishedAt(), b.sentence(), b.publishedAt()),
                GoldFile.need(row.similarity(), "similarity", "0 to 1"));
    }

    @Override
    public List<PairText> pairs() {
        return gold.stream().map(Gold::text).toList();
    }

    @Override
    public Map<String, String> labels() {
        return gold.stream().collect(Collectors.toMap(pair -> pair.text().id(), pair -> "" + pair.similarity()));
    }

    /** A pair with what was said of it. */
    private record Pair(Gold gold, PairFound found) {
        boolean isShifted() {
            return !found.relations("quote").isEmpty();
        }
    }

    @Override
    public List<Section> score(Map<String, PairFound> found) {
        List<Pair> all = gold.stream()
                .map(own -> new Pair(own, found.getOrDefault(own.text().id(), PairFound.NONE)))
                .toList();
        List<Measure> measures = new ArrayList<>();
        Map<String, Number> figures = new LinkedHashMap<>();
        for (String band : List.of("same words", "half or more", "less than half")) {
            List<Pair> own =
                    all.stream().filter(pair -> pair.gold().band().equals(band)).toList();
            if (own.isEmpty()) {
                continue;
            }
            measures.add(share("aligned, " + band, own, pair -> pair.found().isAligned()));
            figures.put(
                    "no claim, " + band,
                    own.stream().filter(pair -> pair.found().isMute()).count());
            relations(own).forEach((relation, count) -> figures.put(relation + ", " + band, count));
        }
        List<Pair> same = all.stream()
                .filter(pair -> pair.gold().similarity() >= SAME && pair.found().isAligned())
                .toList();
        if (!same.isEmpty()) {
            measures.add(share("false alarms: aligned, same words, shift", same, Pair::isShifted));
        }
        return List.of(new Section(
                "quotes: alignment and what compare says",
                "By the share of words that the two have in common. A quotation of the same words has no shift.",
                List.of(),
                measures,
                figures,
                misses(all)));
    }

    private static Measure share(String name, List<Pair> pairs, Predicate<Pair> which) {
        return new Measure(
                name, share(pairs, which), pairs.size(), Bootstrap.interval(pairs, sample -> share(sample, which)));
    }

    private static double share(List<Pair> pairs, Predicate<Pair> which) {
        return (double) pairs.stream().filter(which).count() / pairs.size();
    }

    /** How many of the aligned pairs have which relations of the quotation. */
    private static Map<String, Long> relations(List<Pair> pairs) {
        Map<String, Long> counts = new TreeMap<>();
        for (Pair pair : pairs) {
            if (pair.found().isAligned()) {
                pair.found().relations("quote").forEach(relation -> counts.merge(relation, 1L, Long::sum));
                if (!pair.isShifted()) {
                    counts.merge("no quote shift", 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    private static List<Miss> misses(List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.gold().similarity() >= SAME)
                .filter(pair -> !pair.found().isAligned() || pair.isShifted())
                .map(pair -> new Miss(
                        "same words, "
                                + (pair.isShifted()
                                        ? "yet a shift"
                                        : pair.found().lostIn()),
                        String.format(
                                Locale.ROOT,
                                "%s: score %.3f %s",
                                pair.gold().text().id(),
                                pair.found().score(),
                                pair.found().relations("quote")),
                        List.of(pair.gold().text().first(), pair.gold().text().second())))
                .toList();
    }
}
