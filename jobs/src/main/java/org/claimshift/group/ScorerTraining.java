package org.claimshift.group;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.Matrices;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Table;

/**
 * Learns the weights of the pair scorer on the half of the labelled events that is not held back, and clusters the
 * learning halves of that set and of others (all pairs compared, no candidates) at some {@code join-score} and {@code
 * anchor-score}. A set is a root that {@code evaluate events --root} left and the gold's JSON lines (.gz); the first one
 * is learnt from.
 *
 * <p>Weights of similarities are not negative: more in common is never evidence against. Each pair is learnt from twice,
 * the second time as if no date were known, so that the scorer knows what to make of collections without dates. Weights
 * of the second pass are the mean of a fit with the overlap of neighbourhoods and one without it: on small events the
 * overlap takes nearly all the weight of the relative score, which does better there, and worse on great ones.
 */
public final class ScorerTraining {
    private static final int QUIET_DAYS = 5;
    private static final double RIDGE = 1e-5;
    /** Pairs less alike than this teach nothing: there are millions, and none is of one event. */
    private static final double LEAST_BODY = 0.04;

    private static final List<String> FREE = List.of("time", "time_unknown");

    private final SparkSession spark;

    private ScorerTraining(SparkSession spark) {
        this.spark = spark;
    }

    private static final double[] JOIN_SCORES = {0.3, 0.35, 0.4, 0.45};
    private static final double[] ANCHOR_SCORES = {0, 0.02, 0.05};

    /** Takes what two settings make of a learning half: the cluster and the event of each article. */
    public interface Found {
        void accept(double joinScore, double anchorScore, Map<String, String> clusters, Map<String, String> gold);
    }

    private record Labelled(Features features, String event) {}

    private record Example(double[] features, boolean same) {}

    /**
     * Learns and writes the weights, then clusters the learning half of each set with them.
     *
     * @param weights the file to write
     * @param sets root, gold, root, gold ...
     * @param found is told the clusters
     * @throws IOException if a file cannot be read or written
     */
    public static void run(SparkSession spark, Path weights, List<String> sets, Found found) throws IOException {
        ScorerTraining training = new ScorerTraining(spark);
        List<List<Labelled>> labelled = new ArrayList<>();
        for (int i = 0; i + 1 < sets.size(); i += 2) {
            labelled.add(training.read(sets.get(i), Path.of(sets.get(i + 1))));
        }
        PairScorer scorer = new PairScorer(training.fit(labelled.get(0), true), training.fit(labelled.get(0), false));
        Files.writeString(weights, text(scorer));
        labelled.forEach(set -> cluster(scorer, set, found));
    }

    /** The articles of the learning half. */
    private List<Labelled> read(String root, Path gold) throws IOException {
        Map<String, String> events = new HashMap<>();
        for (JsonNode article : BackgroundTraining.read(gold)) {
            String event = article.get("event").asText();
            if (!BackgroundTraining.heldBack(event)) {
                events.put(article.get("article_id").asText(), event);
            }
        }
        Snapshot tables =
                Snapshot.latest(spark, new Root(root, spark.sparkContext().hadoopConfiguration()));
        Dataset<Row> articles = tables.all(Table.ARTICLES)
                .filter(col("external_id").isin(events.keySet().toArray()));
        Map<String, String> names = new HashMap<>();
        articles.select("article_id", "external_id")
                .collectAsList()
                .forEach(row -> names.put(row.getString(0), row.getString(1)));
        Dataset<Row> texts = Texts.withNamesAndVectors(
                articles, tables.all(Table.ENTITY_MENTIONS), tables.all(Table.ARTICLE_VECTORS));
        return FeatureRows.ofTexts(texts, 2, 0).collectAsList().stream()
                .map(FeatureRows::toFeatures)
                .map(features -> new Labelled(features, events.get(names.get(features.articleId()))))
                .sorted((a, b) -> Features.compare(a.features(), b.features()))
                .toList();
    }

