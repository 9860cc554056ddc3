package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.claimshift.SparkTests;
import org.claimshift.evaluate.AnnotatedText.Claim;
import org.claimshift.evaluate.AnnotatedText.Hedge;
import org.claimshift.evaluate.AnnotatedText.Mention;
import org.claimshift.evaluate.AnnotatedText.Quantity;
import org.claimshift.evaluate.AnnotatedText.Source;
import org.claimshift.evaluate.AnnotatedText.Stance;
import org.claimshift.evaluate.Spans.Span;
import org.claimshift.table.Draft;
import org.claimshift.table.Job;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;
import org.junit.jupiter.api.Test;

/** What goes to the step, and how its rows come back; the step is a stand-in that knows no models. */
class AnnotatingTest {
    private static final SparkSession SPARK = SparkTests.session();

    /** Says one thing of the article "a" and keeps what it was given. */
    private static final class Said implements Job {
        private final List<String> given = new ArrayList<>();

        @Override
        public Stage stage() {
            return Stage.ANNOTATE;
        }

        @Override
        public void run(Draft draft) {
            given.addAll(draft
                    .today(Table.ARTICLES)
                    .orderBy("article_id")
                    .selectExpr("article_id", "outlet", "title", "body", "string(published_at)", "language")
                    .collectAsList()
                    .stream()
                    .map(Row::toString)
                    .toList());
            StructType claims = Table.CLAIMS.schema();
            draft.write(Table.CLAIMS, SPARK.createDataFrame(List.of(claim(claims)), claims));
            draft.write(
                    Table.ENTITY_MENTIONS,
                    SPARK.createDataFrame(
                            List.of(
                                    RowFactory.create("a", "body", 5, 8, "Ann", "PER", "e1", "Ann Lund", 1.0),
                                    RowFactory.create("b", "title", 0, 2, "52", "QUANTITY", "e2", "52", 1.0)),
                            Table.ENTITY_MENTIONS.schema()));
        }

        private static Row claim(StructType schema) {
            Map<String, Object> cells = new LinkedHashMap<>();
            cells.put("claim_id", "c");
            cells.put("article_id", "a");
            cells.put("outlet", "o");
            cells.put("field", "body");
            cells.put("in_lede", true);
            span(cells, "", 0, 4);
            cells.put("parts", new Row[] {RowFactory.create(0, 2), RowFactory.create(3, 4)});
            cells.put("text", "52 a");
            cells.put("kind", "direct");
            cells.put("source_text", "Ann");
            span(cells, "source_", 5, 8);
            cells.put("source_entity_id", "e1");
            cells.put("source_level", 4);
            cells.put("via", new String[] {"Post"});
            cells.put("cue_text", "said");
            span(cells, "cue_", 9, 13);
            cells.put("cue_class", "neutral");
            cells.put("polarity", "positive");
            cells.put("status", "asserted");
            cells.put("certainty", 0.5);
            cells.put("hedges", new Row[] {inner(schema, "hedges", Map.of("text", "a", "kind", "modal"), 3, 4)});
            cells.put("phase", "done");
            Map<String, Object> number = new LinkedHashMap<>(Map.of("text", "52", "modifier", "exact", "unit", "one"));
            number.put("value", 52.0);
            cells.put("quantities", new Row[] {inner(schema, "quantities", number, 0, 2)});
            cells.put("times", new Row[0]);
            cells.put("entity_ids", new String[0]);
            cells.put("confidence", 1.0);
            return RowFactory.create(
                    Arrays.stream(schema.fieldNames()).map(cells::get).toArray());
        }

        private static Row inner(StructType schema, String column, Map<String, Object> cells, int begin, int end) {
            Map<String, Object> all = new LinkedHashMap<>(cells);
            span(all, "", begin, end);
            StructType element = (StructType) ((ArrayType) schema.apply(column).dataType()).elementType();
            return RowFactory.create(
                    Arrays.stream(element.fieldNames()).map(all::get).toArray());
        }

        private static void span(Map<String, Object> cells, String prefix, int begin, int end) {
            cells.put(prefix + "begin", begin);
            cells.put(prefix + "end", end);
        }
    }

    @Test
    void theStepGetsTextsAndItsRowsComeBack() {
        Said said = new Said();
        Map<String, AnnotatedText> found = Annotating.run(
                SPARK,
                said,
                List.of(GoldText.of("a", "52 a Ann said"), new GoldText("b", "Post", "2024-10-22", "52", "No.")),
                SparkTests.quiet());
        assertThat(said.given)
                .containsExactly("[a,gold,null,52 a Ann said,null,en]", "[b,Post,52,No.,2024-10-22 00:00:00,en]");
        assertThat(found).containsOnlyKeys("a", "b");
        assertThat(found.get("a"))
                .isEqualTo(new AnnotatedText(
                        List.of(new Claim(
                                "body",
                                List.of(new Span(0, 2), new Span(3, 4)),
                                "52 a",
                                "direct",
                                new Source("Ann", new Span(5, 8), "Ann Lund"),
                                4,
                                List.of("Post"),
                                new Span(9, 13),
                                "neutral",
                                new Stance("positive", "asserted", "done", 0.5),
                                List.of(new Hedge(new Span(3, 4), "modal")),
                                List.of(new Quantity("52", new Span(0, 2), null, null, 52.0, "exact", "one", null)))),
                        List.of(new Mention("body", new Span(5, 8), "Ann", "PER"))));
        assertThat(found.get("b").mentions()).hasSize(1);
    }
}
