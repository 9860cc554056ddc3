package org.claimshift.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.claimshift.SparkTests;
import org.claimshift.table.Draft;
import org.claimshift.table.Root;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole step over the tests' own tagger: what it writes, where it points, and that order does not matter. */
class AnnotateJobTest {
    private static final SparkSession SPARK = SparkTests.session();
    private static final LocalDate DAY = LocalDate.of(2024, 10, 22);
    private static final AnnotateOptions OPTIONS = new AnnotateOptions("", List.of("en"), 0, 100, 2);

    @TempDir
    static Path folder;

    private static String models;
    private static Draft draft;

    @BeforeAll
    static void importModels() throws IOException {
        models = folder.resolve("models").toString();
        new ModelImport(SPARK, Path.of("src/test/resources/tiny-tagger"), sentence -> {})
                .into(new ModelFolder(models, new Configuration()));
        draft = run("one", articles(), 1);
    }

    private static Row article(String id, String outlet, String title, String body, String language, Row... furniture) {
        return RowFactory.create(
                id,
                "s" + id,
                null,
                outlet,
                null,
                title,
                body,
                furniture,
                null,
                language,
                Timestamp.valueOf("2024-10-22 08:00:00"),
                "second",
                "record",
                null,
                "sha",
                null,
                "file",
                0L);
    }

    private static List<Row> articles() {
        List<Row> rows = new ArrayList<>();
        rows.add(article(
                "a1",
                "Meridian",
                "Budanov claimed “3,000 of them” 😀 in Kursk",
                "ADVERT 😀\nKyrylo Budanov said “around 11,000 😀 men train at the café” again. He claimed 2,600 go past Kursk.\n"
                        + "It rains é👍🏽 now. officials said so 😀 much.\nThe last paragraph. spokesman told “more”.",
                "en",
                RowFactory.create(0, 8, "page")));
        rows.add(article("a2", "Lorn Post", null, "Rain. Solovey said rain.", null));
        rows.add(article("a3", "Lorn Post", "", " \n \u200b", "en"));
        rows.add(article("a4", "Journal", "Budanov a dit", "Budanov said oui.", "fr"));
        for (int i = 0; i < 12; i++) {
            rows.add(article(
                    "b" + i,
                    "Outlet " + i % 3,
                    "Budanov claimed " + i,
                    "Budanov said " + i + " 😀 came. ".repeat(i),
                    "en"));
        }
        return rows;
    }

    private static Draft run(String root, List<Row> articles, int partitions) {
        Draft draft = Draft.open(
                SPARK,
                new Root(
                        folder.resolve(root).toUri().toString(),
                        SPARK.sparkContext().hadoopConfiguration()),
                DAY,
                "r1",
                Stage.INGEST,
                SparkTests.quiet());
        draft.write(
                Table.ARTICLES,
                SPARK.createDataFrame(articles, Table.ARTICLES.schema()).repartition(partitions));
        new AnnotateJob(new ModelSet(OPTIONS, models, Map.of())).run(draft);
        return draft;
    }

    @Test
    void everyOffsetGivesItsText() {
        Dataset<Row> texts = draft.today(Table.ARTICLES).select("article_id", "title", "body");
        Dataset<Row> claims = draft.today(Table.CLAIMS)
                .join(texts, "article_id")
                .withColumn(
                        "field_text",
                        when(col("field").equalTo("title"), col("title")).otherwise(col("body")));
        assertThat(claims.count()).as("there are claims to check").isGreaterThan(10);
        assertThat(claims.filter("text != substring(field_text, begin + 1, end - begin)")
                        .count())
                .isZero();
        assertThat(claims.filter("source_text != substring(field_text, source_begin + 1, source_end - source_begin)")
                        .count())
                .isZero();
        assertThat(claims.filter("cue_text != substring(field_text, cue_begin + 1, cue_end - cue_begin)")
                        .count())
                .isZero();
        assertThat(claims.filter("parts[0].begin != begin or parts[size(parts) - 1].end != end")
                        .count())
                .isZero();
        assertThat(claims.filter("context_begin > begin or context_end < end").count())
                .isZero();
        for (String inner : List.of("hedges", "quantities", "times")) {
            assertThat(claims.select(col("field_text"), explode(col(inner)).as("x"))
                            .filter("x.text != substring(field_text, x.begin + 1, x.end - x.begin)")
                            .count())
                    .as(inner)
                    .isZero();
        }
        Dataset<Row> mentions = draft.today(Table.ENTITY_MENTIONS)
                .join(texts, "article_id")
                .withColumn(
                        "field_text",
                        when(col("field").equalTo("title"), col("title")).otherwise(col("body")));
        assertThat(mentions.filter("type = 'LOC'").count())
                .as("mentions to check")
                .isPositive();
        assertThat(mentions.filter("text != substring(field_text, begin + 1, end - begin)")
                        .count())
                .isZero();
    }

