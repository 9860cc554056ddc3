package org.claimshift.compare;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What was public when, how present it was, and which outlet could have had it. */
final class Coverage {
    static final long HOUR = 3_600_000_000L;

    private Coverage() {}

    /**
     * Adds {@code public_at}: when at the latest the variant was public, in microseconds; the end of the day where only
     * that is known, null where nothing is.
     */
    static Dataset<Row> withPublic(Dataset<Row> variants) {
        return variants.withColumn(
                "public_at",
                when(col("precision").equalTo("second"), col("at"))
                        .when(col("precision").equalTo("day"), col("at").plus(24 * HOUR)));
    }

    /**
     * Threads of enough independent origins, with their salience: the share of the event's origins that carry the
     * thread, times how high they place it (1 in title or lede, down to 0.3 at the end of the body; the best place of an
     * origin counts), times how well it is sourced (0.7 without a source to 1 for a named person with a role).
     *
     * @param variants event_id, thread_id, origin_id, public_at, claim, body_length
     * @param events event_id, event_origins
     * @return event_id, thread_id, public_at, origins, salience
     */
    static Dataset<Row> threads(Dataset<Row> variants, Dataset<Row> events, int minOrigins) {
        // Whole thousandths: a sum of doubles would depend on the order of the rows.
        Column place = when(col("claim.in_lede").or(col("claim.field").equalTo("title")), 1000L)
                .otherwise(lit(1000L)
                        .minus(col("claim.begin")
                                .cast("long")
                                .multiply(700L)
                                .divide(greatest(col("body_length"), lit(1)))
                                .cast("long")));
        Dataset<Row> byOrigin = variants.withColumn("place", greatest(place, lit(300L)))
                .groupBy("event_id", "thread_id", "origin_id")
                .agg(
                        max("place").as("place"),
                        max("claim.source_level").as("level"),
                        min("public_at").as("public_at"));
        Column share = col("origins").divide(greatest(col("event_origins").cast("long"), col("origins")));
        Column prominence = col("places").divide(col("origins").multiply(1000L));
        Column authority = lit(0.7).plus(col("level").multiply(0.06));
        return byOrigin.groupBy("event_id", "thread_id")
                .agg(
                        count_distinct(col("origin_id")).as("origins"),
                        sum("place").as("places"),
                        max("level").as("level"),
                        min("public_at").as("public_at"))
                .where(col("origins").geq(minOrigins))
                .join(events, "event_id")
                .withColumn("salience", round(share.multiply(prominence).multiply(authority), 6))
                .select("event_id", "thread_id", "public_at", "origins", "salience");
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

    /** The first chance at least so many hours after {@code publicAt}; null for none. */
    static Column firstChance(Column chances, Column publicAt, double lagHours) {
        Column since = publicAt.plus((long) (lagHours * HOUR));
        Column later = filter(chances, chance -> chance.getField("at").geq(since));
        return when(org.apache.spark.sql.functions.size(later).gt(0), later.getItem(0));
    }
}
