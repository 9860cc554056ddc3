package org.claimshift.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.SparkSession;
import org.claimshift.annotate.AnnotateJob;
import org.claimshift.annotate.ModelSet;
import org.claimshift.evaluate.EventChain;
import org.claimshift.evaluate.EventGold;
import org.claimshift.evaluate.EventHalf;
import org.claimshift.evaluate.EventsEvaluation;
import org.claimshift.evaluate.EventsEvaluation.Nights;
import org.claimshift.evaluate.Report;
import org.claimshift.group.GroupJob;
import org.claimshift.group.GroupOptions;
import org.claimshift.ingest.Format;
import org.claimshift.ingest.IngestJob;
import org.claimshift.ingest.IngestOptions;
import org.claimshift.table.Root;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the chain up to group on raw articles, and scores the events. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = {
            "Scores the events that ingest, annotate and group make of raw articles, against gold events.",
            "",
            "The gold is JSON lines: article_id, outlet, title, body, published_at (null where unknown), and",
            "event, which the steps do not see. Its events have two halves: weights and thresholds are",
            "learnt on the one, the other (ids whose SHA-256 begins with 8 to f) is only measured.",
            "",
            "Annotating takes the longest. With --root what annotate made is kept, and later calls run",
            "ingest and group alone."
        },
        footer = {
            "",
            "Examples:",
            "  claimshift evaluate events --gold articles.jsonl.gz --root annotated",
            "  claimshift evaluate events --gold articles.jsonl.gz --half learning --root annotated \\",
            "      --set group.join-score=0.4 --misses 5",
            "  claimshift evaluate events --gold articles.jsonl.gz --distractors others.jsonl.gz --root annotated-all",
            "  claimshift evaluate events --gold articles.jsonl.gz --root annotated --nightly --night-days 7"
        })
final class EvaluateEventsCommand extends BaseCommand {
    @Option(
            names = "--gold",
            required = true,
            paramLabel = "FILE",
            description = "Articles with their events, on this machine; plain or gzipped (.gz).")
    Path gold;

    @Option(
            names = "--distractors",
            paramLabel = "FILE",
            description = "Further articles without gold, loaded beside them; what the gold's articles lose is told.")
    Path distractors;

    @Option(
            names = "--half",
            paramLabel = "HALF",
            defaultValue = "BOTH",
            description = "Load the articles of these events: learning, held-back, or both, which also measures the"
                    + " held-back half loaded alone (default: both).")
    EventHalf half;

    @Option(
            names = "--root",
            paramLabel = "URI",
            description = "Keep what annotate made in this folder, or take it from there if it is not empty.")
    String root;

    @Option(
            names = "--no-baselines",
            description = "Leave out what average linkage over all pairs reaches: its time grows with the square of"
                    + " the articles.")
    boolean noBaselines;

    @Option(
            names = "--nightly",
            description = "Also load the dated articles night by night, and compare that with all of them at once.")
    boolean nightly;

    @Option(
            names = "--night-days",
            paramLabel = "N",
            defaultValue = "1",
            description = "With --nightly: days of publication in a night (default: ${DEFAULT-VALUE}).")
    int nightDays;

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "With --nightly: the first day of publication.")
    LocalDate from;

    @Option(names = "--before", paramLabel = "YYYY-MM-DD", description = "With --nightly: the day after the last.")
    LocalDate before;

    @Mixin
    ModelOptions.Annotate model;

    @Mixin
    ConfigOptions config;

    @Mixin
    ReportOptions reports;

    private EventChain.Steps steps;
    private EventGold articles;

    @Override
    void validate(List<String> problems) {
        // An article of nobody is an article all the same here; a user is asked who it is of.
        config.sets.putIfAbsent("ingest.default-outlet", "unknown");
        Settings settings = config.settings(problems);
        IngestOptions ingest = settings.section("ingest", IngestOptions::from, problems);
        GroupOptions group = settings.section("group", GroupOptions::from, problems);
        ModelSet models = isAnnotated() ? null : model.set(settings, problems);
        steps = new EventChain.Steps(
                records -> new IngestJob(ingest, List.of(records), Format.JSONL),
                () -> new AnnotateJob(models),
                () -> new GroupJob(group));
        reports.validate(problems);
        if (nightDays < 1) {
            problems.add("--night-days must be 1 or more.");
        }
        try {
            articles = EventGold.read(gold, distractors);
            EventsEvaluation.check(articles, options()).ifPresent(problems::add);
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage());
        }
    }

    private boolean isAnnotated() {
        return root != null && !new Root(root, Sessions.hadoop()).pointers().isEmpty();
    }

    private EventsEvaluation.Options options() {
        return new EventsEvaluation.Options(half, !noBaselines, nightly ? new Nights(nightDays, from, before) : null);
    }

    @Override
    public Integer call() throws IOException {
        SparkSession spark = Sessions.open("evaluate events");
        Path temporary = root == null ? Files.createTempDirectory("claimshift-annotated") : null;
        try (ConsoleProgress progress = new ConsoleProgress(spark, Terminal.forProgress())) {
            progress.stage("evaluate events");
            String kept = root == null ? temporary.toUri().toString() : root;
            EventChain chain =
                    new EventChain(spark, new Root(kept, spark.sparkContext().hadoopConfiguration()), steps, progress);
            Report report = EventsEvaluation.run(chain, articles, options());
            report.about().put("file", gold.toString());
            print(reports.tell(report));
        } finally {
            if (temporary != null) {
                FileUtil.fullyDelete(temporary.toFile());
            }
        }
        return ExitCode.OK;
    }
}
