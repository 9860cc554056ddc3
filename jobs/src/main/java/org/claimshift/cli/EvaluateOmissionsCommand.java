package org.claimshift.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.claimshift.compare.CompareOptions;
import org.claimshift.evaluate.OmissionChain;
import org.claimshift.evaluate.OmissionEvaluation;
import org.claimshift.evaluate.Report;
import org.claimshift.table.Job;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes claims from articles and asks whether the steps tell that they are lacking. */
@Command(
        name = "omissions",
        mixinStandardHelpOptions = true,
        description = {
            "Scores what outlets are said to leave out, by deleting known claims.",
            "",
            "From a root's threads of enough origins: an article is published after all others of its event, once",
            "as it is and once without the sentences that state the claim. annotate to compare run over the event",
            "as in a night. The outlet should be said to lack what was deleted, and nothing else that the whole",
            "article does not lack as well."
        },
        footer = {"", "Example:", "  claimshift evaluate omissions --root data --characters 500 --misses 3"})
final class EvaluateOmissionsCommand extends BaseCommand {
    @Option(names = "--root", required = true, paramLabel = "URI", description = "Tables of a run, with threads.")
    String root;

    @Option(
            names = "--articles",
            defaultValue = "3",
            paramLabel = "N",
            description = "Articles of an event to delete from, at most (default: ${DEFAULT-VALUE}).")
    int articles;

    @Option(
            names = "--characters",
            paramLabel = "N",
            description = "In place of compare.omissions.characters, for a collection of short articles.")
    Integer characters;

    @Mixin
    ModelOptions.Annotate model;

    @Mixin
    ConfigOptions config;

    @Mixin
    ReportOptions reports;

    private Settings settings;
    private CompareOptions options;

    @Override
    void validate(List<String> problems) {
        if (characters != null) {
            config.sets.put("compare.omissions.characters", characters.toString());
        }
        settings = config.settings(problems);
        options = settings.section("compare", CompareOptions::from, problems);
        jobs(problems);
        if (articles < 1) {
            problems.add("--articles must be 1 or more.");
        }
        reports.validate(problems);
    }

    private List<Job> jobs(List<String> problems) {
        List<Job> jobs = new ArrayList<>(StepCommands.later(settings, model, problems));
        jobs.add(0, model.annotate(settings, problems));
        return jobs;
    }

    @Override
    public Integer call() throws IOException {
        SparkSession spark = Sessions.open("evaluate omissions");
        Optional<Snapshot> known =
                published(spark, new Root(root, spark.sparkContext().hadoopConfiguration()));
        if (known.isEmpty()) {
            return ExitCode.USAGE;
        }
        try (ConsoleProgress progress = new ConsoleProgress(spark, Terminal.forProgress())) {
            progress.stage("evaluate omissions");
            OmissionChain.Steps steps =
                    new OmissionChain.Steps(() -> jobs(new ArrayList<>()).get(0), () -> jobs(new ArrayList<>())
                            .subList(1, 5));
            Report report = OmissionEvaluation.run(
                    new OmissionChain(spark, known.get(), steps, progress),
                    options.omissionOrigins(),
                    options.omissionCharacters(),
                    articles);
            report.about().put("root", root);
            report.about().put("least characters", String.valueOf(options.omissionCharacters()));
            print(reports.tell(report));
        }
        return ExitCode.OK;
    }
}
