package org.claimshift.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.claimshift.align.AlignJob;
import org.claimshift.align.AlignOptions;
import org.claimshift.annotate.AnnotateJob;
import org.claimshift.annotate.EmbedJob;
import org.claimshift.annotate.ModelSet;
import org.claimshift.compare.CompareJob;
import org.claimshift.compare.CompareOptions;
import org.claimshift.evaluate.DriftChain;
import org.claimshift.evaluate.DriftEvaluation;
import org.claimshift.evaluate.Halves;
import org.claimshift.evaluate.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes real claims on purpose, runs the steps on both texts, and scores what they tell. */
@Command(
        name = "drift",
        mixinStandardHelpOptions = true,
        description = {
            "Scores the path from text to claim_shifts on variants of real claims, made on purpose.",
            "",
            "Each variant is printed by one outlet an hour after another printed the claim, among sentences",
            "about something else. annotate, embed, align and compare run on them as in a night; which",
            "articles make an event is given. A drifted variant must get its row, a harmless one none.",
            "",
            "The claims are JSON lines: id (what stands before its / names the proposition), sentence, content,",
            "source, cue, when, quote, spans (kind, text, to) and same (rewordings). Kinds: number, modifier,",
            "hedge, verb, plan, place, actor, time; 'to' is a hedge's text without hedging, a verb's negated, a",
            "plan's done. What a claim lacks is not changed in it. With --articles they are found in sentences of",
            "plain shape, and actors and rewordings are left out."
        },
        footer = {
            "",
            "Examples:",
            "  claimshift evaluate drift",
            "  claimshift evaluate drift --half work --misses 5 --json scores.json",
            "  claimshift evaluate drift --articles articles.jsonl.gz --show 3"
        })
final class EvaluateDriftCommand extends BaseCommand {
    @Option(
            names = "--claims",
            paramLabel = "FILE",
            defaultValue = "${env:CLAIMSHIFT_HOME:-.}/seeds/drift/claims.jsonl",
            description = "Claims to change (default: those of the seeds).")
    Path claims;

    @Option(
            names = "--articles",
            paramLabel = "FILE",
            description =
                    "Articles in which to find claims to change, in place of --claims: JSON lines with id and body,"
                            + " on this machine; plain or gzipped (.gz).")
    Path articles;

    @Option(
            names = "--half",
            paramLabel = "HALF",
            defaultValue = "BOTH",
            description = "Claims to change: work, report or both, each by itself (default: both). Misses of the report"
                    + " half are told only with --half report.")
    Halves half;

    @Option(
            names = "--per-type",
            paramLabel = "N",
            defaultValue = "40",
            description = "Variants of each type, at most (default: ${DEFAULT-VALUE}).")
    int perType;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of what is drawn (default: 1).")
    long seed;

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "0",
            description = "Print so many variants of each type, and run nothing.")
    int show;

    @Mixin
    ModelOptions.Annotate model;

    @Mixin
    ConfigOptions config;

    @Mixin
    ReportOptions reports;

    private DriftEvaluation evaluation;
    private DriftChain.Steps steps;

    @Override
    void validate(List<String> problems) {
        reports.validate(problems);
        if (perType < 1) {
            problems.add("--per-type must be 1 or more.");
        }
        if (show < 0) {
            problems.add("--show must be 0 or more.");
        }
        String option = articles == null ? "--claims: " : "--articles: ";
        Path file = articles == null ? claims : articles;
        if (!Files.isReadable(file)) {
            problems.add(option + "there is no file " + file + ".");
        } else {
            try {
                evaluation = DriftEvaluation.of(file, articles != null, perType, seed, half);
            } catch (IllegalArgumentException e) {
                problems.add(option + e.getMessage());
            }
        }
        if (show == 0) {
            Settings settings = config.settings(problems);
            ModelSet models = model.set(settings, problems);
            AlignOptions align = settings.section("align", AlignOptions::from, problems);
            CompareOptions compare = settings.section("compare", CompareOptions::from, problems);
            steps = new DriftChain.Steps(
                    new AnnotateJob(models), new EmbedJob(models), new AlignJob(align), new CompareJob(compare));
        }
    }

    @Override
    public Integer call() throws IOException {
        if (show > 0) {
            print(evaluation.show(show));
            return ExitCode.OK;
        }
        SparkSession spark = Sessions.open("evaluate drift");
        try (ConsoleProgress progress = new ConsoleProgress(spark, Terminal.forProgress())) {
            progress.stage("evaluate drift");
            Report report = evaluation.score(new DriftChain(spark, steps, progress), seed);
            report.about().put("claims", String.valueOf(articles == null ? claims : articles));
            report.about().put("seed", String.valueOf(seed));
            print(reports.tell(report));
        }
        return ExitCode.OK;
    }
}
