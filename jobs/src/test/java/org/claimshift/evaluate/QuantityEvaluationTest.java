package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuantityEvaluationTest {
    private static final String TEXT = "At least 2,600 soldiers and 12 tanks crossed.";
    private static final String LINE = "{'id':'q','half':'work','published_at':'2024-10-22','text':'" + TEXT
            + "','quantities':[{'number':'2,600','value':2600,'low':2600,'high':null,'modifier':'at_least','unit':'one',"
            + "'concept':'soldier'},"
            + "{'number':'12','value':12,'low':12,'high':12,'modifier':'exact','unit':'one','concept':'tank'}]}";
    private static final String TRAP =
            "{'id':'t','half':'report','published_at':null,'text':'Ann, 52, won.','quantities':[]}";

    @TempDir
    Path folder;

    private QuantityEvaluation read(Halves halves, String... lines) throws IOException {
        return QuantityEvaluation.read(GoldLines.json(folder, lines), halves);
    }

    @Test
    void eachLineAsksForMore() throws IOException {
        AnnotatedText found = Found.text(
                Found.in(TEXT, TEXT)
                        .number("At least 2,600", 2600.0, null, 2600.0, "at_least", "one", "Soldier")
                        .number("12", 11.0, 12.0, 12.0 + 1e-12, "exact", "one", "tank"),
                Found.in(TEXT, "12 tanks crossed").number("12", 0.0, 0.0, 0.0, "exact", "one", "tank"));
        Report report = read(Halves.WORK, LINE).score(Map.of("q", found));
        assertThat(report.score("numbers (work)", "value, modifier, unit"))
                .as("the span that two claims share counts once")
                .isEqualTo(new Score(1, 1, 1));
        assertThat(report.score("numbers (work)", "value, modifier, unit, interval"))
                .isEqualTo(new Score(0.5, 0.5, 0.5));
        assertThat(report.score("numbers (work)", "value, modifier, unit, concept")
                        .f1())
                .isEqualTo(1);
        assertThat(report.section("numbers (work)").causes()).isEqualTo(Map.of("wrong interval", 1));
        assertThat(report.measure("numbers (work)", "numbers that are a mention of any claim or none")
                        .value())
                .isZero();
    }

    @Test
    void theHalvesAreApartAndTheReportHalfKeepsItsMisses() throws IOException {
        String ann = "Ann, 52, won.";
        Map<String, AnnotatedText> found =
                Map.of("t", Found.text(Found.in(ann, ann).number("52", 52.0, 52.0, 52.0, "exact", "one", null)));
        Report both = read(Halves.BOTH, LINE, TRAP).score(found);
        assertThat(both.section("numbers (work)").causes()).isEqualTo(Map.of("number not found", 2));
        assertThat(both.measure("numbers (report)", "traps where nothing is found")
                        .value())
                .isZero();
        assertThat(both.section("numbers (report)").misses()).isEmpty();
        QuantityEvaluation report = read(Halves.REPORT, LINE, TRAP);
        assertThat(report.texts()).extracting(GoldText::id).isEqualTo(List.of("t"));
        assertThat(report.score(found).section("numbers (report)").causes())
                .isEqualTo(Map.of("number found in a trap", 1));
    }

    @Test
    void aWrongLineIsNamed() {
        assertThatThrownBy(() -> read(Halves.BOTH, LINE, TRAP.replace("[]", "[{'number':'53'}]")))
                .hasMessageContaining("Line 2 of")
                .hasMessageContaining("does not hold '53'");
        assertThatThrownBy(() -> read(Halves.BOTH, LINE.replace("work", "dev"))).hasMessageContaining("half");
        assertThatThrownBy(() -> read(Halves.BOTH, TRAP, TRAP)).hasMessageContaining("'t' is there twice");
        assertThatThrownBy(() -> read(Halves.REPORT, LINE)).hasMessageContaining("no row of the half 'report'");
    }
}
