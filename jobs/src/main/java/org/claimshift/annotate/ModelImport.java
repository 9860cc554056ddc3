package org.claimshift.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.johnsnowlabs.ml.onnx.OnnxWrapper;
import com.johnsnowlabs.nlp.annotators.classifier.dl.BertForTokenClassification;
import com.johnsnowlabs.nlp.embeddings.E5Embeddings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.claimshift.annotate.ModelFolder.Model;
import scala.Option;
import scala.Some;
import scala.Tuple2;

/**
 * Makes a {@link ModelFolder} of the weights that come with the project and the encoder that Maven brings: what {@code
 * claimshift models} does. An import that finds its own result does nothing.
 *
 * <p>Spark NLP's {@code loadSavedModel} ships every ONNX file under the name model.onnx, and a session that has one takes
 * no other. The annotators are put together here from the same parts, with a file name that holds the checksum.
 */
public final class ModelImport {
    private static final String ENCODER_NAME = "all-minilm-l6-v2-q";
    private static final String ENGINE = "onnx";
    private static final String LABELS = "labels.txt";
    private static final List<String> TAGGER_FILES = List.of("model.onnx", "vocab.txt", LABELS, SavedModel.TRANSITIONS);

    /** Word pieces that the tagger's positions allow. */
    private static final int LONGEST_WINDOW = 512;

    /** Word pieces of a text that count for its vector: the length that the encoder was trained with. */
    private static final int LONGEST_TEXT = 128;

    private final SparkSession spark;
    private final Path taggerFiles;
    private final Consumer<String> log;

    /**
     * Names what to import.
     *
     * @param taggerFiles local folder with model.onnx, vocab.txt, labels.txt and transitions.json ({@code models/tagger})
     * @param log is told in sentences what is done
     */
    public ModelImport(SparkSession spark, Path taggerFiles, Consumer<String> log) {
        this.spark = spark;
        this.taggerFiles = taggerFiles;
        this.log = log;
    }

