package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimshift.evaluate.ExaggerationGold.Label;
import org.claimshift.evaluate.Report.Line;
import org.claimshift.evaluate.Report.Section;

/**
 * Does a press release put a finding more strongly than its paper? By what compare says of the certainty of their best
 * claims, the paper first, and by what annotate says of the whole texts ({@link ExaggerationEvaluation}).
 */
final class ReleasePairs implements PairSet {
    /** As {@code evaluate certainty} has it by default. */
    private static final double MARGIN = 0.05;

    private final List<ExaggerationGold> gold;

    private ReleasePairs(List<ExaggerationGold> gold) {
        this.gold = gold;
    }

    static ReleasePairs read(Path file) {
        return new ReleasePairs(ExaggerationGold.read(file));
    }

    private static String id(ExaggerationGold pair) {
        return "releases " + pair.id();
    }

    private static String name(Label label) {
        return label.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<PairText> pairs() {
        return gold.stream()
                .map(pair -> new PairText(
                        id(pair),
                        null,
                        false,
                        pair.paper().text(),
                        "2000-01-01",
                        pair.press().text(),
                        "2000-01-02"))
                .toList();
    }

    @Override
    public Map<String, String> labels() {
        return gold.stream().collect(Collectors.toMap(ReleasePairs::id, pair -> name(pair.label())));
    }

    /** A pair with what was said of it. */
    private record Pair(Label label, PairFound found) {}

    @Override
    public List<Section> score(Map<String, PairFound> found) {
        List<Pair> all = gold.stream()
                .map(pair -> new Pair(pair.label(), found.getOrDefault(id(pair), PairFound.NONE)))
                .toList();
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("pairs", all.size());
        figures.put(
                "a text has no claim",
                all.stream().filter(pair -> pair.found().isMute()).count());
        figures.put(
                "aligned", all.stream().filter(pair -> pair.found().isAligned()).count());
        return List.of(
                section(
                        "releases: certainty by compare",
                        "Exaggerates: strengthened or hedge dropped, from the paper's best claim to the release's.",
                        all,
                        figures,
                        PairFound::certainty,
                        PairFound::certainty),
                section(
                        "releases: certainty by annotate",
                        "Exaggerates: surer on the whole by more than " + MARGIN + "; the direction has no margin.",
                        all,
                        Map.of(),
                        one -> annotated(one, MARGIN),
                        one -> annotated(one, 0)));
    }

    private static int annotated(PairFound found, double margin) {
        double rise = TextStrength.of(found.second()) - TextStrength.of(found.first());
        return rise > margin ? 1 : rise < -margin ? -1 : 0;
    }

    private static Section section(
            String name,
            String explains,
            List<Pair> pairs,
            Map<String, Number> figures,
            ToIntFunction<PairFound> label,
            ToIntFunction<PairFound> direction) {
        Tally tally = new Tally();
        for (Pair pair : pairs) {
            Label read = Label.values()[1 + label.applyAsInt(pair.found())];
            Label towards = Label.values()[1 + direction.applyAsInt(pair.found())];
            tally.document();
            for (Label each : Label.values()) {
                boolean mine = read == each;
                boolean wanted = pair.label() == each;
                tally.add(name(each), new Counts(mine && wanted ? 1 : 0, mine ? 1 : 0, wanted ? 1 : 0));
            }
            tally.add("accuracy", read == pair.label());
            if (pair.label() != Label.SAME) {
                tally.add("direction right where they differ", towards == pair.label());
                tally.add("no direction where they differ", towards == Label.SAME);
            }
        }
        List<Line> lines = new ArrayList<>(
                tally.lines(Stream.of(Label.values()).map(ReleasePairs::name).toArray(String[]::new)));
        Score macro = Score.macro(lines.stream().map(Line::score).toList());
        lines.add(new Line("macro over the three", macro, null, null));
        return new Section(
                name,
                explains,
                lines,
                tally.shares("accuracy", "direction right where they differ", "no direction where they differ"),
                figures,
                List.of());
    }
}
