package org.claimshift.group;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Pairs of articles worth scoring, near-linear in the articles.
 *
 * <p>A block is a pair of rare terms, or of terms of the headline, within a window of time. Rejected: single terms, of which a hot one ("president")
 * makes a block of everything; leaving hot blocks out, which would shatter the one story that everybody reports. In a
 * block of any size each article meets only its leaders: some that were published first (founders are among them) and as
 * many picked by a hash that differs from block to block, so that a story beside an older one that uses the same words
 * finds its own.
 */
final class Candidates {
    private static final StructType KEYS = new StructType()
            .add("article_id", DataTypes.StringType)
            .add("event_id", DataTypes.StringType)
            .add("is_new", DataTypes.BooleanType)
            .add("days", DataTypes.DoubleType)
            .add("terms", DataTypes.LongType)
            .add("span", DataTypes.LongType);
    /** The window of articles without a date, who may belong to any time. */
    private static final long ANY_TIME = Long.MIN_VALUE;
    /** A block's say is this over its size: a pair of terms that few use counts more. In whole numbers, whose sum has no order. */
    private static final long WEIGHT = 1_000_000;

    /** One of a block's two terms is among so many of the article's most telling: of all pairs of terms there are too many. */
    private static final int LEADING = 10;
    /** Two words of the headline, telling or not: few blocks, for articles that share too few telling terms. */
    private static final int TITLE_TERMS = 8;

    private Candidates() {}

    /**
     * A row for each block of each article.
     *
     * @param articles article_id, event_id, is_new, days, rare (hashes of terms, the most telling first), title (its
     *     terms and weights)
     * @param spanDays articles at most so far apart share a window
     * @return article_id, event_id, is_new, days, terms (two of the terms), span (a window: each dated article lies in
     *     two that overlap)
     */
    static Dataset<Row> explodeBlocks(Dataset<Row> articles, double spanDays) {
        Dataset<Row> keyed = articles.select("article_id", "event_id", "is_new", "days", "rare", "title");
        Dataset<Row> blocks = keyed.flatMap(new Keys(spanDays), Encoders.row(KEYS));
        // Dated articles go into the timeless blocks of undated ones only: most collections have few of these.
        Dataset<Row> timeless =
                blocks.filter(col("days").isNull()).select("terms").distinct();
        Dataset<Row> dated = blocks.filter(col("days").isNotNull());
        Dataset<Row> called = dated.join(timeless, OpenEvents.columns("terms"), "left_semi")
                .withColumn("span", lit(ANY_TIME))
                .distinct();
        return blocks.unionByName(called);
    }

    private record Keys(double spanDays) implements FlatMapFunction<Row, Row>, Serializable {
        @Override
        public Iterator<Row> call(Row row) {
            List<Integer> rare = row.getList(row.fieldIndex("rare"));
            Double days = row.getAs("days");
            long[] spans = days == null
                    ? new long[] {ANY_TIME}
                    : new long[] {(long) Math.floor(days / spanDays), (long) Math.floor(days / spanDays) + 1};
            Set<Long> blocks = new TreeSet<>();
            for (int i = 0; i < Math.min(LEADING, rare.size()); i++) {
                for (int j = i + 1; j < rare.size(); j++) {
                    blocks.add(block(rare.get(i), rare.get(j)));
                }
            }
            List<Integer> title = titleTerms(row.getAs("title"));
            for (int i = 0; i < title.size(); i++) {
                for (int j = i + 1; j < title.size(); j++) {
                    blocks.add(block(title.get(i), title.get(j)));
                }
            }
            List<Row> keys = new ArrayList<>();
            for (long terms : blocks) {
                for (long span : spans) {
                    keys.add(RowFactory.create(
                            row.getAs("article_id"), row.getAs("event_id"), row.getAs("is_new"), days, terms, span));
                }
            }
            return keys.iterator();
        }
    }

    /** The two terms, in either order. */
    private static long block(int a, int b) {
        return ((long) Math.min(a, b) << 32) | (Math.max(a, b) & 0xffffffffL);
    }

