package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.claimshift.SparkTests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests' own tagger and the real encoder, imported, saved and loaded by Spark NLP. */
class ModelsTest {
    private static final Path TINY = Path.of("src/test/resources/tiny-tagger");
    private static final SparkSession SPARK = SparkTests.session();

    @TempDir
    static Path folder;

    private static ModelFolder models;
    private static FieldReader reader;

    @BeforeAll
    static void importBoth() throws IOException {
        models = new ModelFolder(folder.resolve("models").toString(), new Configuration());
        new ModelImport(SPARK, TINY, sentence -> {}).into(models);
        reader = Models.fieldReader(SPARK, models);
    }

    private static List<String> tags(String text) {
        return reader.read("body", text, List.of()).document().tokens().stream()
                .map(token -> token.text() + "/" + token.syn())
                .toList();
    }

    @Test
    void labelsComeBackOnTheirTokens() {
        assertThat(tags("x😀 \u200bécole 11,000 e\u0301t U.K’s 中 a\ufffd z"))
                .as(
                        "an emoji is two UTF-16 units; accents go; points and commas inside a token are no pieces of their own;"
                                + " the replacement character has no piece and so no label")
                .containsExactly(
                        "x/NOUN",
                        "😀/OTHER",
                        "école/NOUN",
                        "11,000/NUM",
                        "e\u0301t/NOUN",
                        "U/OTHER",
                        "./OTHER",
                        "K/OTHER",
                        "’s/OTHER",
                        "中/ADJ",
                        "a/NOUN",
                        "\ufffd/null",
                        "z/NOUN");
    }

    @Test
    void tokensBeyondTheLongestInputHaveNoLabel() {
        List<String> tags = tags("abcde ".repeat(160));
        assertThat(tags.subList(0, 102)).as("510 pieces of 5 to a token").containsOnly("abcde/NOUN");
        assertThat(tags.subList(103, 160)).containsOnly("abcde/null");
    }

    @Test
    void windowsDoNotDisturbEachOther() {
        String paragraph = "abc 12 Zz 😀 ".repeat(30) + "\n";
        List<String> once = tags(paragraph);
        List<String> twelve = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            twelve.addAll(once);
        }
        assertThat(tags(paragraph.repeat(12))).isEqualTo(twelve);
    }

    @Test
    void emptyTextHasNoTokens() {
        assertThat(reader.read("body", "", List.of()).document().tokens()).isEmpty();
        assertThat(reader.read("body", "\n \u200b", List.of()).roles()).isEmpty();
    }

    @Test
    void furnitureIsSkipped() {
        String text = "abc\nADVERT 12\ndef";
        assertThat(reader.read("body", text, List.of(new Span(4, 13)))
                        .document()
                        .tokens())
                .extracting(Token::text)
                .containsExactly("abc", "def");
    }

    @Test
    void furnitureInMidParagraphIsSkipped() {
        String text = "😱 A b. Sign up now. C d.";
        Span advert = new Span(8, 20);
        Document read = reader.read("body", text, List.of(advert)).document();
        assertThat(read.tokens())
                .extracting(Token::text)
                .doesNotContain("Sign", "up", "now")
                .contains("A", "b", "C", "d");
        assertThat(read.sentences()).as("no sentence on both sides of it").hasSize(2);
        assertThat(ArticleAnnotator.withoutFurniture(new Article("a", "o", null, text, List.of(advert), "en", null)))
                .isEqualTo("😱 A b." + " ".repeat(14) + "C d.");
    }

    @Test
    void tablesDecodeRolesAndNames() {
        String text = "Budanov said a b c. Kyrylo Budanov claimed d.";
        TaggedField field = reader.read("body", text, List.of());
        assertThat(field.roles())
                .extracting(role -> role.kind() + " " + role.span().of(text))
                .containsExactly(
                        "SOURCE Budanov", "CUE said", "CONTENT a b c", "SOURCE Budanov", "CUE claimed", "CONTENT d");
        assertThat(field.document().entities())
                .extracting(entity -> entity.label() + " " + entity.span().of(text))
                .contains("PER Kyrylo Budanov");
    }

    @Test
    void theEncoderGivesUnitVectorsThatTellMeaning() {
        Encoder encoder = Models.encoder(SPARK, models);
        float[] a = encoder.vector("“Troops” arrive in Kursk — Kyiv’s intelligence");
        float[] b = encoder.vector("\"Soldiers\" arrived in the Kursk region, Ukraine's spies");
        float[] c = encoder.vector("Recipe of the week: apple pie with cinnamon");
        assertThat(a).hasSize(384);
        assertThat(dot(a, a)).isCloseTo(1, within(1e-5));
        assertThat(dot(a, b)).as("two headlines of one event").isGreaterThan(dot(a, c) + 0.4);
        assertThat(encoder.vector(" \n ")).as("no token, no vector").isNull();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void aSecondImportDoesNothing() throws IOException {
        List<String> log = new ArrayList<>();
        new ModelImport(SPARK, TINY, log::add).into(models);
        assertThat(log).containsExactly("The models in " + models + " are up to date.");
    }

    @Test
    void saysWhatIsWrongWithAFolder(@TempDir Path other) throws IOException {
        ModelFolder none = new ModelFolder(other.resolve("none").toString(), new Configuration());
        assertThat(none.problems())
                .singleElement()
                .asString()
                .contains("There is no model folder", "claimshift models");
        assertThatThrownBy(() -> Models.encoder(SPARK, none)).isInstanceOf(IllegalArgumentException.class);

        ModelFolder wrong = new ModelFolder(other.toString(), new Configuration());
        Files.createDirectories(other.resolve("encoder/metadata"));
        Files.writeString(other.resolve("encoder/metadata/part-00000"), "{\"class\":\"org.example.Other\"}");
        Files.writeString(
                other.resolve("models.json"),
                """
                {"tagger": {"name": "t", "sha256": "%s"}, "encoder": {"name": "e", "sha256": "%s"}}
                """
                        .formatted("0".repeat(64), "1".repeat(64)));
        assertThat(wrong.problems())
                .anySatisfy(problem -> assertThat(problem).contains("There is no folder", "tagger"))
                .anySatisfy(problem -> assertThat(problem).contains("org.example.Other", "E5Embeddings"))
                .anySatisfy(problem -> assertThat(problem).contains("transitions.json"));
    }
}
