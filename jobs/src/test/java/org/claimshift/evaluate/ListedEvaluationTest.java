package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimshift.evaluate.TableRows.values;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimshift.SparkTests;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One listed shift for each step at which one can be lost, and two that are found. */
class ListedEvaluationTest {
    private static final String A =
            "🔥 Police counted 12 hurt. The mayor will resign. It began at noon. Dogs barked. Rain fell.";
    private static final String B =
            "Some 20 were hurt. The mayor has resigned. It began at dusk. Dogs were heard. It rained.";

    @TempDir
    static Path folder;

    private static final TableRows ROWS = new TableRows();
    private static final List<String> SHIFTS = new ArrayList<>();
    private static Report report;

    @BeforeAll
    static void publish() throws IOException {
        Map.of("a", A, "b", B, "c", B)
                .forEach((id, body) -> ROWS.add(
                        Table.ARTICLES,
                        values("article_id", id, "external_id", "x-" + id, "outlet", "of " + id, "body", body)));
        List.of("e1", "e2").forEach(event -> ROWS.add(Table.EVENTS, values("event_id", event, "status", "active")));
        Map.of("a", "e1", "b", "e1", "c", "e2")
                .forEach((article, event) ->
                        ROWS.add(Table.EVENT_ARTICLES, values("event_id", event, "article_id", article)));
        claim("a", A, "12 hurt", "hurt", null);
        claim("b", B, "20 were hurt", "hurt", "12 hurt");
        row("12 hurt", "20 were hurt", "quantity", "quantity_differs");
        row("12 hurt", "20 were hurt", "attribution", "dropped");
        claim("a", A, "The mayor will resign", "will", null);
        claim("b", B, "The mayor has resigned", "has", null);
        claim("a", A, "It began at noon", null, null);
        claim("b", B, "It began at dusk", "began", null);
        claim("a", A, "Dogs barked", "dogs", "of another article");
        claim("b", B, "Dogs were heard", "dogs", "of another article");
        Snapshot snapshot = ROWS.publish(folder.resolve("root"), LocalDate.of(2024, 10, 22));

        listed("quantity", "quantity_differs", "Police counted 12 hurt.", "Some 20 were hurt.");
        listed("attribution", "added", "Police counted 12 hurt.", "Some 20 were hurt.");
        listed("certainty", "hedge_differs", "Police counted 12 hurt.", "Some 20 were hurt.");
        listed("phase", "phase_differs", "The mayor will resign.", "The mayor has resigned.");
        listed("entity", "time_differs", "It began at noon.", "It began at dusk.");
        listed("polarity", "polarity_differs", "Dogs barked.", "Dogs were heard.");
        listed("framing", "framing_differs", "Rain fell.", "It rained.");
        String others = ",'order_basis':'none','shifts':[{'dimension':'quote','relation':'quote_differs','doubt':true,"
                + "'from':{'field':'body','begin':2,'end':9},'to':{'field':'title','begin':0,'end':3}}]}";
        ListedGold gold = ListedGold.read(GoldLines.json(
                folder,
                "{'pair':1,'from':'x-a','to':'x-b','order_basis':'none','shifts':[" + String.join(",", SHIFTS) + "]}",
                "{'pair':2,'from':'x-a','to':'x-nobody'" + others,
                "{'pair':3,'from':'x-a','to':'x-c'" + others.replace("title", "body")));
        report = ListedEvaluation.evaluate(gold, ListedTables.read(SparkTests.session(), snapshot, gold.articles()));
    }

    private static void claim(String article, String body, String text, String thread, String parent) {
        int begin = body.codePointCount(0, body.indexOf(text));
        ROWS.add(
                Table.CLAIMS,
                values(
                        "claim_id",
                        text,
                        "article_id",
                        article,
                        "field",
                        "body",
                        "begin",
                        begin,
                        "end",
                        begin + text.length(),
                        "text",
                        text));
        if (thread != null) {
            ROWS.add(
                    Table.CLAIM_VARIANTS,
                    values("thread_id", thread, "event_id", "e1", "claim_id", text, "parent_claim_id", parent));
        }
    }

    private static void row(String from, String to, String dimension, String relation) {
        ROWS.add(
                Table.CLAIM_SHIFTS,
                values(
                        "shift_id",
                        dimension,
                        "event_id",
                        "e1",
                        "from_claim_id",
                        from,
                        "to_claim_id",
                        to,
                        "dimension",
                        dimension,
                        "relation",
                        relation));
    }

