package org.claimshift.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that holds the evaluations. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Scores what the steps made against gold.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = {
            EvaluateSeedsCommand.class,
            EvaluateEventsCommand.class,
            EvaluateDriftCommand.class,
            EvaluateOriginsCommand.class,
            EvaluateAnnotateCommands.Attribution.class,
            EvaluateAnnotateCommands.Entities.class,
            EvaluateAnnotateCommands.Quantities.class,
            EvaluateAnnotateCommands.Certainty.class,
            EvaluateAnnotateCommands.Claims.class,
            EvaluatePairsCommand.class,
            EvaluateListedCommand.class,
            EvaluateSampleCommand.class,
            EvaluateOmissionsCommand.class,
            EvaluateScaleCommand.class,
            EvaluateSpeedCommand.class
        },
        footer = {"", "Example:", "  claimshift evaluate seeds --root data"})
final class EvaluateCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name what to evaluate: seeds, events, drift, origins, attribution, entities, quantities, certainty, claims,"
                        + " pairs, listed, sample, omissions, scale or speed.");
    }
}
