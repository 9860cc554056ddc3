package org.claimshift.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimshift.table.Table.ARTICLES;
import static org.claimshift.table.Table.ARTICLE_ORIGINS;
import static org.claimshift.table.Table.CLAIMS;
import static org.claimshift.table.Table.CLAIM_THREADS;
import static org.claimshift.table.Table.CLAIM_VARIANTS;
import static org.claimshift.table.Table.CLAIM_VECTORS;
import static org.claimshift.table.Table.ENTITY_MENTIONS;
import static org.claimshift.table.Table.EVENTS;
import static org.claimshift.table.Table.EVENT_ARTICLES;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.claimshift.SparkTests;
import org.claimshift.table.Draft;
import org.claimshift.table.Ids;
import org.claimshift.table.Root;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignJobTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 10, 22);
    private static final LocalDate SECOND = FIRST.plusDays(1);
    private static final String TROOPS = "around 11,000 infantrymen train in eastern Russia";

    private final SparkSession spark = SparkTests.session();

    @TempDir
    Path folder;

    /** A night's tables, as earlier stages would have left them. */
    private final class Night {
        private final Map<Table, List<Row>> rows = new HashMap<>();

        Night add(Table table, Map<String, Object> values) {
            rows.computeIfAbsent(table, t -> new ArrayList<>()).add(row(table.schema(), values));
            return this;
        }

        Night event(String id, String status) {
            return add(EVENTS, Map.of("event_id", id, "status", status));
        }

        Night member(String event, String article) {
            return add(EVENT_ARTICLES, Map.of("event_id", event, "article_id", article));
        }

        /** An article with one claim a sentence, whose outlet is its id's first part; {@code at} null for no time. */
        Night article(String id, String at, String... claims) {
            Map<String, Object> values =
                    new HashMap<>(Map.of("article_id", id, "story_id", "story-" + id, "outlet", id.split("-")[0]));
            values.put("published_at", at == null ? null : Timestamp.from(Instant.parse(at)));
            values.put("published_at_precision", at == null ? "none" : at.endsWith("T00:00:00Z") ? "day" : "second");
            add(ARTICLES, values);
            int begin = 0;
            for (String text : claims) {
                add(CLAIMS, claim(id, begin, text));
                begin += text.length() + 2;
            }
            return this;
        }

        Night copy(String article, String origin) {
            return add(ARTICLE_ORIGINS, Map.of("article_id", article, "origin_id", origin, "role", "copy"));
        }

        /** Runs the stage and publishes. */
        void run(LocalDate date, String run, long seed) {
            Root root = new Root(folder.toUri().toString(), spark.sparkContext().hadoopConfiguration());
            Draft draft = Draft.open(spark, root, date, run, Stage.INGEST, SparkTests.quiet());
            for (Table table : List.of(
                    ARTICLES, ARTICLE_ORIGINS, ENTITY_MENTIONS, CLAIMS, EVENTS, EVENT_ARTICLES, CLAIM_VECTORS)) {
                List<Row> shuffled = new ArrayList<>(rows.getOrDefault(table, List.of()));
                Collections.shuffle(shuffled, new Random(seed));
                Dataset<Row> frame = spark.createDataFrame(shuffled, table.schema());
                draft.write(table, frame.repartition(1 + (int) (seed % 5)));
            }
            new AlignJob(Claims.OPTIONS).run(draft);
            threads = draft.today(CLAIM_THREADS).drop("date").collectAsList();
            variants = draft.today(CLAIM_VARIANTS).drop("date").collectAsList();
            draft.publish();
        }
    }

    private List<Row> threads;
    private List<Row> variants;

    private static String claimId(String article, int begin) {
        return Ids.of(article, "body", begin);
    }

    private static Map<String, Object> claim(String article, int begin, String text) {
        Map<String, Object> values = new HashMap<>();
        values.put("claim_id", claimId(article, begin));
        values.put("article_id", article);
        values.put("outlet", article.split("-")[0]);
        values.put("field", "body");
        values.put("begin", begin);
        values.put("end", begin + text.length());
        values.put("parts", List.of(RowFactory.create(begin, begin + text.length())));
        values.put("text", text);
        values.put("kind", "indirect");
        values.put("polarity", "positive");
        values.put("status", "asserted");
        values.put("phase", "unknown");
        values.put("confidence", 0.9);
        return values;
    }

    /** A row of the schema: the values, and for all else null, or where null is not allowed zero, empty or "-". */
    private static Row row(StructType schema, Map<String, Object> values) {
        return RowFactory.create(Arrays.stream(schema.fields())
                .map(field ->
                        values.containsKey(field.name()) || field.nullable() ? values.get(field.name()) : blank(field))
                .toArray());
    }

    private static Object blank(StructField field) {
        return switch (field.dataType().typeName()) {
            case "string" -> "-";
            case "integer" -> 0;
            case "double" -> 0.0;
            case "boolean" -> false;
            case "array" -> List.of();
            default -> throw new IllegalStateException("No blank for " + field);
        };
    }

    private Night firstNight() {
        return new Night()
                .event("e1", "active")
                .member("e1", "alpha-1")
                .member("e1", "beta-1")
                .member("e1", "gamma-1")
                .article("alpha-1", "2024-10-22T08:00:00Z", TROOPS, "at least 2,600 troops would be stationed in Kursk")
                .article("beta-1", "2024-10-22T09:30:00Z", "12,000 North Korean infantrymen train in eastern Russia")
                .article("gamma-1", null, "2,600 soldiers were deployed to Kursk", TROOPS);
    }

    private Row variant(String article, int begin) {
        return variants.stream()
                .filter(row -> row.getAs("claim_id").equals(claimId(article, begin)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The claim of " + article + " at " + begin + " is in no thread"));
    }

    @Test
    void linesUpClaimsOfAnEventAndOrdersWhatHasATime() {
        firstNight().run(FIRST, "r1", 1);

        assertThat(threads)
                .as("11,000 who train and 2,600 in Kursk are two threads")
                .hasSize(2);
        String trains = Ids.of("thread", claimId("alpha-1", 0));
        assertThat(threads).extracting(row -> row.<String>getAs("thread_id")).contains(trains);
        Row thread = threads.stream()
                .filter(row -> row.getAs("thread_id").equals(trains))
                .findFirst()
                .orElseThrow();
        assertThat(thread.<Integer>getAs("variants")).isEqualTo(3);
        assertThat(thread.<Integer>getAs("outlets")).isEqualTo(3);
        assertThat(thread.<String>getAs("first_outlet")).isEqualTo("alpha");
        assertThat(thread.<String>getAs("order_basis")).isEqualTo("time");

        Row later = variant("beta-1", 0);
        assertThat(later.<Integer>getAs("position")).isEqualTo(2);
        assertThat(later.<Long>getAs("lag_minutes")).isEqualTo(90L);
        assertThat(later.<String>getAs("parent_claim_id")).isEqualTo(claimId("alpha-1", 0));
        assertThat(later.<String>getList(later.fieldIndex("comparable")))
                .as("no numbers were tagged and nobody is quoted")
                .containsExactly("certainty", "polarity");
        Row undated = variant("gamma-1", 39);
        assertThat(undated.<Integer>getAs("position")).as("no time, no place").isNull();
        assertThat(undated.<String>getAs("parent_claim_id"))
                .as("compared with the founder, without direction")
                .isEqualTo(claimId("alpha-1", 0));
    }

    @Test
    void keepsThreadsOverNightsAndOrdersAnewWhenAnEarlierArticleComesLate() {
        firstNight().run(FIRST, "r1", 1);
        List<String> before = threads.stream()
                .map(row -> row.<String>getAs("thread_id"))
                .sorted()
                .toList();

        new Night()
                .event("e1", "active")
                .member("e1", "alpha-1")
                .member("e1", "beta-1")
                .member("e1", "gamma-1")
                .member("e1", "delta-1")
                .article(
                        "delta-1",
                        "2024-10-22T06:00:00Z",
                        "some 11,000 North Korean infantrymen train in Russia's east")
                .run(SECOND, "r2", 2);

        assertThat(threads)
                .extracting(row -> row.<String>getAs("thread_id"))
                .as("founders stay, though an earlier article came")
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(variant("delta-1", 0).<Integer>getAs("position")).isEqualTo(1);
        assertThat(variant("alpha-1", 0).<Integer>getAs("position")).isEqualTo(2);
        assertThat(variant("alpha-1", 0).<Long>getAs("lag_minutes")).isEqualTo(120L);
        assertThat(variant("alpha-1", 0).<String>getAs("parent_claim_id")).isEqualTo(claimId("delta-1", 0));
        assertThat(variant("alpha-1", 0).<Double>getAs("similarity"))
                .as("the founder")
                .isEqualTo(1.0);
    }

    @Test
    void bringsTheThreadsOfAnAbsorbedEventAlong() {
        firstNight().run(FIRST, "r1", 1);
        List<String> before = threads.stream()
                .map(row -> row.<String>getAs("thread_id"))
                .sorted()
                .toList();

        new Night()
                .event("e1", "merged")
                .event("e2", "active")
                .member("e2", "alpha-1")
                .member("e2", "beta-1")
                .member("e2", "gamma-1")
                .member("e2", "zeta-1")
                .article("zeta-1", "2024-10-22T10:00:00Z", "2,000 soldiers are to be stationed in Kursk")
                .run(SECOND, "r2", 3);

        assertThat(threads)
                .extracting(row -> row.<String>getAs("thread_id"))
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(threads).extracting(row -> row.<String>getAs("event_id")).containsOnly("e2");
        assertThat(variant("zeta-1", 0).<String>getAs("thread_id"))
                .isEqualTo(variant("gamma-1", 0).getAs("thread_id"));
    }

    @Test
    void countsCopiesOfAnOriginOnceAndLeavesSameDayUnordered() {
        new Night()
                .event("e1", "active")
                .member("e1", "alpha-1")
                .member("e1", "beta-1")
                .member("e1", "gamma-1")
                .article("alpha-1", "2024-10-21T00:00:00Z", TROOPS)
                .article("beta-1", "2024-10-22T00:00:00Z", TROOPS)
                .article("gamma-1", "2024-10-22T00:00:00Z", "10,000 infantrymen train in eastern Russia")
                .copy("beta-1", "alpha-1")
                .run(FIRST, "r1", 1);

        Row thread = threads.get(0);
        assertThat(thread.<Integer>getAs("outlets")).isEqualTo(3);
        assertThat(thread.<Integer>getAs("origins")).isEqualTo(2);
        assertThat(thread.<String>getAs("order_basis")).isEqualTo("date");
        assertThat(variant("beta-1", 0).<Boolean>getAs("is_copy")).isTrue();
        assertThat(variant("alpha-1", 0).<Integer>getAs("position")).isEqualTo(1);
        assertThat(variant("beta-1", 0).<Integer>getAs("position"))
                .as("same day")
                .isNull();
        assertThat(variant("gamma-1", 0).<Integer>getAs("position"))
                .as("same day")
                .isNull();
        assertThat(variant("gamma-1", 0).<String>getAs("parent_claim_id")).isEqualTo(claimId("alpha-1", 0));
        assertThat(variant("gamma-1", 0).<Long>getAs("lag_minutes"))
                .as("a day is no time")
                .isNull();
    }

    @Test
    void givesTheSameRowsWhateverTheOrderOfItsInput() {
        firstNight().run(FIRST, "r1", 1);
        List<String> one = variants.stream().map(Row::toString).sorted().toList();
        for (long seed : new long[] {8}) {
            firstNight().run(FIRST, "r" + seed, seed);
            assertThat(variants.stream().map(Row::toString).sorted().toList())
                    .as("input shuffled with seed %d", seed)
                    .isEqualTo(one);
        }
    }
}
