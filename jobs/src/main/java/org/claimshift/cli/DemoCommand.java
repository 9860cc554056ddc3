package org.claimshift.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole chain on the seeds. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the whole chain on the seeds and shows what shifted.",
            "",
            "The seeds are five nights of eight fictional outlets. It runs the same commands that a user would type: models, nightly for each date, show."
        },
        footer = {"", "Examples:", "  claimshift demo", "  claimshift demo --root /tmp/demo"})
final class DemoCommand extends BaseCommand {
    @Option(
            names = "--root",
            paramLabel = "URI",
            defaultValue = "claimshift-demo",
            description = "Where to write the tables (default: ${DEFAULT-VALUE}).")
    String root;

    @Option(
            names = "--seeds",
            paramLabel = "DIR",
            defaultValue = "${env:CLAIMSHIFT_HOME:-.}/seeds",
            description = "The seeds (default: ${DEFAULT-VALUE}).")
    Path seeds;

    @Option(
            names = "--models",
            paramLabel = "URI",
            defaultValue = "${env:CLAIMSHIFT_MODELS:-models-imported}",
            description = "Where the models are, or are imported to (default: ${DEFAULT-VALUE}).")
    String models;

    @Override
    void validate(List<String> problems) {
        if (!Files.isDirectory(seeds.resolve("articles"))) {
            problems.add("--seeds '" + seeds + "' has no folder 'articles'.");
        }
    }

    @Override
    public Integer call() {
        int code = Main.run("models", "--out", models);
        for (Path night : nights()) {
            if (code == ExitCode.OK) {
                String date = night.getFileName().toString();
                code = Main.run(
                        "nightly", "--date", date, "--input", night.toString(), "--root", root, "--models", models);
            }
        }
        if (code == ExitCode.OK) {
            print("\n");
            Main.run("show", "--root", root);
            code = Main.run("show", "--root", root, "--event", "largest", "--threads", "4");
            print("More: claimshift show --root " + root + " --event ID\n");
        }
        return code;
    }

    private List<Path> nights() {
        try (Stream<Path> folders = Files.list(seeds.resolve("articles"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
