package org.claimshift.evaluate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.claimshift.evaluate.Ranking.Scored;
import org.claimshift.evaluate.Report.Line;
import org.claimshift.evaluate.Report.Measure;
import org.claimshift.evaluate.Report.Miss;
import org.claimshift.evaluate.Report.Section;

/**
 * Claims of two outlets on one topic: does the second strengthen or weaken the first, or is it unrelated (the shape of
 * ClaimDiff). A topic is an event: all its sentences weigh the terms.
 */
final class ClaimPairs implements PairSet {
    private final List<Gold> gold;
    private final double joinScore;

    private ClaimPairs(List<Gold> gold, double joinScore) {
        this.gold = gold;
        this.joinScore = joinScore;
    }

    /** What the second claim does to the first. */
    enum Label {
        STRENGTHEN,
        WEAKEN,
        NONE
    }

    private record Gold(PairText text, Label label) {
        boolean isRelated() {
            return label != Label.NONE;
        }
    }

    /** A line of the file. */
    record Row(
            String topic,
            String date,
            String pairId,
            String claimA,
            String claimB,
            Boolean strengthen,
            Boolean weaken) {}

    static ClaimPairs read(Path file, double joinScore) {
        return new ClaimPairs(
                GoldFile.jsonLines(
                        file, Row.class, ClaimPairs::gold, pair -> pair.text().id()),
                joinScore);
    }

    private static Gold gold(Row row) {
        String topic = GoldFile.need(row.topic(), "topic", "what both claims are about");
        boolean strengthen = GoldFile.need(row.strengthen(), "strengthen", "true or false");
        boolean weaken = GoldFile.need(row.weaken(), "weaken", "true or false");
        // The label says what the second claim does to the first, so that the second is the later one.
        LocalDate day = row.date() == null ? LocalDate.of(2000, 1, 1) : LocalDate.parse(row.date());
        GoldFile.need(!(strengthen && weaken), "it has both 'strengthen' and 'weaken'");
        return new Gold(
                new PairText(
                        "claims " + GoldFile.need(row.pairId(), "pair_id", "a name"),
                        "claims " + topic,
                        false,
                        GoldFile.need(row.claimA(), "claim_a", "a text"),
                        day.toString(),
                        GoldFile.need(row.claimB(), "claim_b", "a text"),
                        day.plusDays(1).toString()),
                strengthen ? Label.STRENGTHEN : weaken ? Label.WEAKEN : Label.NONE);
    }

    @Override
    public List<PairText> pairs() {
        return gold.stream().map(Gold::text).toList();
    }

    @Override
    public Map<String, String> labels() {
        return gold.stream()
                .collect(Collectors.toMap(
                        pair -> pair.text().id(), pair -> pair.label().name().toLowerCase(Locale.ROOT)));
    }

    /** A pair with what was said of it. */
    private record Pair(Gold gold, PairFound found, double words) {}

    @Override
    public List<Section> score(Map<String, PairFound> found) {
        PairBaseline words = new PairBaseline(pairs());
        List<List<Pair>> topics = List.copyOf(gold.stream()
                .map(own ->
                        new Pair(own, found.getOrDefault(own.text().id(), PairFound.NONE), words.cosine(own.text())))
                .collect(Collectors.groupingBy(
                        pair -> pair.gold().text().scope(), LinkedHashMap::new, Collectors.toList()))
                .values());
        List<Pair> all = flat(topics);
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("pairs", all.size());
        figures.put("related", count(all, pair -> pair.gold().isRelated()));
        figures.put("a sentence has no claim: related", count(all, pair -> isMute(pair, true)));
        figures.put("a sentence has no claim: unrelated", count(all, pair -> isMute(pair, false)));
        return List.of(
                new Section(
                        "claims: related or not, by score",
                        "Right are pairs of which one strengthens or weakens the other; intervals are over topics.",
                        List.of(aligned(topics)),
                        measures(topics),
                        figures,
                        misses(all)),
                new Section(
                        "claims: what compare says of the best claims",
                        "The label is on what the claims mean, the relation on how surely they are put.",
                        List.of(),
                        relations(all),
                        List.of()));
    }

