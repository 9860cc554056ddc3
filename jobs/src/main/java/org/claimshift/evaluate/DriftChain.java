package org.claimshift.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.claimshift.evaluate.DriftArticles.Event;
import org.claimshift.evaluate.Spans.Span;
import org.claimshift.table.Draft;
import org.claimshift.table.Job;
import org.claimshift.table.Progress;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;

/**
 * Runs the steps on made events as a night would: the texts as rows of {@code articles}, then annotate; the given events,
 * then embed, align and compare. The root is deleted afterwards.
 */
public final class DriftChain {
    private final SparkSession spark;
    private final Steps steps;
    private final Progress progress;

    /** The steps; they see the articles and events, and nothing of what is expected. */
    public record Steps(Job annotate, Job embed, Job align, Job compare) {}

    /**
     * A claim that was found.
     *
     * @param thread its thread; null for none
     * @param status polarity and status ("positive asserted")
     * @param hedges their words, quantities theirs, as written
     */
    record Claim(
            String id,
            Span span,
            String text,
            String kind,
            String source,
            String status,
            String phase,
            List<String> hedges,
            List<String> quantities,
            String thread) {}

    /** A row of {@code claim_shifts}. */
    record Shift(String from, String to, String dimension, String relation, String values) {}

    /** What the steps made: claims of the bodies by article, shifts by event. */
    record Found(Map<String, List<Claim>> claims, Map<String, List<Shift>> shifts) {
        List<Claim> claimsOf(String article) {
            return claims.getOrDefault(article, List.of());
        }

        List<Shift> shiftsOf(String event) {
            return shifts.getOrDefault(event, List.of());
        }
    }

    public DriftChain(SparkSession spark, Steps steps, Progress progress) {
        this.spark = spark;
        this.steps = steps;
        this.progress = progress;
    }

    Found run(List<Event> events) {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Draft draft = Draft.open(
                    spark, folder.root(spark, "tables"), DriftArticles.DATE, "evaluate", Stage.INGEST, progress);
            MadeRows.write(draft, Table.ARTICLES, DriftArticles.articles(events));
            MadeRows.write(draft, Table.ARTICLE_ORIGINS, DriftArticles.origins(events));
            steps.annotate().run(draft);
            MadeRows.write(draft, Table.EVENTS, DriftArticles.events(events));
            MadeRows.write(draft, Table.EVENT_ARTICLES, DriftArticles.members(events));
            steps.embed().run(draft);
            steps.align().run(draft);
            steps.compare().run(draft);
            return new Found(claims(draft), shifts(draft));
        }
    }

    private static Map<String, List<Claim>> claims(Draft draft) {
        Dataset<Row> threads = draft.today(Table.CLAIM_VARIANTS).select("claim_id", "thread_id");
        Map<String, String> threadOf = new HashMap<>();
        threads.collectAsList().forEach(row -> threadOf.put(row.getString(0), row.getString(1)));
        return draft
                .today(Table.CLAIMS)
                .filter(col("field").equalTo("body"))
                .withColumn("hedge_texts", expr("transform(hedges, h -> h.text)"))
                .withColumn("quantity_texts", expr("transform(quantities, q -> q.text)"))
                .sort("article_id", "begin", "end", "claim_id")
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.<String>getAs("article_id"),
                        Collectors.mapping(row -> claim(row, threadOf), Collectors.toList())));
    }

    private static Claim claim(Row row, Map<String, String> threadOf) {
        return new Claim(
                row.getAs("claim_id"),
                new Span(row.<Integer>getAs("begin"), row.<Integer>getAs("end")),
                row.getAs("text"),
                row.getAs("kind"),
                row.getAs("source_text"),
                row.getAs("polarity") + " " + row.getAs("status"),
                row.getAs("phase"),
                row.getList(row.fieldIndex("hedge_texts")),
                row.getList(row.fieldIndex("quantity_texts")),
                threadOf.get(row.<String>getAs("claim_id")));
    }

    private static Map<String, List<Shift>> shifts(Draft draft) {
        return draft
                .today(Table.CLAIM_SHIFTS)
                .sort("event_id", "from_claim_id", "to_claim_id", "dimension", "relation", "baseline")
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.<String>getAs("event_id"),
                        Collectors.mapping(
                                row -> new Shift(
                                        row.getAs("from_claim_id"),
                                        row.getAs("to_claim_id"),
                                        row.getAs("dimension"),
                                        row.getAs("relation"),
                                        row.getAs("from_value") + " -> " + row.getAs("to_value") + " ["
                                                + row.getAs("rule") + "]"),
                                Collectors.toList())));
    }
}
