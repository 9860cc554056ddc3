package org.claimshift.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.claimshift.evaluate.ListedEvaluation;
import org.claimshift.evaluate.ListedGold;
import org.claimshift.evaluate.ListedTables;
import org.claimshift.evaluate.Report;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells which of the shifts that a reader listed from pairs of articles the tables of a root have. */
@Command(
        name = "listed",
        mixinStandardHelpOptions = true,
        description = {
            "Tells which of the shifts that a reader listed from pairs of articles a root has.",
            "",
            "By dimension, with intervals over pairs, and where the others were lost. The root must have loaded",
            "the collection that the listed ids are of. How the pairs were drawn and listed:",
            "seeds/listed/README.md."
        },
        footer = {
            "",
            "Examples:",
            "  claimshift evaluate listed --root data",
            "  claimshift evaluate listed --root data --misses 5 --json listed.json"
        })
final class EvaluateListedCommand extends BaseCommand {
    @Mixin
    RootOptions tables;

    @Option(
            names = "--gold",
            paramLabel = "FILE",
            defaultValue = "${env:CLAIMSHIFT_HOME:-.}/seeds/listed/pairs.jsonl",
            description = "The listed pairs (default: ${DEFAULT-VALUE}).")
    Path gold;

    @Mixin
    ReportOptions reports;

    private ListedGold listed;

    @Override
    void validate(List<String> problems) {
        tables.settings(problems);
        reports.validate(problems);
        try {
            listed = ListedGold.read(gold);
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage());
        }
    }

    @Override
    public Integer call() throws IOException {
        SparkSession spark = Sessions.open("evaluate listed");
        Root root = tables.open(spark.sparkContext().hadoopConfiguration());
        Optional<Snapshot> snapshot = published(spark, root);
        if (snapshot.isEmpty()) {
            return ExitCode.USAGE;
        }
        Report report = ListedEvaluation.evaluate(listed, ListedTables.read(spark, snapshot.get(), listed.articles()));
        report.about().put("root", root.uri());
        report.about().put("gold", gold.toString());
        print(reports.tell(report));
        return ExitCode.OK;
    }
}
