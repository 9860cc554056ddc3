package org.claimshift.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.claimshift.evaluate.EventGold.Article;
import org.claimshift.table.Draft;
import org.claimshift.table.Job;
import org.claimshift.table.Progress;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;

/**
 * Runs the chain on chosen articles, night after night, as {@code nightly} would: the real ingest of their raw records, and
 * the real group with its own state of the nights before, in a root that is deleted afterwards. What annotate makes is a
 * function of the article alone, and slow: it is made once, in a root that may be kept, and copied into each night.
 */
public final class EventChain {
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);
    private static final String RUN = "evaluate";

    private final SparkSession spark;
    private final Root annotated;
    private final Steps steps;
    private final Progress progress;

    /**
     * The steps, made anew for each run.
     *
     * @param ingest of the records of a file
     */
    public record Steps(Function<String, Job> ingest, Supplier<Job> annotate, Supplier<Job> group) {}

    /** What is delivered on a date. */
    record Night(LocalDate date, List<Article> articles) {}

    /**
     * What became of the articles.
     *
     * @param events the event of each article, by the article's id in the gold
     * @param seconds of group alone, all nights together
     */
    record Grouped(Map<String, String> events, double seconds, int nights) {}

    /** @param annotated where what annotate makes is kept */
    public EventChain(SparkSession spark, Root annotated, Steps steps, Progress progress) {
        this.spark = spark;
        this.annotated = annotated;
        this.steps = steps;
        this.progress = progress;
    }

    /** Annotates the articles, unless the root holds tables already. */
    void annotate(EventGold gold) {
        if (!annotated.pointers().isEmpty()) {
            return;
        }
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Draft draft = open(annotated, dateOf(gold));
            steps.ingest()
                    .apply(records(gold.all(), folder.resolve("records.jsonl")))
                    .run(draft);
            steps.annotate().get().run(draft);
            draft.publish();
        }
    }

    /** All of them on one night, that of the last publication. */
    Grouped atOnce(EventGold gold) {
        return group(List.of(new Night(dateOf(gold), gold.all())));
    }

    private static LocalDate dateOf(EventGold gold) {
        LocalDate last = gold.last();
        return last == null ? SOME_DAY : last;
    }

    /**
     * Night after night.
     *
     * @throws IllegalStateException if an article was not annotated
     */
    Grouped group(List<Night> nights) {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Root root = folder.root(spark, "tables");
            Snapshot known = Snapshot.latest(spark, annotated);
            double seconds = 0;
            for (Night night : nights) {
                Draft draft = open(root, night.date());
                steps.ingest()
                        .apply(records(night.articles(), folder.resolve(night.date() + ".jsonl")))
                        .run(draft);
                copyAnnotations(draft, known);
                Job group = steps.group().get();
                long begin = System.nanoTime();
                group.run(draft);
                seconds += (System.nanoTime() - begin) / 1e9;
                draft.publish();
            }
            return new Grouped(events(Snapshot.latest(spark, root)), seconds, nights.size());
        }
    }

    private Draft open(Root root, LocalDate date) {
        return Draft.open(spark, root, date, RUN, Stage.INGEST, progress);
    }

    private void copyAnnotations(Draft draft, Snapshot known) {
        Dataset<Row> articles = draft.today(Table.ARTICLES).select("article_id");
        for (Table table : List.of(Table.ARTICLE_VECTORS, Table.ENTITY_MENTIONS)) {
            draft.write(table, known.all(table).join(articles, new String[] {"article_id"}, "left_semi"));
        }
        long bare = articles.except(draft.today(Table.ARTICLE_VECTORS).select("article_id"))
                .count();
        if (bare > 0) {
            throw new IllegalStateException(bare + " of " + articles.count() + " articles have no annotations in "
                    + annotated.uri() + ": it was made of other articles, or by an ingest that named them otherwise."
                    + " Give a folder that does not exist yet.");
        }
    }

    /** Event by external_id. */
    private static Map<String, String> events(Snapshot tables) {
        Map<String, String> events = new HashMap<>();
        tables.current(Table.EVENT_ARTICLES)
                .join(tables.all(Table.ARTICLES).select("article_id", "external_id"), "article_id")
                .select("external_id", "event_id")
                .collectAsList()
                .forEach(row -> events.put(row.getString(0), row.getString(1)));
        return events;
    }

    /** The articles of the annotated root, for the baselines. */
    List<EventBaselines.Text> texts() {
        Snapshot tables = Snapshot.latest(spark, annotated);
        Column lede = max(when(col("field").equalTo(lit("lede")), col("vector")));
        Dataset<Row> vectors =
                tables.all(Table.ARTICLE_VECTORS).groupBy("article_id").agg(lede.as("lede"));
        List<EventBaselines.Text> texts = new ArrayList<>();
        for (Row row : tables.all(Table.ARTICLES)
                .join(vectors, "article_id")
                .select("external_id", "published_at", "title", "body", "lede")
                .collectAsList()) {
            java.sql.Timestamp at = row.getTimestamp(1);
            List<Float> vector = row.isNullAt(4) ? null : row.getList(4);
            texts.add(new EventBaselines.Text(
                    row.getString(0),
                    at == null ? null : at.toInstant().toEpochMilli() / 86_400_000.0,
                    (row.isNullAt(2) ? "" : row.getString(2) + "\n") + row.getString(3),
                    vector == null ? null : floats(vector)));
        }
        return texts;
    }

    private static float[] floats(List<Float> list) {
        float[] values = new float[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = list.get(i);
        }
        return values;
    }

    private static String records(List<Article> articles, Path file) {
        try {
            Files.write(file, articles.stream().map(Article::record).toList());
            return file.toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
