package org.claimshift.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.claimshift.evaluate.ScaleEvaluation;
import org.claimshift.evaluate.ScaleEvaluation.Scale;
import org.claimshift.group.GroupOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how group's time and pairs grow. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how the time of group, and the pairs of articles that it scores, grow.",
            "",
            "The articles are made up, by seed: events of 1 to 20 articles and one giant story on one day,",
            "words by Zipf's law, names and vectors. They are in tables before the clock starts, and all in",
            "the same days: more articles are more on each day. Nothing is kept."
        },
        footer = {
            "",
            "Example:",
            "  claimshift evaluate scale --articles 300000,1200000 --driver-memory 8g --master 'local[2]'"
        })
final class EvaluateScaleCommand extends BaseCommand {
    @Option(
            names = "--articles",
            paramLabel = "N",
            split = ",",
            defaultValue = "30000,120000",
            description = "Articles of a night; several, each a night by itself (default: ${DEFAULT-VALUE}).")
    List<Long> sizes = new ArrayList<>();

    @Option(
            names = "--giant",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Articles of the giant story among them (default: ${DEFAULT-VALUE}).")
    int giant;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "30",
            description = "Days in which they are published (default: ${DEFAULT-VALUE}).")
    int days;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of what is made up (default: 1).")
    long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to this file, too.")
    Path json;

    @Mixin
    ConfigOptions config;

    private GroupOptions group;

    @Override
    void validate(List<String> problems) {
        group = config.settings(problems).section("group", GroupOptions::from, problems);
        if (giant < 0 || sizes.stream().anyMatch(size -> size < Math.max(1, giant))) {
            problems.add("--articles must be 1 or more, and not less than --giant.");
        }
        if (days < 1) {
            problems.add("--days must be 1 or more.");
        }
        if (json != null && !Files.isDirectory(json.toAbsolutePath().getParent())) {
            problems.add("--json: there is no folder " + json.toAbsolutePath().getParent() + ".");
        }
    }

    @Override
    public Integer call() throws IOException {
        SparkSession spark = Sessions.open("evaluate scale");
        try (ConsoleProgress progress = new ConsoleProgress(spark, Terminal.forProgress())) {
            progress.stage("evaluate scale");
            Scale scale =
                    ScaleEvaluation.run(spark, group, new ScaleEvaluation.Options(sizes, giant, days, seed), progress);
            if (json != null) {
                Files.writeString(json, scale.toJson());
            }
            print(scale.toText());
        }
        return ExitCode.OK;
    }
}
