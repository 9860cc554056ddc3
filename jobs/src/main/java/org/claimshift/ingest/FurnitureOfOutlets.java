package org.claimshift.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimshift.ingest.Furniture.Span;
import org.claimshift.ingest.FurniturePassages.Passage;
import org.claimshift.table.Draft;
import org.claimshift.table.Table;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Marks as furniture what an outlet repeats across its stories: passages whose word 5-grams stand in many of them within
 * some days. The days are those of publication, up to the article's own; so a night marks what a run over all nights at
 * once would, but for articles that arrive after later ones were written: these cannot be marked again.
 *
 * <p>At any time one text stands for a story, its last one up to then, so that a story told in ten versions counts once.
 */
final class FurnitureOfOutlets {
    private final FurnitureOptions options;

    FurnitureOfOutlets(FurnitureOptions options) {
        this.options = options;
    }

    /**
     * Adds to {@code furniture} of the new articles.
     *
     * @param fresh the columns of {@code articles}
     * @param draft the earlier dates
     * @param kept takes what is kept until the rows are written
     */
    Dataset<Row> mark(Dataset<Row> fresh, Draft draft, Kept kept) {
        Dataset<Row> today =
                withDay(fresh.withColumn("date", lit(draft.date().toString()).cast("date")));
        Dataset<Row> around = filterWindow(draft.before(Table.ARTICLES), today);
        Dataset<Row> texts = kept.keep(withShingles(
                today.withColumn("is_new", lit(true)).unionByName(around.withColumn("is_new", lit(false)))));
        return mark(fresh, repeated(texts, kept));
    }

    /** Returns article_id, story_id, outlet, day (days since 1970: published, else collected, else delivered), body, furniture. */
    private static Dataset<Row> withDay(Dataset<Row> articles) {
        Column day = coalesce(to_date(col("published_at")), to_date(col("collected_at")), col("date"));
        return articles.select(
                col("article_id"),
                col("story_id"),
                col("outlet"),
                unix_date(day).as("day"),
                col("body"),
                col("furniture"));
    }

    /**
     * The earlier articles that lie in the window of a new one of their outlet. The bounds are told apart from that, so
     * that files without a row between them are not read.
     */
    private Dataset<Row> filterWindow(Dataset<Row> earlier, Dataset<Row> today) {
        Row days = today.agg(min("day"), max("day")).head();
        if (days.isNullAt(0)) {
            return withDay(earlier.limit(0));
        }
        Column published = col("published_at");
        Column near = published
                .geq(start(days.getInt(0) - options.windowDays()))
                .and(published.lt(start(days.getInt(1) + 1)));
        Column window = sequence(col("day").minus(options.windowDays() - 1), col("day"));
        Dataset<Row> wanted = today.select("outlet", "day")
                .distinct()
                .select(col("outlet"), explode(window).as("day"))
                .distinct();
        return withDay(earlier.where(published.isNull().or(near)))
                .join(wanted, new String[] {"outlet", "day"}, "left_semi");
    }

    private static Column start(int day) {
        return lit(LocalDate.ofEpochDay(day)).cast("timestamp");
    }

    /** Body and furniture replaced by {@code shingles}, those of all passages, distinct. */
    private static Dataset<Row> withShingles(Dataset<Row> texts) {
        StructType out = new StructType()
                .add("article_id", DataTypes.StringType, false)
                .add("story_id", DataTypes.StringType, false)
                .add("outlet", DataTypes.StringType, false)
                .add("day", DataTypes.IntegerType, false)
                .add("is_new", DataTypes.BooleanType, false)
                .add("shingles", DataTypes.createArrayType(DataTypes.LongType, false), false);
        JavaRDD<Row> rows = texts.toJavaRDD().map(row -> {
            List<Row> furniture = row.isNullAt(5) ? List.of() : row.getList(5);
            long[] shingles = FurniturePassages.shingles(FurniturePassages.of(row.getString(4), spans(furniture)));
            return RowFactory.create(row.get(0), row.get(1), row.get(2), row.get(3), row.get(6), shingles);
        });
        return texts.sparkSession().createDataFrame(rows, out);
    }

