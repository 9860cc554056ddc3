package org.claimshift.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.claimshift.evaluate.AnnotateEvaluation;
import org.claimshift.evaluate.Annotating;
import org.claimshift.evaluate.Report;
import org.claimshift.table.Job;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that runs annotate over the texts of a gold set and scores what it says of them. */
abstract class EvaluateAnnotateCommand extends BaseCommand {
    @Option(
            names = "--gold",
            required = true,
            paramLabel = "FILE",
            description = "The gold, on this machine; plain or gzipped (.gz).")
    Path gold;

    @Mixin
    ModelOptions.Annotate model;

    @Mixin
    ConfigOptions config;

    @Mixin
    ReportOptions reports;

    private Job annotate;
    private AnnotateEvaluation evaluation;

    /** Reads the gold. */
    abstract AnnotateEvaluation read();

    @Override
    void validate(List<String> problems) {
        annotate = model.annotate(config.settings(problems), problems);
        reports.validate(problems);
        if (!Files.isReadable(gold)) {
            problems.add("--gold: there is no file " + gold + ".");
            return;
        }
        try {
            evaluation = read();
        } catch (IllegalArgumentException e) {
            problems.add("--gold: " + e.getMessage());
        }
    }

    @Override
    public Integer call() throws IOException {
        String name = "evaluate " + spec.name();
        SparkSession spark = Sessions.open(name);
        try (ConsoleProgress progress = new ConsoleProgress(spark, Terminal.forProgress())) {
            progress.stage(name);
            Report report = evaluation.score(Annotating.run(spark, annotate, evaluation.texts(), progress));
            report.about().put("file", gold.toString());
            report.about().put("models", model.models);
            print(reports.tell(report));
        }
        return ExitCode.OK;
    }
}
