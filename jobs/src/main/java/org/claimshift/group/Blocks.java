package org.claimshift.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Blocks of articles that share a pair of rare terms, or of terms of the headline, and who meets whom in them within a
 * window of time.
 *
 * <p>Rejected: single terms, of which a hot one ("president") makes a block of everything; leaving hot blocks out, which
 * would shatter the one story that everybody reports. In a window of any size each article meets only its leaders: some
 * that were published first (founders are among them) and as many picked by a hash that differs from block to block, so
 * that a story beside an older one that uses the same words finds its own.
 *
 * <p>An article is in hundreds of blocks, alone in most. So its rows are those of single terms, each with the terms that
 * make blocks with it, and are sorted once; blocks and windows are cut while they are read ({@link BlockWindows}).
 */
final class Blocks {
    /** One of a block's two terms is among so many of the article's most telling: of all pairs of terms there are too many. */
    private static final int LEADING = 10;
    /** Two words of the headline, telling or not: few blocks, for articles that share too few telling terms. */
    private static final int TITLE_TERMS = 8;

    private Blocks() {}

    /** The number that stands for an article in blocks and pairs. Two of one number would be scored in each other's place. */
    static Column key() {
        return xxhash64(col("article_id"));
    }

    /**
     * A row for each term of each article that makes blocks with others of its terms, those of a term next to each other, in
     * order of publication, undated ones last.
     *
     * @param articles article_id, is_new, days, features (see {@link FeatureRows#SCHEMA})
     * @return term, days, article (see {@link #key}), is_new, others (the terms that it makes blocks with, four bytes each)
     */
    static Dataset<Row> of(Dataset<Row> articles) {
        StructType rows = new StructType()
                .add("term", DataTypes.IntegerType, false)
                .add("days", DataTypes.DoubleType)
                .add("article", DataTypes.LongType, false)
                .add("is_new", DataTypes.BooleanType, false)
                .add("others", DataTypes.BinaryType, false);
        return articles.select(key().as("article"), col("days"), col("is_new"), col("features"))
                .flatMap((FlatMapFunction<Row, Row>) Blocks::terms, Encoders.row(rows))
                .repartition(col("term"))
                .sortWithinPartitions(col("term"), col("days").asc_nulls_last(), col("article"));
    }

    private static Iterator<Row> terms(Row article) {
        Features features = FeatureBytes.unpack(null, null, article.getAs("features"));
        List<Row> rows = new ArrayList<>();
        others(pairs(features))
                .forEach((term, others) -> rows.add(RowFactory.create(
                        term, article.getAs("days"), article.getAs("article"), article.getAs("is_new"), others)));
        return rows.iterator();
    }

    /** The second terms of each first one, in order. */
    private static Map<Integer, byte[]> others(SortedSet<Long> pairs) {
        Map<Integer, ByteArrayOutputStream> others = new TreeMap<>();
        for (long pair : pairs) {
            others.computeIfAbsent((int) (pair >> 32), term -> new ByteArrayOutputStream())
                    .writeBytes(ByteBuffer.allocate(Integer.BYTES)
                            .putInt((int) pair)
                            .array());
        }
        Map<Integer, byte[]> bytes = new TreeMap<>();
        others.forEach((term, out) -> bytes.put(term, out.toByteArray()));
        return bytes;
    }

    private static SortedSet<Long> pairs(Features article) {
        int[] rare = article.rare();
        SortedSet<Long> pairs = new TreeSet<>();
        for (int i = 0; i < Math.min(LEADING, rare.length); i++) {
            for (int j = i + 1; j < rare.length; j++) {
                pairs.add(pair(rare[i], rare[j]));
            }
        }
        int[] title = titleTerms(article.title());
        for (int i = 0; i < title.length; i++) {
            for (int j = i + 1; j < title.length; j++) {
                pairs.add(pair(title[i], title[j]));
            }
        }
        return pairs;
    }

    /** The two terms, in either order. */
    private static long pair(int a, int b) {
        return ((long) Math.min(a, b) << 32) | (Math.max(a, b) & 0xffffffffL);
    }

    /** The weightiest terms of the headline. */
    private static int[] titleTerms(TermVector title) {
        return IntStream.range(0, title.terms().length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -title.weights()[i]).thenComparing(i -> title.terms()[i]))
                .limit(TITLE_TERMS)
                .mapToInt(i -> title.terms()[i])
                .toArray();
    }

    /**
     * Whom each article meets, one row for each window that it meets anyone in. Of two that meet both may be new, or one in
     * an event; never both in events, which nothing new would link.
     *
     * @param blocks see {@link #of}
     * @param spanDays days that two dated articles may lie apart
     * @param leaders how many of a window each of its articles meets
     * @return article, weight (a window's say is more the fewer articles are in it), others (eight bytes each)
     */
    static Dataset<Row> meetings(Dataset<Row> blocks, double spanDays, int leaders, CandidateCounter counter) {
        StructType met = new StructType()
                .add("article", DataTypes.LongType, false)
                .add("weight", DataTypes.LongType, false)
                .add("others", DataTypes.BinaryType, false);
        return blocks.mapPartitions(new Meet(spanDays, leaders, counter), Encoders.row(met));
    }

    private record Meet(double spanDays, int leaders, CandidateCounter counter)
            implements MapPartitionsFunction<Row, Row>, Serializable {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            return new Meetings(new BlockWindows(rows, spanDays), leaders, counter);
        }
    }
}
