package org.claimshift.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that holds the others. */
@Command(
        name = "claimshift",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Tracks how claims about the same event shift between news outlets.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            NightlyCommand.class,
            StepCommands.Ingest.class,
            StepCommands.Annotate.class,
            StepCommands.Group.class,
            StepCommands.Embed.class,
            StepCommands.Align.class,
            StepCommands.Compare.class,
            ModelsCommand.class,
            StatusCommand.class,
            ShowCommand.class,
            ViewsCommand.class,
            EvaluateCommand.class,
            DiffCommand.class,
            VacuumCommand.class
        },
        footer = {
            "",
            "Spark's own options (--master, --driver-memory, --executor-memory, --conf, --packages, ...) may",
            "stand anywhere on the line of the claimshift launcher; it hands them to spark-submit.",
            "",
            "Exit codes: 0 published or done, 1 an error, 2 wrong usage or configuration, 3 a check failed and",
            "nothing was published, 4 the date was empty and --fail-on-empty was given.",
            "",
            "Examples:",
            "  claimshift demo",
            "  claimshift nightly --date 2024-10-22 --input 'in/*.jsonl.gz' --root data",
            "  claimshift show --date 2024-10-22 --root data"
        })
final class ClaimshiftCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
