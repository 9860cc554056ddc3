package org.claimshift.annotate;

import com.johnsnowlabs.nlp.AnnotatorModel;
import com.johnsnowlabs.nlp.annotators.classifier.dl.BertForTokenClassification;
import com.johnsnowlabs.nlp.serialization.MapFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.sql.SparkSession;
import scala.collection.JavaConverters;

/** Loads models. Never reaches for the network: a model is a path. */
final class Models {
    private static final String THREADS = "spark.jsl.settings.onnx.intraOpNumThreads";

    /** What is loaded, by session, folder and checksum: a run of several steps or dates loads each model once. */
    private static final Map<String, AnnotatorModel<?>> LOADED = new ConcurrentHashMap<>();

    private Models() {}

    /**
     * The reader of fields, with the tagger of the folder.
     *
     * @throws IllegalArgumentException if the folder cannot be used, naming every reason
     */
    static FieldReader fieldReader(SparkSession spark, ModelFolder folder) {
        return new FieldReader(List.of(tagger(spark, folder, Set.of(Labels.NER, Labels.ATT, Labels.SYN))));
    }

    /** The folder's tagger, for these parts alone. */
    static FieldReader.Model tagger(SparkSession spark, ModelFolder folder, Set<String> parts) {
        check(folder);
        String sha256 = folder.model(ModelFolder.TAGGER).sha256();
        return tokenClassifier(spark, folder.saved(ModelFolder.TAGGER), sha256, parts, Map.of());
    }

    /**
     * The folder's sentence encoder.
     *
     * @throws IllegalArgumentException if the folder cannot be used, naming every reason
     */
    static Encoder encoder(SparkSession spark, ModelFolder folder) {
        check(folder);
        ModelFolder.Model model = folder.model(ModelFolder.ENCODER);
        return new Encoder(load(spark, folder.saved(ModelFolder.ENCODER), model.sha256()), model.label());
    }

    private static void check(ModelFolder folder) {
        List<String> problems = folder.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems));
        }
    }

    /**
     * A token classifier.
     *
     * @param parts the tags that are wanted of it
     * @param meanings see {@link Labels#of(List, Set, Map)}
     * @throws IllegalArgumentException if its labels cannot be read
     */
    static FieldReader.Model tokenClassifier(
            SparkSession spark, SavedModel saved, String sha256, Set<String> parts, Map<String, String> meanings) {
        AnnotatorModel<?> model = load(spark, saved, sha256);
        List<String> names = names(model);
        try {
            Labels labels = Labels.of(names, parts, meanings);
            Decoder decoder = Decoder.read(saved.transitions().orElse("{}"), labels);
            boolean fast = model instanceof BertForTokenClassification bert
                    && bert.getModelIfNotSet().onnxWrapper().isDefined();
            return new FieldReader.Model(
                    fast ? new Tagger((BertForTokenClassification) model, labels) : new AnyTagger(model, names, labels),
                    labels,
                    decoder);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Model '" + saved + "': " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the tables of '" + saved + "': " + e.getMessage(), e);
        }
    }

    /** The labels in the order of their scores. Every token classifier has them, but the classes share no type that says so. */
    @SuppressWarnings("unchecked")
    private static List<String> names(AnnotatorModel<?> model) {
        try {
            MapFeature<String, Object> labels = (MapFeature<String, Object>)
                    model.getClass().getMethod("labels").invoke(model);
            return JavaConverters.mapAsJavaMap(labels.getOrDefault()).entrySet().stream()
                    .sorted(Comparator.comparing(label -> (Integer) label.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("A " + model.getClass().getName() + " has no labels", e);
        }
    }

    /** @throws IllegalArgumentException if what the model runs on is not on the class path */
    static AnnotatorModel<?> load(SparkSession spark, SavedModel saved, String sha256) {
        String key = String.join(" ", spark.sparkContext().applicationId(), saved.toString(), sha256);
        return LOADED.computeIfAbsent(key, k -> read(spark, saved));
    }

    private static AnnotatorModel<?> read(SparkSession spark, SavedModel saved) {
        // Spark NLP's default of 6 threads for each call oversubscribes the cores that Spark's tasks hold already.
        if (spark.conf().getOption(THREADS).isEmpty()) {
            spark.conf().set(THREADS, "1");
        }
        try {
            return DefaultParamsReader.loadParamsInstance(saved.toString(), spark.sparkContext());
        } catch (LinkageError e) {
            throw new IllegalArgumentException(
                    "Cannot load '" + saved
                            + "': what it runs on (TensorFlow, OpenVINO) is not on the class path. Use a"
                            + " model that runs on ONNX, or Spark NLP's whole package in place of our jars (CLAIMSHIFT_LIB).",
                    e);
        }
    }
}
