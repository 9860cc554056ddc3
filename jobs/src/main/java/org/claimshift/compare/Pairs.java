package org.claimshift.compare;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;

/**
 * Which variants are compared, and in which order they stand.
 *
 * <p>Every join is on thread_id and a claim or story, so a thread of n variants gives at most 3 n pairs. Only
 * narrow rows are put in order; the claims' texts join what is left.
 */
final class Pairs {
    private static final long MINUTE = 60_000_000L;
    private static final long DAY = 1440 * MINUTE;

    private static final List<String> SIDE = List.of(
            "claim_id", "outlet", "article_id", "story_id", "at", "precision", "collected", "delivered", "claim_field");

    private Pairs() {}

    /**
     * The pairs of every thread: each variant with its presumed parent, with the previous version of its own story and
     * with the thread's first variant. A pair that comes up twice is written once, under the first of these names (a
     * claim may stand in two threads: the lower thread_id has the pair). The first variant and the previous version are
     * baselines only where the order is known.
     *
     * @param variants thread_id, event_id, claim_id, outlet, article_id, story_id, at, precision, collected, delivered,
     *     claim_field, position, parent_claim_id
     * @return event_id, thread_id, baseline, order_basis, minutes, and from_ and to_ of claim_id, outlet, at
     */
    static Dataset<Row> of(Dataset<Row> variants) {
        Dataset<Row> from = variants.select(columns("from_", List.of("thread_id")))
                .withColumnRenamed("from_thread_id", "thread_id");
        Dataset<Row> to = variants.select(
                        columns("to_", List.of("event_id", "thread_id", "parent_claim_id", "position")))
                .withColumnRenamed("to_event_id", "event_id")
                .withColumnRenamed("to_thread_id", "thread_id");
        Dataset<Row> anchored = withAnchors(to).unionByName(versions(from, to));
        Dataset<Row> pairs = withOrder(joined(anchored, from))
                .where(col("from_article_id").notEqual(col("to_article_id")))
                .where(col("baseline").equalTo("parent").or(col("order_basis").notEqual("none")));
        WindowSpec same = Window.partitionBy("from_claim_id", "to_claim_id").orderBy("rank", "thread_id");
        return pairs.withColumn("place", row_number().over(same))
                .where(col("place").equalTo(1))
                .select(
                        "event_id",
                        "thread_id",
                        "baseline",
                        "order_basis",
                        "minutes",
                        "from_claim_id",
                        "from_outlet",
                        "from_at",
                        "to_claim_id",
                        "to_outlet",
                        "to_at");
    }

    private static Column[] columns(String prefix, List<String> more) {
        return java.util.stream.Stream.concat(SIDE.stream(), more.stream())
                .map(name -> col(name).as(prefix + name))
                .toArray(Column[]::new);
    }

    /**
     * Two rows for each variant: one with its parent as {@code anchor}, one with the thread's first variant. Where the
     * article of either states it in its body too, the body stands for it: a headline leaves things out for lack of room.
     */
    private static Dataset<Row> withAnchors(Dataset<Row> to) {
        Column first =
                min(when(col("to_position").equalTo(1), col("to_claim_id"))).over(Window.partitionBy("thread_id"));
        Column anchors = array(anchor(col("to_parent_claim_id"), "parent", 0), anchor(col("first"), "first", 2));
        Dataset<Row> anchored = to.withColumn("first", first)
                .withColumn("anchors", explode(anchors))
                .select(col("*"), col("anchors.*"))
                .drop("anchors", "first");
        return anchored.join(bodies(to), Placed.usingColumns("thread_id", "anchor"), "left")
                .withColumn("anchor", functions.coalesce(col("in_body"), col("anchor")))
                .drop("in_body");
    }

    /** Variants in titles, each with the first one in the body of its article: thread_id, anchor, in_body. */
    private static Dataset<Row> bodies(Dataset<Row> variants) {
        Column place = struct(col("to_position"), col("to_claim_id"));
        Column inBody = min(when(col("to_claim_field").equalTo("body"), place))
                .over(Window.partitionBy("thread_id", "to_article_id"))
                .getField("to_claim_id");
        return variants.withColumn("in_body", inBody)
                .where(col("to_claim_field").equalTo("title"))
                .select(col("thread_id"), col("to_claim_id").as("anchor"), col("in_body"));
    }

