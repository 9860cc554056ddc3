package org.claimshift.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Pairs of articles that share enough of their sketches to be worth comparing.
 *
 * <p>All articles with one hash are a bucket. A hot one (an agency text that hundreds reprint, a line that an outlet
 * puts under each text) must cost neither its square nor the pairs that matter: a bucket is gone through in the order of
 * time, and each article of it is paired with the first {@code bucket-heads} of its window only. What the first ones of a
 * reprinted text are paired with, all others reach through them ({@link OriginEdges#throughNeighbours}).
 */
final class OriginCandidates {
    private static final int FEWEST_SHARED = 2;

    /** Of two long texts' sketches at least this share is common; far below what {@code derived-containment} asks. */
    private static final double LEAST_SHARE = 0.1;

    private static final StructType PAIR = new StructType()
            .add("a", DataTypes.StringType, false)
            .add("b", DataTypes.StringType, false)
            .add("smaller", DataTypes.IntegerType, false);

    private OriginCandidates() {}

    /**
     * Candidate pairs.
     *
     * @param features the columns of {@link OriginFeatures#withShingles} and is_new
     * @param newOnly whether one of a pair must be new
     * @return a, b (article ids, a before b)
     */
    static Dataset<Row> pairs(Dataset<Row> features, OriginOptions options, boolean newOnly) {
        Dataset<Row> postings = features.select(
                explode(expr("slice(shingles, 1, sketch_size)")).as("hash"),
                col("article_id"),
                col("day"),
                col("batch"),
                col("claim.rank").as("rank"),
                col("is_new"),
                col("sketch_size"),
                col("claim.time").as("time"));
        int window = options.windowDays();
        int heads = options.bucketHeads();
        return postings.repartition(col("hash"))
                .sortWithinPartitions(
                        col("hash"), col("day").asc_nulls_first(), col("rank"), col("time"), col("article_id"))
                .drop("time")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> new Buckets(rows, window, heads, newOnly),
                        Encoders.row(PAIR))
                .groupBy("a", "b")
                .agg(count(lit(1)).as("shared"), max("smaller").as("smaller"))
                .where(col("shared").geq(FEWEST_SHARED))
                .where(col("shared").geq(col("smaller").multiply(LEAST_SHARE)))
                .select("a", "b");
    }

    private record Posting(long hash, String article, Integer day, int batch, int rank, boolean isNew, int size) {
        static Posting of(Row row) {
            return new Posting(
                    row.getLong(0),
                    row.getString(1),
                    row.isNullAt(2) ? null : row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getBoolean(5),
                    row.getInt(6));
        }
    }

    /** Goes through the buckets of a partition and holds no more of one than its heads. */
    private static final class Buckets implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final int window;
        private final int heads;
        private final boolean newOnly;
        private final List<Posting> undated = new ArrayList<>();
        private final ArrayDeque<Posting> dated = new ArrayDeque<>();
        private final ArrayDeque<Row> ready = new ArrayDeque<>();
        private long hash;

        Buckets(Iterator<Row> rows, int window, int heads, boolean newOnly) {
            this.rows = rows;
            this.window = window;
            this.heads = heads;
            this.newOnly = newOnly;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && rows.hasNext()) {
                take(Posting.of(rows.next()));
            }
            return !ready.isEmpty();
        }

        @Override
        public Row next() {
            hasNext();
            return ready.remove();
        }

        private void take(Posting posting) {
            if (posting.hash() != hash) {
                hash = posting.hash();
                undated.clear();
                dated.clear();
            }
            for (Posting head : undated) {
                // Where a time is not known, the days of delivery must do.
                if (Math.abs(head.batch() - posting.batch()) <= window) {
                    pair(head, posting);
                }
            }
            if (posting.day() == null) {
                if (undated.size() < heads) {
                    undated.add(posting);
                }
                return;
            }
            while (!dated.isEmpty() && dated.peek().day() < posting.day() - window) {
                dated.remove();
            }
            dated.forEach(head -> pair(head, posting));
            // An agency's own text is let in late, since it may be what the first ones reprint.
            if (dated.size() < heads || (posting.rank() == 0 && dated.size() < 2 * heads)) {
                dated.add(posting);
            }
        }

        private void pair(Posting x, Posting y) {
            if (!newOnly || x.isNew() || y.isNew()) {
                boolean ordered = x.article().compareTo(y.article()) < 0;
                ready.add(RowFactory.create(
                        ordered ? x.article() : y.article(),
                        ordered ? y.article() : x.article(),
                        Math.min(x.size(), y.size())));
            }
        }
    }
}
