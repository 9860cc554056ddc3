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

    /** An outlet lacks a thread of these claims. */
    record Lacks(String outlet, Set<String> claims) {}

    /**
     * What became of the articles.
     *
     * @param threads the claims of each
     * @param edited the texts of the edited articles' claims, by claim
     */
    record Night(List<Lacks> lacks, List<Set<String>> threads, Map<String, String> edited) {
        static final Night NONE = new Night(List.of(), List.of(), Map.of());
    }

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
        MadeRows.write(draft, Table.ARTICLES, edited);
        steps.annotate().get().run(draft);
        return draft;
    }

    /**
     * One night.
     *
     * @param kept article_id of the articles that stay
     * @param edited article_id of those that come in
     */
    Night night(Root root, Set<String> kept, Draft annotated, Set<String> edited) {
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
        return night(draft, edited);
    }

    private static Night night(Draft draft, Set<String> edited) {
        Map<String, Set<String>> threads = new HashMap<>();
        draft.today(Table.CLAIM_VARIANTS)
                .select("thread_id", "claim_id")
                .collectAsList()
                .forEach(row -> threads.computeIfAbsent(row.getString(0), thread -> new HashSet<>())
                        .add(row.getString(1)));
        List<Lacks> lacks = draft
                .today(Table.OMISSIONS)
                .where(col("kind").equalTo("claim"))
                .select("outlet", "thread_id")
                .collectAsList()
                .stream()
                .map(row -> new Lacks(row.getString(0), threads.get(row.getString(1))))
                .toList();
        Map<String, String> texts = draft
                .today(Table.CLAIMS)
                .where(col("article_id").isin(edited.toArray()))
                .select("claim_id", "text")
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1)));
        return new Night(lacks, List.copyOf(threads.values()), texts);
    }
}
