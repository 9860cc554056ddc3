package org.claimshift.compare;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.claimshift.table.Table;

/**
 * How often an outlet's variants shift, of the times they could have. An opportunity is a variant with a presumed parent
 * where both have a value in the dimension; that it shifted is a row of baseline parent in {@code claim_shifts}. Directed
 * relations are counted among comparisons of known order, undirected ones among the others, "any" among all.
 */
final class Profiles {
    /** Days of the shorter window, the batch's date the last of them. */
    static final int DAYS = 28;

    private Profiles() {}

    /**
     * The comparisons: one row for each variant with a parent and each dimension in which both have a value.
     *
     * @param variants result of {@link Placed#withArticle} over the whole state
     * @param shifts {@code claim_shifts}, the whole state
     * @return outlet, dimension, directed, relations (those that were found), basis, window
     */
    static Dataset<Row> comparisons(Dataset<Row> variants, Dataset<Row> shifts, LocalDate date) {
        Dataset<Row> marked = withIndependent(variants);
        Dataset<Row> found = shifts.where(col("baseline").equalTo("parent"))
                .groupBy(col("thread_id"), col("to_claim_id"), col("dimension"))
                .agg(collect_set("relation").as("relations"));
        Column bases =
                when(col("independent"), array(lit("outlet"), lit("origin"))).otherwise(array(lit("outlet")));
        Column windows = when(isRecent(date), array(lit("28 days"), lit("all"))).otherwise(array(lit("all")));
        return withDirected(marked)
                .withColumn("dimension", explode(col("comparable")))
                .join(found, Placed.usingColumns("thread_id", "to_claim_id", "dimension"), "left")
                .withColumn("relations", coalesce(col("relations"), array()))
                .withColumn("basis", explode(bases))
                .withColumn("window", explode(windows))
                .select("outlet", "dimension", "directed", "relations", "basis", "window");
    }

    /** Adds {@code independent}: whether its article stands for its origin in the thread; copies do not, where another can. */
    private static Dataset<Row> withIndependent(Dataset<Row> variants) {
        Column standing = struct(col("is_copy"), col("at").isNull(), col("at"), col("article_id"));
        Column first = min(standing).over(Window.partitionBy("thread_id", "origin_id"));
        return variants.withColumn("independent", first.getField("article_id").equalTo(col("article_id")));
    }

    /** Variants with a parent; adds {@code directed}: whether the parent is known to be earlier. */
    private static Dataset<Row> withDirected(Dataset<Row> variants) {
        List<String> placed =
                List.of("claim_id", "article_id", "story_id", "at", "precision", "collected", "delivered");
        Dataset<Row> from = variants.select(java.util.stream.Stream.concat(
                        placed.stream().map(name -> col(name).as("from_" + name)),
                        java.util.stream.Stream.of(col("thread_id")))
                .toArray(Column[]::new));
        Dataset<Row> to = variants.where(size(col("comparable")).gt(0));
        for (String name : placed) {
            to = to.withColumnRenamed(name, "to_" + name);
        }
        return Pairs.withOrder(to.withColumn("from_claim_id", col("parent_claim_id"))
                        .join(from, Placed.usingColumns("thread_id", "from_claim_id"), "inner"))
                .withColumn("directed", col("order_basis").notEqual("none"));
    }

    private static Column isRecent(LocalDate date) {
        long end = date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond() * 1_000_000;
        long begin = date.plusDays(1L - DAYS).atStartOfDay(ZoneOffset.UTC).toEpochSecond() * 1_000_000;
        Column at = coalesce(col("to_at"), col("to_collected"));
        return coalesce(at.geq(begin).and(at.lt(end)), lit(false));
    }

    /**
     * Counts by outlet and relation.
     *
     * @param comparisons result of {@link #comparisons}
     * @return dimension, basis, window, relation, outlet, comparisons, directed (those of known order), shifts; relation
     *     "any" has all comparisons of the outlet, the others those in which the relation was found
     */
    static Dataset<Row> counts(Dataset<Row> comparisons) {
        Column relations = array_union(array(lit("any")), col("relations"));
        Column shifted =
                col("relation").notEqual("any").or(size(col("relations")).gt(0));
        return comparisons
                .withColumn("relation", explode(relations))
                .groupBy("dimension", "basis", "window", "relation", "outlet")
                .agg(
                        count(lit(1)).as("comparisons"),
                        sum(when(col("directed"), 1L).otherwise(0L)).as("directed"),
                        sum(when(shifted, 1L).otherwise(0L)).as("shifts"));
    }

    /**
     * Rows of {@code outlet_profiles} with enough opportunities. What all outlets do is the prior of each; the counts of
     * one dimension are one row here, some thousand outlets times a dozen relations at most.
     *
     * @param counts result of {@link #counts}
     */
    static Dataset<Row> rates(Dataset<Row> counts, int minOpportunities) {
        FlatMapFunction<Row, Row> rates = cell -> ProfileRows.of(cell, minOpportunities);
        Column count = struct("relation", "outlet", "comparisons", "directed", "shifts");
        return counts.groupBy("dimension", "basis", "window")
                .agg(sort_array(collect_list(count)).as("counts"))
                .flatMap(rates, Encoders.row(Table.OUTLET_PROFILES.schema()));
    }
}
