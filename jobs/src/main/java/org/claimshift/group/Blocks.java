package org.claimshift.group;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
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
 * <p>There are hundreds of rows an article, most of them alone in their block. So a row is four numbers, blocks are sorted
 * once, and windows are cut while they are read.
 */
final class Blocks {
    /** One of a block's two terms is among so many of the article's most telling: of all pairs of terms there are too many. */
    private static final int LEADING = 10;
    /** Two words of the headline, telling or not: few blocks, for articles that share too few telling terms. */
    private static final int TITLE_TERMS = 8;

    private static final UserDefinedFunction TERMS =
            udf((UDF1<byte[], long[]>) Blocks::terms, DataTypes.createArrayType(DataTypes.LongType, false));

    private Blocks() {}

    /** The number that stands for an article in blocks and pairs. Two of one number would be scored in each other's place. */
    static Column key() {
        return xxhash64(col("article_id"));
    }

    /**
     * A row for each block of each article, those of a block next to each other, in order of publication, undated ones last.
     *
     * @param articles article_id, is_new, days, features (see {@link FeatureRows#SCHEMA})
     * @return terms (two of them), days, article (see {@link #key}), is_new
     */
    static Dataset<Row> of(Dataset<Row> articles) {
        return articles.select(
                        explode(TERMS.apply(col("features"))).as("terms"),
                        col("days"),
                        key().as("article"),
                        col("is_new"))
                .repartition(col("terms"))
                .sortWithinPartitions(col("terms"), col("days").asc_nulls_last(), col("article"));
    }

    private static long[] terms(byte[] features) {
        Features article = FeatureBytes.unpack(null, null, features);
        int[] rare = article.rare();
        TreeSet<Long> pairs = new TreeSet<>();
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
        return pairs.stream().mapToLong(Long::longValue).toArray();
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
     * Pairs of articles that meet, one row for each window that they meet in. Both may be new, or one in an event; never
     * both in events, which nothing new would link.
     *
     * @param blocks see {@link #of}
     * @param spanDays days that two dated articles may lie apart
     * @param leaders how many of a window each of its articles meets
     * @return a, b (a less than b), weight (a window's say is more the fewer articles are in it)
     */
    static Dataset<Row> meetings(Dataset<Row> blocks, double spanDays, int leaders) {
        StructType met = new StructType()
                .add("a", DataTypes.LongType, false)
                .add("b", DataTypes.LongType, false)
                .add("weight", DataTypes.LongType, false);
        return blocks.mapPartitions(new Meet(spanDays, leaders), Encoders.row(met));
    }

    /** Articles of the largest window; 0 without articles. */
    static long hottest(Dataset<Row> blocks, double spanDays) {
        return blocks.mapPartitions(new Hottest(spanDays), Encoders.LONG())
                .agg(coalesce(max("value"), lit(0L)))
                .first()
                .getLong(0);
    }

    private record Meet(double spanDays, int leaders) implements MapPartitionsFunction<Row, Row>, Serializable {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            return new Meetings(new BlockWindows(rows, spanDays), leaders);
        }
    }

    private record Hottest(double spanDays) implements MapPartitionsFunction<Row, Long>, Serializable {
        @Override
        public Iterator<Long> call(Iterator<Row> rows) {
            BlockWindows windows = new BlockWindows(rows, spanDays);
            long most = 0;
            while (windows.next()) {
                most = Math.max(most, windows.size());
            }
            return List.of(most).iterator();
        }
    }
}
