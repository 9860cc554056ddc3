package org.claimshift.cli;

import org.claimshift.evaluate.AnnotateEvaluation;
import org.claimshift.evaluate.AttributionEvaluation;
import org.claimshift.evaluate.Halves;
import org.claimshift.evaluate.QuantityEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands that score annotate, one for each kind of gold. */
final class EvaluateAnnotateCommands {
    private EvaluateAnnotateCommands() {}

    /** Which rows of a written set. */
    static final class HalfOption {
        @Option(
                names = "--half",
                paramLabel = "HALF",
                defaultValue = "BOTH",
                description =
                        "Rows to score: work, report or both, each by itself (default: both). Misses of the report"
                                + " half are told only with --half report.")
        Halves half;
    }

    @Command(
            name = "attribution",
            mixinStandardHelpOptions = true,
            description = {
                "Scores who says what in articles where every attribution is marked.",
                "",
                "The gold is JSON lines: article_id, body and attributions with source, cue and content as lists of",
                "[begin, end] in code points of the body."
            },
            footer = {
                "",
                "Example:",
                "  claimshift evaluate attribution --gold articles.jsonl.gz --misses 5 --json scores.json"
            })
    static final class Attribution extends EvaluateAnnotateCommand {
        @Override
        AnnotateEvaluation read() {
            return AttributionEvaluation.read(gold);
        }
    }

    @Command(
            name = "quantities",
            mixinStandardHelpOptions = true,
            description = {
                "Scores the numbers of claims against sentences labelled by hand.",
                "",
                "The gold is JSON lines: id, half, published_at, text and quantities, each with number (as written),",
                "value, low, high, modifier, unit and concept. A text with an empty list is a trap."
            },
            footer = {"", "Example:", "  claimshift evaluate quantities --gold seeds/annotate/quantities.jsonl"})
    static final class Quantities extends EvaluateAnnotateCommand {
        @picocli.CommandLine.Mixin
        HalfOption rows;

        @Override
        AnnotateEvaluation read() {
            return QuantityEvaluation.read(gold, rows.half);
        }
    }
}
