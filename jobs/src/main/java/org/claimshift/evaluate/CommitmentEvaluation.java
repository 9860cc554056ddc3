package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.claimshift.evaluate.AnnotatedText.Claim;
import org.claimshift.evaluate.AnnotatedText.Stance;
import org.claimshift.evaluate.Report.Measure;
import org.claimshift.evaluate.Report.Miss;
import org.claimshift.evaluate.Report.Section;

/**
 * Whether the writer of a sentence holds its embedded clause for true: the certainty of the claim that covers the clause,
 * with the sign of its polarity, correlated with people's judgement.
 */
final class CommitmentEvaluation implements AnnotateEvaluation {
    private static final double HALF = 0.5;
    private static final double FAR = 2;
    /** Of fewer sentences of a kind a correlation says nothing. */
    private static final int ENOUGH = 30;

    private static final Pattern NEGATION =
            Pattern.compile("(?i)\\b(not|never|no|nobody|nothing|none)\\b|n['’]t\\b|n 't\\b");

    private final List<CommitmentGold> gold;

    CommitmentEvaluation(List<CommitmentGold> gold) {
        this.gold = gold;
    }

    private record Judged(CommitmentGold gold, Optional<Claim> claim) {
        double read() {
            return claim.map(found -> signed(found.stance(), gold.prompt())).orElse(0.0);
        }
    }

    @Override
    public List<GoldText> texts() {
        return gold.stream().map(row -> GoldText.of(row.id(), row.text())).toList();
    }

    @Override
    public Report score(Map<String, AnnotatedText> found) {
        List<Judged> judged = gold.stream()
                .map(row -> new Judged(row, covering(row, found.getOrDefault(row.id(), AnnotatedText.EMPTY))))
                .toList();
        List<Measure> measures = new ArrayList<>();
        measures.add(measure("Pearson", judged, CommitmentEvaluation::pearson));
        measures.add(measure("Spearman", judged, CommitmentEvaluation::spearman));
        Map<String, List<Judged>> byEmbedding = new TreeMap<>();
        judged.forEach(one -> byEmbedding
                .computeIfAbsent(one.gold().embedding(), e -> new ArrayList<>())
                .add(one));
        byEmbedding.forEach((embedding, some) -> {
            if (some.size() >= ENOUGH) {
                measures.add(measure("Pearson in a " + embedding, some, CommitmentEvaluation::pearson));
            }
        });
        measures.add(measure(
                "covered by a claim",
                judged,
                some -> (double) some.stream()
                                .filter(one -> one.claim().isPresent())
                                .count()
                        / some.size()));
        Map<String, String> about = new LinkedHashMap<>();
        about.put("gold", gold.size() + " sentences");
        return new Report(
                "certainty of embedded clauses",
                about,
                List.of(new Section(
                        "commitment",
                        "Correlation of the signed certainty of the claim that covers the clause (0 if none does) with the"
                                + " mean judgement.",
                        List.of(),
                        measures,
                        Map.of(),
                        misses(judged))));
    }

    /** Of the claims that cover at least half of the clause the one that fits it best. */
    private static Optional<Claim> covering(CommitmentGold row, AnnotatedText text) {
        return text.claims().stream()
                .filter(claim -> claim.isOfBody() && covered(row, claim) >= HALF)
                .max(Comparator.comparingDouble(claim -> Spans.overlap(List.of(row.clause()), claim.parts())));
    }

    private static double covered(CommitmentGold row, Claim claim) {
        int common = claim.parts().stream()
                .mapToInt(part -> Spans.common(row.clause(), part))
                .sum();
        return (double) common / (row.clause().end() - row.clause().begin());
    }

    /** The prompt is what is judged, with its negation if it has one: a negative claim of a negative prompt holds it true. */
    private static double signed(Stance stance, String prompt) {
        boolean negative = stance.polarity().equals("negative");
        boolean against = negative != NEGATION.matcher(prompt).find();
        return against || stance.status().equals("denied") ? -stance.certainty() : stance.certainty();
    }

    private static Measure measure(String name, List<Judged> some, ToDoubleFunction<List<Judged>> figure) {
        return new Measure(name, figure.applyAsDouble(some), some.size(), Bootstrap.interval(some, figure));
    }

    private static double pearson(List<Judged> some) {
        return Correlation.pearson(read(some), means(some));
    }

    private static double spearman(List<Judged> some) {
        return Correlation.spearman(read(some), means(some));
    }

    private static double[] read(List<Judged> some) {
        return some.stream().mapToDouble(Judged::read).toArray();
    }

    private static double[] means(List<Judged> some) {
        return some.stream().mapToDouble(one -> one.gold().mean()).toArray();
    }

    private static List<Miss> misses(List<Judged> judged) {
        List<Miss> misses = new ArrayList<>();
        for (Judged one : judged) {
            CommitmentGold row = one.gold();
            String cause = one.claim().isEmpty()
                    ? "clause that no claim covers"
                    : Math.abs(3 * one.read() - row.mean()) <= FAR
                            ? null
                            : (one.read() > row.mean() / 3 ? "too sure in a " : "too doubtful in a ") + row.embedding();
            if (cause != null) {
                misses.add(new Miss(
                        cause,
                        String.format(Locale.ROOT, "%s: gold %.2f, read %.2f", row.id(), row.mean() / 3, one.read()),
                        List.of(
                                row.text(),
                                "clause: " + Spans.text(row.text(), List.of(row.clause())),
                                "read: " + one.claim().map(Claim::text).orElse("-"))));
            }
        }
        return misses;
    }
}
