package org.claimshift.annotate;

import com.johnsnowlabs.nlp.annotators.classifier.dl.BertForTokenClassification;
import com.johnsnowlabs.nlp.embeddings.E5Embeddings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.SparkSession;

/** Loads models from a {@link ModelFolder}. Never reaches for the network: a model is a path. */
final class Models {
    private static final String THREADS = "spark.jsl.settings.onnx.intraOpNumThreads";

    /** What is loaded, by session, folder and checksum: a run of several steps or dates loads each model once. */
    private static final Map<String, Object> LOADED = new ConcurrentHashMap<>();

    private Models() {}

    /**
     * The reader of fields, with its tagger.
     *
     * @throws IllegalArgumentException if the folder cannot be used, naming every reason
     */
    static FieldReader fieldReader(SparkSession spark, ModelFolder folder) {
        prepare(spark, folder);
        return (FieldReader)
                LOADED.computeIfAbsent(key(spark, folder, ModelFolder.TAGGER), k -> loadFieldReader(folder));
    }

    private static FieldReader loadFieldReader(ModelFolder folder) {
        Labels labels =
                Labels.of(folder.read(ModelFolder.LABELS).strip().lines().toList());
        try {
            Decoder decoder = Decoder.read(folder.read(ModelFolder.TRANSITIONS), labels);
            BertForTokenClassification model = (BertForTokenClassification) BertForTokenClassification.load(
                    folder.file(ModelFolder.TAGGER).toString());
            return new FieldReader(new Tagger(model, labels), labels, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the tables of " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * The sentence encoder.
     *
     * @throws IllegalArgumentException if the folder cannot be used, naming every reason
     */
    static Encoder encoder(SparkSession spark, ModelFolder folder) {
        prepare(spark, folder);
        return (Encoder) LOADED.computeIfAbsent(
                key(spark, folder, ModelFolder.ENCODER),
                k -> new Encoder((E5Embeddings)
                        E5Embeddings.load(folder.file(ModelFolder.ENCODER).toString())));
    }

    private static String key(SparkSession spark, ModelFolder folder, String model) {
        return String.join(
                " ",
                spark.sparkContext().applicationId(),
                folder.toString(),
                model,
                folder.model(model).sha256());
    }

    private static void prepare(SparkSession spark, ModelFolder folder) {
        List<String> problems = folder.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems));
        }
        // Spark NLP's default of 6 threads for each call oversubscribes the cores that Spark's tasks hold already.
        if (spark.conf().getOption(THREADS).isEmpty()) {
            spark.conf().set(THREADS, "1");
        }
    }
}
