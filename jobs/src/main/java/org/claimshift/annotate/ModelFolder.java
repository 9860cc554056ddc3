package org.claimshift.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A folder with the models that the job runs, on any Hadoop file system:
 *
 * <pre>
 * tagger/       Spark NLP's own format, with transitions.json, the tables for decoding its labels
 * encoder/      Spark NLP's own format
 * models.json   name and SHA-256 of each model; written last, so a folder that has it is whole
 * </pre>
 */
public final class ModelFolder {
    static final String TAGGER = "tagger";
    static final String ENCODER = "encoder";
    static final String MANIFEST = "models.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What a model is.
     *
     * @param folder tagger or encoder
     * @param name for people ("all-minilm-l6-v2-q")
     * @param sha256 of the files that it was imported from
     */
    public record Model(String folder, String name, String sha256) {
        /** Name and the checksum's first digits: the column {@code model} of the vector tables. */
        public String label() {
            return name + "@" + sha256.substring(0, 8);
        }
    }

    private final Path path;
    private final FileSystem fileSystem;

    /**
     * Names a folder; nothing is read.
     *
     * @param uri local, HDFS or S3A
     * @throws UncheckedIOException if its file system cannot be reached
     */
    public ModelFolder(String uri, Configuration hadoop) {
        try {
            Path given = new Path(uri);
            this.fileSystem = given.getFileSystem(hadoop);
            this.path = fileSystem.makeQualified(given);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot reach the file system of '" + uri + "': " + e.getMessage(), e);
        }
    }

    /** What keeps the folder from being used, as sentences; empty where nothing does. Reads a few small files. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        try {
            if (!fileSystem.exists(path)) {
                return List.of("There is no model folder '" + path + "': run 'claimshift models --out " + path + "'.");
            }
            if (!fileSystem.exists(file(MANIFEST))) {
                return List.of("Folder '" + path + "' has no " + MANIFEST
                        + ": it is no model folder, or its import was cut off. Run 'claimshift models --out " + path
                        + "'.");
            }
            saved(TAGGER).problem(SavedModel.Kind.TOKEN_CLASSIFIER).ifPresent(problems::add);
            saved(ENCODER).problem(SavedModel.Kind.ENCODER).ifPresent(problems::add);
            if (saved(TAGGER).transitions().isEmpty()) {
                problems.add("'" + file(TAGGER) + "' lacks " + SavedModel.TRANSITIONS
                        + ": run 'claimshift models --out " + path + "'.");
            }
            models();
        } catch (IOException | UncheckedIOException e) {
            problems.add("Cannot read model folder '" + path + "': " + e.getMessage());
        }
        return problems;
    }

    /** The models in the folder, as its manifest tells. */
    public List<Model> models() {
        try {
            JsonNode root = JSON.readTree(text(file(MANIFEST)));
            List<Model> models = new ArrayList<>();
            for (String name : List.of(TAGGER, ENCODER)) {
                JsonNode node = root.path(name);
                if (!node.path("sha256").asText().matches("[0-9a-f]{64}")) {
                    throw new IOException(MANIFEST + " has no checksum of '" + name + "'");
                }
                models.add(new Model(
                        name, node.path("name").asText(), node.path("sha256").asText()));
            }
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** The models, if the folder is whole. */
    Optional<List<Model>> modelsIfWhole() {
        return problems().isEmpty() ? Optional.of(models()) : Optional.empty();
    }

    Model model(String folder) {
        return models().stream()
                .filter(model -> model.folder().equals(folder))
                .findFirst()
                .orElseThrow();
    }

    Path file(String name) {
        return new Path(path, name);
    }

    SavedModel saved(String name) {
        return new SavedModel(file(name).toString(), fileSystem.getConf());
    }

    private String text(Path file) throws IOException {
        try (InputStream in = fileSystem.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (FileNotFoundException e) {
            throw new IOException("There is no " + file, e);
        }
    }

    void write(String name, byte[] content) throws IOException {
        try (OutputStream out = fileSystem.create(file(name), true)) {
            out.write(content);
        }
    }

    void delete(String name) throws IOException {
        fileSystem.delete(file(name), true);
    }

    void writeManifest(List<Model> models) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        for (Model model : models) {
            root.putObject(model.folder()).put("name", model.name()).put("sha256", model.sha256());
        }
        write(MANIFEST, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