    /** The weightiest terms of the headline. */
    private static List<Integer> titleTerms(Row title) {
        List<Integer> terms = title.getList(0);
        List<Float> weights = title.getList(1);
        return IntStream.range(0, terms.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -weights.get(i)).thenComparing(terms::get))
                .limit(TITLE_TERMS)
                .map(terms::get)
                .toList();
    }

    /**
     * Candidate pairs: each article with its leaders, the best {@code most} of each article by the terms they share.
     * Both may be new, or one in an event; never both in events, which nothing new would link.
     *
     * @param blocks see {@link #explodeBlocks}
     * @param spanDays days that two dated articles may lie apart
     * @param leaders how many of a block each of its articles meets
     * @return a, b (article ids, a before b), distinct
     */
    static Dataset<Row> pairs(Dataset<Row> blocks, double spanDays, int leaders, int most) {
        WindowSpec block = Window.partitionBy("terms", "span");
        Column early = row_number().over(block.orderBy(col("days").asc_nulls_last(), col("article_id")));
        Column picked = row_number().over(block.orderBy(xxhash64(col("article_id"), col("terms")), col("article_id")));
        Dataset<Row> sized = blocks.withColumn("size", count(lit(1)).over(block))
                .filter(col("size").gt(1));
        Dataset<Row> leading = sized.withColumn("early", early)
                .withColumn("picked", picked)
                .filter(col("early").leq((leaders + 1) / 2).or(col("picked").leq(leaders / 2)))
                .select(
                        col("terms"),
                        col("span"),
                        col("article_id").as("leader"),
                        col("is_new").as("leader_is_new"),
                        col("days").as("leader_days"));
        // A timeless block is there for its undated articles: the dated ones in it meet in windows of their own.
        Column inTime = when(
                        col("span").equalTo(ANY_TIME),
                        col("days").isNull().or(col("leader_days").isNull()))
                .otherwise(abs(col("days").minus(col("leader_days"))).leq(spanDays));
        Dataset<Row> met = sized.join(leading, OpenEvents.columns("terms", "span"))
                .filter(col("article_id")
                        .notEqual(col("leader"))
                        .and(col("is_new").or(col("leader_is_new"))))
                .filter(inTime)
                .select(
                        least(col("article_id"), col("leader")).as("a"),
                        greatest(col("article_id"), col("leader")).as("b"),
                        col("terms"),
                        col("span"),
                        lit(WEIGHT).divide(col("size")).cast("long").as("weight"))
                .distinct()
                .groupBy("a", "b")
                .agg(sum("weight").as("weight"));
        // Each end keeps its best: the pair stays if either wants it.
        Dataset<Row> ends = met.select(col("a").as("self"), col("b").as("other"), col("weight"))
                .union(met.select(col("b"), col("a"), col("weight")));
        WindowSpec best = Window.partitionBy("self").orderBy(col("weight").desc(), col("other"));
        return ends.withColumn("rank", row_number().over(best))
                .filter(col("rank").leq(most))
                .select(
                        least(col("self"), col("other")).as("a"),
                        greatest(col("self"), col("other")).as("b"))
                .distinct();
    }

    /**
     * Scores of pairs.
     *
     * @param pairs a, b
     * @param features see {@link FeatureRows#SCHEMA}
     * @return a, b, score
     */
    static Dataset<Row> withScores(Dataset<Row> pairs, Dataset<Row> features) {
        Column[] all = java.util.Arrays.stream(FeatureRows.SCHEMA.fieldNames())
                .map(org.apache.spark.sql.functions::col)
                .toArray(Column[]::new);
        Dataset<Row> packed = features.select(col("article_id"), struct(all).as("features"));
        StructType scored = new StructType()
                .add("a", DataTypes.StringType)
                .add("b", DataTypes.StringType)
                .add("score", DataTypes.DoubleType);
        return pairs.join(packed.toDF("a", "features_a"), "a")
                .join(packed.toDF("b", "features_b"), "b")
                .map(
                        (org.apache.spark.api.java.function.MapFunction<Row, Row>) Candidates::score,
                        Encoders.row(scored));
    }

    private static Row score(Row pair) {
        Features a = FeatureRows.toFeatures(pair.getAs("features_a"));
        Features b = FeatureRows.toFeatures(pair.getAs("features_b"));
        return RowFactory.create(
                a.articleId(), b.articleId(), PairScorer.standard().score(a, b));
    }
}
