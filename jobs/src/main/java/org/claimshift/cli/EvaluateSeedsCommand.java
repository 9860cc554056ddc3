package org.claimshift.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.claimshift.evaluate.Report;
import org.claimshift.evaluate.SeedsEvaluation;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores the tables of a root that has loaded the seeds against their gold. */
@Command(
        name = "seeds",
        mixinStandardHelpOptions = true,
        description = {
            "Scores a root that has loaded seeds/articles against the gold made by hand.",
            "",
            "Events, origins, claims, threads and shifts by dimension, with the causes of what was missed and of",
            "what is false, by stage. Articles that are not of the seeds are left out. How the gold was made:",
            "seeds/README.md."
        },
        footer = {
            "",
            "Examples:",
            "  claimshift evaluate seeds --root data",
            "  claimshift evaluate seeds --root data --misses 5 --json scores.json"
        })
final class EvaluateSeedsCommand extends BaseCommand {
    private static final List<String> FILES = List.of("events.jsonl", "origins.jsonl", "threads.jsonl", "shifts.jsonl");

    @Mixin
    RootOptions tables;

    @Option(
            names = "--gold",
            paramLabel = "DIR",
            defaultValue = "${env:CLAIMSHIFT_HOME:-.}/seeds/gold",
            description = "Folder of the gold's files (default: ${DEFAULT-VALUE}).")
    Path gold;

    @Mixin
    ReportOptions reports;

    @Override
    void validate(List<String> problems) {
        tables.settings(problems);
        FILES.stream()
                .filter(file -> !Files.isReadable(gold.resolve(file)))
                .forEach(file -> problems.add("--gold: there is no file " + gold.resolve(file) + "."));
        reports.validate(problems);
    }

    @Override
    public Integer call() throws IOException {
        SparkSession spark = Sessions.open("evaluate seeds");
        Root root = tables.open(spark.sparkContext().hadoopConfiguration());
        Optional<Snapshot> snapshot = published(spark, root);
        if (snapshot.isEmpty()) {
            return ExitCode.USAGE;
        }
        Report report = SeedsEvaluation.evaluate(snapshot.get(), gold);
        print(reports.tell(report));
        return ExitCode.OK;
    }
}
