package org.claimshift.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.claimshift.table.Job;
import org.claimshift.table.Root;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that runs one step, or all of them, for a date. */
abstract class JobCommand extends BaseCommand {
    @Mixin
    RootOptions tables;

    @Option(
            names = "--date",
            required = true,
            paramLabel = "YYYY-MM-DD",
            description =
                    "The data interval to run for: the partition that is written. Articles of any day may be in it.")
    LocalDate date;

    @Option(
            names = "--fail-on-empty",
            description = "Exit with 4 if the date has no articles; its empty partitions are published all the same.")
    boolean failOnEmpty;

    private List<Job> jobs;

    /** The steps, in order, from their settings. */
    abstract List<Job> jobs(Settings settings, List<String> problems);

    @Override
    void validate(List<String> problems) {
        jobs = jobs(tables.settings(problems), problems);
    }

    @Override
    public Integer call() {
        SparkSession spark = Sessions.open(spec.name() + " " + date);
        Root root = tables.open(spark.sparkContext().hadoopConfiguration());
        try (ConsoleProgress progress = new ConsoleProgress(spark, Terminal.forProgress())) {
            return run(new Runner(spark, root, progress), root);
        }
    }

    /** Runs for the date; {@code nightly} adds its own to it. */
    int run(Runner runner, Root root) {
        List<String> arguments =
                new ArrayList<>(spec.commandLine().getParent().getParseResult().originalArgs());
        return runner.run(new Runner.Plan(spec.name(), date, jobs, arguments, failOnEmpty));
    }
}
