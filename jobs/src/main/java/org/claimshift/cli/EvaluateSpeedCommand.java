package org.claimshift.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.claimshift.annotate.AnnotateSpeed;
import org.claimshift.annotate.ModelSet;
import org.claimshift.evaluate.GoldText;
import org.claimshift.evaluate.SpeedEvaluation;
import org.claimshift.evaluate.SpeedEvaluation.Speed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures annotate's speed. */
@Command(
        name = "speed",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how fast annotate is against the sentence encoder alone over the same text, on this machine.",
            "",
            "The input is JSON lines with article_id, body and, where known, title and published_at. Nothing is",
            "written. Give it cores that do nothing else; how many is Spark's --master (default: all)."
        },
        footer = {
            "",
            "Example:",
            "  claimshift evaluate speed --input articles.jsonl.gz --master 'local[2]' --json speed.json"
        })
final class EvaluateSpeedCommand extends BaseCommand {
    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description = "The articles, on this machine; plain or gzipped (.gz).")
    Path input;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "5",
            description = "Rounds that each figure is the median of (default: ${DEFAULT-VALUE}).")
    int repeat;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to this file, too.")
    Path json;

    @Mixin
    ModelOptions.Annotate model;

    @Mixin
    ConfigOptions config;

    private List<GoldText> articles;
    private ModelSet set;

    @Override
    void validate(List<String> problems) {
        set = model.set(config.settings(problems), problems);
        if (repeat < 1) {
            problems.add("--repeat must be 1 or more.");
        }
        if (json != null && !Files.isDirectory(json.toAbsolutePath().getParent())) {
            problems.add("--json: there is no folder " + json.toAbsolutePath().getParent() + ".");
        }
        if (!Files.isReadable(input)) {
            problems.add("--input: there is no file " + input + ".");
            return;
        }
        try {
            articles = SpeedEvaluation.read(input);
        } catch (IllegalArgumentException e) {
            problems.add("--input: " + e.getMessage());
        }
    }

    @Override
    public Integer call() throws IOException {
        SparkSession spark = Sessions.open("evaluate speed");
        if (!spark.sparkContext().isLocal()) {
            print("This measures one machine: give it a local master, such as --master 'local[2]'.\n");
            return ExitCode.USAGE;
        }
        try (ConsoleProgress progress = new ConsoleProgress(spark, Terminal.forProgress())) {
            progress.stage("evaluate speed");
            AnnotateSpeed annotate = new AnnotateSpeed(spark, set);
            Speed speed = SpeedEvaluation.run(spark, annotate, articles, repeat, progress);
            if (json != null) {
                Files.writeString(json, speed.toJson());
            }
            print(speed.toText());
        }
        return ExitCode.OK;
    }
}