    private PairScorer.Passes fit(List<Labelled> articles, boolean vectors) {
        double[] alone = fit(examples(articles, vectors, null), PairFeatures.NAMES);
        int n = articles.size();
        PairScorer first = new PairScorer(new PairScorer.Passes(alone, null), new PairScorer.Passes(alone, null));
        float[][] scores = new float[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                Features a = seen(articles.get(i), vectors);
                Features b = seen(articles.get(j), vectors);
                scores[i][j] = Features.areApart(a, b, QUIET_DAYS) ? 0 : (float) first.score(a, b);
                scores[j][i] = scores[i][j];
            }
        }
        List<Example> examples = examples(articles, vectors, new Neighbourhoods(scores));
        double[] both = fit(examples, PairScorer.amongOthersNames());
        double[] relative = fit(withoutLast(examples), PairScorer.amongOthersNames());
        Arrays.setAll(both, i -> (both[i] + relative[i]) / 2);
        return new PairScorer.Passes(alone, both);
    }

    /** The same with the last feature, the overlap, always 0. */
    private static List<Example> withoutLast(List<Example> examples) {
        return examples.stream()
                .map(example -> {
                    double[] features = example.features().clone();
                    features[features.length - 1] = 0;
                    return new Example(features, example.same());
                })
                .toList();
    }

    private static Features seen(Labelled article, boolean vectors) {
        Features f = article.features();
        return vectors ? f : changed(f, f.days(), null);
    }

    private static Features changed(Features f, Double days, String model) {
        return new Features(
                f.articleId(),
                days,
                f.title(),
                f.lede(),
                f.body(),
                f.names(),
                model,
                f.titleVector(),
                f.ledeVector(),
                f.rare());
    }

    private static List<Example> examples(List<Labelled> articles, boolean vectors, Neighbourhoods others) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            for (int j = 0; j < i; j++) {
                Features a = seen(articles.get(i), vectors);
                Features b = seen(articles.get(j), vectors);
                boolean same = articles.get(i).event().equals(articles.get(j).event());
                if (!Features.areApart(a, b, QUIET_DAYS) && (same || a.body().cosine(b.body()) >= LEAST_BODY)) {
                    double[] dated = PairFeatures.of(a, b);
                    double[] undated = PairFeatures.of(changed(a, null, a.vectorModel()), b);
                    examples.add(new Example(with(dated, others, i, j), same));
                    examples.add(new Example(with(undated, others, i, j), same));
                }
            }
        }
        return examples;
    }

    private static double[] with(double[] features, Neighbourhoods others, int i, int j) {
        return others == null
                ? features
                : PairScorer.amongOthers(features, others.relative(i, j), others.overlap(i, j));
    }

    /** The bias, then a weight for each feature; features that are always 0 get 0. */
    private double[] fit(List<Example> examples, List<String> names) {
        List<Row> rows = examples.stream()
                .map(e -> RowFactory.create(e.same() ? 1.0 : 0.0, Vectors.dense(e.features())))
                .toList();
        StructType columns =
                new StructType().add("label", DataTypes.DoubleType).add("features", SQLDataTypes.VectorType());
        double[] least = names.stream()
                .mapToDouble(name -> FREE.contains(name) ? Double.NEGATIVE_INFINITY : 0)
                .toArray();
        LogisticRegressionModel model = new LogisticRegression()
                .setRegParam(RIDGE)
                .setMaxIter(300)
                .setLowerBoundsOnCoefficients(Matrices.dense(1, least.length, least))
                .fit(spark.createDataFrame(rows, columns));
        double[] weights = new double[names.size() + 1];
        weights[0] = model.intercept();
        for (int i = 0; i < names.size(); i++) {
            weights[i + 1] = model.coefficients().apply(i);
        }
        return weights;
    }

    private static String text(PairScorer scorer) {
        StringBuilder text = new StringBuilder(
                """
                # Weights of the pair scorer (logistic regression). Learnt by org.claimshift.evaluate.TrainScorer from the
                # half of the labelled events of the AllSides round-ups whose id does not hash to 8 or above.
                """);
        section(text, "with-vectors", scorer.withVectors());
        section(text, "without-vectors", scorer.withoutVectors());
        return text.toString();
    }

    private static void section(StringBuilder text, String name, PairScorer.Passes passes) {
        text.append(name).append(" {\n");
        weights(text, "alone", passes.alone(), PairFeatures.NAMES);
        weights(text, "among-others", passes.amongOthers(), PairScorer.amongOthersNames());
        text.append("}\n");
    }

    private static void weights(StringBuilder text, String pass, double[] weights, List<String> names) {
        text.append("  ").append(pass).append(" {\n");
        text.append(String.format(Locale.ROOT, "    bias = %.4f%n", weights[0]));
        for (int i = 0; i < names.size(); i++) {
            if (weights[i + 1] != 0) {
                text.append(String.format(Locale.ROOT, "    %s = %.4f%n", names.get(i), weights[i + 1]));
            }
        }
        text.append("  }\n");
    }

    private static void cluster(PairScorer scorer, List<Labelled> articles, Found found) {
        Map<String, String> gold = new LinkedHashMap<>();
        List<Member> members = new ArrayList<>();
        for (Labelled article : articles) {
            String id = article.features().articleId();
            gold.put(id, article.event());
            members.add(new Member(article.features(), id, null, null, 0));
        }
        for (double join : JOIN_SCORES) {
            for (double anchor : ANCHOR_SCORES) {
                Grouping grouping = new Grouping(new Linking(scorer, join, QUIET_DAYS), anchor, Integer.MAX_VALUE);
                Map<String, String> clusters = new HashMap<>();
                for (Group group : grouping.group(members)) {
                    group.members()
                            .forEach(m -> clusters.put(
                                    m.member().articleId(), group.founder().articleId()));
                }
                found.accept(join, anchor, clusters, gold);
            }
        }
    }
}
