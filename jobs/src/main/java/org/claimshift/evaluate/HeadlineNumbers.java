package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimshift.evaluate.Report.Miss;
import org.claimshift.evaluate.Report.Section;
import org.claimshift.table.Ids;

/**
 * Whether the numbers of two headlines count the same thing, against labels made by hand ({@code
 * seeds/pairs/sts-numbers.csv}: pair, line_sha256, label, first, second, doubtful).
 */
final class HeadlineNumbers {
    private static final int COLUMNS = 6;
    private static final int HASH = 8;

    /** How the numbers of two headlines stand to each other. */
    enum Label {
        /** The same thing, and numbers that agree. */
        SAME,
        /** The same thing, and another number of it. */
        DIFFERENT,
        /** Another thing, or another happening. */
        OTHER,
        /** One of the two holds no number of anything. */
        NONE
    }

    private record Row(int pair, String hash, Label label, Label first, Label second, boolean doubtful) {}

    /** A labelled pair. */
    private record Gold(Row row, PairText text) {
        String half() {
            return Character.digit(row.hash().charAt(0), 16) < 8 ? "work" : "report";
        }
    }

    private final List<Gold> gold;
    private final List<Half<Gold>> halves;

    private HeadlineNumbers(List<Gold> gold, Halves choice) {
        this.gold = gold;
        this.halves = Half.of(
                gold.stream().filter(pair -> pair.row().label() != Label.NONE).toList(), Gold::half, choice);
    }

