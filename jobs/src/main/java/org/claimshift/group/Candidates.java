package org.claimshift.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Pairs of articles worth scoring, near-linear in the articles, and their scores. */
final class Candidates {
    private Candidates() {}

    /**
     * Candidate pairs: each article with its leaders in {@link Blocks}, the best {@code most} of each article by the terms
     * they share.
     *
     * @param blocks see {@link Blocks#of}
     * @param spanDays days that two dated articles may lie apart
     * @param leaders how many of a block each of its articles meets
     * @return a, b (numbers of articles: {@link Blocks#key}; a less than b), distinct
     */
    static Dataset<Row> pairs(Dataset<Row> blocks, double spanDays, int leaders, int most) {
        Dataset<Row> met = Blocks.meetings(blocks, spanDays, leaders)
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
     * @param pairs a, b: see {@link #pairs}
     * @param features see {@link FeatureRows#SCHEMA}
     * @return a, b (article ids), score
     */
    static Dataset<Row> withScores(Dataset<Row> pairs, Dataset<Row> features) {
        Dataset<Row> packed = features.select(
                Blocks.key().as("article"),
                struct("article_id", "days", "features").as("features"));
        StructType scored = new StructType()
                .add("a", DataTypes.StringType)
                .add("b", DataTypes.StringType)
                .add("score", DataTypes.DoubleType);
        return pairs.join(packed.toDF("a", "features_a"), "a")
                .join(packed.toDF("b", "features_b"), "b")
                .select("features_a", "features_b")
                .mapPartitions((MapPartitionsFunction<Row, Row>) Scores::new, Encoders.row(scored));
    }

    private static final class Scores implements Iterator<Row> {
        private final Iterator<Row> pairs;
        /** The article that the last pair had second: a join leaves pairs of one article next to each other. */
        private Features last;

        Scores(Iterator<Row> pairs) {
            this.pairs = pairs;
        }

        @Override
        public boolean hasNext() {
            return pairs.hasNext();
        }

        @Override
        public Row next() {
            Row pair = pairs.next();
            Features a = FeatureRows.toFeatures(pair.getStruct(0));
            Row second = pair.getStruct(1);
            if (last == null || !last.articleId().equals(second.getAs("article_id"))) {
                last = FeatureRows.toFeatures(second);
            }
            return RowFactory.create(
                    a.articleId(), last.articleId(), PairScorer.standard().score(a, last));
        }
    }
}
