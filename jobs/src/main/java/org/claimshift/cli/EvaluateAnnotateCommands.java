package org.claimshift.cli;

import java.util.List;
import org.claimshift.evaluate.AnnotateEvaluation;
import org.claimshift.evaluate.AttributionEvaluation;
import org.claimshift.evaluate.CertaintySets;
import org.claimshift.evaluate.ClaimEvaluation;
import org.claimshift.evaluate.EntityEvaluation;
import org.claimshift.evaluate.Halves;
import org.claimshift.evaluate.QuantityEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            name = "entities",
            mixinStandardHelpOptions = true,
            description = {
                "Scores entity mentions, by span and type, in the types that the gold has.",
                "",
                "The gold is CoNLL columns (token first, BIO tag last; the text is set again from the tokens), or JSON",
                "lines in the shape of re3d: doc_id, text and entities with begin, end (code points) and type."
            },
            footer = {
                "",
                "Examples:",
                "  claimshift evaluate entities --gold testa.conll.gz",
                "  claimshift evaluate entities --gold reports.jsonl --misses 3"
            })
    static final class Entities extends EvaluateAnnotateCommand {
        @Override
        AnnotateEvaluation read() {
            return EntityEvaluation.read(gold);
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
        @Mixin
        HalfOption rows;

        @Override
        AnnotateEvaluation read() {
            return QuantityEvaluation.read(gold, rows.half);
        }
    }

    @Command(
            name = "certainty",
            mixinStandardHelpOptions = true,
            description = {
                "Scores how surely claims are put. Three kinds of gold, told apart by their first line:",
                "",
                "Claims labelled by hand (JSON lines: id, half, text, claim, polarity, phase, status, hedges, certainty).",
                "Pairs of texts of which one may exaggerate (JSON lines in the shape of InSciOut).",
                "Embedded clauses with people's judgement (CSV in the shape of the CommitmentBank)."
            },
            footer = {
                "",
                "Examples:",
                "  claimshift evaluate certainty --gold seeds/annotate/certainty.jsonl --half work --misses 3",
                "  claimshift evaluate certainty --gold pairs.jsonl --margin 0.1",
                "  claimshift evaluate certainty --gold CommitmentBank.csv"
            })
    static final class Certainty extends EvaluateAnnotateCommand {
        @Mixin
        HalfOption rows;

        @Option(
                names = "--margin",
                paramLabel = "X",
                defaultValue = "0.05",
                description = "Two texts of a pair are the same if their strengths (0 to 1) differ by no more than this"
                        + " (default: ${DEFAULT-VALUE}).")
        double margin;

        @Override
        void validate(List<String> problems) {
            super.validate(problems);
            if (!(margin >= 0 && margin <= 1)) {
                problems.add("--margin must be from 0 to 1.");
            }
        }

        @Override
        AnnotateEvaluation read() {
            return CertaintySets.read(gold, rows.half, margin);
        }
    }

    @Command(
            name = "claims",
            mixinStandardHelpOptions = true,
            description = {
                "Scores every claim of short articles labelled by hand: its words, source, cue and who relayed it.",
                "",
                "The gold is JSON lines: id, half, outlet, published_at, title, body and claims, each with kind, parts,",
                "source, canonical, source_level, cue_class and via."
            },
            footer = {"", "Example:", "  claimshift evaluate claims --gold seeds/annotate/claims.jsonl --half work"})
    static final class Claims extends EvaluateAnnotateCommand {
        @Mixin
        HalfOption rows;

        @Override
        AnnotateEvaluation read() {
            return ClaimEvaluation.read(gold, rows.half);
        }
    }
}
