package org.claimshift.align;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Brings together what alignment needs of each claim. Pure functions of the tables. */
final class EventClaims {
    private EventClaims() {}

    /**
     * Members of the events that can have threads: not merged away, two articles or more.
     *
     * @return event_id, article_id
     */
    static Dataset<Row> filterThreadable(Dataset<Row> eventArticles, Dataset<Row> events) {
        Dataset<Row> alive = events.filter(col("status").notEqual("merged")).select("event_id");
        Dataset<Row> several = eventArticles
                .groupBy("event_id")
                .agg(count(lit(1)).as("members"))
                .filter(col("members").gt(1))
                .select("event_id");
        return eventArticles
                .select("event_id", "article_id")
                .join(alive, "event_id")
                .join(several, "event_id");
    }

    /**
     * Members with what orders them and what they derive from.
     *
     * @return event_id, article_id, story_id, published_micros, published_at_precision, collected_micros (long, null where
     *     unknown), origin_id, role (null where the article derives from nothing)
     */
    static Dataset<Row> withArticles(Dataset<Row> members, Dataset<Row> articles, Dataset<Row> origins) {
        return members.join(
                        articles.select(
                                col("article_id"),
                                col("story_id"),
                                unix_micros(col("published_at")).as("published_micros"),
                                col("published_at_precision"),
                                unix_micros(col("collected_at")).as("collected_micros")),
                        "article_id")
                .join(origins.select("article_id", "origin_id", "role"), usingArticle(), "left");
    }

    /**
     * The members' claims.
     *
     * @return the columns of {@code claims} and of {@link #withArticles}
     */
    static Dataset<Row> withClaims(Dataset<Row> members, Dataset<Row> claims) {
        return members.join(claims.drop("date"), "article_id");
    }

    /**
     * Adds {@code mentions}: array of begin, end, type, entity_id, canonical_name, the entities in a claim's hull and in its
     * source, by offset.
     */
    static Dataset<Row> withMentions(Dataset<Row> claims, Dataset<Row> mentions) {
        Dataset<Row> perArticle = mentions.filter(col("type").isin("PER", "ORG", "LOC", "MISC"))
                .groupBy("article_id")
                .agg(sort_array(collect_list(struct("begin", "end", "type", "entity_id", "canonical_name", "field")))
                        .as("named"));
        return claims.join(perArticle, usingArticle(), "left")
                .withColumn(
                        "mentions",
                        expr(
                                """
                                filter(named, m -> m.field = field
                                  and ((m.begin < end and m.end > begin)
                                    or coalesce(m.begin < source_end and m.end > source_begin, false)))
                                """))
                .drop("named");
    }

    /** Adds {@code vectors}: array of model, vector; null where the claim has none. */
    static Dataset<Row> withVectors(Dataset<Row> claims, Dataset<Row> vectors) {
        Dataset<Row> perClaim = vectors.join(claims.select("claim_id"), usingClaim(), "left_semi")
                .groupBy("claim_id")
                .agg(sort_array(collect_list(struct("model", "vector"))).as("vectors"));
        return claims.join(perClaim, usingClaim(), "left");
    }

    /** Adds {@code threads}: the thread_ids that the claim had before; null where it had none. */
    static Dataset<Row> withState(Dataset<Row> claims, Dataset<Row> variantsBefore) {
        Dataset<Row> before = variantsBefore
                .groupBy("claim_id")
                .agg(sort_array(collect_set(col("thread_id"))).as("threads"));
        return claims.join(before, usingClaim(), "left");
    }

    private static scala.collection.Seq<String> usingArticle() {
        return scala.collection.JavaConverters.asScalaBuffer(java.util.List.of("article_id"))
                .toSeq();
    }

    private static scala.collection.Seq<String> usingClaim() {
        return scala.collection.JavaConverters.asScalaBuffer(java.util.List.of("claim_id"))
                .toSeq();
    }
}
