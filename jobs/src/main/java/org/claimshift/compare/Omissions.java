package org.claimshift.compare;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * What an outlet's coverage lacks though it could have had it: a thread, or of a thread that it has the denial, the
 * source or the hedge. An opportunity is an article of the outlet on the event, of its own and long enough, published a
 * stated time after the thing was public. Work is bounded by threads of enough origins times outlets of an event.
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
        Dataset<Row> featured = Coverage.withFeatures(variants);
        Dataset<Row> matrix = Coverage.threads(featured, events, options.omissionOrigins())
                .join(Coverage.chances(articles, options.omissionCharacters()), "event_id")
                .join(Coverage.holdings(featured), Placed.usingColumns("thread_id", "outlet"), "left");
        return explodeLacking(withExpected(matrix, options), options)
                .select(
                        col("event_id"),
                        col("thread_id"),
                        col("outlet"),
                        timestamp_micros(col("chance.at")).as("opportunity_at"),
                        col("salience"),
                        round(col("salience").multiply(col("unexpected")), 6).as("score"),
                        col("kind"),
                        col("provisional"));
    }

    /**
     * Adds {@code has} and, for a thread that the outlet lacks, {@code expected}: how likely it would have had it. That is
     * its breadth in this event (the share that it has of the threads that it could have had, with one of each added),
     * moved by its article's length on the scale of log odds: twice as long, a third more odds.
     */
    private static Dataset<Row> withExpected(Dataset<Row> matrix, CompareOptions options) {
        WindowSpec ofOutlet = Window.partitionBy("event_id", "outlet");
        Column chance = Coverage.firstChance(col("chances"), col("public_at"), options.omissionLagHours());
        Column could = col("has").or(col("thread_chance").isNotNull());
        Column included = sum(when(col("has"), 1L).otherwise(0L)).over(ofOutlet);
        Column missed = sum(when(could.and(not(col("has"))), 1L).otherwise(0L)).over(ofOutlet);
        Column room =
                log(col("thread_chance.body_length").divide(USUAL_CHARACTERS)).multiply(0.41);
        Column logOdds = log(col("odds")).plus(room);
        return matrix.withColumn("has", col("own").isNotNull())
                .withColumn("thread_chance", chance)
                .withColumn("odds", included.plus(1).divide(missed.plus(1)))
                .withColumn("expected", lit(1.0).divide(lit(1.0).plus(exp(negate(logOdds)))));
    }

    /** One row for everything that is lacking and could have been had: adds kind, chance, unexpected. */
    private static Dataset<Row> explodeLacking(Dataset<Row> matrix, CompareOptions options) {
        Column thread = when(
                not(col("has")),
                struct(
                        lit("claim").as("kind"),
                        col("thread_chance").as("chance"),
                        col("expected").as("unexpected")));
        Column[] all = Stream.concat(
                        Stream.of(thread), Coverage.FEATURES.stream().map(feature -> feature(feature, options)))
                .toArray(Column[]::new);
        return matrix.withColumn("lacking", explode(array(all)))
                .select(col("*"), col("lacking.*"))
                .where(col("chance").isNotNull());
    }

    /** A feature that enough of the thread's origins give, and the outlet's own articles with the claim do not. */
    private static Column feature(String name, CompareOptions options) {
        double least = name.equals("denial") ? 0 : options.omissionShare();
        Column share = col(name + "_share");
        Column lacks = col("has").and(coalesce(col("own"), lit(false))).and(not(array_contains(col("gives"), name)));
        Column chance = Coverage.firstChance(col("chances"), col(name + "_at"), options.omissionLagHours());
        return when(
                lacks.and(share.geq(least)), struct(lit(name).as("kind"), chance.as("chance"), share.as("unexpected")));
    }
}