    /** What keeps the import from starting, as sentences. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (String name : TAGGER_FILES) {
            if (!Files.isRegularFile(taggerFiles.resolve(name))) {
                problems.add("The tagger's file " + taggerFiles.resolve(name) + " is missing.");
            }
        }
        for (String resource : List.of(resource(".onnx"), resource("-tokenizer.json"))) {
            if (ModelImport.class.getResource(resource) == null) {
                problems.add("The encoder is not on the class path: the jar langchain4j-embeddings-" + ENCODER_NAME
                        + " has " + resource + ".");
            }
        }
        return problems;
    }

    private static String resource(String suffix) {
        return "/" + ENCODER_NAME + suffix;
    }

    /**
     * Imports both models unless the folder has them.
     *
     * @return the models in the folder
     * @throws IllegalArgumentException if something is missing
     */
    public List<Model> into(ModelFolder out) throws IOException {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems));
        }
        Path work = Files.createTempDirectory("claimshift-models");
        try {
            Path encoderFiles = unpackEncoder(Files.createDirectory(work.resolve(ModelFolder.ENCODER)));
            List<Model> wanted = List.of(
                    new Model(ModelFolder.TAGGER, "claimshift-tagger", sha256(taggerFiles, TAGGER_FILES)),
                    new Model(
                            ModelFolder.ENCODER,
                            ENCODER_NAME,
                            sha256(encoderFiles, List.of("model.onnx", "vocab.txt"))));
            if (out.modelsIfWhole().filter(wanted::equals).isPresent()) {
                log.accept("The models in " + out + " are up to date.");
                return wanted;
            }
            out.delete(ModelFolder.MANIFEST);
            saveTagger(wanted.get(0), work, out);
            saveEncoder(wanted.get(1), encoderFiles, work, out);
            out.writeManifest(wanted);
            return wanted;
        } finally {
            delete(work);
        }
    }

    private void saveTagger(Model model, Path work, ModelFolder out) throws IOException {
        log.accept("Importing the tagger from " + taggerFiles + " into " + out.file(ModelFolder.TAGGER) + ".");
        BertForTokenClassification annotator = new BertForTokenClassification();
        annotator.setVocabulary(numbered(taggerFiles.resolve("vocab.txt")));
        annotator.setLabels(numbered(taggerFiles.resolve(LABELS)));
        annotator.set(annotator.engine(), ENGINE);
        annotator.setModelIfNotSet(spark, Option.empty(), network(model, taggerFiles, work), Option.empty());
        annotator.setCaseSensitive(hasCapitals(taggerFiles.resolve("vocab.txt")));
        annotator.setMaxSentenceLength(LONGEST_WINDOW);
        annotator.write().overwrite().save(out.file(ModelFolder.TAGGER).toString());
        out.write(
                ModelFolder.TAGGER + "/" + SavedModel.TRANSITIONS,
                Files.readAllBytes(taggerFiles.resolve(SavedModel.TRANSITIONS)));
    }

    private void saveEncoder(Model model, Path files, Path work, ModelFolder out) throws IOException {
        log.accept("Importing the encoder " + ENCODER_NAME + " into " + out.file(ModelFolder.ENCODER) + ".");
        E5Embeddings annotator = new E5Embeddings();
        annotator.setVocabulary(numbered(files.resolve("vocab.txt")));
        annotator.set(annotator.engine(), ENGINE);
        annotator.setModelIfNotSet(spark, Option.empty(), network(model, files, work), Option.empty());
        annotator.setCaseSensitive(false);
        annotator.setMaxSentenceLength(LONGEST_TEXT);
        annotator.write().overwrite().save(out.file(ModelFolder.ENCODER).toString());
    }

    private Option<OnnxWrapper> network(Model model, Path files, Path work) throws IOException {
        String name = model.folder() + "-" + model.sha256();
        Files.copy(files.resolve("model.onnx"), work.resolve(name + ".onnx"));
        return new Some<>(OnnxWrapper.read(spark, work.toString(), false, true, name, Option.empty(), Option.empty()));
    }

    /** Whether the vocabulary tells capitals from small letters, its marks ([CLS]) aside. */
    private static boolean hasCapitals(Path vocabulary) throws IOException {
        try (Stream<String> pieces = Files.lines(vocabulary)) {
            return pieces.anyMatch(
                    piece -> !piece.startsWith("[") && piece.chars().anyMatch(c -> c >= 'A' && c <= 'Z'));
        }
    }

    /** Lines of a file and their numbers, from 0. */
    private static scala.collection.immutable.Map<String, Object> numbered(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        var map = scala.Predef$.MODULE$.Map().<String, Object>newBuilder();
        for (int i = 0; i < lines.size(); i++) {
            map.$plus$eq(new Tuple2<>(lines.get(i), i));
        }
        return map.result();
    }

    /** Writes model.onnx and vocab.txt (the pieces by their number, one a line) from the encoder's jar. */
    private static Path unpackEncoder(Path folder) throws IOException {
        try (InputStream in = ModelImport.class.getResourceAsStream(resource(".onnx"))) {
            Files.copy(in, folder.resolve("model.onnx"));
        }
        try (InputStream in = ModelImport.class.getResourceAsStream(resource("-tokenizer.json"))) {
            JsonNode vocabulary = new ObjectMapper().readTree(in).path("model").path("vocab");
            Map<Integer, String> pieces = new TreeMap<>();
            vocabulary
                    .fields()
                    .forEachRemaining(piece -> pieces.put(piece.getValue().asInt(), piece.getKey()));
            Files.write(folder.resolve("vocab.txt"), pieces.values(), StandardCharsets.UTF_8);
        }
        return folder;
    }

    /** Over the names and the contents of the files. */
    private static String sha256(Path folder, List<String> names) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : names) {
                digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(folder.resolve(name)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