    /**
     * The 5-grams of new articles that their outlet repeats.
     *
     * @param texts article_id, story_id, outlet, day, is_new, shingles
     * @return article_id, hashes
     */
    Dataset<Row> repeated(Dataset<Row> texts, Kept kept) {
        // What is not frequent over all days is frequent in no window; this leaves a small part to count exactly.
        Dataset<Row> candidates = texts.select(
                        col("outlet"), explode(col("shingles")).as("hash"))
                .groupBy("outlet", "hash")
                .agg(count(lit(1)).as("texts"))
                .where(col("texts").geq(options.leastStories()))
                .select("outlet", "hash");
        Dataset<Row> standing = withStanding(texts);
        Dataset<Row> postings = kept.keep(standing.select(
                        col("outlet"),
                        col("article_id"),
                        col("day"),
                        col("until"),
                        col("is_new"),
                        explode(col("shingles")).as("hash"))
                .join(candidates, new String[] {"outlet", "hash"}));
        Dataset<Row> stories = standingOn(standing.where(col("until").isNotNull()), "outlet");
        Dataset<Row> frequent = standingOn(postings.where(col("until").isNotNull()), "outlet", "hash")
                .join(stories.withColumnRenamed("standing", "stories"), new String[] {"outlet", "day"})
                .where(col("standing")
                        .geq(greatest(
                                lit((double) options.leastStories()),
                                col("stories").multiply(options.leastShare()))))
                .select("outlet", "hash", "day");
        return postings.where(col("is_new"))
                .join(frequent, new String[] {"outlet", "hash", "day"})
                .groupBy("article_id")
                .agg(collect_list("hash").as("hashes"));
    }

    /**
     * Adds {@code until}, the first day on which the text stands for its story no more: a later one does, or the window
     * has passed. Null for all but one of a story's texts of one day.
     */
    private Dataset<Row> withStanding(Dataset<Row> texts) {
        WindowSpec later = Window.partitionBy("story_id").orderBy("day").rangeBetween(1, Window.unboundedFollowing());
        WindowSpec sameDay = Window.partitionBy("story_id", "day").orderBy("article_id");
        return texts.withColumn(
                        "until", least(min("day").over(later), col("day").plus(options.windowDays())))
                .withColumn("until", when(row_number().over(sameDay).equalTo(1), col("until")));
    }

    /** How many texts stand on each day on which one comes or goes: the keys, day, standing. */
    private static Dataset<Row> standingOn(Dataset<Row> texts, String... keys) {
        Column changes = array(
                struct(col("day"), lit(1L).as("change")), struct(col("until").as("day"), lit(-1L).as("change")));
        Column[] by = Arrays.stream(keys).map(functions::col).toArray(Column[]::new);
        List<Column> change = new ArrayList<>(List.of(by));
        change.add(explode(changes).as("change"));
        List<Column> day = new ArrayList<>(List.of(by));
        day.add(col("change.day").as("day"));
        return texts.select(change.toArray(Column[]::new))
                .groupBy(day.toArray(Column[]::new))
                .agg(sum("change.change").as("change"))
                .withColumn(
                        "standing", sum("change").over(Window.partitionBy(by).orderBy("day")))
                .drop("change");
    }

    /**
     * Adds the passages that are repeated.
     *
     * @param fresh the columns of {@code articles}
     * @param repeated article_id, hashes
     */
    private static Dataset<Row> mark(Dataset<Row> fresh, Dataset<Row> repeated) {
        DataType type = Table.ARTICLES.schema().apply("furniture").dataType();
        UDF3<String, Seq<Row>, Seq<Long>, List<Row>> mark = (body, furniture, hashes) -> marked(
                body,
                furniture == null ? List.of() : JavaConverters.seqAsJavaList(furniture),
                JavaConverters.seqAsJavaList(hashes));
        Column marked = functions.udf(mark, type).apply(col("body"), col("furniture"), col("hashes"));
        return fresh.join(repeated, new String[] {"article_id"}, "left")
                .withColumn(
                        "furniture",
                        when(col("hashes").isNull(), col("furniture")).otherwise(marked))
                .select(fresh.columns()[0], Arrays.copyOfRange(fresh.columns(), 1, fresh.columns().length));
    }

    private static List<Row> marked(String body, List<Row> furniture, List<Long> repeated) {
        List<Passage> passages = FurniturePassages.of(body, spans(furniture));
        List<Row> all = new ArrayList<>(furniture);
        for (Span span : FurniturePassages.repeated(body, passages, new HashSet<>(repeated))) {
            all.add(RowFactory.create(span.begin(), span.end(), span.reason()));
        }
        all.sort(Comparator.comparingInt(span -> span.getInt(0)));
        return all;
    }

    private static List<int[]> spans(List<Row> furniture) {
        return furniture.stream()
                .map(span -> new int[] {span.getInt(0), span.getInt(1)})
                .toList();
    }
}