    private static Column anchor(Column claim, String baseline, int rank) {
        return struct(
                claim.as("anchor"), lit(baseline).as("baseline"), lit(rank).as("rank"));
    }

    private static Dataset<Row> joined(Dataset<Row> anchored, Dataset<Row> from) {
        return anchored.where(col("anchor").notEqual(col("to_claim_id")))
                .join(
                        from.withColumnRenamed("from_claim_id", "anchor"),
                        Placed.usingColumns("thread_id", "anchor"),
                        "inner")
                .withColumn("from_claim_id", col("anchor"));
    }

    /** The last earlier text of the same story; of its claims in the thread the one in the same field, then the first. */
    private static Dataset<Row> versions(Dataset<Row> from, Dataset<Row> to) {
        Dataset<Row> earlier = to.join(
                        from.withColumn("to_story_id", col("from_story_id")),
                        Placed.usingColumns("thread_id", "to_story_id"),
                        "inner")
                .where(col("from_article_id").notEqual(col("to_article_id")))
                .where(isEarlierVersion());
        WindowSpec latest = Window.partitionBy("thread_id", "to_claim_id")
                .orderBy(
                        col("from_at").desc_nulls_last(),
                        col("from_collected").desc_nulls_last(),
                        col("from_delivered").desc(),
                        col("from_claim_field").notEqual(col("to_claim_field")),
                        col("from_claim_id"));
        return earlier.withColumn("place", row_number().over(latest))
                .where(col("place").equalTo(1))
                .withColumn("anchor", col("from_claim_id"))
                .withColumn("baseline", lit("version"))
                .withColumn("rank", lit(1))
                .drop("place")
                .drop(SIDE.stream().map(name -> "from_" + name).toArray(String[]::new));
    }

    /**
     * Adds {@code order_basis} and {@code minutes} (how much later {@code to} is). Both times to the second: time. Of
     * different days, one known as a day only: date. Two texts of one story: version. Else, and wherever {@code from} is
     * not the earlier one: none.
     */
    static Dataset<Row> withOrder(Dataset<Row> pairs) {
        Column story = col("from_story_id").equalTo(col("to_story_id"));
        Column seconds =
                col("from_precision").equalTo("second").and(col("to_precision").equalTo("second"));
        Column days =
                col("from_precision").notEqual("none").and(col("to_precision").notEqual("none"));
        Column fromDay = floor(col("from_at").divide(DAY));
        Column toDay = floor(col("to_at").divide(DAY));
        Column basis = when(story, when(isEarlierVersion(), "version").otherwise("none"))
                .when(seconds, when(col("from_at").lt(col("to_at")), "time").otherwise("none"))
                .when(days.and(fromDay.lt(toDay)), "date")
                .otherwise("none");
        Column minutes = when(
                        col("order_basis").equalTo("date"), toDay.minus(fromDay).multiply(1440))
                .when(
                        col("order_basis").notEqual("none"),
                        functions.greatest(
                                lit(0L),
                                functions.coalesce(
                                        floor(col("to_at").minus(col("from_at")).divide(MINUTE)), lit(0L))))
                .otherwise(lit(0L));
        return pairs.withColumn("order_basis", functions.coalesce(basis, lit("none")))
                .withColumn("minutes", minutes.cast("long"));
    }

    /** By publication, then by the time of collection, then by the batch that delivered it; the first that tells. */
    private static Column isEarlierVersion() {
        return when(differ("at"), col("from_at").lt(col("to_at")))
                .when(differ("collected"), col("from_collected").lt(col("to_collected")))
                .otherwise(col("from_delivered").lt(col("to_delivered")));
    }

    private static Column differ(String name) {
        Column from = col("from_" + name);
        Column to = col("to_" + name);
        return from.isNotNull().and(to.isNotNull()).and(from.notEqual(to));
    }
}
