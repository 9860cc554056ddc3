package org.claimshift.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.claimshift.table.Draft;
import org.claimshift.table.Job;
import org.claimshift.table.Progress;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;

/**
 * Runs the steps behind ingest on articles of which some are exchanged for edited ones, each time as one night in a root of
 * its own. What annotate made of the others is taken from where they come from; the edited ones it reads anew, all at once.
 */
public final class OmissionChain {
    private static final LocalDate DATE = LocalDate.of(2000, 1, 1);

    private final SparkSession spark;
    private final Snapshot known;
    private final Steps steps;
    private final Progress progress;

    /** The steps, made anew for each night; {@code later} are those behind annotate, in order. */
    public record Steps(Supplier<Job> annotate, Supplier<List<Job>> later) {}

    /** An outlet lacks a thread. */
    record Lacks(String eventId, String outlet, Set<String> claims) {}

    /** @param known the tables of the articles that are not edited */
    public OmissionChain(SparkSession spark, Snapshot known, Steps steps, Progress progress) {
        this.spark = spark;
        this.known = known;
        this.steps = steps;
        this.progress = progress;
    }

    Snapshot known() {
        return known;
    }

    Root root(TemporaryFolder folder, String name) {
        return folder.root(spark, name);
    }

    /** A draft that holds the edited articles with their annotations. */
    Draft annotate(TemporaryFolder folder, List<Row> edited) {
        Draft draft = Draft.open(spark, folder.root(spark, "edited"), DATE, "evaluate", Stage.INGEST, progress);
        draft.write(Table.ARTICLES, spark.createDataFrame(edited, Table.ARTICLES.schema()));
        steps.annotate().get().run(draft);
        return draft;
    }

    /**
     * One night.
     *
     * @param kept article_id of the articles that stay
     * @param edited article_id of those that come in
     * @return the omitted claims
     */
    List<Lacks> night(Root root, Set<String> kept, Draft annotated, Set<String> edited) {
        Draft draft = Draft.open(spark, root, DATE, "evaluate", Stage.INGEST, progress);
        for (Table table : List.of(Table.ARTICLES, Table.ARTICLE_VECTORS, Table.ENTITY_MENTIONS, Table.CLAIMS)) {
            Dataset<Row> before = known.all(table)
                    .where(col("article_id").isin(kept.toArray()))
                    .drop("date");
            Dataset<Row> after = annotated
                    .today(table)
                    .where(col("article_id").isin(edited.toArray()))
                    .drop("date");
            draft.write(table, before.unionByName(after));
        }
        Dataset<Row> alone = annotated
                .today(Table.ARTICLES)
                .where(col("article_id").isin(edited.toArray()))
                .withColumn("origin_id", col("article_id"))
                .withColumn("role", lit("origin"))
                .withColumn("own_text_ratio", lit(1.0));
        Dataset<Row> origins =
                known.current(Table.ARTICLE_ORIGINS).where(col("article_id").isin(kept.toArray()));
        String[] columns = Table.ARTICLE_ORIGINS.schema().fieldNames();
        draft.write(Table.ARTICLE_ORIGINS, origins.selectExpr(columns).unionByName(alone.selectExpr(columns), true));
        steps.later().get().forEach(step -> step.run(draft));
        return lacks(draft);
    }

    private static List<Lacks> lacks(Draft draft) {
        Map<String, Set<String>> threads = new HashMap<>();
        draft.today(Table.CLAIM_VARIANTS)
                .select("thread_id", "claim_id")
                .collectAsList()
                .forEach(row -> threads.computeIfAbsent(row.getString(0), thread -> new HashSet<>())
                        .add(row.getString(1)));
        return draft
                .today(Table.OMISSIONS)
                .where(col("kind").equalTo("claim"))
                .select("event_id", "outlet", "thread_id")
                .collectAsList()
                .stream()
                .map(row -> new Lacks(row.getString(0), row.getString(1), threads.get(row.getString(2))))
                .collect(Collectors.toList());
    }
}
