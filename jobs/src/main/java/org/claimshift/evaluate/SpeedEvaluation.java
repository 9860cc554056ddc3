package org.claimshift.evaluate;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.function.ForeachFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.claimshift.annotate.AnnotateSpeed;
import org.claimshift.table.Progress;
import org.claimshift.table.Table;

/**
 * How fast {@code annotate} is against the sentence encoder alone over the same text, on the same cores of this machine:
 * what all of the step's tags, rules and vectors cost over the least that any model of this size costs.
 *
 * <p>Each part runs as a Spark job over the same articles in memory; nothing is written. One round warms up, one finds the
 * way in which the encoder is fastest (windows or sentences, how many in a call), and of the rounds after that each part
 * has its median.
 */
public final class SpeedEvaluation {
    static final String ANNOTATE = "annotate: tags, rules, vectors of title and lede";
    private static final int[] BATCHES = {1, 8};

    private SpeedEvaluation() {}

    /**
     * What was measured.
     *
     * @param cores tasks at a time; each model session has one thread
     * @param encoder the fastest way of the encoder
     * @param whole name of the whole step
     * @param parts by name
     * @param ratio speed of the whole step over that of the encoder, by wall clock
     * @param cpuRatio the same by processor time, which other work on the machine disturbs less
     */
    public record Speed(
            int articles,
            long tokens,
            int cores,
            String encoder,
            String whole,
            Map<String, Part> parts,
            double ratio,
            double cpuRatio) {
        /** For a terminal. */
        public String toText() {
            StringBuilder out = new StringBuilder();
            out.append(format("%d articles, %d tokens, %d cores%n%n", articles, tokens, cores));
            out.append(format("%-50s %9s %9s %10s %11s%n", "", "seconds", "CPU s", "tokens/s", "articles/s"));
            parts.forEach((name, part) -> out.append(format(
                    "%-50s %9.2f %9.2f %10.0f %11.2f%n",
                    name, part.seconds(), part.cpuSeconds(), tokens / part.seconds(), articles / part.seconds())));
            out.append(format(
                    "%nAnnotate over the encoder alone: %.2f by the clock, %.2f by processor time%n", ratio, cpuRatio));
            return out.toString();
        }

        /** All of it. */
        public String toJson() {
            return Figures.json(this);
        }

        private static String format(String format, Object... values) {
            return String.format(Locale.ROOT, format, values);
        }
    }

    /**
     * Medians of a part.
     *
     * @param cpuSeconds of this process, garbage collection included
     */
    public record Part(double seconds, double cpuSeconds) {}

    /** A line of the input. */
    record Article(String articleId, String title, String body, String publishedAt) {}

    /** Reads JSON lines with {@code article_id}, {@code body} and, where known, {@code title} and {@code published_at}. */
    public static List<GoldText> read(Path file) {
        return GoldFile.jsonLines(
                file,
                Article.class,
                article -> new GoldText(
                        GoldFile.need(article.articleId(), "article_id", "a name"),
                        null,
                        article.publishedAt(),
                        article.title(),
                        GoldFile.need(article.body(), "body", "the text")),
                GoldText::id);
    }

    /**
     * Measures.
     *
     * @param spark on this machine; its cores are what is measured
     * @param repeat rounds that count
     */
    public static Speed run(
            SparkSession spark, AnnotateSpeed annotate, List<GoldText> texts, int repeat, Progress progress) {
        List<Row> rows = texts.stream().map(Annotating::article).toList();
        Dataset<Row> articles = annotate.spread(spark.createDataFrame(rows, Table.ARTICLES.schema()))
                .persist(StorageLevel.MEMORY_ONLY());
        try {
            long tokens = annotate.tokens(articles);
            Map<String, ForeachFunction<Row>> encoders = new LinkedHashMap<>();
            for (boolean windows : new boolean[] {true, false}) {
                for (int batch : BATCHES) {
                    encoders.put(
                            "encoder alone, " + (windows ? "windows" : "sentences") + ", batch " + batch,
                            annotate.encoder(windows, batch));
                }
            }
            Map<String, ForeachFunction<Row>> parts = new LinkedHashMap<>();
            parts.put("tokens, sentences, windows", annotate.cutting());
            parts.put("tagging", annotate.tagging());
            parts.put(ANNOTATE, annotate.annotating());

            progress.step("Warming up");
            round(parts, articles);
            articles.foreach(encoders.values().iterator().next());
            progress.step("Looking for the encoder's fastest way");
            Map<String, Part> first = round(encoders, articles);
            String encoder = Collections.min(
                    first.keySet(), Comparator.comparing(name -> first.get(name).seconds()));
            Map<String, ForeachFunction<Row>> measured = new LinkedHashMap<>();
            measured.put(encoder, encoders.get(encoder));
            measured.putAll(parts);
            List<Map<String, Part>> rounds = new ArrayList<>();
            for (int i = 1; i <= repeat; i++) {
                progress.step("Measuring, round " + i + " of " + repeat);
                rounds.add(round(measured, articles));
            }
            return speed(texts.size(), tokens, spark.sparkContext().defaultParallelism(), encoder, rounds);
        } finally {
            articles.unpersist();
        }
    }

    static Speed speed(int articles, long tokens, int cores, String encoder, List<Map<String, Part>> rounds) {
        Map<String, Part> medians = new LinkedHashMap<>();
        for (String name : rounds.get(0).keySet()) {
            List<Part> parts = rounds.stream().map(round -> round.get(name)).toList();
            medians.put(
                    name,
                    new Part(
                            median(parts.stream().map(Part::seconds).toList()),
                            median(parts.stream().map(Part::cpuSeconds).toList())));
        }
        Part alone = medians.get(encoder);
        Part whole = medians.get(ANNOTATE);
        return new Speed(
                articles,
                tokens,
                cores,
                encoder,
                ANNOTATE,
                medians,
                alone.seconds() / whole.seconds(),
                alone.cpuSeconds() / whole.cpuSeconds());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static Map<String, Part> round(Map<String, ForeachFunction<Row>> parts, Dataset<Row> articles) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Map<String, Part> times = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            long cpu = system.getProcessCpuTime();
            long begin = System.nanoTime();
            articles.foreach(part);
            times.put(name, new Part((System.nanoTime() - begin) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9));
        });
        return times;
    }
}
