package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.claimshift.SparkTests;
import org.claimshift.align.AlignOptions;
import org.claimshift.table.Draft;
import org.claimshift.table.Ids;
import org.claimshift.table.Job;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes to the steps and what becomes of their rows; they are stand-ins, but the scores are align's. */
class PairsEvaluationTest {
    private static final SparkSession SPARK = SparkTests.session();
    private static final AlignOptions ALIGN =
            AlignOptions.from(ConfigFactory.parseResources(PairsEvaluationTest.class, "/conf/claimshift.conf")
                    .resolve()
                    .getConfig("claimshift.align"));

    @TempDir
    Path folder;

    private record Step(Stage stage, java.util.function.Consumer<Draft> work) implements Job {
        @Override
        public void run(Draft draft) {
            work.accept(draft);
        }
    }

    private static PairChain chain() {
        return new PairChain(
                SPARK,
                null,
                new PairChain.Steps(
                        new Step(Stage.ANNOTATE, PairsEvaluationTest::annotate),
                        new Step(Stage.EMBED, draft -> write(draft, Table.CLAIM_VECTORS, List.of())),
                        new Step(Stage.ALIGN, PairsEvaluationTest::align),
                        new Step(Stage.COMPARE, PairsEvaluationTest::compare),
                        ALIGN),
                SparkTests.quiet());
    }

    private static void write(Draft draft, Table table, List<Row> rows) {
        draft.write(table, SPARK.createDataFrame(rows, table.schema()));
    }

    private static void annotate(Draft draft) {
        List<Row> claims = draft.today(Table.ARTICLES).collectAsList().stream()
                .filter(row -> !text(row).equals("Nothing."))
                .map(PairsEvaluationTest::claim)
                .toList();
        write(draft, Table.CLAIMS, claims);
        write(draft, Table.ENTITY_MENTIONS, List.of());
        write(draft, Table.ARTICLE_VECTORS, List.of());
    }

    /** Every event is a thread. */
    private static void align(Draft draft) {
        List<Row> variants = draft
                .today(Table.EVENT_ARTICLES)
                .join(draft.today(Table.CLAIMS), "article_id")
                .select("event_id", "claim_id", "outlet")
                .collectAsList()
                .stream()
                .map(row -> row(
                        Table.CLAIM_VARIANTS.schema(),
                        new HashMap<>(Map.of(
                                "thread_id", row.getString(0),
                                "event_id", row.getString(0),
                                "claim_id", row.getString(1),
                                "outlet", row.getString(2),
                                "comparable", List.of("quantity")))))
                .toList();
        write(draft, Table.CLAIM_VARIANTS, variants);
    }

    /** The headlines' number differs, and the release drops a hedge. */
    private static void compare(Draft draft) {
        List<Row> shifts = draft.today(Table.CLAIM_VARIANTS).select("event_id").distinct().collectAsList().stream()
                .map(row -> row.getString(0))
                .filter(event -> event.startsWith("headlines") || event.startsWith("releases"))
                .map(event -> row(
                        Table.CLAIM_SHIFTS.schema(),
                        new HashMap<>(Map.of(
                                "shift_id",
                                event,
                                "event_id",
                                event,
                                "dimension",
                                event.startsWith("headlines") ? "quantity" : "certainty",
                                "relation",
                                event.startsWith("headlines") ? "quantity_differs" : "hedge_dropped"))))
                .toList();
        write(draft, Table.CLAIM_SHIFTS, shifts);
    }

    private static String text(Row article) {
        return article.<String>getAs("body").isEmpty() ? article.getAs("title") : article.getAs("body");
    }

    private static Row claim(Row article) {
        String text = text(article);
        StructType schema = Table.CLAIMS.schema();
        Map<String, Object> cells = new HashMap<>();
        cells.put("claim_id", Ids.of(article.<String>getAs("article_id")));
        cells.put("article_id", article.getAs("article_id"));
        cells.put("outlet", article.getAs("outlet"));
        cells.put("field", article.<String>getAs("body").isEmpty() ? "title" : "body");
        cells.put("in_lede", true);
        cells.put("end", text.length());
        cells.put("parts", List.of(RowFactory.create(0, text.length())));
        cells.put("text", text);
        cells.put("kind", "narrator");
        cells.put("polarity", "positive");
        cells.put("status", "asserted");
        cells.put("certainty", text.contains(" may ") ? 0.4 : 1.0);
        cells.put("phase", "done");
        cells.put("confidence", 1.0);
        return row(schema, cells);
    }

