package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributionEvaluationTest {
    private static final String BODY =
            "😀 Rain fell. “The dam holds,” Ada Lund said, “for now.” Critics warned it leaks.";

    @TempDir
    Path folder;

    private AttributionEvaluation gold() throws IOException {
        // Spans in code points; the second attribution has no source.
        return read("{'article_id':'a','body':'" + BODY + "','attributions':["
                + "{'source':[[30,38]],'cue':[[39,43]],'content':[[45,55],[13,29]]},"
                + "{'source':[],'cue':[[64,70]],'content':[[71,80]],'id':'E2'}]}");
    }

    private AttributionEvaluation read(String... lines) throws IOException {
        return AttributionEvaluation.read(GoldLines.json(folder, lines));
    }

    @Test
    void whatIsSaidAsTheGoldSaysIsRight() throws IOException {
        Report report = gold().score(Map.of(
                "a",
                Found.text(
                        Found.in(BODY, "Rain fell."),
                        Found.in(BODY, "“The dam holds,”", "“for now.”").said("direct", "Ada Lund", "said"),
                        Found.in(BODY, "it leaks.").said("indirect", null, "warned"))));
        assertThat(report.score("tokens", "tokens of all three").f1()).isEqualTo(1);
        assertThat(report.score("spans", "content, same tokens").f1()).isEqualTo(1);
        assertThat(report.score("who said what", "content, source and cue").f1())
                .as("the second has no source on either side")
                .isEqualTo(1);
        assertThat(report.measure("who said what", "with quote marks: content and source"))
                .isEqualTo(
                        new Report.Measure("with quote marks: content and source", 1, 1, new Bootstrap.Interval(1, 1)));
        assertThat(report.section("who said what").misses()).isEmpty();
    }

    @Test
    void everyMissIsToldByItsKind() throws IOException {
        Report report = gold().score(Map.of(
                "a",
                Found.text(
                        Found.in(BODY, "The dam holds,”", "“for now").said("direct", "Critics", "said"),
                        Found.in(BODY, "Rain").said("indirect", null, "fell"))));
        assertThat(report.score("spans", "content, same tokens").f1()).isZero();
        assertThat(report.score("spans", "content, same but for outer marks")).isEqualTo(new Score(0.5, 0.5, 0.5));
        assertThat(report.score("spans", "content, half")).isEqualTo(new Score(0.5, 0.5, 0.5));
        assertThat(report.score("who said what", "content and source").f1()).isZero();
        assertThat(report.section("who said what").causes())
                .isEqualTo(Map.of("wrong source", 1, "content not found at all", 1, "claim that no gold touches", 1));
        assertThat(report.measure("who said what", "with quote marks: content").value())
                .isEqualTo(1);
    }

    @Test
    void tokensAreWordsAndSingleMarks() throws IOException {
        Report report =
                gold().score(Map.of("a", Found.text(Found.in(BODY, "holds").said("direct", null, "said"))));
        assertThat(report.score("tokens", "tokens of the content").recall())
                .as("one of “ The dam holds , ” “ for now . ” it leaks .: eleven and three")
                .isEqualTo(1.0 / 14);
        assertThat(report.score("tokens", "tokens of the cue").precision()).isEqualTo(1);
        assertThat(gold().score(Map.of()).score("tokens", "tokens of all three"))
                .as("nothing was said of the text")
                .isEqualTo(new Score(0, 0, 0));
    }

    @Test
    void aWrongLineIsNamed() {
        assertThatThrownBy(() -> read("{'article_id':'a','body':'x','attributions':[]}", "{'text':'x'}"))
                .hasMessageContaining("Line 2 of")
                .hasMessageContaining("article_id");
        assertThatThrownBy(() -> read("{'article_id':'a','body':'x','attributions':[{'content':[[0,2]]}]}"))
                .hasMessageContaining("Line 1 of")
                .hasMessageContaining("[0, 2]");
        assertThatThrownBy(() -> read("EU NNP I-NP B-ORG")).hasMessageContaining("Line 1 of");
        assertThatThrownBy(() -> read("")).hasMessageContaining("holds no gold");
    }
}
