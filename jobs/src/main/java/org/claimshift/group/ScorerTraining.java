package org.claimshift.group;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimshift.group.LogisticRegression.Example;

/**
 * Learns the weights of the pair scorer and chooses {@code join-score}, on the half of the labelled events that is not
 * held back; prints B-cubed figures of both halves (all pairs compared, no candidates: what the scorer alone can do).
 *
 * <pre>java -cp ... org.claimshift.group.ScorerTraining pair-scorer.conf allsides.jsonl.gz vectors.tsv</pre>
 *
 * The articles are JSON lines with article_id, title, body, published_at (a date or null) and the gold key event. The
 * vectors are lines of article_id, title vector, lede vector (tab between them, blanks within), from article_vectors.
 */
final class ScorerTraining {
    private static final int QUIET_DAYS = 5;
    private static final double RIDGE = 0.1;
    /** Pairs less alike than this teach nothing: there are millions, and none is of one event. */
    private static final double LEAST_BODY = 0.04;

    private ScorerTraining() {}

    private record Labelled(Features features, String event) {}

    public static void main(String[] arguments) throws IOException {
        List<Labelled> all = read(Path.of(arguments[1]), Path.of(arguments[2]));
        List<Labelled> learning = all.stream()
                .filter(a -> !BackgroundTraining.heldBack(a.event()))
                .toList();
        List<Labelled> heldBack =
                all.stream().filter(a -> BackgroundTraining.heldBack(a.event())).toList();
        List<Example> examples = examples(learning);
        double[] with = LogisticRegression.fit(examples, used(true), RIDGE);
        double[] without = LogisticRegression.fit(examples, used(false), RIDGE);
        Files.writeString(Path.of(arguments[0]), text(with, without));
        tell("with vectors", new PairScorer(with, without), learning, heldBack);
        tell("without vectors", new PairScorer(without, without), learning, heldBack);
    }

    private static List<Labelled> read(Path articles, Path vectors) throws IOException {
        Map<String, String[]> vectorsOf = new HashMap<>();
        for (String line : Files.readAllLines(vectors)) {
            String[] parts = line.split("\t");
            vectorsOf.put(parts[0], parts);
        }
        FeatureMaker maker = new FeatureMaker(Background.standard(), 2, 0);
        List<Labelled> labelled = new ArrayList<>();
        for (JsonNode article : BackgroundTraining.read(articles)) {
            String id = article.get("article_id").asText();
            String[] parts = vectorsOf.get(id);
            Double days = article.hasNonNull("published_at")
                    ? (double)
                            LocalDate.parse(article.get("published_at").asText().substring(0, 10))
                                    .toEpochDay()
                    : null;
            ArticleText text = new ArticleText(
                    article.get("title").asText(null), article.get("body").asText(), List.of());
            labelled.add(new Labelled(
                    maker.make(id, days, text, "any", vector(parts[1]), vector(parts[2])),
                    article.get("event").asText()));
        }
        return labelled;
    }

    private static float[] vector(String text) {
        String[] parts = text.split(" ");
        float[] vector = new float[parts.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Float.parseFloat(parts[i]);
        }
        return vector;
    }

    private static List<Example> examples(List<Labelled> articles) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            for (int j = 0; j < i; j++) {
                Features a = articles.get(i).features();
                Features b = articles.get(j).features();
                boolean apart = a.days() != null && b.days() != null && Math.abs(a.days() - b.days()) > QUIET_DAYS;
                boolean same = articles.get(i).event().equals(articles.get(j).event());
                if (!apart && (same || a.body().cosine(b.body()) >= LEAST_BODY)) {
                    examples.add(new Example(PairFeatures.of(a, b), same));
                }
            }
        }
        return examples;
    }

    private static boolean[] used(boolean vectors) {
        boolean[] used = new boolean[PairFeatures.NAMES.size()];
        for (int i = 0; i < used.length; i++) {
            used[i] = vectors || !PairFeatures.NAMES.get(i).startsWith("vector_");
        }
        return used;
    }

    private static String text(double[] with, double[] without) {
        StringBuilder text = new StringBuilder(
                """
                # Weights of the pair scorer (logistic regression). Learnt by org.claimshift.group.ScorerTraining from the
                # half of the labelled events of the AllSides round-ups whose id does not hash to 8 or above.
                """);
        section(text, "with-vectors", with);
        section(text, "without-vectors", without);
        return text.toString();
    }

    private static void section(StringBuilder text, String name, double[] weights) {
        text.append(name).append(" {\n");
        text.append(String.format(Locale.ROOT, "  bias = %.4f%n", weights[0]));
        for (int i = 1; i < weights.length; i++) {
            text.append(String.format(Locale.ROOT, "  %s = %.4f%n", PairFeatures.NAMES.get(i - 1), weights[i]));
        }
        text.append("}\n");
    }

    private static void tell(String name, PairScorer scorer, List<Labelled> learning, List<Labelled> heldBack) {
        double best = 0;
        double chosen = 0;
        for (double join = 0.2; join < 0.61; join += 0.05) {
            double f1 = bCubed(scorer, join, learning)[2];
            if (f1 > best) {
                best = f1;
                chosen = join;
            }
        }
        double[] held = bCubed(scorer, chosen, heldBack);
        System.out.printf(
                Locale.ROOT,
                "%s: join-score %.2f, B-cubed F1 %.4f where it was chosen; held back P %.4f R %.4f F1 %.4f%n",
                name,
                chosen,
                best,
                held[0],
                held[1],
                held[2]);
    }

    /** Precision, recall and F1. */
    private static double[] bCubed(PairScorer scorer, double join, List<Labelled> articles) {
        Grouping grouping = new Grouping(scorer, join, join / 2, QUIET_DAYS, Integer.MAX_VALUE);
        Map<String, String> gold = new HashMap<>();
        Map<String, Integer> goldSize = new HashMap<>();
        List<Member> members = new ArrayList<>();
        for (Labelled article : articles) {
            gold.put(article.features().articleId(), article.event());
            goldSize.merge(article.event(), 1, Integer::sum);
            members.add(new Member(article.features(), article.features().articleId(), null, null, 0));
        }
        double precision = 0;
        double recall = 0;
        for (Group group : grouping.group(members)) {
            Map<String, Integer> common = new HashMap<>();
            group.members().forEach(m -> common.merge(gold.get(m.member().articleId()), 1, Integer::sum));
            for (Map.Entry<String, Integer> entry : common.entrySet()) {
                double squared = (double) entry.getValue() * entry.getValue();
                precision += squared / group.members().size();
                recall += squared / goldSize.get(entry.getKey());
            }
        }
        precision /= articles.size();
        recall /= articles.size();
        return new double[] {precision, recall, 2 * precision * recall / (precision + recall)};
    }
}
