package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimEvaluationTest {
    private static final String TITLE = "Dam holds: Lund";
    private static final String BODY =
            "The dam holds, she told the Lorn Post. Rain fell on Friday. “It leaks,” officials said.";
    private static final String LINE =
            "{'id':'a','half':'work','outlet':'Meridian','published_at':'2024-10-22','title':'"
                    + TITLE + "','body':'" + BODY + "','sentences':3,'claims':["
                    + claim("'field':'title',", "indirect", "'Dam holds'", "Lund", "'Ada Lund'", 4, "neutral", "")
                    + ","
                    + claim(
                            "",
                            "indirect",
                            "{'text':'The dam holds','nth':1}",
                            "she",
                            "'Ada Lund'",
                            4,
                            "neutral",
                            "'Lorn Post'")
                    + ","
                    + "{'kind':'narrator','parts':['Rain fell on Friday'],'source':null,'canonical':null,'source_level':0,"
                    + "'cue':null,'cue_class':null,'via':[]},"
                    + claim("", "direct", "'It leaks'", "officials", "null", 2, "neutral", "")
                    + "]}";

    @TempDir
    Path folder;

    private static String claim(
            String field,
            String kind,
            String part,
            String source,
            String canonical,
            int level,
            String cueClass,
            String via) {
        return "{" + field + "'kind':'" + kind + "','parts':[" + part + "],'source':'" + source + "','canonical':"
                + canonical + ",'source_level':" + level + ",'cue':'said','cue_class':'" + cueClass + "','via':[" + via
                + "]}";
    }

    private Report score(AnnotatedText found) throws IOException {
        return ClaimEvaluation.read(GoldLines.json(folder, LINE), Halves.BOTH).score(Map.of("a", found));
    }

    @Test
    void spansAndReadingsAreScoredApart() throws IOException {
        Report report = score(Found.text(
                Found.inTitle(TITLE, "Dam holds").said("indirect", "Lund", ":").named("Ada Lund", 4),
                Found.in(BODY, "The dam holds")
                        .said("indirect", "she", "told")
                        .named("the Ada lund", 5, "the Lorn Post"),
                Found.in(BODY, "Rain fell on Friday"),
                Found.in(BODY, "“It leaks,”").said("mixed", "officials", "said").named(null, 2, "Lorn Post")));
        assertThat(report.score("claims (work)", "attributed")).isEqualTo(new Score(1, 1, 1));
        assertThat(report.score("claims (work)", "narrator")).isEqualTo(new Score(1, 1, 1));
        String readings = "readings (work)";
        assertThat(report.measure(readings, "kind").value()).isEqualTo(0.75);
        assertThat(report.measure(readings, "source level").value()).isEqualTo(0.75);
        assertThat(report.measure(readings, "source's name").value()).isEqualTo(1);
        assertThat(report.measure(readings, "class of the cue").value()).isEqualTo(1);
        assertThat(report.score(readings, "via")).isEqualTo(new Score(0.5, 1, 2.0 / 3));
        assertThat(report.section(readings).causes())
                .isEqualTo(Map.of("wrong kind", 1, "wrong source level", 1, "wrong via", 1));
    }

    @Test
    void aMissedClaimCountsInTheSharesOfAll() throws IOException {
        Report report = score(Found.text(
                Found.in(BODY, "The dam holds, she told the Lorn Post"),
                Found.in(BODY, "It leaks").said("direct", "she", "said").named("Ada Lund", 2)));
        assertThat(report.score("claims (work)", "attributed").recall()).isEqualTo(1.0 / 3);
        assertThat(report.score("claims (work)", "narrator").f1()).isZero();
        assertThat(report.measure("readings (work)", "kind").value()).isEqualTo(0.25);
        assertThat(report.measure("readings (work)", "kind (of the found)").value())
                .isEqualTo(1);
        assertThat(report.measure("readings (work)", "source's name (of the found)")
                        .value())
                .as("officials, read as Ada Lund")
                .isZero();
        assertThat(report.section("claims (work)").causes())
                .isEqualTo(Map.of(
                        "narrator claim missed", 1, "narrator claim that is none", 1, "attributed claim missed", 2));
    }

    @Test
    void aWrongLineIsNamed() {
        assertThatThrownBy(() -> ClaimEvaluation.read(
                        GoldLines.json(folder, LINE.replace("Rain fell on Friday']", "Snow fell']")), Halves.BOTH))
                .hasMessageContaining("Line 1 of")
                .hasMessageContaining("does not hold 'Snow fell'");
        assertThatThrownBy(() -> ClaimEvaluation.read(
                        GoldLines.json(folder, LINE.replace("'narrator'", "'voice'")), Halves.BOTH))
                .hasMessageContaining("kind");
    }
}
