package org.claimshift.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What origins are found by: an article's shingles, its days, and its claim to be the origin. */
final class OriginFeatures {
    private static final long DAY_MICROS = 86_400_000_000L;

    /** In place of a time that is not known: after every other. */
    private static final long NO_TIME = Long.MAX_VALUE;

    private OriginFeatures() {}

    /**
     * The day that windows count in and the order in which articles are taken for origins.
     *
     * @param articles the columns of {@code articles}, and date
     * @return article_id, body, furniture; day (days since 1970 of published_at, else collected_at, null where neither
     *     is known), batch (days since 1970 of the date that delivered it), and claim: the smallest of a group is its
     *     origin. An agency's own text goes first, then one that names an agency, then the earliest (what is known by
     *     the day counts as that day's end), then the longest, then by id.
     */
    static Dataset<Row> withClaim(Dataset<Row> articles, Set<String> agencies) {
        Column agencyOwn =
                col("outlet").isin(agencies.toArray()).or(col("outlet").eqNullSafe(col("agency")));
        Column known = coalesce(col("published_at"), col("collected_at"));
        Column micros = unix_micros(known)
                .plus(when(col("published_at_precision").equalTo("day"), lit(DAY_MICROS - 1))
                        .otherwise(lit(0L)));
        return articles.select(
                col("article_id"),
                col("body"),
                col("furniture"),
                unix_date(to_date(known)).as("day"),
                unix_date(col("date")).as("batch"),
                struct(
                                when(agencyOwn, 0)
                                        .when(col("agency").isNotNull(), 1)
                                        .otherwise(2)
                                        .as("rank"),
                                coalesce(micros, lit(NO_TIME)).as("time"),
                                org.apache
                                        .spark
                                        .sql
                                        .functions
                                        .length(col("body"))
                                        .multiply(-1)
                                        .as("shortness"),
                                col("article_id").as("id"))
                        .as("claim"));
    }

    /**
     * Body and furniture replaced by what they hold: shingles (ascending, distinct), sketch_size (so many of them, from
     * the first, are the sketch).
     */
    static Dataset<Row> withShingles(Dataset<Row> claims, OriginOptions options) {
        StructType in = claims.schema();
        StructType out = new StructType()
                .add("article_id", DataTypes.StringType, false)
                .add("day", DataTypes.IntegerType, true)
                .add("batch", DataTypes.IntegerType, true)
                .add("claim", in.apply("claim").dataType(), false)
                .add("shingles", DataTypes.createArrayType(DataTypes.LongType, false), false)
                .add("sketch_size", DataTypes.IntegerType, false);
        int words = options.shingleWords();
        int sample = options.sample();
        JavaRDD<Row> rows = claims.toJavaRDD().map(row -> {
            List<Row> furniture = row.isNullAt(2) ? List.of() : row.getList(2);
            List<int[]> spans = furniture.stream()
                    .map(span -> new int[] {span.getInt(0), span.getInt(1)})
                    .toList();
            long[] shingles = Shingles.of(Shingles.without(row.getString(1), spans), words);
            return RowFactory.create(
                    row.get(0), row.get(3), row.get(4), row.get(5), shingles, Shingles.sketchSize(shingles, sample));
        });
        // From here on plans begin anew (see Kept#cut): these rows are used many times over.
        return claims.sparkSession().createDataFrame(rows, out);
    }
}
