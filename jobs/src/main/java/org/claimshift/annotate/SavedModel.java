package org.claimshift.annotate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A folder with one model in Spark NLP's own format, on any Hadoop file system. A token classifier's may also hold {@link
 * #TRANSITIONS}.
 */
final class SavedModel {
    /** Tables for {@link Decoder}, of our own making; Spark NLP knows nothing of the file. */
    static final String TRANSITIONS = "transitions.json";

    private static final String PACKAGE = "com.johnsnowlabs.nlp.";
    private static final Set<String> SENTENCE_ENCODERS = Set.of(
            "BGEEmbeddings",
            "BertSentenceEmbeddings",
            "E5Embeddings",
            "InstructorEmbeddings",
            "MPNetEmbeddings",
            "MxbaiEmbeddings",
            "NomicEmbeddings",
            "RoBertaSentenceEmbeddings",
            "SnowFlakeEmbeddings",
            "UAEEmbeddings",
            "UniversalSentenceEncoder",
            "XlmRoBertaSentenceEmbeddings");

    /** What a model must be. Its class tells: to construct one takes a Spark session, and options are checked before. */
    enum Kind {
        /** Gives a text its vector. */
        ENCODER("a sentence encoder: "
                + String.join(", ", SENTENCE_ENCODERS.stream().sorted().toList())),

        /** Gives each token a tag. */
        TOKEN_CLASSIFIER(
                "a token classifier: BertForTokenClassification, DistilBertForTokenClassification and the like");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        boolean admits(String className) {
            if (!className.startsWith(PACKAGE)) {
                return false;
            }
            String name = className.substring(className.lastIndexOf('.') + 1);
            return this == ENCODER ? SENTENCE_ENCODERS.contains(name) : name.endsWith("ForTokenClassification");
        }
    }

    private final Path path;
    private final FileSystem fileSystem;

    /**
     * Names a folder; nothing is read.
     *
     * @throws UncheckedIOException if its file system cannot be reached
     */
    SavedModel(String uri, Configuration hadoop) {
        try {
            Path given = new Path(uri);
            this.fileSystem = given.getFileSystem(hadoop);
            this.path = fileSystem.makeQualified(given);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot reach the file system of '" + uri + "': " + e.getMessage(), e);
        }
    }

    /** What keeps it from being used as such, as a sentence. Reads one small file. */
    Optional<String> problem(Kind kind) {
        try {
            if (!fileSystem.exists(path)) {
                return Optional.of("There is no folder '" + path + "'.");
            }
            if (!fileSystem.exists(new Path(path, "metadata"))) {
                return Optional.of("'" + path + "' is no saved Spark NLP model: it has no folder 'metadata'.");
            }
            String found = className();
            if (!kind.admits(found)) {
                String stage = found.endsWith(".PipelineModel") ? " (Name the folder of one of its stages.)" : "";
                return Optional.of(
                        "'" + path + "' holds a " + found + ", but what is needed is " + kind.words + "." + stage);
            }
            Class.forName(found, false, Thread.currentThread().getContextClassLoader());
            return Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.of("'" + path + "' holds a " + e.getMessage() + ", which this version of Spark NLP lacks.");
        } catch (IOException e) {
            return Optional.of("Cannot read '" + path + "': " + e.getMessage());
        }
    }

    /** Spark ML keeps the class of a saved model in the one line of metadata/part-00000. */
    private String className() throws IOException {
        Path metadata = new Path(path, "metadata");
        for (FileStatus part : fileSystem.listStatus(metadata, p -> p.getName().startsWith("part-"))) {
            String line = text(part.getPath());
            if (!line.isBlank()) {
                return new ObjectMapper().readTree(line).path("class").asText();
            }
        }
        throw new IOException("'" + metadata + "' is empty");
    }

    /** {@link #TRANSITIONS}, where the folder has it. */
    Optional<String> transitions() {
        try {
            Path file = new Path(path, TRANSITIONS);
            return fileSystem.exists(file) ? Optional.of(text(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + TRANSITIONS + " of " + path + ": " + e.getMessage(), e);
        }
    }

    private String text(Path file) throws IOException {
        try (InputStream in = fileSystem.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (FileNotFoundException e) {
            throw new IOException("There is no " + file, e);
        }
    }

    /** The last part of its path. */
    String name() {
        return path.getName();
    }

    /** Over the names and contents of its files; those that Hadoop takes for hidden (.crc, _SUCCESS) do not count. */
    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<FileStatus> files = new ArrayList<>();
            collect(path, files);
            files.sort(Comparator.comparing(file -> file.getPath().toString()));
            for (FileStatus file : files) {
                String name =
                        file.getPath().toString().substring(path.toString().length());
                digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
                try (InputStream in = new DigestInputStream(fileSystem.open(file.getPath()), digest)) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private void collect(Path folder, List<FileStatus> files) throws IOException {
        for (FileStatus file : fileSystem.listStatus(folder, p -> !p.getName().matches("[._].*"))) {
            if (file.isDirectory()) {
                collect(file.getPath(), files);
            } else {
                files.add(file);
            }
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
