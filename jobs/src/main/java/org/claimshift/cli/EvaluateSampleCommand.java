package org.claimshift.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.claimshift.evaluate.SampleDraw;
import org.claimshift.evaluate.SampleVerdicts;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws shifts of a root to be judged by hand, and scores the judgements. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = {
            "Draws shifts of a root to be judged by hand, and scores the judgements.",
            "",
            "--draw writes JSON lines, one for each shift: both sentences with the values marked, dimension,",
            "relation, values, rule. The texts are the outlets': keep the sheet to yourself.",
            "--verdicts reads CSV lines of id and verdict (true, alignment, span or trivial), one file a round,",
            "and tells the share of true shifts by dimension and how far two rounds agree."
        },
        footer = {
            "",
            "Examples:",
            "  claimshift evaluate sample --root data --draw sheet.jsonl",
            "  claimshift evaluate sample --verdicts first.csv --verdicts second.csv --misses 20"
        })
final class EvaluateSampleCommand extends BaseCommand {
    @Mixin
    RootOptions tables;

    @Option(names = "--draw", paramLabel = "FILE", description = "Draw a sample, and write its sheet to this file.")
    Path draw;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "5",
            description = "With --draw: another number draws another sample (default: ${DEFAULT-VALUE}).")
    long seed;

    @Option(
            names = "--verdicts",
            paramLabel = "FILE",
            description = "Judgements of one round; twice for two rounds over the same sample.")
    List<Path> verdicts = new ArrayList<>();

    @Mixin
    ReportOptions reports;

    private SampleVerdicts judged;

    @Override
    void validate(List<String> problems) {
        tables.settings(problems);
        reports.validate(problems);
        if ((draw == null) == verdicts.isEmpty() || verdicts.size() > 2) {
            problems.add("Give either --draw or --verdicts, the latter once or twice.");
        }
        if (draw != null && !Files.isDirectory(draw.toAbsolutePath().getParent())) {
            problems.add("--draw: there is no folder " + draw.toAbsolutePath().getParent() + ".");
        }
        try {
            judged = verdicts.isEmpty() ? null : SampleVerdicts.read(verdicts);
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage());
        }
    }

    @Override
    public Integer call() throws IOException {
        if (judged != null) {
            print(reports.tell(judged.report()));
            return ExitCode.OK;
        }
        SparkSession spark = Sessions.open("evaluate sample");
        Root root = tables.open(spark.sparkContext().hadoopConfiguration());
        Optional<Snapshot> snapshot = published(spark, root);
        if (snapshot.isEmpty()) {
            return ExitCode.USAGE;
        }
        List<String> sheet = SampleDraw.sheet(snapshot.get(), seed);
        Files.write(draw, sheet);
        print(sheet.size() + " shifts drawn with seed " + seed + ", to " + draw + "\n");
        return ExitCode.OK;
    }
}
