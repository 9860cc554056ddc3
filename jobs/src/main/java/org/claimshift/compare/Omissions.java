package org.claimshift.compare;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;

/**
 * What an outlet's coverage lacks though it could have had it. An opportunity is an article of the outlet on the event,
 * of its own and long enough, published a stated time after the claim was public. Work is bounded by threads of enough
 * origins times outlets of an event.
 */
final class Omissions {
    /** Of an article of this length the outlet's breadth is the expectation; a longer one has more room. */
    private static final double USUAL_CHARACTERS = 3000;

    private Omissions() {}

    /**
     * Rows of {@code omissions}.
     *
     * @param variants event_id, thread_id, outlet, origin_id, role, at, precision, body_length, claim
     * @param articles event_id, outlet, at, precision, body_length, role: all articles of the same events
     * @param events event_id, event_origins, provisional
     */
    static Dataset<Row> of(Dataset<Row> variants, Dataset<Row> articles, Dataset<Row> events, CompareOptions options) {
        Dataset<Row> published = Coverage.withPublic(variants);
        Dataset<Row> threads =
                Coverage.threads(published, events.select("event_id", "event_origins"), options.omissionOrigins());
        Dataset<Row> chances = Coverage.chances(articles, options.omissionCharacters());
        Dataset<Row> all = claims(published, threads, chances, options)
                .unionByName(features(published, threads, chances, options));
        return all.join(events.select("event_id", "provisional"), "event_id")
                .select(
                        col("event_id"),
                        col("thread_id"),
                        col("outlet"),
                        timestamp_micros(col("opportunity_at")).as("opportunity_at"),
                        col("salience"),
                        round(col("score"), 6).as("score"),
                        col("kind"),
                        col("provisional"));
    }

    /**
     * Threads that an outlet lacks whole. The expectation that it would have had one is its breadth in this event (the
     * share that it has of the threads that it could have had, with one of each added), moved by the article's length on
     * the scale of log odds: twice as long, a third more odds.
     */
    private static Dataset<Row> claims(
            Dataset<Row> variants, Dataset<Row> threads, Dataset<Row> chances, CompareOptions options) {
        Dataset<Row> has = variants.select("thread_id", "outlet").distinct().withColumn("has", lit(true));
        Column chance = Coverage.firstChance(col("chances"), col("public_at"), options.omissionLagHours());
        Dataset<Row> matrix = threads.join(chances, "event_id")
                .join(has, Placed.usingColumns("thread_id", "outlet"), "left")
                .withColumn("has", coalesce(col("has"), lit(false)))
                .withColumn("chance", chance)
                .where(col("has").or(col("chance").isNotNull()));
        WindowSpec ofOutlet = Window.partitionBy("event_id", "outlet");
        Column included = sum(when(col("has"), 1L).otherwise(0L)).over(ofOutlet);
        Column could = sum(lit(1L)).over(ofOutlet);
        Column odds = included.plus(1).divide(could.minus(included).plus(1));
        Column room = log(col("chance.body_length").divide(USUAL_CHARACTERS)).multiply(0.41);
        Column expected = lit(1.0).divide(
                        lit(1.0).plus(exp(functions.negate(log(col("odds")).plus(room)))));
        return matrix.withColumn("odds", odds)
                .where(functions.not(col("has")))
                .withColumn("score", col("salience").multiply(expected))
                .withColumn("opportunity_at", col("chance.at"))
                .withColumn("kind", lit("claim"))
                .select("event_id", "thread_id", "outlet", "opportunity_at", "salience", "score", "kind");
    }

    /**
     * Threads that an outlet has without the denial, the source or the hedge that others gave. How unexpected that is:
     * the share of the thread's origins that gave it.
     */
    private static Dataset<Row> features(
            Dataset<Row> variants, Dataset<Row> threads, Dataset<Row> chances, CompareOptions options) {
        Column denies = col("claim.status")
                .notEqual("asserted")
                .or(col("claim.polarity").equalTo("negative"));
        Column sourced = col("claim.source_level").geq(2);
        Dataset<Row> flagged = variants.withColumn("denial", denies)
                .withColumn("source", sourced)
                .withColumn("hedge", Placed.isHedged())
                .withColumn("asserts", functions.not(denies));
        Dataset<Row> none = null;
        for (String kind : new String[] {"denial", "source", "hedge"}) {
            double share = kind.equals("denial") ? 0 : options.omissionShare();
            Dataset<Row> rows = feature(kind, share, flagged, threads, chances, options.omissionLagHours());
            none = none == null ? rows : none.unionByName(rows);
        }
        return none;
    }

    private static Dataset<Row> feature(
            String kind,
            double minShare,
            Dataset<Row> flagged,
            Dataset<Row> threads,
            Dataset<Row> chances,
            double lagHours) {
        Dataset<Row> givers = flagged.where(col(kind))
                .groupBy("thread_id")
                .agg(
                        count_distinct(col("origin_id")).as("givers"),
                        min("public_at").as("given_at"));
        Dataset<Row> lacking = flagged.groupBy("thread_id", "outlet")
                .agg(
                        max(col(kind)).as("gives"),
                        max(col("asserts").and(col("role").notEqual("copy"))).as("own"))
                .where(functions.not(col("gives")).and(col("own")));
        Column share = col("givers").divide(col("origins"));
        return threads.join(givers, "thread_id")
                .where(share.geq(minShare))
                .join(lacking, "thread_id")
                .join(chances, Placed.usingColumns("event_id", "outlet"), "inner")
                .withColumn("chance", Coverage.firstChance(col("chances"), col("given_at"), lagHours))
                .where(col("chance").isNotNull())
                .withColumn("opportunity_at", col("chance.at"))
                .withColumn("score", col("salience").multiply(share))
                .withColumn("kind", lit(kind))
                .select("event_id", "thread_id", "outlet", "opportunity_at", "salience", "score", "kind");
    }
}