    private static void listed(String dimension, String relation, String from, String to) {
        SHIFTS.add(String.format(
                "{'dimension':'%s','relation':'%s','from':%s,'to':%s}",
                dimension, relation, place(A, from), place(B, to)));
    }

    private static String place(String body, String text) {
        int begin = body.codePointCount(0, body.indexOf(text));
        return String.format("{'field':'body','begin':%d,'end':%d}", begin, begin + text.length());
    }

    @Test
    void sharesCountWhatIsFoundAndWhatIsFoundExactly() {
        assertThat(report.measure("listed shifts found", "all").value()).isEqualTo(2 / 9.0);
        assertThat(report.measure("listed shifts found", "quantity").value()).isEqualTo(1);
        assertThat(report.measure("listed shifts found", "attribution").value()).isEqualTo(1);
        assertThat(report.measure("listed shifts found", "phase").value()).isZero();
        assertThat(report.measure("listed shifts found", "all but those in doubt")
                        .value())
                .isEqualTo(2 / 7.0);
        assertThat(report.measure("listed shifts found exactly", "all").value()).isEqualTo(1 / 9.0);
    }

    @Test
    void everyLostOneIsToldWithTheStepThatLostIt() {
        assertThat(report.section("how far they got").misses())
                .extracting(miss -> miss.what().replaceAll("[ ;(].*", "").replace("pair", "")
                        + miss.what().split(" ")[2] + ": " + miss.cause())
                .containsExactly(
                        "attribution: another relation",
                        "certainty: compared, and no row of the dimension (compare)",
                        "phase: the claims are in two threads (align)",
                        "entity: a claim is in no thread (align)",
                        "polarity: in one thread, not compared with each other (compare)",
                        "framing: no claim in the listed place (annotate)",
                        "quote: an article is not in the root (ingest)",
                        "quote: the articles are not in one event (group)");
        assertThat(report.section("how far they got").figures())
                .containsEntry("not compared with each other, but both with a third", 1);
        assertThat(report.measure("how far they got", "  and in one thread").value())
                .isEqualTo(4 / 9.0);
        assertThat(report.toText(1)).contains("The mayor will resign.", "the tables have [attribution dropped");
    }

    @Test
    void aClaimStandsInASentenceThatHoldsItAndInAClauseOfIt() {
        SeedsTables.Claim claim = new SeedsTables.Claim(
                "c",
                "a",
                "body",
                List.of(new Spans.Span(10, 50)),
                "",
                "narrator",
                null,
                0,
                null,
                "positive",
                "asserted",
                "done",
                List.of(),
                List.of());
        assertThat(ListedEvaluation.isIn(claim, new ListedGold.Place("body", 0, 60)))
                .isTrue();
        assertThat(ListedEvaluation.isIn(claim, new ListedGold.Place("body", 20, 30)))
                .isTrue();
        assertThat(ListedEvaluation.isIn(claim, new ListedGold.Place("body", 45, 80)))
                .isFalse();
        assertThat(ListedEvaluation.isIn(claim, new ListedGold.Place("title", 0, 60)))
                .isFalse();
    }

    @Test
    void theListedPairsOfTheProjectAreWellFormed() {
        ListedGold gold = ListedGold.read(SeedArticles.SEEDS.resolve("listed/pairs.jsonl"));
        assertThat(gold.pairs()).hasSize(60);
        assertThat(gold.articles()).hasSize(120);
        assertThat(gold.pairs()).allSatisfy(pair -> assertThat(pair.shifts())
                .allSatisfy(shift -> assertThat(shift.relation().endsWith("_differs"))
                        .as("pair %d: undirected where nobody knows the order", pair.pair())
                        .isEqualTo(pair.orderBasis().equals("none"))));
    }

    @Test
    void whatIsNoSuchGoldIsTold() throws IOException {
        Path file = GoldLines.json(
                folder,
                "{'pair':1,'from':'a','to':'b','order_basis':'none','shifts':[{'dimension':'colour','relation':'x',"
                        + "'from':{'field':'body','begin':0,'end':1},'to':{'field':'body','begin':0,'end':1}}]}");
        assertThatThrownBy(() -> ListedGold.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
    }
}
