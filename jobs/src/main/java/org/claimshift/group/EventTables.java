package org.claimshift.group;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/** From what became of the articles to the rows of the three tables. */
final class EventTables {
    private static final UserDefinedFunction RARITY =
            udf((UDF1<String, Double>) EventTables::rarity, DataTypes.DoubleType);

    private EventTables() {}

    /** How telling a name is: the inverse document frequency of its rarest word. */
    private static double rarity(String name) {
        return Words.of(name).stream()
                .mapToDouble(word -> Background.standard().idf(word.term()))
                .max()
                .orElse(0);
    }

    /**
     * All members of the events that gained or lost an article.
     *
     * @param placed see {@link Placement#of}
     * @param before event_articles of the night before
     * @param sample the members of before that were at hand
     * @return event_id, article_id, score, reason, is_medoid
     */
    static Dataset<Row> members(Dataset<Row> placed, Dataset<Row> before, Dataset<Row> sample) {
        Dataset<Row> atHand = placed.filter(col("kind").equalTo(Placement.MEMBER))
                .select("event_id", "article_id", "score", "reason", "is_medoid");
        Dataset<Row> heirs = placed.filter(col("kind").equalTo(Placement.HEIR))
                .select(col("event_id"), col("other_event_id").as("heir"))
                .join(atHand.select(col("event_id").as("heir")).distinct(), "heir");
        Column moved = col("heir").notEqual(col("event_id"));
        Dataset<Row> carried = before.select("event_id", "article_id", "score", "reason")
                .join(heirs, "event_id")
                .join(sample.select("article_id"), OpenEvents.columns("article_id"), "left_anti")
                .select(
                        col("heir").as("event_id"),
                        col("article_id"),
                        col("score"),
                        when(moved, "merged").otherwise(col("reason")).as("reason"),
                        lit(false).as("is_medoid"));
        return atHand.union(carried);
    }

    /**
     * Rows of events for those that gained or lost an article.
     *
     * @param members see {@link #members}
     * @param articles article_id, outlet, title, published_at, collected_at of at least their articles
     * @param origins article_id, origin_id
     * @param keyEntities event_id, key_entities
     * @param quietBefore days since 1970: an event last seen before that is frozen
     * @return the columns of events
     */
    static Dataset<Row> touched(
            Dataset<Row> members,
            Dataset<Row> articles,
            Dataset<Row> origins,
            Dataset<Row> keyEntities,
            double quietBefore) {
        Dataset<Row> told = articles.select(
                col("article_id"),
                col("outlet"),
                col("title"),
                OpenEvents.time().as("time"));
        return members.join(told, "article_id")
                .join(origins.select("article_id", "origin_id"), OpenEvents.columns("article_id"), "left_outer")
                .groupBy("event_id")
                .agg(
                        max(when(col("is_medoid"), col("title"))).as("title"),
                        min("time").as("first_seen"),
                        max("time").as("last_seen"),
                        count(lit(1)).cast("int").as("articles"),
                        countDistinct("outlet").cast("int").as("outlets"),
                        countDistinct(coalesce(col("origin_id"), col("article_id")))
                                .cast("int")
                                .as("origins"))
                .withColumn("status", when(isQuiet(quietBefore), "frozen").otherwise("active"))
                .withColumn("merged_into", lit(null).cast("string"))
                .join(keyEntities, OpenEvents.columns("event_id"), "left_outer")
                .withColumn("key_entities", coalesce(col("key_entities"), noNames()));
    }

    /** Whether nothing was published since; an event without any time counts from the night that wrote it. */
    private static Column isQuiet(double quietBefore) {
        return coalesce(OpenEvents.days(col("last_seen")).lt(quietBefore), lit(false));
    }

    private static Column noNames() {
        return array().cast("array<string>");
    }

