package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.johnsnowlabs.ml.onnx.OnnxWrapper;
import com.johnsnowlabs.nlp.annotators.classifier.dl.BertForTokenClassification;
import com.johnsnowlabs.nlp.annotators.classifier.dl.DistilBertForTokenClassification;
import com.johnsnowlabs.nlp.embeddings.BGEEmbeddings;
import com.johnsnowlabs.nlp.embeddings.E5Embeddings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.claimshift.SparkTests;
import org.claimshift.annotate.ModelSet.Part;
import org.claimshift.table.Journal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Option;
import scala.Some;
import scala.Tuple2;

/** Models of the user's in place of ours: made here of the tests' own tagger and of the encoder. */
class OtherModelsTest {
    private static final Path TINY = Path.of("src/test/resources/tiny-tagger");
    private static final SparkSession SPARK = SparkTests.session();
    private static final AnnotateOptions OPTIONS = new AnnotateOptions(
            "",
            List.of("en"),
            0,
            100,
            2,
            Map.of("PERSON", "PER", "ORGANIZATION", "ORG", "GPE", "LOC", "DATE", ""),
            Map.of("SPEAKER", "SOURCE", "VERB", "CUE", "QUOTE", "CONTENT"));
    private static final String TEXT =
            "Budanov said a 😀 b c. Kyrylo Budanov claimed d in Kursk.\n“x”, he said, “y z”. officials said 11,000 go.";

    @TempDir
    static Path folder;

    private static String models;
    private static TaggedField ours;

    @BeforeAll
    static void importOurs() throws IOException {
        models = folder.resolve("models").toString();
        new ModelImport(SPARK, TINY, sentence -> {}).into(new ModelFolder(models, new Configuration()));
        ours = read(Map.of());
        assertThat(ours.roles()).isNotEmpty();
        assertThat(ours.document().entities()).isNotEmpty();
    }

    private static TaggedField read(Map<Part, String> others) {
        ModelSet set = new ModelSet(OPTIONS, models, others);
        assertThat(set.problems(new Configuration())).isEmpty();
        return set.fieldReader(SPARK).read("body", TEXT, List.of());
    }

    /** The tests' tagger, saved with other names for its labels. */
    private static String renamed(String name, Map<String, String> names) throws IOException {
        BertForTokenClassification tagger = (BertForTokenClassification)
                BertForTokenClassification.load(Path.of(models, "tagger").toString());
        var labels = scala.Predef$.MODULE$.Map().<String, Object>newBuilder();
        int number = 0;
        for (String label : Files.readAllLines(TINY.resolve("labels.txt"))) {
            String other = label;
            for (Map.Entry<String, String> entry : names.entrySet()) {
                other = other.replace(entry.getKey(), entry.getValue());
            }
            labels.$plus$eq(new Tuple2<>(other, number++));
        }
        BertForTokenClassification other = new BertForTokenClassification();
        other.setVocabulary(tagger.vocabulary().getOrDefault());
        other.setLabels(labels.result());
        other.set(other.engine(), "onnx");
        other.setModelIfNotSet(SPARK, Option.empty(), tagger.getModelIfNotSet().onnxWrapper(), Option.empty());
        String path = folder.resolve(name).toString();
        other.write().overwrite().save(path);
        Files.copy(Path.of(models, "tagger", SavedModel.TRANSITIONS), Path.of(path, SavedModel.TRANSITIONS));
        return path;
    }

    @Test
    void ourTaggerNamedAsTheUsersGivesTheSame() {
        String tagger = Path.of(models, "tagger").toString();
        assertThat(read(Map.of(Part.ENTITIES, tagger))).isEqualTo(ours);
        assertThat(read(Map.of(Part.ATTRIBUTION, tagger))).isEqualTo(ours);
        assertThat(read(Map.of(Part.ENTITIES, tagger, Part.ATTRIBUTION, tagger)))
                .isEqualTo(ours);
    }

    @Test
    void otherTagNamesGiveTheSame() throws IOException {
        String entities = renamed("entities", Map.of("ner:", "", "PER", "PERSON", "LOC", "GPE", "ORG", "organization"));
        String attribution =
                renamed("attribution", Map.of("att:", "", "SOURCE", "SPEAKER", "CUE", "VERB", "CONTENT", "QUOTE"));
        ModelSet set = new ModelSet(OPTIONS, models, Map.of(Part.ENTITIES, entities, Part.ATTRIBUTION, attribution));
        assertThat(set.fieldReader(SPARK).read("body", TEXT, List.of())).isEqualTo(ours);
        assertThat(set.used())
                .extracting(Journal.Model::name)
                .containsExactly("entities entities", "attribution attribution", "tagger claimshift-tagger");
        assertThat(set.used()).extracting(Journal.Model::sha256).allMatch(sha256 -> sha256.matches("[0-9a-f]{64}"));
    }

