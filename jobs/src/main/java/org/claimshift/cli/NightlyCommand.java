package org.claimshift.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.SparkSession;
import org.claimshift.table.Job;
import org.claimshift.table.Journal;
import org.claimshift.table.Root;
import org.claimshift.table.Vacuum;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All steps for a date, published as one. */
@Command(
        name = "nightly",
        mixinStandardHelpOptions = true,
        description = {
            "Runs every step for one date, and publishes them as one.",
            "",
            "It builds on the tables that earlier dates left: events keep their ids from night to night, and",
            "articles join events of earlier days. A date may be run again: it is replaced as a whole, and later",
            "dates become stale until they are run again too."
        },
        footer = {
            "",
            "Examples:",
            "  claimshift nightly --date 2024-10-22 --input 'in/2024-10-22/*.jsonl.gz' --root data",
            "  claimshift nightly --date 2024-10-22 -i s3a://bucket/in/2024-10-22 --root s3a://bucket/data \\",
            "      --master yarn --properties-file conf/spark-s3.conf"
        })
final class NightlyCommand extends JobCommand {
    private static final Logger LOG = LoggerFactory.getLogger("claimshift");

    @Mixin
    InputOptions input;

    @Mixin
    ModelOptions.Annotate model;

    @Option(
            names = "--keep-hours",
            defaultValue = "168",
            paramLabel = "HOURS",
            description = "At the end, delete superseded runs older than this (default: ${DEFAULT-VALUE}).")
    long keepHours;

    @Option(
            names = "--cascade",
            description = "Run stale dates again too, earlier and later ones, with the command lines that runs tells.")
    boolean cascade;

    @Override
    List<Job> jobs(Settings settings, List<String> problems) {
        List<Job> jobs = new ArrayList<>();
        jobs.add(input.job(settings, problems));
        jobs.add(model.annotate(settings, problems));
        jobs.addAll(StepCommands.later(settings, model, problems));
        return jobs;
    }

    @Override
    int run(Runner runner, Root root) {
        List<LocalDate> stale = stale(root, day -> day.isBefore(date));
        if (!stale.isEmpty() && !cascade) {
            LOG.error(
                    "Earlier dates are stale, their state was built on what has changed since: {}. Run them again, in"
                            + " order, or give --cascade.",
                    stale);
            return ExitCode.USAGE;
        }
        int code = again(stale, root);
        if (code == ExitCode.OK) {
            code = super.run(runner, root);
        }
        if (code == ExitCode.OK && cascade) {
            code = again(stale(root, day -> day.isAfter(date)), root);
        }
        vacuum(root);
        return code;
    }

    private static List<LocalDate> stale(Root root, Predicate<LocalDate> some) {
        return root.staleDates().stream().filter(some).toList();
    }

    /** Runs dates again, each by the command line of its last published night, until one fails. */
    private static int again(List<LocalDate> dates, Root root) {
        for (LocalDate day : dates) {
            Optional<List<String>> arguments = new Journal(SparkSession.active(), root).argumentsOf("nightly", day);
            if (arguments.isEmpty()) {
                LOG.error("{} is stale and no nightly ever published it: run its steps again by hand.", day);
                return ExitCode.USAGE;
            }
            LOG.info("{} is stale: running it again", day);
            List<String> once = new ArrayList<>(arguments.get());
            once.removeIf("--cascade"::equals);
            int code = Main.run(once.toArray(String[]::new));
            if (code != ExitCode.OK) {
                return code;
            }
        }
        return ExitCode.OK;
    }

    private void vacuum(Root root) {
        Vacuum vacuum = new Vacuum(root);
        List<Vacuum.Candidate> old = vacuum.candidates(Duration.ofHours(keepHours), Instant.now());
        vacuum.delete(old);
        if (!old.isEmpty()) {
            LOG.info("{} superseded run directories deleted", old.size());
        }
    }
}
