package org.claimshift.compare;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What was public when, how present it was, and which outlet could have had it. */
final class Coverage {
    /** What a variant may give beside the claim itself; each is a column of {@link #withFeatures}. */
    static final List<String> FEATURES = List.of("denial", "source", "hedge");

    private static final long HOUR = 3_600_000_000L;

    private Coverage() {}

    /**
     * Adds {@code public_at}, when at the latest the variant was public, in microseconds: the end of the day where only
     * that is known, null where nothing is. Adds {@code denial} (it is denied, negated or unconfirmed), {@code source}
     * (somebody is named, if vaguely), {@code hedge}, and {@code own} (it asserts, and not in a copy).
     */
    static Dataset<Row> withFeatures(Dataset<Row> variants) {
        Column publicAt = when(col("precision").equalTo("second"), col("at"))
                .when(col("precision").equalTo("day"), col("at").plus(24 * HOUR));
        Column denial = col("claim.status")
                .notEqual("asserted")
                .or(col("claim.polarity").equalTo("negative"));
        return variants.withColumn("public_at", publicAt)
                .withColumn("denial", denial)
                .withColumn("source", col("claim.source_level").geq(2))
                .withColumn("hedge", Placed.isHedged())
                .withColumn("own", not(col("denial")).and(col("role").notEqual("copy")));
    }

    /**
     * Threads of enough independent origins, with their salience: the share of the event's origins that carry the
     * thread, times how high they place it (1 in title or lede, down to 0.3 at the end of the body; the best place of an
     * origin counts), times how well it is sourced (0.7 without a source to 1 for a named person with a role).
     *
     * @param variants event_id, thread_id, origin_id, claim, body_length and the columns of {@link #withFeatures}
     * @param events event_id, event_origins, provisional
     * @return event_id, thread_id, provisional, public_at, origins, salience, and of every feature {@code _share} (of the
     *     thread's origins that give it) and {@code _at} (when the first one had given it)
     */
    static Dataset<Row> threads(Dataset<Row> variants, Dataset<Row> events, int minOrigins) {
        // Whole thousandths: a sum of doubles would depend on the order of the rows.
        Column depth = col("claim.begin").cast("long").multiply(700L).divide(greatest(col("body_length"), lit(1)));
        Column place = when(col("claim.in_lede").or(col("claim.field").equalTo("title")), 1000L)
                .otherwise(greatest(lit(300L), lit(1000L).minus(depth.cast("long"))));
        Dataset<Row> byOrigin = variants.withColumn("place", place)
                .groupBy("event_id", "thread_id", "origin_id")
                .agg(
                        max("place").as("place"),
                        max("claim.source_level").as("level"),
                        min("public_at").as("public_at"),
                        min(when(col("denial"), col("public_at"))).as("denial_at"),
                        min(when(col("source"), col("public_at"))).as("source_at"),
                        min(when(col("hedge"), col("public_at"))).as("hedge_at"),
                        max("denial").as("denial"),
                        max("source").as("source"),
                        max("hedge").as("hedge"));
        Column share = col("origins").divide(greatest(col("event_origins").cast("long"), col("origins")));
        Column prominence = col("places").divide(col("origins").multiply(1000L));
        Column authority = lit(0.7).plus(col("level").multiply(0.06));
        return byOrigin.groupBy("event_id", "thread_id")
                .agg(
                        count(lit(1)).as("origins"),
                        sum("place").as("places"),
                        max("level").as("level"),
                        min("public_at").as("public_at"),
                        min("denial_at").as("denial_at"),
                        min("source_at").as("source_at"),
                        min("hedge_at").as("hedge_at"),
                        sum(col("denial").cast("long")).divide(count(lit(1))).as("denial_share"),
                        sum(col("source").cast("long")).divide(count(lit(1))).as("source_share"),
                        sum(col("hedge").cast("long")).divide(count(lit(1))).as("hedge_share"))
                .where(col("origins").geq(minOrigins))
                .join(events, "event_id")
                .withColumn("salience", round(share.multiply(prominence).multiply(authority), 6))
                .drop("places", "level", "event_origins");
    }

    /**
     * What each outlet published on an event and could have put a claim into: no copies, long enough, time known.
     *
     * @param articles event_id, outlet, at, precision, body_length, role
     * @return event_id, outlet, chances (array of at, body_length, in order)
     */
    static Dataset<Row> chances(Dataset<Row> articles, int minCharacters) {
        return articles.where(col("role").notEqual("copy"))
                .where(col("body_length").geq(minCharacters))
                .where(col("precision").notEqual("none").and(col("at").isNotNull()))
                .groupBy("event_id", "outlet")
                .agg(array_sort(collect_set(struct(col("at"), col("body_length"))))
                        .as("chances"));
    }

    /**
     * What each outlet has of a thread.
     *
     * @param variants result of {@link #withFeatures}
     * @return thread_id, outlet, own, gives (the features that any of its variants gives)
     */
    static Dataset<Row> holdings(Dataset<Row> variants) {
        Column[] given = FEATURES.stream()
                .map(feature -> when(col(feature), lit(feature)))
                .toArray(Column[]::new);
        return variants.groupBy("thread_id", "outlet")
                .agg(
                        max("own").as("own"),
                        max("denial").as("denial"),
                        max("source").as("source"),
                        max("hedge").as("hedge"))
                .withColumn("gives", filter(array(given), Column::isNotNull))
                .drop(FEATURES.toArray(String[]::new));
    }

    /** The first chance at least so many hours after {@code publicAt}; null for none. */
    static Column firstChance(Column chances, Column publicAt, double lagHours) {
        Column since = publicAt.plus((long) (lagHours * HOUR));
        Column later = filter(chances, chance -> chance.getField("at").geq(since));
        return when(size(later).gt(0), later.getItem(0));
    }
}
