package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.claimshift.SparkTests;
import org.junit.jupiter.api.Test;

class EmbedJobTest {
    @Test
    void takesTheSentencesOfEachPlaceOnceByCodePoints() {
        SparkSession spark = SparkTests.session();
        Dataset<Row> articles = spark.createDataFrame(
                List.of(RowFactory.create("a", "🚢 Ferry sinks", "😀 Ünder way. Nine died, he said. More later.")),
                StructType.fromDDL("article_id string, title string, body string"));
        Dataset<Row> claims = spark.createDataFrame(
                List.of(
                        RowFactory.create("c2", "a", "body", 13, 32),
                        RowFactory.create("c1", "a", "body", 13, 32),
                        RowFactory.create("c3", "a", "title", 0, 13)),
                StructType.fromDDL(
                        "claim_id string, article_id string, field string, context_begin int, context_end int"));
        assertThat(EmbedJob.withSentences(claims, articles).collectAsList())
                .extracting(row -> row.getList(0).toString(), row -> row.getString(1))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("[c1, c2]", "Nine died, he said."),
                        org.assertj.core.groups.Tuple.tuple("[c3]", "🚢 Ferry sinks"));
    }
}