    @Test
    void saysWhoSaidWhat() {
        Dataset<Row> claims = draft.today(Table.CLAIMS).filter("article_id = 'a1' and kind != 'narrator'");
        List<String> said = claims.orderBy(col("field").desc(), col("begin")).collectAsList().stream()
                .map(row -> row.getAs("source_text") + " | " + row.getAs("cue_text") + " | " + row.getAs("text") + " | "
                        + row.getAs("in_lede"))
                .toList();
        assertThat(said)
                .containsExactly(
                        "Budanov | claimed | “3,000 of them” 😀 in Kursk | true",
                        "Budanov | said | “around 11,000 😀 men train at the café” again | true",
                        "He | claimed | 2,600 go past Kursk | true",
                        "officials | said | so 😀 much | true",
                        "spokesman | told | “more” | false");
        assertThat(claims.filter("source_text in ('Budanov', 'He')")
                        .select("source_entity_id")
                        .distinct()
                        .collectAsList())
                .as("the surname and the pronoun are the man of the full name")
                .containsExactly(RowFactory.create(EntityNames.id("PER", "Kyrylo Budanov")));
        assertThat(claims.select("claim_id").distinct().count()).isEqualTo(5);
    }

    @Test
    void otherLanguagesAndEmptyTextsGiveVectorsAtMost() {
        assertThat(draft.today(Table.CLAIMS)
                        .filter("article_id in ('a3', 'a4')")
                        .count())
                .isZero();
        List<Row> vectors = draft.today(Table.ARTICLE_VECTORS)
                .filter("article_id in ('a1', 'a2', 'a3', 'a4')")
                .select(col("article_id"), col("field"), expr("size(vector)"))
                .orderBy("article_id", "field")
                .collectAsList();
        assertThat(vectors)
                .containsExactly(
                        RowFactory.create("a1", "lede", 384),
                        RowFactory.create("a1", "title", 384),
                        RowFactory.create("a2", "lede", 384),
                        RowFactory.create("a4", "lede", 384),
                        RowFactory.create("a4", "title", 384));
    }

    @Test
    void orderAndPartitionsDoNotMatter() {
        List<Row> shuffled = new ArrayList<>(articles());
        Collections.shuffle(shuffled, new Random(3));
        Draft five = run("five", shuffled, 5);
        for (Table table : List.of(Table.CLAIMS, Table.ENTITY_MENTIONS, Table.ARTICLE_VECTORS)) {
            assertThat(SparkTests.sorted(five.today(table)))
                    .as(table.label())
                    .isEqualTo(SparkTests.sorted(draft.today(table)));
        }
    }

    @Test
    void embedsTheClaimsOfSharedEventsOnce() {
        List<Row> events = List.of(event("e1", 2), event("e2", 1));
        draft.write(Table.EVENTS, SPARK.createDataFrame(events, Table.EVENTS.schema()));
        draft.write(
                Table.EVENT_ARTICLES,
                SPARK.createDataFrame(
                        List.of(member("e1", "a1"), member("e1", "a2"), member("e2", "b3")),
                        Table.EVENT_ARTICLES.schema()));
        draft.write(Table.EVENT_LINEAGE, SPARK.createDataFrame(List.of(), Table.EVENT_LINEAGE.schema()));
        new EmbedJob(new ModelSet(OPTIONS, models, Map.of())).run(draft);
        assertThat(SparkTests.sorted(draft.today(Table.CLAIM_VECTORS).select("claim_id")))
                .as("the claims of the event with two outlets, and no others")
                .isEqualTo(SparkTests.sorted(draft.today(Table.CLAIMS)
                        .filter("article_id in ('a1', 'a2')")
                        .select("claim_id")));
        Dataset<Row> left = EmbedJob.filterMissing(
                draft.today(Table.CLAIMS).filter("article_id in ('a1', 'a2')"),
                draft.today(Table.CLAIM_VECTORS),
                draft.today(Table.CLAIM_VECTORS).first().getAs("model"));
        assertThat(left.count()).as("the next night encodes none of them again").isZero();
    }

    private static Row event(String id, int outlets) {
        return RowFactory.create(id, "t", "active", null, null, null, 2, outlets, 2, new String[0]);
    }

    private static Row member(String event, String article) {
        return RowFactory.create(event, article, 1.0, "joined");
    }
}
