package org.claimshift.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Files, folders and globs of any Hadoop file system, expanded into files. */
public final class Inputs {
    private static final int HEAD_BYTES = 64 << 10;

    private Inputs() {}

    /**
     * What is wrong with inputs, a sentence each; empty if nothing is.
     *
     * @param inputs files, folders (read whole, with those below) and globs
     * @param format name of a format
     */
    public static List<String> validate(List<String> inputs, String format, Configuration hadoop) {
        List<String> problems = new ArrayList<>();
        if (Format.of(format).isEmpty()) {
            problems.add("Format '" + format + "' is not known; known are " + Format.labels() + ".");
        }
        if (inputs.isEmpty()) {
            problems.add("There is no input: name files, folders or globs.");
        }
        for (String input : inputs) {
            try {
                if (files(input, hadoop).isEmpty()) {
                    problems.add("Input '" + input + "' matches no file.");
                }
            } catch (IOException | IllegalArgumentException e) {
                problems.add("Input '" + input + "' cannot be read: " + e.getMessage());
            }
        }
        return problems;
    }

    /**
     * The files of inputs, each once, by name.
     *
     * @throws IllegalArgumentException with all problems that {@link #validate} tells
     */
    static List<InputFile> expand(List<String> inputs, Format format, Configuration hadoop) {
        List<String> problems = validate(inputs, format.label(), hadoop);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems));
        }
        try {
            Map<String, InputFile> files = new TreeMap<>();
            for (String input : inputs) {
                for (FileStatus status : files(input, hadoop)) {
                    files.computeIfAbsent(status.getPath().toString(), uri -> file(status, format, hadoop));
                }
            }
            return List.copyOf(files.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<FileStatus> files(String input, Configuration hadoop) throws IOException {
        Path path = new Path(input);
        FileSystem fileSystem = path.getFileSystem(hadoop);
        // A name with brackets in it is a glob too; the file of that very name goes first.
        FileStatus[] found = fileSystem.exists(path)
                ? new FileStatus[] {fileSystem.getFileStatus(path)}
                : fileSystem.globStatus(path);
        List<FileStatus> files = new ArrayList<>();
        for (FileStatus status : found == null ? new FileStatus[0] : found) {
            collect(fileSystem, status, files);
        }
        return files;
    }

    /** Hidden files and folders ({@code .x}, {@code _x}) are not part of a collection. */
    private static void collect(FileSystem fileSystem, FileStatus status, List<FileStatus> files) throws IOException {
        if (status.isFile()) {
            files.add(status);
            return;
        }
        for (FileStatus below : fileSystem.listStatus(status.getPath())) {
            String name = below.getPath().getName();
            if (!name.startsWith(".") && !name.startsWith("_")) {
                collect(fileSystem, below, files);
            }
        }
    }

    private static InputFile file(FileStatus status, Format asked, Configuration hadoop) {
        Path path = status.getPath();
        try {
            Format format = format(path, asked, hadoop);
            boolean plain = Streams.codec(path, hadoop) == null;
            return new InputFile(
                    name(path, path.getFileSystem(hadoop)),
                    path.toString(),
                    format,
                    status.getLen(),
                    status.getModificationTime(),
                    format.isSplittable(!plain));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    private static Format format(Path path, Format asked, Configuration hadoop) throws IOException {
        if (asked != Format.AUTO && asked != Format.NEWSPLEASE) {
            return asked;
        }
        var named = Format.ofName(path.getName());
        if (named.isPresent() && (asked == Format.AUTO || named.get() == Format.JSONL)) {
            return named.get();
        }
        try (InputStream in = Streams.open(path, hadoop)) {
            byte[] head = in.readNBytes(HEAD_BYTES);
            Format guess = Format.ofHead(new String(head, StandardCharsets.UTF_8), head.length < HEAD_BYTES);
            // Asked to be news-please's, a file that does not begin as an object is broken JSON and told so.
            return guess == Format.UNKNOWN && asked == Format.NEWSPLEASE ? Format.JSON : guess;
        } catch (IOException e) {
            if (Streams.isDamage(e)) {
                return Format.JSONL;
            }
            throw e;
        }
    }

    private static String name(Path path, FileSystem fileSystem) {
        String uri = path.toString();
        String here = fileSystem.getWorkingDirectory() + "/";
        if (uri.startsWith(here)) {
            return uri.substring(here.length());
        }
        return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : uri;
    }
}
