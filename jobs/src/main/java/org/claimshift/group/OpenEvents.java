package org.claimshift.group;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** The events of earlier nights that tonight's articles may belong to. */
final class OpenEvents {
    private static final double MICROS_PER_DAY = 86_400_000_000.0;
    /** An event that ran for longer is reached by its first days only; a year of one story is a topic. */
    private static final int LONGEST_DAYS = 366;

    private OpenEvents() {}

    /** A timestamp as days since 1970 UTC; null stays null. */
    static Column days(Column timestamp) {
        return unix_micros(timestamp).divide(lit(MICROS_PER_DAY));
    }

    /** When an article appeared: published, else collected. */
    static Column time() {
        return coalesce(col("published_at"), col("collected_at"));
    }

    /**
     * Events that an article may join: every active one; and a frozen one if an article of tonight was published within
     * the quiet days of its span (it would have joined, had it come in time) or derives from an article in it.
     *
     * @param events state before: event_id, status, articles, first_seen, last_seen
     * @param members state before: event_id, article_id
     * @param articles tonight's: article_id, days
     * @param origins article_id, origin_id of tonight's groups of near-copies
     * @return event_id, event_frozen, event_articles, event_first, event_last (days)
     */
    static Dataset<Row> reachable(
            Dataset<Row> events, Dataset<Row> members, Dataset<Row> articles, Dataset<Row> origins, int quietDays) {
        Dataset<Row> live = events.filter(col("status").notEqual("merged"));
        Dataset<Row> days = articles.filter(col("days").isNotNull())
                .select(floor(col("days")).cast("int").as("day"))
                .distinct();
        Column first = floor(days(col("first_seen"))).cast("int").minus(quietDays);
        Column last = floor(days(col("last_seen"))).cast("int").plus(quietDays);
        Dataset<Row> inTime = live.filter(
                        col("status").equalTo("frozen").and(col("first_seen").isNotNull()))
                .select(
                        col("event_id"),
                        explode(sequence(first, least(last, first.plus(LONGEST_DAYS))))
                                .as("day"))
                .join(days, "day")
                .select("event_id");
        Dataset<Row> byOrigin =
                members.join(origins.select("article_id"), "article_id").select("event_id");
        Dataset<Row> active = live.filter(col("status").equalTo("active")).select("event_id");
        return live.join(active.union(inTime).union(byOrigin).distinct(), "event_id")
                .select(
                        col("event_id"),
                        col("status").equalTo("frozen").as("event_frozen"),
                        col("articles").as("event_articles"),
                        days(col("first_seen")).as("event_first"),
                        days(col("last_seen")).as("event_last"));
    }

    /**
     * The members that stand for each event: its founder, its medoid (the two with score 1) and those that hold best.
     * A great event costs no more than this a night; members not in the sample follow their event.
     *
     * @param members state before: event_id, article_id, score, reason
     * @param reachable see {@link #reachable}
     * @return the columns of both
     */
    static Dataset<Row> sample(Dataset<Row> members, Dataset<Row> reachable, int most) {
        Column founderFirst = when(col("reason").equalTo("founder"), 0).otherwise(1);
        return members.select("event_id", "article_id", "score", "reason")
                .join(reachable, "event_id")
                .withColumn(
                        "rank",
                        row_number()
                                .over(Window.partitionBy("event_id")
                                        .orderBy(founderFirst, col("score").desc(), col("article_id"))))
                .filter(col("rank").leq(most))
                .drop("rank");
    }

    /**
     * Where each article stands before grouping: an article of an event with its event, a new one with the event of its
     * near-copies if there is one, else with its origin.
     *
     * @param articles tonight's: article_id
     * @param sample see {@link #sample}
     * @param originEvents origin_id, event_id: see {@link #originEvents}
     * @param origins article_id, origin_id of all articles
     * @return the columns of {@code sample} (null for new articles), origin_id, is_new, node, and blocked: whether
     *     candidates are sought for it. None are for near-copies; they go where their origin goes.
     */
    static Dataset<Row> places(
            Dataset<Row> articles, Dataset<Row> sample, Dataset<Row> originEvents, Dataset<Row> origins) {
        Dataset<Row> fresh = articles.select("article_id").withColumn("is_new", lit(true));
        Dataset<Row> known = sample.withColumn("is_new", lit(false));
        Dataset<Row> firstEvent =
                originEvents.groupBy("origin_id").agg(min("event_id").as("origin_event"));
        Column isOrigin = col("origin_id").equalTo(col("article_id"));
        return known.unionByName(fresh, true)
                .join(origins.select("article_id", "origin_id"), columns("article_id"), "left_outer")
                .withColumn("origin_id", coalesce(col("origin_id"), col("article_id")))
                .join(firstEvent, columns("origin_id"), "left_outer")
                .withColumn("node", coalesce(col("event_id"), col("origin_event"), col("origin_id")))
                .withColumn("blocked", not(col("is_new")).or(isOrigin))
                .drop("origin_event");
    }

    /** Events that articles of tonight's groups of near-copies are in: origin_id, event_id, distinct. */
    static Dataset<Row> originEvents(Dataset<Row> members, Dataset<Row> originsToday) {
        return members.select("event_id", "article_id")
                .join(originsToday.select("article_id", "origin_id"), "article_id")
                .select("origin_id", "event_id")
                .distinct();
    }

    static Seq<String> columns(String... names) {
        return JavaConverters.asScalaBuffer(Arrays.asList(names)).toSeq();
    }
}
