package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.claimshift.evaluate.Spans.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three shapes of gold on certainty. */
class CertaintyEvaluationTest {
    private static final String SURE = "The dam broke, Ada Lund said.";
    private static final String DOUBTFUL = "The dam may reportedly break.";
    private static final String[] WRITTEN = {
        "{'id':'c1','half':'work','text':'" + SURE + "','claim':'The dam broke','polarity':'positive','phase':'done',"
                + "'status':'asserted','hedges':[],'certainty':'high'}",
        "{'id':'c2','half':'work','text':'" + DOUBTFUL + "','claim':'The dam may reportedly break',"
                + "'polarity':'positive','phase':'possible','status':'asserted','certainty':'low',"
                + "'hedges':[{'text':'may','kind':'modal'},{'text':'reportedly','kind':'evidential'}]}"
    };

    @TempDir
    Path folder;

    private AnnotateEvaluation read(String... lines) throws IOException {
        return CertaintySets.read(GoldLines.json(folder, lines), Halves.BOTH, 0.05);
    }

    @Test
    void theClaimThatOverlapsMostIsJudged() throws IOException {
        Report report = read(WRITTEN)
                .score(Map.of(
                        "c1",
                        Found.text(
                                Found.in(SURE, SURE).put("negative", "denied", "planned", 0),
                                Found.in(SURE, "The dam broke")
                                        .said("indirect", "Ada Lund", "said")
                                        .put("positive", "asserted", "done", 0.9)),
                        "c2",
                        Found.text(Found.in(DOUBTFUL, DOUBTFUL)
                                .put("positive", "asserted", "planned", 0.9)
                                .hedged("may", "evidential")
                                .hedged("The", "modal"))));
        String section = "certainty (work)";
        assertThat(report.measure(section, "polarity").value()).isEqualTo(1);
        assertThat(report.measure(section, "phase").value()).isEqualTo(0.5);
        assertThat(report.measure(section, "status").value()).isEqualTo(1);
        assertThat(report.measure(section, "high above low").value())
                .as("a tie")
                .isZero();
        assertThat(report.score(section, "hedges")).isEqualTo(new Score(0.5, 0.5, 0.5));
        assertThat(report.score(section, "hedges with kind").f1()).isZero();
        assertThat(report.section(section).causes())
                .containsOnlyKeys(
                        "phase possible read as planned",
                        "hedge modal read as evidential",
                        "hedge missed",
                        "hedge that is none");
    }

    @Test
    void everythingAboutAMissedClaimIsWrong() throws IOException {
        Report report = read(WRITTEN)
                .score(Map.of(
                        "c1", Found.text(Found.in(SURE, "The dam broke").put("positive", "asserted", "done", 1))));
        String section = "certainty (work)";
        assertThat(report.measure(section, "claim found").value()).isEqualTo(0.5);
        assertThat(report.measure(section, "polarity").value()).isEqualTo(0.5);
        assertThat(report.measure(section, "polarity (of the found)").value()).isEqualTo(1);
        assertThat(report.measure(section, "order of certainty").value()).isZero();
        assertThat(report.score(section, "hedges").recall()).isZero();
    }

