package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimshift.evaluate.EntityGold.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityEvaluationTest {
    @TempDir
    Path folder;

    private static final String COLUMNS =
            """
            -DOCSTART- -X- -X- O

            " `` O O
            Oslo NNP I-NP I-LOC
            , , O O
            " '' O O
            Ada NNP I-NP B-PER
            's POS B-NP O
            Lorn NNP I-NP I-ORG
            Post NNP I-NP I-ORG
            Ann NNP I-NP B-ORG
            ( -LRB- O O
            😀 NN I-NP O
            ) -RRB- O O

            Rain NN I-NP O

            -DOCSTART- -X- -X- O
            Meridian NNP I-NP B-MISC
            """;

    private static String at(EntityGold text, Entity entity) {
        return entity.type() + " " + Spans.text(text.text(), List.of(entity.span()));
    }

    @Test
    void columnsBecomeATextAgain() throws IOException {
        List<EntityGold> gold = EntityGold.read(GoldLines.text(folder, COLUMNS));
        assertThat(gold)
                .extracting(EntityGold::text)
                .containsExactly("\"Oslo,\" Ada's Lorn Post Ann (😀)\nRain\n", "Meridian\n");
        EntityGold first = gold.get(0);
        assertThat(first.entities().stream().map(entity -> at(first, entity)))
                .containsExactly("LOC Oslo", "PER Ada", "ORG Lorn Post", "ORG Ann");
        assertThatThrownBy(() -> EntityGold.read(GoldLines.text(folder, "Oslo NNP B-LOC\nrained\n")))
                .hasMessageContaining("Line 2 of")
                .hasMessageContaining("rained");
        assertThatThrownBy(() -> EntityGold.read(GoldLines.text(folder, "Oslo S-LOC\n")))
                .hasMessageContaining("Line 1 of");
    }

    @Test
    void spanAndTypeMustBeTheSame() throws IOException {
        String text = "Ada Lund paid 5 pounds in Oslo.";
        EntityEvaluation evaluation = EntityEvaluation.read(GoldLines.json(
                folder,
                "{'doc_id':'d','text':'" + text + "','entities':[{'begin':0,'end':8,'type':'Person'},"
                        + "{'begin':14,'end':22,'type':'Money'},{'begin':26,'end':30,'type':'Location'},"
                        + "{'begin':26,'end':30,'type':'Weapon'}]}"));
        AnnotatedText found = new AnnotatedText(
                List.of(),
                List.of(
                        Found.mention(text, "Ada", "PER"),
                        Found.mention(text, "5 pounds", "QUANTITY"),
                        Found.mention(text, "Oslo", "LOC"),
                        Found.mention(text, "Lund", "LOC")));
        Report report = evaluation.score(Map.of("d", found));
        assertThat(report.section("entities").rows().stream().map(line -> line.name() + " " + line.counts()))
                .as("the gold has no QUANTITY, so it is no false find either")
                .containsExactly(
                        "PER " + new Counts(0, 1, 1),
                        "LOC " + new Counts(1, 2, 1),
                        "MONEY " + new Counts(0, 0, 1),
                        "all types " + new Counts(1, 3, 3),
                        "names " + new Counts(1, 3, 2),
                        "spans, whatever the type " + new Counts(1, 3, 3));
        assertThat(report.measure("entities", "PER touched by one of its type").value())
                .isEqualTo(1);
        assertThat(report.measure("entities", "MONEY touched by one of its type")
                        .value())
                .isZero();
        assertThat(report.measure("entities", "MONEY touched by any number").value())
                .isEqualTo(1);
        assertThat(report.section("entities").causes())
                .isEqualTo(Map.of("PER missed, another extent read", 1, "MONEY missed", 1));
        assertThat(evaluation.texts()).containsExactly(GoldText.of("d", text));
    }

    @Test
    void aSpanOutsideOfItsTextIsNamed() {
        assertThatThrownBy(() -> EntityGold.read(GoldLines.json(
                        folder, "{'doc_id':'d','text':'😀','entities':[{'begin':0,'end':2,'type':'Person'}]}")))
                .hasMessageContaining("Line 1 of")
                .hasMessageContaining("0 to 2");
    }
}