    /**
     * The names that tell most about each event: in how many of its articles, times how rare.
     *
     * @param members event_id, article_id
     * @param mentions entity_mentions of at least these articles
     * @return event_id, key_entities (most telling first)
     */
    static Dataset<Row> keyEntities(Dataset<Row> members, Dataset<Row> mentions, int most) {
        Dataset<Row> weighed = Texts.filterNames(mentions)
                .select("article_id", "canonical_name")
                .distinct()
                .join(members.select("event_id", "article_id"), "article_id")
                .groupBy("event_id", "canonical_name")
                .agg(count(lit(1)).as("articles"))
                .withColumn("weight", col("articles").multiply(RARITY.apply(col("canonical_name"))));
        Column rank = row_number()
                .over(Window.partitionBy("event_id").orderBy(col("weight").desc(), col("canonical_name")));
        return weighed.withColumn("rank", rank)
                .filter(col("rank").leq(most))
                .groupBy("event_id")
                .agg(array_sort(collect_list(struct("rank", "canonical_name"))).as("ranked"))
                .select(
                        col("event_id"),
                        transform(col("ranked"), name -> name.getField("canonical_name"))
                                .as("key_entities"));
    }

    /**
     * Events that only go quiet tonight: active before, nothing gained or lost, last published before the quiet days.
     *
     * @param before events of the night before, with date
     * @param placed see {@link Placement#of}
     * @return the columns of events, frozen
     */
    static Dataset<Row> quiet(Dataset<Row> before, Dataset<Row> placed, double quietBefore) {
        Dataset<Row> written = placed.filter(col("kind").equalTo(Placement.MEMBER))
                .select("event_id")
                .union(absorbedIds(placed).select("event_id"))
                .distinct();
        Column wroteAt = OpenEvents.days(col("date").cast("timestamp"));
        Column quiet =
                coalesce(OpenEvents.days(col("last_seen")), wroteAt.plus(1)).lt(quietBefore);
        return before.filter(col("status").equalTo("active").and(quiet))
                .join(written, OpenEvents.columns("event_id"), "left_anti")
                .withColumn("status", lit("frozen"))
                .drop("date");
    }

    /** Rows of event_articles as they were, of events that are written again unchanged. */
    static Dataset<Row> childrenOf(Dataset<Row> events, Dataset<Row> membersBefore) {
        return membersBefore
                .join(events.select("event_id"), OpenEvents.columns("event_id"), "left_semi")
                .drop("date");
    }

    private static Dataset<Row> absorbedIds(Dataset<Row> placed) {
        return placed.filter(col("kind").equalTo(Placement.STEP).and(col("step").equalTo("merge")))
                .select("event_id", "other_event_id");
    }

    /**
     * The last rows of absorbed events: no children, so no articles, outlets or origins.
     *
     * @param before events of the night before
     * @return the columns of events, merged
     */
    static Dataset<Row> absorbed(Dataset<Row> before, Dataset<Row> placed) {
        return before.join(absorbedIds(placed), "event_id")
                .withColumn("status", lit("merged"))
                .withColumn("merged_into", col("other_event_id"))
                .withColumn("articles", lit(0))
                .withColumn("outlets", lit(0))
                .withColumn("origins", lit(0))
                .drop("other_event_id", "date");
    }

    /**
     * Rows of event_lineage.
     *
     * @param touched see {@link #touched}
     * @param quiet see {@link #quiet}
     */
    static Dataset<Row> lineage(Dataset<Row> placed, Dataset<Row> touched, Dataset<Row> quiet) {
        Dataset<Row> frozen = touched.filter(col("status").equalTo("frozen"))
                .select("event_id")
                .union(quiet.select("event_id"))
                .select(
                        col("event_id"),
                        lit("freeze").as("step"),
                        lit(null).cast("string").as("other_event_id"));
        return placed.filter(col("kind").equalTo(Placement.STEP))
                .select("event_id", "step", "other_event_id")
                .union(frozen);
    }
}
