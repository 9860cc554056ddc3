package org.claimshift.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.claimshift.align.AlignJob;
import org.claimshift.align.AlignOptions;
import org.claimshift.annotate.AnnotateJob;
import org.claimshift.annotate.EmbedJob;
import org.claimshift.annotate.ModelSet;
import org.claimshift.compare.CompareJob;
import org.claimshift.compare.CompareOptions;
import org.claimshift.evaluate.PairChain;
import org.claimshift.evaluate.PairsEvaluation;
import org.claimshift.table.Root;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the chain on labelled pairs of sentences, and scores alignment and comparison. */
@Command(
        name = "pairs",
        mixinStandardHelpOptions = true,
        description = {
            "Scores how claims are aligned and compared, on labelled pairs of sentences.",
            "",
            "Each sentence becomes an article, each pair an event of two outlets; annotate, embed, align and compare",
            "see nothing but the sentences. Name one set or more; files may be gzipped (.gz)."
        },
        footer = {
            "",
            "Examples:",
            "  claimshift evaluate pairs --claims claimdiff.jsonl.gz --misses 5",
            "  claimshift evaluate pairs --headlines sts.tsv --numbers seeds/pairs/sts-numbers.csv --half work --misses 3",
            "  claimshift evaluate pairs --claims claimdiff.jsonl.gz --headlines sts.tsv --root kept \\",
            "      --features features.tsv"
        })
final class EvaluatePairsCommand extends BaseCommand {
    @Option(
            names = "--claims",
            paramLabel = "FILE",
            description = "Pairs of claims on a topic (JSON lines in the shape of ClaimDiff).")
    Path claims;

    @Option(
            names = "--headlines",
            paramLabel = "FILE",
            description = "Pairs of headlines with their similarity (the shape of STS: columns score, a, b).")
    Path headlines;

    @Option(
            names = "--numbers",
            paramLabel = "FILE",
            description = "With --headlines: labels of their numbers (seeds/pairs/sts-numbers.csv).")
    Path numbers;

    @Option(
            names = "--quotes",
            paramLabel = "FILE",
            description = "Pairs of quotations that share words (JSON lines: similarity, a, b).")
    Path quotes;

    @Option(
            names = "--releases",
            paramLabel = "FILE",
            description = "Press releases beside their papers (JSON lines in the shape of InSciOut).")
    Path releases;

    @Option(
            names = "--root",
            paramLabel = "URI",
            description = "Keep what annotate and embed made in this folder, or take it from there if it is not empty.")
    String root;

    @Option(
            names = "--features",
            paramLabel = "FILE",
            description = "Write a table, too: for each pair its label, scores and the features of its best claims.")
    Path features;

    @Mixin
    EvaluateAnnotateCommands.HalfOption rows;

    @Mixin
    ModelOptions.Annotate model;

    @Mixin
    ConfigOptions config;

    @Mixin
    ReportOptions reports;

    private PairChain.Steps steps;
    private PairsEvaluation evaluation;

    @Override
    void validate(List<String> problems) {
        Settings settings = config.settings(problems);
        AlignOptions align = settings.section("align", AlignOptions::from, problems);
        ModelSet models = isKept() ? null : model.set(settings, problems);
        CompareOptions compare = settings.section("compare", CompareOptions::from, problems);
        steps = new PairChain.Steps(
                new AnnotateJob(models), new EmbedJob(models), new AlignJob(align), new CompareJob(compare), align);
        reports.validate(problems);
        if (features != null && !Files.isDirectory(features.toAbsolutePath().getParent())) {
            problems.add("--features: there is no folder "
                    + features.toAbsolutePath().getParent() + ".");
        }
        evaluation = new PairsEvaluation(align == null ? 1 : align.joinScore());
        read("--claims", claims, evaluation::addClaims, problems);
        read("--headlines", headlines, file -> evaluation.addHeadlines(file, numbers, rows.half), problems);
        read("--quotes", quotes, evaluation::addQuotes, problems);
        read("--releases", releases, evaluation::addReleases, problems);
        if (Stream.of(claims, headlines, quotes, releases).allMatch(Objects::isNull)) {
            problems.add("Name a set of pairs: --claims, --headlines, --quotes or --releases.");
        }
        if (numbers != null && (headlines == null || !Files.isReadable(numbers))) {
            problems.add("--numbers must be a file of labels for the pairs of --headlines.");
        }
    }

    private boolean isKept() {
        return root != null && !new Root(root, Sessions.hadoop()).pointers().isEmpty();
    }

    private static void read(String option, Path file, Consumer<Path> add, List<String> problems) {
        if (file == null) {
            return;
        }
        if (!Files.isReadable(file)) {
            problems.add(option + ": there is no file " + file + ".");
            return;
        }
        try {
            add.accept(file);
        } catch (IllegalArgumentException e) {
            problems.add(option + ": " + e.getMessage());
        }
    }

    @Override
    public Integer call() throws IOException {
        SparkSession spark = Sessions.open("evaluate pairs");
        try (ConsoleProgress progress = new ConsoleProgress(spark, Terminal.forProgress())) {
            progress.stage("evaluate pairs");
            Root kept =
                    root == null ? null : new Root(root, spark.sparkContext().hadoopConfiguration());
            PairsEvaluation.Result result = evaluation.run(new PairChain(spark, kept, steps, progress));
            if (features != null) {
                Files.write(features, result.features());
            }
            print(reports.tell(result.report()));
        }
        return ExitCode.OK;
    }
}
