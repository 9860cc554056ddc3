package org.claimshift.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
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
     * @param most that an article keeps
     * @return a, b (numbers of articles: {@link Blocks#key}; a less than b), distinct
     */
    static Dataset<Row> pairs(Dataset<Row> blocks, double spanDays, int leaders, int most, CandidateCounter counter) {
        StructType pair = new StructType().add("a", DataTypes.LongType, false).add("b", DataTypes.LongType, false);
        // Each end keeps its best: the pair stays if either wants it.
        return Blocks.meetings(blocks, spanDays, leaders, counter)
                .repartition(col("article"))
                .sortWithinPartitions("article")
                .mapPartitions((MapPartitionsFunction<Row, Row>) rows -> new BestMet(rows, most), Encoders.row(pair))
                .distinct();
    }

    /**
     * Scores of pairs.
     *
     * @param pairs a, b: see {@link #pairs}
     * @param features see {@link FeatureRows#SCHEMA}
     * @return a, b (article ids), score
     */
    static Dataset<Row> withScores(Dataset<Row> pairs, Dataset<Row> features, CandidateCounter counter) {
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
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> new Scores(rows, counter), Encoders.row(scored));
    }

    private static final class Scores implements Iterator<Row> {
        private final Iterator<Row> pairs;
        private final CandidateCounter counter;
        /** The article that the last pair had second: a join leaves pairs of one article next to each other. */
        private Features last;

        Scores(Iterator<Row> pairs, CandidateCounter counter) {
            this.pairs = pairs;
            this.counter = counter;
        }

        @Override
        public boolean hasNext() {
            return pairs.hasNext();
        }

        @Override
        public Row next() {
            Row pair = pairs.next();
            counter.pair();
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