    /** Labels by the way that certainty went, and how many differ in polarity. */
    private static Map<String, Number> relations(List<Pair> pairs) {
        Map<String, Number> figures = new LinkedHashMap<>();
        for (Label label : Label.values()) {
            List<Pair> own = pairs.stream()
                    .filter(pair ->
                            pair.gold().label() == label && !pair.found().isMute())
                    .toList();
            String name = label.name().toLowerCase(Locale.ROOT);
            figures.put(name + ": compared", own.size());
            figures.put(
                    name + ": strengthened, hedge dropped",
                    count(own, pair -> pair.found().certainty() > 0));
            figures.put(
                    name + ": weakened, hedge added",
                    count(own, pair -> pair.found().certainty() < 0));
            figures.put(name + ": polarity", count(own, pair -> pair.found().bestShifts().stream()
                    .anyMatch(shift -> shift.dimension().equals("polarity"))));
        }
        return figures;
    }

    private static boolean isMute(Pair pair, boolean related) {
        return pair.found().isMute() && pair.gold().isRelated() == related;
    }

    private static long count(List<Pair> pairs, Predicate<Pair> which) {
        return pairs.stream().filter(which).count();
    }

    private static List<Pair> flat(List<List<Pair>> topics) {
        return topics.stream().flatMap(List::stream).toList();
    }

    private static List<Measure> measures(List<List<Pair>> topics) {
        Map<String, ToDoubleFunction<Pair>> scores = new LinkedHashMap<>();
        scores.put("alignment score", pair -> pair.found().score());
        scores.put("cosine of claims", pair -> pair.found().scores().claimCosine());
        scores.put("cosine of sentences", pair -> pair.found().sentenceCosine());
        scores.put("cosine of words", Pair::words);
        List<Measure> measures = new ArrayList<>();
        scores.forEach(
                (name, score) -> measures.add(measure("average precision, " + name, topics, averagePrecision(score))));
        ToDoubleFunction<List<List<Pair>>> own = averagePrecision(scores.get("alignment score"));
        scores.forEach((name, score) -> {
            if (!name.equals("alignment score")) {
                measures.add(measure(
                        "gain over " + name,
                        topics,
                        sample -> own.applyAsDouble(sample)
                                - averagePrecision(score).applyAsDouble(sample)));
            }
        });
        measures.add(measure("average precision of chance", topics, averagePrecision(pair -> 0)));
        scores.forEach((name, score) -> measures.add(
                measure("area under curve, " + name, topics, sample -> Ranking.areaUnderCurve(scored(sample, score)))));
        return measures;
    }

    private static ToDoubleFunction<List<List<Pair>>> averagePrecision(ToDoubleFunction<Pair> score) {
        return sample -> Ranking.averagePrecision(scored(sample, score));
    }

    private static Measure measure(String name, List<List<Pair>> topics, ToDoubleFunction<List<List<Pair>>> figure) {
        return new Measure(name, figure.applyAsDouble(topics), flat(topics).size(), Bootstrap.interval(topics, figure));
    }

    private static List<Scored> scored(List<List<Pair>> topics, ToDoubleFunction<Pair> score) {
        return topics.stream()
                .flatMap(List::stream)
                .map(pair -> new Scored(score.applyAsDouble(pair), pair.gold().isRelated()))
                .toList();
    }

    private Line aligned(List<List<Pair>> topics) {
        List<Counts> each = topics.stream().map(this::counts).toList();
        Counts sum = Counts.sum(each);
        return new Line(
                String.format(Locale.ROOT, "aligned, from a score of %.2f", joinScore),
                sum.score(),
                sum,
                Bootstrap.interval(each, sample -> Counts.sum(sample).score().f1()));
    }

    private Counts counts(List<Pair> pairs) {
        return new Counts(
                count(pairs, pair -> isAligned(pair) && pair.gold().isRelated()),
                count(pairs, this::isAligned),
                count(pairs, pair -> pair.gold().isRelated()));
    }

    private boolean isAligned(Pair pair) {
        return pair.found().score() >= joinScore;
    }

    private List<Miss> misses(List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> isAligned(pair) != pair.gold().isRelated())
                .map(pair -> new Miss(
                        isAligned(pair)
                                ? "aligned though unrelated"
                                : "related, " + pair.found().lostIn(),
                        String.format(
                                Locale.ROOT,
                                "%s: score %.3f, cosine %.3f",
                                pair.gold().text().id(),
                                pair.found().score(),
                                pair.found().scores().claimCosine()),
                        List.of(pair.gold().text().first(), pair.gold().text().second())))
                .toList();
    }
}