    @Test
    void aPairIsJudgedByTheStrengthOfItsTexts() throws IOException {
        AnnotateEvaluation evaluation = read(
                pair("Tea heals.", 3, "Tea may heal.", 2, "exaggerates"),
                pair("Tea may heal.", 2, "Tea heals.", 3, "downplays"),
                pair("Tea heals.", 3, "Tea heals.", 3, "same"));
        assertThat(evaluation.texts()).hasSize(6).allSatisfy(text -> assertThat(text.body())
                .startsWith("Tea"));
        AnnotatedText sure = Found.text(Found.in("Tea heals.", "Tea heals").put("positive", "asserted", "done", 1));
        AnnotatedText unsure =
                Found.text(Found.in("Tea may heal.", "Tea may heal").put("positive", "asserted", "possible", 0.4));
        Report report = evaluation.score(Map.of(
                "1 (f) press", sure,
                "1 (f) paper", unsure,
                "2 (f) press", sure,
                "2 (f) paper", sure,
                "3 (f) press", sure,
                "3 (f) paper", sure));
        assertThat(report.score("pairs", "exaggerates").f1()).isEqualTo(1);
        assertThat(report.score("pairs", "same")).isEqualTo(new Score(0.5, 1, 2.0 / 3));
        assertThat(report.score("pairs", "macro over the three").f1()).isEqualTo(5.0 / 9, within(1e-12));
        assertThat(report.measure("pairs", "direction right where they differ").value())
                .isEqualTo(0.5);
        assertThat(report.measure("pairs", "no direction where they differ").value())
                .isEqualTo(0.5);
        assertThat(report.section("pairs").causes()).isEqualTo(Map.of("downplays read as same", 1));
    }

    private static String pair(String press, int pressStrength, String paper, int paperStrength, String label) {
        return "{'original_file_id':'f','press_release_conclusion':'" + press + "','press_release_strength':"
                + pressStrength + ",'abstract_conclusion':'" + paper + "','abstract_strength':" + paperStrength
                + ",'exaggeration_label':'" + label + "'}";
    }

    @Test
    void aClauseIsFoundInItsSentenceWhereverItsPronounsPoint() {
        String sentence = "😀 If the man hinted that she was not an experienced sailor, he erred.";
        Span clause = Clause.find(sentence, "Polly was not an experienced sailor");
        assertThat(sentence.substring(clause.begin() + 1, clause.end() + 1)).isEqualTo("was not an experienced sailor");
        assertThat(Clause.find("Rain fell.", "it snowed")).isEqualTo(new Span(0, 10));
    }

    @Test
    void certaintyWithItsSignIsCorrelatedWithPeoplesJudgement() throws IOException {
        String target = "She knew that it rained, it did not snow.";
        AnnotateEvaluation evaluation = read(
                "uID,Context,Target,Prompt,Embedding,Mean",
                "one,Hm.,'" + target + "',it rained,negation,3",
                "two,,'" + target + "',it did not snow,negation,2",
                "three,,'" + target + "',it did snow,negation,-3",
                "four,,'" + target + "',it rained,negation,0");
        assertThat(evaluation.texts()).extracting(GoldText::body).startsWith("Hm. " + target, target);
        AnnotatedText both = Found.text(
                Found.in(target, "it rained").put("positive", "asserted", "done", 1),
                Found.in(target, "it did not snow").put("negative", "asserted", "done", 2.0 / 3));
        String shifted = "Hm. " + target;
        Report report = evaluation.score(Map.of(
                "one", Found.text(Found.in(shifted, "it rained").put("positive", "asserted", "done", 1)),
                "two", both,
                "three", both));
        assertThat(report.measure("commitment", "Spearman").value())
                .as("1, 2/3, -2/3, 0 against 3, 2, -3, 0")
                .isEqualTo(1, within(1e-12));
        assertThat(report.measure("commitment", "covered by a claim").value()).isEqualTo(0.75);
        assertThat(report.section("commitment").causes()).isEqualTo(Map.of("clause that no claim covers", 1));
    }

    @Test
    void aWrongLineIsNamed() {
        assertThatThrownBy(() -> read(WRITTEN[0], WRITTEN[1].replace("'low'", "'unsure'")))
                .hasMessageContaining("Line 2 of")
                .hasMessageContaining("unsure");
        assertThatThrownBy(() -> read(pair("a", 1, "b", 1, "inflates")))
                .hasMessageContaining("Line 1 of")
                .hasMessageContaining("inflates");
        assertThatThrownBy(() -> read("uID,Context,Target")).hasMessageContaining("no column 'Prompt'");
        assertThatThrownBy(() -> read("uID,Context,Target,Prompt,Embedding,Mean", "a,b,c,d,e,sure"))
                .hasMessageContaining("Line 2 of")
                .hasMessageContaining("sure");
    }
}