    /**
     * Reads the labels.
     *
     * @param lines of the headlines' file; the first is its header
     * @param pairs of these lines, in order
     */
    static HeadlineNumbers read(Path file, List<String> lines, List<PairText> pairs, Halves choice) {
        List<String> rows = GoldFile.lines(file);
        List<Gold> gold = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            try {
                Row row = row(rows.get(i));
                GoldFile.need(row.pair() > 0 && row.pair() <= pairs.size(), "there is no pair " + row.pair());
                String hash = Ids.sha256(lines.get(row.pair())).substring(0, HASH);
                GoldFile.need(hash.equals(row.hash()), "pair " + row.pair() + " is another one in the headlines' file");
                gold.add(new Gold(row, pairs.get(row.pair() - 1)));
            } catch (IllegalArgumentException e) {
                throw GoldFile.wrong(file, i + 1, e.getMessage());
            }
        }
        return new HeadlineNumbers(gold, choice);
    }

    private static Row row(String line) {
        String[] cells = line.split(",", -1);
        GoldFile.need(cells.length == COLUMNS, "it has no " + COLUMNS + " columns");
        return new Row(
                Integer.parseInt(cells[0]),
                cells[1],
                label(cells[2]),
                label(cells[3]),
                cells[4].isEmpty() ? null : label(cells[4]),
                cells[5].equals("yes"));
    }

    private static Label label(String name) {
        return Label.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** What claimshift says of the numbers of a pair. */
    static Label decide(PairFound found) {
        Set<String> told = found.relations("quantity");
        if (!found.isAligned() || !found.hasNumbers()) {
            return Label.OTHER;
        }
        if (told.stream().anyMatch(Set.of("quantity_differs", "different", "rounded", "updated")::contains)) {
            return Label.DIFFERENT;
        }
        boolean modified = told.contains("modifier_differs") || told.contains("modifier_changed");
        boolean otherThing = told.stream()
                .anyMatch(Set.of("scope_differs", "unit_differs", "scope_changed", "unit_changed")::contains);
        if (otherThing && !modified) {
            return Label.OTHER;
        }
        // A number on either side that the other lacks: they count two things.
        boolean first = found.shifts().stream().anyMatch(shift -> isPresence(shift) && shift.toValue() == null);
        boolean second = found.shifts().stream().anyMatch(shift -> isPresence(shift) && shift.fromValue() == null);
        return first && second && !modified ? Label.OTHER : Label.SAME;
    }

    private static boolean isPresence(PairFound.Shift shift) {
        return shift.dimension().equals("quantity")
                && Set.of("presence_differs", "added", "dropped").contains(shift.relation());
    }

    private record Pair(Gold gold, PairFound found) {
        Label label() {
            return gold.row().label();
        }

        Label read() {
            return decide(found);
        }
    }

    /** A section for each half, and one of the labels by themselves. */
    List<Section> score(Map<String, PairFound> found) {
        List<Section> sections = new ArrayList<>(
                Half.report("", halves, rows -> sections(rows, found)).sections());
        sections.add(agreement());
        return sections;
    }

    private static List<Section> sections(List<Gold> rows, Map<String, PairFound> found) {
        List<Pair> all = rows.stream()
                .map(own -> new Pair(own, found.getOrDefault(own.text().id(), PairFound.NONE)))
                .toList();
        Label commonest = commonest(all);
        Tally tally = new Tally();
        for (Pair pair : all) {
            boolean right = pair.read() == pair.label();
            tally.document();
            if (pair.label() != Label.SAME) {
                tally.add("another number told from another thing", right);
            }
            tally.add(
                    "the same thing told from another", (pair.read() == Label.OTHER) == (pair.label() == Label.OTHER));
            tally.add("all three told apart", right);
            if (!pair.gold().row().doubtful()) {
                tally.add("all three, without the doubtful", right);
            }
            tally.add("all three, always the commonest label", pair.label() == commonest);
        }
        Map<String, Number> figures = new LinkedHashMap<>();
        for (Label label : List.of(Label.SAME, Label.DIFFERENT, Label.OTHER)) {
            for (Label read : List.of(Label.SAME, Label.DIFFERENT, Label.OTHER)) {
                figures.put(
                        name(label) + " read as " + name(read),
                        all.stream()
                                .filter(pair -> pair.label() == label && pair.read() == read)
                                .count());
            }
        }
        return List.of(new Section(
                "headlines: numbers",
                "Of pairs with numbers: is it the same thing that both count, and if so, do the numbers agree?",
                List.of(),
                tally.shares(
                        "another number told from another thing",
                        "the same thing told from another",
                        "all three told apart",
                        "all three, without the doubtful",
                        "all three, always the commonest label"),
                figures,
                all.stream()
                        .filter(pair -> pair.read() != pair.label())
                        .map(HeadlineNumbers::miss)
                        .toList()));
    }

    private static Label commonest(List<Pair> pairs) {
        Map<Label, Integer> counts = new TreeMap<>();
        pairs.forEach(pair -> counts.merge(pair.label(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static String name(Label label) {
        return label.name().toLowerCase(Locale.ROOT);
    }

    private static Miss miss(Pair pair) {
        return new Miss(
                name(pair.label()) + " read as " + name(pair.read()) + ": " + cause(pair),
                String.format(
                        Locale.ROOT,
                        "%s: score %.3f %s",
                        pair.gold().text().id(),
                        pair.found().score(),
                        pair.found().relations("quantity")),
                List.of(pair.gold().text().first(), pair.gold().text().second()));
    }

    private static String cause(Pair pair) {
        PairFound found = pair.found();
        if (!found.isAligned()) {
            return found.lostIn();
        }
        if (!found.hasNumbers()) {
            return "no number in an aligned claim";
        }
        Set<String> told = found.relations("quantity");
        return "compare: " + (told.isEmpty() ? "no relation" : String.join(", ", new TreeSet<>(told)));
    }

    /** How far the labels of two readings agree, of those that were read twice. */
    private Section agreement() {
        Map<String, Number> figures = new LinkedHashMap<>();
        List<Row> twice =
                gold.stream().map(Gold::row).filter(row -> row.second() != null).toList();
        Map<Label, Integer> first = new HashMap<>();
        Map<Label, Integer> second = new HashMap<>();
        twice.forEach(row -> first.merge(row.first(), 1, Integer::sum));
        twice.forEach(row -> second.merge(row.second(), 1, Integer::sum));
        double n = twice.size();
        double agreed =
                twice.stream().filter(row -> row.first() == row.second()).count() / n;
        double chance = first.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() / n * second.getOrDefault(entry.getKey(), 0) / n)
                .sum();
        figures.put("labelled", gold.size());
        figures.put(
                "no number of anything",
                gold.stream().filter(pair -> pair.row().label() == Label.NONE).count());
        figures.put("read twice", twice.size());
        figures.put("agreed", agreed);
        figures.put("kappa", (agreed - chance) / (1 - chance));
        return new Section(
                "headlines: labels of the numbers",
                "Two readings by one reader, minutes apart and in another order: how steady they are, not how right.",
                List.of(),
                figures,
                List.of());
    }
}
