package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.johnsnowlabs.nlp.annotators.classifier.dl.BertForTokenClassification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.claimshift.SparkTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggerTest {
    @TempDir
    static Path folder;

    /** The annotations are what Spark NLP's users get; the tagger leaves them out for their cost. */
    @Test
    void scoresAreThoseOfSparkNlpsAnnotations() throws IOException {
        SparkSession spark = SparkTests.session();
        ModelFolder models = new ModelFolder(folder.toString(), new Configuration());
        new ModelImport(spark, Path.of("../models/tagger"), sentence -> {}).into(models);
        BertForTokenClassification model =
                (BertForTokenClassification) Models.load(spark, models.saved(ModelFolder.TAGGER), "1");
        List<String> names = Files.readAllLines(Path.of("../models/tagger/labels.txt"));
        Labels labels = Labels.of(names);
        String text =
                "SELM — “About 11,000 U.S. soldiers,” Ana Kovač’s aide said at 3.30pm, \u0301 “are 训练 😀 there”: ok?";
        List<Span> window = Tokenizer.tokens(text);

        List<double[]> scores = new Tagger(model, labels).score(text, window);
        List<double[]> annotated = new AnyTagger(model, names, labels).score(text, window);

        assertThat(scores).hasSameSizeAs(window).hasSameSizeAs(annotated);
        for (int i = 0; i < window.size(); i++) {
            String token = window.get(i).of(text);
            if (scores.get(i) == null) {
                assertThat(token).as("only a bare accent has no piece").isEqualTo("\u0301");
                assertThat(annotated.get(i)).isNull();
            } else {
                assertThat(scores.get(i)).as(token).containsExactly(annotated.get(i), within(1e-6));
            }
        }
    }
}
