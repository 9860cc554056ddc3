package org.claimshift.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimshift.table.Job;
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
            "Runs every step for one date against the tables that earlier dates left, and publishes them as one.",
            "",
            "Events keep their ids from night to night, and articles join events of earlier days. A date may be",
            "run again: it is replaced as a whole, and later dates become stale until they are run again too."
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
    ModelOptions model;

    @Option(
            names = "--keep-hours",
            defaultValue = "168",
            paramLabel = "HOURS",
            description = "At the end, delete superseded runs older than this (default: ${DEFAULT-VALUE}).")
    long keepHours;

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
        List<LocalDate> stale =
                root.staleDates().stream().filter(day -> day.isBefore(date)).toList();
        if (!stale.isEmpty()) {
            LOG.error(
                    "Earlier dates are stale, their state was built on what has changed since: {}. Run them again, in"
                            + " order, before {}.",
                    stale,
                    date);
            return ExitCode.USAGE;
        }
        int code = super.run(runner, root);
        Vacuum vacuum = new Vacuum(root);
        List<Vacuum.Candidate> old = vacuum.candidates(Duration.ofHours(keepHours), Instant.now());
        vacuum.delete(old);
        if (!old.isEmpty()) {
            LOG.info("{} superseded run directories deleted", old.size());
        }
        return code;
    }
}
