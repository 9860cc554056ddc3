package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.claimshift.evaluate.ExaggerationGold.Label;
import org.claimshift.evaluate.ExaggerationGold.Side;
import org.claimshift.evaluate.Report.Line;
import org.claimshift.evaluate.Report.Measure;
import org.claimshift.evaluate.Report.Miss;
import org.claimshift.evaluate.Report.Section;

/** Which of two texts on one finding is put more strongly ({@link TextStrength}), against labelled pairs. */
final class ExaggerationEvaluation implements AnnotateEvaluation {
    private final List<ExaggerationGold> gold;
    private final double margin;

    /** @param margin two texts whose strengths differ by no more than this are the same */
    ExaggerationEvaluation(List<ExaggerationGold> gold, double margin) {
        this.gold = gold;
        this.margin = margin;
    }

    /** A pair with the strengths that were read. */
    private record Pair(ExaggerationGold gold, double press, double paper) {
        Label read(double margin) {
            double rise = press - paper;
            return rise > margin ? Label.EXAGGERATES : rise < -margin ? Label.DOWNPLAYS : Label.SAME;
        }
    }

    @Override
    public List<GoldText> texts() {
        return gold.stream()
                .flatMap(pair -> Stream.of(
                        GoldText.of(press(pair), pair.press().text()),
                        GoldText.of(paper(pair), pair.paper().text())))
                .toList();
    }

    private static String press(ExaggerationGold pair) {
        return pair.id() + " press";
    }

    private static String paper(ExaggerationGold pair) {
        return pair.id() + " paper";
    }

    @Override
    public Report score(Map<String, AnnotatedText> found) {
        Tally tally = new Tally();
        List<Pair> pairs = new ArrayList<>();
        List<Miss> misses = new ArrayList<>();
        for (ExaggerationGold row : gold) {
            Pair pair = new Pair(row, strength(found, press(row)), strength(found, paper(row)));
            pairs.add(pair);
            tally.document();
            Label read = pair.read(margin);
            for (Label label : Label.values()) {
                boolean mine = read == label;
                boolean wanted = row.label() == label;
                tally.add(name(label), new Counts(mine && wanted ? 1 : 0, mine ? 1 : 0, wanted ? 1 : 0));
            }
            if (row.label() != Label.SAME) {
                Label direction = pair.read(0);
                tally.add("direction right where they differ", direction == row.label());
                tally.add("no direction where they differ", direction == Label.SAME);
            }
            if (read != row.label()) {
                misses.add(miss(pair, read));
            }
        }
        return report(tally, pairs, misses);
    }

    private static double strength(Map<String, AnnotatedText> found, String id) {
        return TextStrength.of(found.getOrDefault(id, AnnotatedText.EMPTY));
    }

    private static String name(Label label) {
        return label.name().toLowerCase(Locale.ROOT);
    }

    private static Miss miss(Pair pair, Label read) {
        return new Miss(
                name(pair.gold().label()) + " read as " + name(read),
                pair.gold().id(),
                List.of(
                        side("press", pair.gold().press(), pair.press()),
                        side("paper", pair.gold().paper(), pair.paper())));
    }

    private static String side(String name, Side side, double read) {
        return String.format(Locale.ROOT, "%s: gold %d, read %.3f: %s", name, side.strength(), read, side.text());
    }

    private Report report(Tally tally, List<Pair> pairs, List<Miss> misses) {
        List<Line> lines = new ArrayList<>(tally.lines("exaggerates", "same", "downplays"));
        lines.add(new Line("macro over the three", macro(pairs), null, Bootstrap.interval(pairs, sample -> macro(sample)
                .f1())));
        List<Measure> measures =
                new ArrayList<>(tally.shares("direction right where they differ", "no direction where they differ"));
        measures.add(new Measure(
                "Spearman with the gold's strength",
                spearman(pairs),
                2L * pairs.size(),
                Bootstrap.interval(pairs, ExaggerationEvaluation::spearman)));
        Map<String, String> about = new LinkedHashMap<>();
        about.put("gold", gold.size() + " pairs of texts");
        about.put("margin", "" + margin);
        return new Report(
                "certainty of texts",
                about,
                List.of(new Section(
                        "pairs",
                        "The same where the strengths differ by no more than the margin; the direction has no margin.",
                        lines,
                        measures,
                        Map.of(),
                        misses)));
    }

    private Score macro(List<Pair> sample) {
        return Score.macro(Stream.of(Label.values())
                .map(label -> new Counts(
                                sample.stream()
                                        .filter(pair -> pair.read(margin) == label
                                                && pair.gold().label() == label)
                                        .count(),
                                sample.stream()
                                        .filter(pair -> pair.read(margin) == label)
                                        .count(),
                                sample.stream()
                                        .filter(pair -> pair.gold().label() == label)
                                        .count())
                        .score())
                .toList());
    }

    private static double spearman(List<Pair> sample) {
        return Correlation.spearman(
                sample.stream()
                        .flatMapToDouble(pair -> java.util.stream.DoubleStream.of(pair.press(), pair.paper()))
                        .toArray(),
                sample.stream()
                        .flatMapToDouble(pair -> java.util.stream.DoubleStream.of(
                                pair.gold().press().strength(),
                                pair.gold().paper().strength()))
                        .toArray());
    }
}
