package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.annotators.classifier.dl.BertForTokenClassification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.claimshift.SparkTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.collection.JavaConverters;
import scala.collection.immutable.Map;

class TaggerTest {
    private static final Map<String, String> NONE = scala.Predef$.MODULE$.Map().<String, String>empty();

    @TempDir
    static Path folder;

    /** The annotations are what Spark NLP's users get; the tagger leaves them out for their cost. */
    @Test
    void scoresAreThoseOfSparkNlpsAnnotations() throws IOException {
        SparkSession spark = SparkTests.session();
        ModelFolder models = new ModelFolder(folder.toString(), new Configuration());
        new ModelImport(spark, Path.of("../models/tagger"), sentence -> {}).into(models);
        BertForTokenClassification model = (BertForTokenClassification)
                BertForTokenClassification.load(models.file(ModelFolder.TAGGER).toString());
        model.setBatchSize(1);
        model.setMaxSentenceLength(512);
        Labels labels =
                Labels.of(models.read(ModelFolder.LABELS).strip().lines().toList());
        String text =
                "SELM — “About 11,000 U.S. soldiers,” Ana Kovač’s aide said at 3.30pm, \u0301 “are 训练 😀 there”: ok?";
        List<Span> window = Tokenizer.tokens(text);

        List<double[]> scores = new Tagger(model, labels).score(text, window);

        List<Annotation> in = new ArrayList<>();
        in.add(new Annotation("document", 0, text.length() - 1, "", NONE, new float[0]));
        for (Span token : window) {
            String form = Tagger.modelForm(token.of(text));
            in.add(new Annotation("token", token.begin(), token.end() - 1, form, NONE, new float[0]));
        }
        List<Annotation[]> rows = List.<Annotation[]>of(in.toArray(Annotation[]::new));
        var answer = JavaConverters.seqAsJavaList(
                model.batchAnnotate(JavaConverters.asScalaBuffer(rows)).head());
        assertThat(scores).hasSameSizeAs(window);
        int next = 0;
        for (int i = 0; i < window.size(); i++) {
            String token = window.get(i).of(text);
            if (scores.get(i) == null) {
                assertThat(token).as("only a bare accent has no piece").isEqualTo("\u0301");
                continue;
            }
            Annotation annotation = answer.get(next++);
            assertThat(annotation.begin()).isEqualTo(window.get(i).begin());
            for (int l = 0; l < labels.names().size(); l++) {
                String score = annotation.metadata().apply(labels.names().get(l));
                assertThat(scores.get(i)[l]).as(token).isCloseTo(Double.parseDouble(score), within(1e-6));
            }
        }
        assertThat(next).isEqualTo(answer.size());
    }
}