    /** The cells; what is missing is null, or empty where it must not be. */
    private static Row row(StructType schema, Map<String, Object> cells) {
        return RowFactory.create(Arrays.stream(schema.fields())
                .map(field ->
                        cells.containsKey(field.name()) || field.nullable() ? cells.get(field.name()) : empty(field))
                .toArray());
    }

    private static Object empty(StructField field) {
        return switch (field.dataType().typeName()) {
            case "string" -> "";
            case "integer" -> 0;
            case "double" -> 0.0;
            case "boolean" -> false;
            default -> List.of();
        };
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(
                folder.resolve(name),
                Arrays.stream(lines).map(line -> line.replace('\'', '"')).toList());
    }

    private Path claims(String second) throws IOException {
        return file(
                "claims",
                claimPair("p1", "The dockers of Farholm walked out over unpaid overtime.", second, true),
                claimPair(
                        "p2",
                        "The dockers of Farholm walked out over unpaid overtime.",
                        "Rain fell on the hills.",
                        false),
                claimPair("p3", "Nothing.", "Rain fell on the hills.", false));
    }

    private static String claimPair(String id, String a, String b, boolean strengthen) {
        return "{'topic':'t','date':'2024-10-22','pair_id':'" + id + "','claim_a':'" + a + "','claim_b':'" + b
                + "','strengthen':" + strengthen + ",'weaken':false}";
    }

    @Test
    void pairsOfEverySetGoThroughAlignAndCompare() throws IOException {
        String headline =
                "4.5\tFerry Sea Lark sinks off Farholm with 12 sailors\tFerry Sea Lark sinks off Farholm with 19 sailors";
        String quote =
                "{'source':'Horn','cue':'said','content':'the harbour wall of Farholm was never safe','published_at':null}";
        PairsEvaluation evaluation = new PairsEvaluation(ALIGN.joinScore());
        evaluation.addClaims(claims("Dockers walked out in Farholm over overtime unpaid since May."));
        evaluation.addHeadlines(
                file("headlines", "score\ta\tb", headline),
                file(
                        "numbers",
                        "pair,line_sha256,label,first,second,doubtful",
                        "1," + Ids.sha256(headline).substring(0, 8) + ",different,different,,no"),
                Halves.BOTH);
        evaluation.addQuotes(file("quotes", "{'similarity':1.0,'a':" + quote + ",'b':" + quote + "}"));
        evaluation.addReleases(file(
                "releases",
                "{'original_file_id':'1','press_release_conclusion':'Green tea makes old sailors sleep.','press_release_strength':3,"
                        + "'abstract_conclusion':'Green tea may make old sailors sleep.','abstract_strength':2,"
                        + "'exaggeration_label':'exaggerates'}"));

        PairsEvaluation.Result result = evaluation.run(chain());
        Report report = result.report();
        String first = "claims: related or not, by score";
        assertThat(report.measure(first, "average precision, alignment score").value())
                .isEqualTo(1);
        assertThat(report.section(first).figures())
                .containsEntry("pairs", 3)
                .containsEntry("a sentence has no claim: unrelated", 1L);
        assertThat(report.sections().stream()
                        .filter(section -> section.name().startsWith("headlines: numbers"))
                        .map(section -> section.measures().stream()
                                .filter(measure -> measure.name().equals("all three told apart"))
                                .findFirst()
                                .orElseThrow()
                                .value())
                        .toList())
                .containsExactly(1.0);
        String quotes = "quotes: alignment and what compare says";
        assertThat(report.measure(quotes, "aligned, same words").value()).isEqualTo(1);
        assertThat(report.measure(quotes, "false alarms: aligned, same words, shift")
                        .value())
                .isZero();
        assertThat(report.score("releases: certainty by compare", "exaggerates").f1())
                .isEqualTo(1);

        Map<String, String[]> rows = result.features().stream()
                .map(line -> line.split("\t", -1))
                .collect(Collectors.toMap(cells -> cells[1], cells -> cells));
        assertThat(rows).hasSize(7).containsKeys("pair", "claims p1", "headlines 1", "quotes 1", "releases 1 (1)");
        assertThat(rows.values()).allMatch(cells -> cells.length == rows.get("pair").length);
        assertThat(rows.get("claims p1")[3]).isEqualTo("strengthen");
        assertThat(Double.parseDouble(rows.get("claims p1")[4]))
                .isGreaterThan(Double.parseDouble(rows.get("claims p2")[4]));
        assertThat(rows.get("claims p3")).endsWith("", "");
    }
}
