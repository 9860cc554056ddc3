package org.claimshift.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher as a user runs it: a process, its exit code and what it printed. */
final class Launched {
    /** The checkout: tests run in its module jobs. */
    static final Path HOME = Path.of("").toAbsolutePath().getParent();

    static final Path TARGET = HOME.resolve("jobs/target");

    private Launched() {}

    record Result(int code, String out, String err) {
        String both() {
            return out + "\n" + err;
        }
    }

    /** Runs {@code claimshift} with the arguments to its end. */
    static Result run(Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("claimshift", ".out");
        Path err = Files.createTempFile("claimshift", ".err");
        Process process = start(environment, arguments, out, err);
        if (!process.waitFor(15, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("claimshift " + arguments + " did not end: " + Files.readString(err));
        }
        return new Result(process.exitValue(), read(out), read(err));
    }

    static Result run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), List.of(arguments));
    }

    /** Starts it and lets it run; what it prints goes to the files. */
    static Process start(Map<String, String> environment, List<String> arguments, Path out, Path err)
            throws IOException {
        List<String> command =
                new ArrayList<>(List.of(HOME.resolve("claimshift").toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("SPARK_HOME");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }

    /** A Java process of a test's own, killed with {@link Process#destroyForcibly}. */
    static Process java(Path log, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
