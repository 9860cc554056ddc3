package org.claimshift.cli;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.claimshift.evaluate.Halves;
import org.claimshift.evaluate.OriginEvaluation;
import org.claimshift.evaluate.Report;
import org.claimshift.ingest.Format;
import org.claimshift.ingest.IngestJob;
import org.claimshift.ingest.IngestOptions;
import org.claimshift.ingest.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores ingest's search for copies and reprints on some that are made. */
@Command(
        name = "origins",
        mixinStandardHelpOptions = true,
        description = {
            "Makes reprints of a collection's texts and scores how ingest finds them.",
            "",
            "Copies with other credits, texts that are cut to a half or a third, that have a new lead, are merged or",
            "lightly edited, originals that arrive a night after their reprints; and texts that only quote the same",
            "statement or stand among the same furniture. Texts of the collection that are near another are left out."
        },
        footer = {
            "",
            "Examples:",
            "  claimshift evaluate origins",
            "  claimshift evaluate origins --input articles.jsonl.gz --half report --seed 2 --misses 3"
        })
final class EvaluateOriginsCommand extends BaseCommand {
    @Option(
            names = {"-i", "--input"},
            paramLabel = "URI",
            defaultValue = "${env:CLAIMSHIFT_HOME:-.}/seeds/articles",
            description = "A file, a folder or a glob of what ingest reads (default: ${DEFAULT-VALUE}).")
    String input;

    @Option(
            names = "--half",
            paramLabel = "HALF",
            defaultValue = "BOTH",
            description = "Texts to use, by a hash: work, report or both (default: both).")
    Halves half;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another number makes other reprints (default: ${DEFAULT-VALUE}).")
    long seed;

    @Mixin
    ConfigOptions config;

    @Mixin
    ReportOptions reports;

    private IngestOptions options;

    @Override
    void validate(List<String> problems) {
        options = config.settings(problems).section("ingest", IngestOptions::from, problems);
        problems.addAll(Inputs.validate(List.of(input), "auto", Sessions.hadoop()));
        reports.validate(problems);
    }

    @Override
    public Integer call() throws IOException {
        SparkSession spark = Sessions.open("evaluate origins");
        try (ConsoleProgress progress = new ConsoleProgress(spark, Terminal.forProgress())) {
            progress.stage("evaluate origins");
            Report report = OriginEvaluation.run(
                    spark, file -> new IngestJob(options, List.of(file), Format.AUTO), input, half, seed, progress);
            print(reports.tell(report));
        } catch (IllegalArgumentException e) {
            print(e.getMessage() + ".\n");
            return ExitCode.USAGE;
        }
        return ExitCode.OK;
    }
}
