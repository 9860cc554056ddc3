package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimshift.align.PairScores;
import org.claimshift.evaluate.PairFound.Scores;
import org.claimshift.evaluate.Report.Section;

/** Scores alignment and comparison on labelled pairs of sentences. */
public final class PairsEvaluation {
    private final Map<String, PairSet> sets = new LinkedHashMap<>();
    private final double joinScore;

    /** @param joinScore score from which on two claims count as aligned */
    public PairsEvaluation(double joinScore) {
        this.joinScore = joinScore;
    }

    /**
     * Adds pairs of claims on one topic, of which the second may strengthen or weaken the first (the shape of ClaimDiff).
     *
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public void addClaims(Path file) {
        sets.put("claims", ClaimPairs.read(file, joinScore));
    }

    /**
     * Adds pairs of headlines with people's judgement of their similarity (the shape of STS).
     *
     * @param numbers labels of the headlines' numbers ({@link HeadlineNumbers}); null for none
     * @param choice the half of these labels to score
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public void addHeadlines(Path file, Path numbers, Halves choice) {
        sets.put("headlines", HeadlinePairs.read(file, numbers, choice));
    }

    /**
     * Adds pairs of quotations of two outlets that share some words.
     *
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public void addQuotes(Path file) {
        sets.put("quotes", QuotePairs.read(file));
    }

    /**
     * Adds press releases beside the papers that they tell of (the shape of InSciOut).
     *
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public void addReleases(Path file) {
        sets.put("releases", ReleasePairs.read(file));
    }

    /** Figures and, by pair, the features that they come from. */
    public record Result(Report report, List<String> features) {}

    /** Runs the chain on the pairs of all sets together and scores each set. */
    public Result run(PairChain chain) {
        List<PairText> pairs =
                sets.values().stream().flatMap(set -> set.pairs().stream()).toList();
        Map<String, PairFound> found = chain.run(pairs);
        List<Section> sections = new ArrayList<>();
        Map<String, String> about = new LinkedHashMap<>();
        List<String> features = new ArrayList<>(List.of(header()));
        sets.forEach((name, set) -> {
            about.put(name, set.pairs().size() + " pairs");
            sections.addAll(set.score(found));
            Map<String, String> labels = set.labels();
            PairBaseline words = new PairBaseline(set.pairs());
            set.pairs().forEach(pair -> features.add(line(name, labels.get(pair.id()), pair, found, words)));
        });
        return new Result(new Report("pairs of claims", about, sections), features);
    }

    private static String header() {
        return Stream.concat(
                        Stream.of(
                                "set",
                                "pair",
                                "scope",
                                "label",
                                "score",
                                "claim_cosine",
                                "sentence_cosine",
                                "word_cosine",
                                "first_claims",
                                "second_claims"),
                        PairScores.features().stream())
                .collect(Collectors.joining("\t"));
    }

    /** Columns of {@link #header}; the features are those of the best claims, and empty where a sentence has none. */
    private static String line(
            String set, String label, PairText pair, Map<String, PairFound> all, PairBaseline words) {
        PairFound found = all.getOrDefault(pair.id(), PairFound.NONE);
        Scores scores = found.scores();
        Stream<Object> known = Stream.of(
                set,
                pair.id(),
                pair.scope() == null ? pair.id() : pair.scope(),
                label,
                found.score(),
                scores.claimCosine(),
                found.sentenceCosine(),
                words.cosine(pair),
                scores.firstClaims(),
                scores.secondClaims());
        Stream<?> features =
                found.isMute() ? PairScores.features().stream().map(name -> "") : scores.best().features().stream();
        return Stream.concat(known, features).map(PairsEvaluation::cell).collect(Collectors.joining("\t"));
    }

    private static String cell(Object value) {
        return value instanceof Double
                ? String.format(Locale.ROOT, "%.6f", value)
                : value.toString().replaceAll("\\s+", " ");
    }
}
