package org.claimshift.ingest;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array_intersect;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Compares candidate pairs exactly, on all their shingles. */
final class OriginEdges {
    /** Fewer common shingles are a phrase or a quotation, whatever their share of a short text. */
    private static final int FEWEST_COMMON = 8;

    private OriginEdges() {}

    /**
     * The pairs within the window of which one is a copy of the other or derived from it.
     *
     * @param pairs a, b
     * @param features the columns of {@link OriginFeatures#withShingles}
     * @return article (the one with the lesser claim), better (the other), claim and better_claim (of each), common (shingles in both),
     *     size and better_size (shingles of each)
     */
    static Dataset<Row> verified(Dataset<Row> pairs, Dataset<Row> features, OriginOptions options) {
        Dataset<Row> left = features.select(
                col("article_id").as("a"),
                col("day").as("day_a"),
                col("batch").as("batch_a"),
                col("claim").as("claim_a"),
                col("shingles").as("shingles_a"));
        Dataset<Row> right = features.select(
                col("article_id").as("b"),
                col("day").as("day_b"),
                col("batch").as("batch_b"),
                col("claim").as("claim_b"),
                col("shingles").as("shingles_b"));
        Column first = col("claim_a").lt(col("claim_b"));
        Column jaccard = col("common").divide(col("size_a").plus(col("size_b")).minus(col("common")));
        Column containment = col("common").divide(least(col("size_a"), col("size_b")));
        // Where the time of one is not known, the days of delivery must do.
        Column apart =
                abs(coalesce(col("day_a").minus(col("day_b")), col("batch_a").minus(col("batch_b"))));
        return pairs.join(left, "a")
                .join(right, "b")
                .where(apart.leq(options.windowDays()))
                .withColumn("common", size(array_intersect(col("shingles_a"), col("shingles_b"))))
                .withColumn("size_a", size(col("shingles_a")))
                .withColumn("size_b", size(col("shingles_b")))
                .where(jaccard.geq(options.copyJaccard())
                        .or(containment
                                .geq(options.derivedContainment())
                                .and(col("common").geq(FEWEST_COMMON))))
                .select(
                        when(first, col("b")).otherwise(col("a")).as("article"),
                        when(first, col("a")).otherwise(col("b")).as("better"),
                        when(first, col("claim_b")).otherwise(col("claim_a")).as("claim"),
                        when(first, col("claim_a")).otherwise(col("claim_b")).as("better_claim"),
                        col("common"),
                        when(first, col("size_b")).otherwise(col("size_a")).as("size"),
                        when(first, col("size_a")).otherwise(col("size_b")).as("better_size"));
    }

    /**
     * Pairs that the caps on hot buckets may have kept apart: an article and, of each of its neighbours, the neighbour
     * with the best claim.
     *
     * @param edges the columns of {@link #verified}
     * @return a, b (article ids, a before b), none of which is an edge already
     */
    static Dataset<Row> throughNeighbours(Dataset<Row> edges) {
        Dataset<Row> best = edges.groupBy(col("article").as("middle"))
                .agg(min(col("better_claim")).as("best"))
                .select(col("middle"), col("best.id").as("best"));
        Dataset<Row> ends = edges.select(col("article").as("end"), col("better").as("middle"))
                .unionByName(
                        edges.select(col("better").as("end"), col("article").as("middle")));
        Dataset<Row> known = edges.select(
                least(col("article"), col("better")).as("a"),
                greatest(col("article"), col("better")).as("b"));
        return ends.join(best, "middle")
                .where(col("end").notEqual(col("best")))
                .select(
                        least(col("end"), col("best")).as("a"),
                        greatest(col("end"), col("best")).as("b"))
                .distinct()
                .join(known, new String[] {"a", "b"}, "left_anti");
    }
}