    @Test
    void anotherArchitectureGivesEntities() throws IOException {
        Path files = Path.of("src/test/resources/tiny-distilbert");
        DistilBertForTokenClassification distilbert = new DistilBertForTokenClassification();
        distilbert.setVocabulary(numbered(files.resolve("vocab.txt")));
        distilbert.setLabels(numbered(files.resolve("labels.txt")));
        distilbert.set(distilbert.engine(), "onnx");
        distilbert.setCaseSensitive(false);
        Path network = Files.copy(
                files.resolve("model.onnx"),
                Files.createDirectory(folder.resolve("network")).resolve("distilbert.onnx"));
        distilbert.setModelIfNotSet(
                SPARK,
                Option.empty(),
                new Some<>(OnnxWrapper.read(
                        SPARK,
                        network.getParent().toString(),
                        false,
                        true,
                        "distilbert",
                        Option.empty(),
                        Option.empty())),
                Option.empty());
        String path = folder.resolve("distilbert").toString();
        distilbert.write().overwrite().save(path);

        TaggedField field = read(Map.of(Part.ENTITIES, path));
        assertThat(field.document().entities())
                .extracting(entity -> entity.label() + " " + entity.span().of(TEXT))
                .containsExactly("PER Budanov", "PER Kyrylo Budanov", "LOC Kursk");
        assertThat(field.roles()).as("ours").isEqualTo(ours.roles());
        assertThat(field.document().tokens()).isEqualTo(ours.document().tokens());
    }

    private static scala.collection.immutable.Map<String, Object> numbered(Path file) throws IOException {
        var numbers = scala.Predef$.MODULE$.Map().<String, Object>newBuilder();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            numbers.$plus$eq(new Tuple2<>(line, number++));
        }
        return numbers.result();
    }

    @Test
    void tagsWithoutAMeaningAreAnError() throws IOException {
        String vessels = renamed("vessels", Map.of("ner:", "", "MISC", "VESSEL"));
        ModelSet set = new ModelSet(OPTIONS, models, Map.of(Part.ENTITIES, vessels));
        assertThatThrownBy(() -> set.fieldReader(SPARK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("--entities", "vessels", "VESSEL", "annotate.entity-tags", "MISC");
    }

    @Test
    void anotherEncoderHasALabelOfItsOwn() throws IOException {
        E5Embeddings e5 =
                (E5Embeddings) E5Embeddings.load(Path.of(models, "encoder").toString());
        BGEEmbeddings bge = new BGEEmbeddings();
        bge.setVocabulary(e5.vocabulary().getOrDefault());
        bge.set(bge.engine(), "onnx");
        bge.setModelIfNotSet(SPARK, Option.empty(), e5.getModelIfNotSet().onnxWrapper(), Option.empty());
        String path = folder.resolve("bge-of-ours").toString();
        bge.write().overwrite().save(path);

        ModelSet set = new ModelSet(OPTIONS, models, Map.of(Part.ENCODER, path));
        assertThat(set.problems(new Configuration())).isEmpty();
        Encoder encoder = set.encoder(SPARK);
        float[] vector = encoder.vector("Budanov said so.");
        double length = 0;
        for (float value : vector) {
            length += value * value;
        }
        assertThat(length).isCloseTo(1, within(1e-4));
        Encoder own = new ModelSet(OPTIONS, models, Map.of()).encoder(SPARK);
        assertThat(vector).as("the first piece's vector, not the mean").isNotEqualTo(own.vector("Budanov said so."));
        assertThat(encoder.label()).matches("bge-of-ours@[0-9a-f]{8}").isNotEqualTo(own.label());
        assertThat(set.used()).extracting(Journal.Model::name).containsExactly("encoder bge-of-ours");
    }

    @Test
    void whatIsNoSuchModelIsToldBeforeAnythingBegins() throws IOException {
        Path pipeline = folder.resolve("pipeline/metadata");
        Files.createDirectories(pipeline);
        Files.writeString(pipeline.resolve("part-00000"), "{\"class\":\"org.apache.spark.ml.PipelineModel\"}");
        ModelSet set = new ModelSet(
                OPTIONS,
                models,
                Map.of(
                        Part.ENCODER, Path.of(models, "tagger").toString(),
                        Part.ENTITIES, folder.resolve("nowhere").toString(),
                        Part.ATTRIBUTION, folder.resolve("pipeline").toString()));
        assertThat(set.problems(new Configuration()))
                .satisfiesExactly(
                        encoder -> assertThat(encoder)
                                .startsWith("--encoder: ")
                                .contains("BertForTokenClassification", "sentence encoder"),
                        entities -> assertThat(entities).startsWith("--entities: There is no folder"),
                        attribution -> assertThat(attribution)
                                .startsWith("--attribution: ")
                                .contains("PipelineModel", "stages"));
    }
}
