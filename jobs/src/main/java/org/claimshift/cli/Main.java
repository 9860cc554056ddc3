package org.claimshift.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.logging.log4j.core.config.Configurator;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Entry point of {@code spark-submit claimshift.jar COMMAND OPTIONS}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        quietLogs();
        int code = run(args);
        if (!Sessions.isClusterMode()) {
            System.exit(code);
        }
        // On a cluster the driver's exit code reaches nobody: returning is success, an exception is failure.
        if (code != ExitCode.OK) {
            throw new IllegalStateException("claimshift ended with code " + code + "; see its log and the table runs");
        }
    }

    /** Runs a command line in this JVM and gives its exit code. */
    static int run(String... args) {
        CommandLine line = new CommandLine(new ClaimshiftCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        line.setExecutionStrategy(Main::validateThenRun);
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            command.getErr().println(command.getColorScheme().errorText("claimshift: " + sentence(e)));
            if (System.getenv("CLAIMSHIFT_TRACE") != null) {
                e.printStackTrace(command.getErr());
            } else {
                command.getErr().println("(CLAIMSHIFT_TRACE=1 shows where.)");
            }
            return ExitCode.CRASHED;
        });
        collectErrors(line);
        return line.execute(args);
    }

    private static String sentence(Throwable e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    /** picocli stops at the first wrong option unless each command is told to go on. */
    private static void collectErrors(CommandLine line) {
        line.getCommandSpec().parser().collectErrors(true);
        line.getSubcommands().values().forEach(Main::collectErrors);
    }

    private static int validateThenRun(ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        Set<String> problems = new LinkedHashSet<>();
        ParseResult last = parsed;
        for (ParseResult at = parsed; at != null; at = at.hasSubcommand() ? at.subcommand() : null) {
            at.errors().forEach(e -> problems.add(e.getMessage()));
            last = at;
        }
        CommandLine command = last.commandSpec().commandLine();
        if (command.getCommand() instanceof BaseCommand base) {
            List<String> found = new ArrayList<>();
            try {
                base.validate(found);
            } catch (RuntimeException e) {
                // Behind an option that could not be read others may have no value: what is known is told.
                if (problems.isEmpty()) {
                    throw e;
                }
            }
            problems.addAll(found);
        }
        if (!problems.isEmpty()) {
            problems.forEach(
                    problem -> command.getErr().println(command.getColorScheme().errorText("claimshift: " + problem)));
            command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
            return ExitCode.USAGE;
        }
        return new RunLast().execute(parsed);
    }

    /** Spark's own lines are for those who ask: CLAIMSHIFT_LOG names another log4j2 file. */
    private static void quietLogs() throws URISyntaxException {
        if (System.getProperty("log4j2.configurationFile") == null && System.getenv("CLAIMSHIFT_LOG") == null) {
            URI shipped =
                    Main.class.getResource("/claimshift-log4j2.properties").toURI();
            Configurator.reconfigure(shipped);
        }
    }
}
