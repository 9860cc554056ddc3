package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.claimshift.evaluate.Report.Measure;
import org.claimshift.evaluate.Report.Section;

/**
 * Headlines with people's judgement of their similarity, 0 to 5 (the shape of STS: tab separated, a header, columns score,
 * a, b; a pair's name is its number, from 1). A pair is an event: no other headline weighs its terms.
 */
final class HeadlinePairs implements PairSet {
    private static final int COLUMNS = 3;

    private final List<Gold> gold;
    /** Null for none. */
    private final HeadlineNumbers numbers;

    private HeadlinePairs(List<Gold> gold, HeadlineNumbers numbers) {
        this.gold = gold;
        this.numbers = numbers;
    }

    private record Gold(PairText text, double similarity) {}

    /** @param numbers labels of their numbers; null for none */
    static HeadlinePairs read(Path file, Path numbers, Halves choice) {
        List<String> lines = GoldFile.lines(file);
        List<Gold> gold = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length != COLUMNS) {
                throw GoldFile.wrong(file, i + 1, "it has no 3 columns: score, a, b");
            }
            try {
                gold.add(new Gold(
                        new PairText("headlines " + i, null, true, cells[1], null, cells[2], null),
                        Double.parseDouble(cells[0])));
            } catch (NumberFormatException e) {
                throw GoldFile.wrong(file, i + 1, "its score is no number: " + cells[0]);
            }
        }
        List<PairText> pairs = gold.stream().map(Gold::text).toList();
        return new HeadlinePairs(gold, numbers == null ? null : HeadlineNumbers.read(numbers, lines, pairs, choice));
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
    private record Pair(Gold gold, PairFound found, double words) {}

    @Override
    public List<Section> score(Map<String, PairFound> found) {
        PairBaseline words = new PairBaseline(pairs());
        List<Pair> all = gold.stream()
                .map(own ->
                        new Pair(own, found.getOrDefault(own.text().id(), PairFound.NONE), words.cosine(own.text())))
                .toList();
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("pairs", all.size());
        figures.put(
                "a headline has no claim",
                all.stream().filter(pair -> pair.found().isMute()).count());
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "headlines: similarity",
                "Pearson's r with people's judgement. The score asks for the same claim, not for the same topic.",
                List.of(),
                List.of(
                        pearson("alignment score", all, pair -> pair.found().score()),
                        pearson("cosine of claims", all, pair -> pair.found()
                                .scores()
                                .claimCosine()),
                        pearson("cosine of sentences", all, pair -> pair.found().sentenceCosine()),
                        pearson("cosine of words", all, Pair::words)),
                figures,
                List.of()));
        if (numbers != null) {
            sections.addAll(numbers.score(found));
        }
        return sections;
    }

    private static Measure pearson(String name, List<Pair> pairs, ToDoubleFunction<Pair> score) {
        ToDoubleFunction<List<Pair>> figure = sample -> Correlation.pearson(
                sample.stream().mapToDouble(score).toArray(),
                sample.stream().mapToDouble(pair -> pair.gold().similarity()).toArray());
        return new Measure(name, figure.applyAsDouble(pairs), pairs.size(), Bootstrap.interval(pairs, figure));
    }
}
