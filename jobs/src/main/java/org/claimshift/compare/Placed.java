package org.claimshift.compare;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.unix_micros;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.claimshift.table.Ids;

/** Variants with what the comparison needs of their articles, origins and claims. */
final class Placed {
    /** So many texts of a source are enough to tell what office it holds. */
    private static final int MOST_NAMES = 20;

    private Placed() {}

    /**
     * Times and origins.
     *
     * @param variants columns of {@code claim_variants}
     * @param claims claim_id, article_id and any others, which are kept
     * @param articles columns of {@code articles}, with the batch {@code date}
     * @param origins columns of {@code article_origins}
     * @return variants' columns but published_at, the claims', and story_id, at (published_at in microseconds),
     *     precision, collected (microseconds), delivered (batch date), body_length, origin_id, role
     */
    static Dataset<Row> withArticle(
            Dataset<Row> variants, Dataset<Row> claims, Dataset<Row> articles, Dataset<Row> origins) {
        return variants.drop("date", "published_at")
                .join(claims, "claim_id")
                .join(articleTimes(articles), "article_id")
                .join(origins(origins), usingColumns("article_id"), "left")
                .withColumn("origin_id", coalesce(col("origin_id"), col("article_id")))
                .withColumn("role", coalesce(col("role"), lit("origin")));
    }

    /** Returns article_id, story_id, at, precision, collected, delivered, body_length. */
    static Dataset<Row> articleTimes(Dataset<Row> articles) {
        return articles.select(
                col("article_id"),
                col("story_id"),
                unix_micros(col("published_at")).as("at"),
                col("published_at_precision").as("precision"),
                unix_micros(col("collected_at")).as("collected"),
                col("date").as("delivered"),
                org.apache.spark.sql.functions.length(col("body")).as("body_length"));
    }

    /** Returns article_id, origin_id, role. */
    static Dataset<Row> origins(Dataset<Row> origins) {
        return origins.select("article_id", "origin_id", "role");
    }

    /**
     * Claims as the comparators read them.
     *
     * @param claims columns of {@code claims}
     * @param mentions columns of {@code entity_mentions}
     * @return claim_id, article_id, claim (a struct with the fields that {@link VariantRows#variant} reads)
     */
    static Dataset<Row> claims(Dataset<Row> claims, Dataset<Row> mentions) {
        Dataset<Row> named = mentions.where(col("type").isin("PER", "ORG", "LOC", "MISC"))
                .join(claims.select("article_id").distinct(), "article_id")
                .groupBy("article_id")
                .agg(sort_array(collect_set(struct(
                                col("field"),
                                col("begin"),
                                col("end"),
                                col("type"),
                                col("entity_id"),
                                col("canonical_name"))))
                        .as("mentions"));
        Column within = filter(col("mentions"), mention -> mention.getField("field")
                .equalTo(col("field"))
                .and(mention.getField("begin").geq(col("begin")))
                .and(mention.getField("end").leq(col("end"))));
        Column ofSource =
                filter(col("mentions"), mention -> mention.getField("entity_id").equalTo(col("source_entity_id")));
        return claims.drop("date", "outlet")
                .join(named, usingColumns("article_id"), "left")
                .join(sources(claims), usingColumns("source_entity_id"), "left")
                .withColumn("source_known", coalesce(col("source_known"), array().cast("array<string>")))
                .withColumn("entities", coalesce(within, array()))
                .withColumn("source_name", ofSource.getItem(0).getField("canonical_name"))
                .withColumn("source_type", ofSource.getItem(0).getField("type"))
                .select(col("claim_id"), col("article_id"), VariantRows.claim().as("claim"));
    }

    /** What each entity is called where it is a source, a name's worth of it: source_entity_id, source_known. */
    private static Dataset<Row> sources(Dataset<Row> claims) {
        return claims.where(col("source_entity_id").isNotNull())
                .groupBy("source_entity_id")
                .agg(slice(sort_array(collect_set("source_text")), 1, MOST_NAMES)
                        .as("source_known"));
    }

    /**
     * Adds {@code repeats}: whether the variant's article copies another one whose claim has the same words, source and
     * cue, so that whatever shifted did so elsewhere. Of copies whose origin is not here the earliest counts as it.
     */
    static Dataset<Row> withRepeats(Dataset<Row> variants) {
        Column words = lower(trim(regexp_replace(col("claim.text"), "[^\\p{L}\\p{N}]+", " ")));
        Column wording = Ids.of(words, lower(col("claim.source_text")), lower(col("claim.cue_text")));
        Column place = row_number()
                .over(Window.partitionBy("thread_id", "origin_id", "wording")
                        .orderBy(col("is_copy"), col("at").asc_nulls_last(), col("claim_id")));
        return variants.withColumn("wording", wording)
                .withColumn("repeats", col("is_copy").and(place.gt(1)))
                .drop("wording");
    }

    /** Whether the claim has a hedge other than an approximator. */
    static Column isHedged() {
        return exists(col("claim.hedges"), hedge -> hedge.getField("kind").notEqual("approximator"));
    }

    static scala.collection.Seq<String> usingColumns(String... names) {
        return scala.collection.JavaConverters.asScalaBuffer(java.util.Arrays.asList(names))
                .toSeq();
    }
}
