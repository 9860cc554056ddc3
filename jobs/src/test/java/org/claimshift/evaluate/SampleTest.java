package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.claimshift.evaluate.TableRows.values;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.claimshift.evaluate.Spans.Span;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
    private static final String BODY = "It was dark. Police said 12 people were hurt. Nobody slept.";

    @TempDir
    Path folder;

    @Test
    void ofAnEventThreeAreDrawnAndOfTwoClaimsOne() throws IOException {
        TableRows rows = new TableRows();
        rows.add(
                Table.ARTICLES,
                values("article_id", "a", "outlet", "The Lantern", "title", "Night of fire", "body", BODY));
        rows.add(Table.EVENTS, values("event_id", "large", "status", "active"));
        rows.add(Table.EVENTS, values("event_id", "small", "status", "active"));
        for (int i = 0; i < 12; i++) {
            claim(rows, "from" + i);
            claim(rows, "to" + i);
            shift(rows, "s" + i, i < 10 ? "large" : "small", "from" + i, "to" + i);
        }
        shift(rows, "turned", "small", "to10", "from10");
        Snapshot snapshot = rows.publish(folder, LocalDate.of(2024, 10, 22));

        List<String> sheet = SampleDraw.sheet(snapshot, 5);

        assertThat(sheet).hasSize(5);
        JsonNode line = new ObjectMapper().readTree(sheet.get(0));
        assertThat(line.get("id").asText()).startsWith("quantity.rounded.");
        assertThat(line.at("/from/text").asText()).isEqualTo("Police said [[<<12>> people were hurt]].");
        assertThat(line.at("/to/before").asText()).isEqualTo("It was dark.");
        assertThat(line.at("/to/title").asText()).isEqualTo("Night of fire");
    }

    private static void claim(TableRows rows, String id) {
        rows.add(
                Table.CLAIMS,
                values(
                        "claim_id",
                        id,
                        "article_id",
                        "a",
                        "field",
                        "body",
                        "begin",
                        25,
                        "end",
                        44,
                        "source_begin",
                        13,
                        "source_end",
                        19));
    }

    private static void shift(TableRows rows, String id, String event, String from, String to) {
        rows.add(
                Table.CLAIM_SHIFTS,
                values(
                        "shift_id",
                        id,
                        "event_id",
                        event,
                        "from_claim_id",
                        from,
                        "to_claim_id",
                        to,
                        "dimension",
                        "quantity",
                        "relation",
                        "rounded",
                        "from_field",
                        "body",
                        "from_begin",
                        25,
                        "from_end",
                        27,
                        "to_field",
                        "body",
                        "to_begin",
                        25,
                        "to_end",
                        27));
    }

    @Test
    void partsAndValuesAreMarkedWhereTheyStand() {
        String text = "😀 One. “We,” he said, “go at 5.” Two.";
        List<Span> parts = Spans.locate(text, List.of("We", "go at 5")).orElseThrow();
        List<Span> values = Spans.locate(text, List.of("5")).orElseThrow();
        assertThat(MarkedText.of(text, parts, values, List.of()).text())
                .contains("“[[We]],” he said, “[[go at <<5>>]].”")
                .doesNotContain("One.");
        assertThat(MarkedText.of(text, parts, parts, List.of()).text())
                .as("a part is a value, the whole is none")
                .contains("“[[<<We>>]],” he said, “[[<<go at 5>>]].”");
        List<Span> whole = Spans.locate(text, List.of("We,” he said, “go at 5")).orElseThrow();
        assertThat(MarkedText.of(text, parts, whole, List.of()).text()).contains("“[[We]],” he said, “[[go at 5]].”");
    }

    @Test
    void twoRoundsAreScoredAndCompared() throws IOException {
        Path first = verdicts("first", "true", "true", "true", "span", "trivial", "true");
        Path second = verdicts("second", "true", "true", "alignment", "span", "span", "true");
        Report report = SampleVerdicts.read(List.of(first, second)).report();
        assertThat(report.measure("round 1", "all").value()).isEqualTo(4 / 6.0);
        assertThat(report.measure("both rounds", "all").value()).isEqualTo(3 / 6.0);
        assertThat(report.measure("round 1", "quote").of()).isEqualTo(1);
        assertThat(report.section("round 2").figures()).containsEntry("quantity: span", 2L);
        // Alike 4 of 6; by chance (4 x 3 + 1 x 2) of 36. True or not: 5 of 6; (4 x 3 + 2 x 3) of 36.
        assertThat(report.section("agreement")
                        .figures()
                        .get("kappa, four verdicts")
                        .doubleValue())
                .isEqualTo((4 / 6.0 - 14 / 36.0) / (1 - 14 / 36.0), within(1e-9));
        assertThat(report.section("agreement")
                        .figures()
                        .get("kappa, true or not")
                        .doubleValue())
                .isEqualTo((5 / 6.0 - 0.5) / 0.5, within(1e-9));
        assertThat(report.section("agreement").misses())
                .extracting(Report.Miss::cause)
                .containsExactly("true, then alignment", "trivial, then span");
    }

    @Test
    void theIntervalIsWilsons() {
        Bootstrap.Interval interval = SampleVerdicts.wilson(90, 100);
        assertThat(interval.low()).isEqualTo(0.8256, within(1e-4));
        assertThat(interval.high()).isEqualTo(0.9448, within(1e-4));
        assertThat(SampleVerdicts.wilson(10, 10).high()).isEqualTo(1, within(1e-9));
    }

    @Test
    void roundsOverAnotherSampleAndUnknownVerdictsAreTold() throws IOException {
        Path whole = verdicts("whole", "true", "true");
        assertThatThrownBy(() -> SampleVerdicts.read(List.of(whole, verdicts("part", "true"))))
                .hasMessageContaining("do not judge the same sample");
        assertThatThrownBy(() -> SampleVerdicts.read(List.of(verdicts("odd", "maybe"))))
                .hasMessageContaining("Line 2");
    }

    /** The last of six is a quote, all others are quantities. */
    private Path verdicts(String name, String... verdicts) throws IOException {
        StringBuilder lines = new StringBuilder("id,verdict\n");
        for (int i = 0; i < verdicts.length; i++) {
            lines.append(i == 5 ? "quote.altered.f" : "quantity.rounded.f")
                    .append(i)
                    .append(',')
                    .append(verdicts[i])
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), lines);
    }
}
