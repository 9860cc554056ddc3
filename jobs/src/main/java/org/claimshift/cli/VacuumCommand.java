package org.claimshift.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.claimshift.table.Vacuum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes superseded and unpublished runs. */
@Command(
        name = "vacuum",
        mixinStandardHelpOptions = true,
        description = "Deletes run directories that no date publishes any more, once they are old enough.",
        footer = {
            "",
            "Afterwards a plain glob over a table (data/claims/*/*/*.parquet) reads what the views read.",
            "",
            "Examples:",
            "  claimshift vacuum --root data --dry-run",
            "  claimshift vacuum --root data --older-than-hours 0"
        })
final class VacuumCommand extends BaseCommand {
    @Mixin
    RootOptions tables;

    @Option(
            names = "--older-than-hours",
            defaultValue = "168",
            paramLabel = "HOURS",
            description = "Keep younger ones: a reader or a run may be at work on them (default: ${DEFAULT-VALUE}).")
    long hours;

    @Option(names = "--dry-run", description = "List them and delete nothing.")
    boolean dryRun;

    @Override
    void validate(List<String> problems) {
        tables.settings(problems);
        if (hours < 0) {
            problems.add("--older-than-hours must be 0 or more, not " + hours + ".");
        }
    }

    @Override
    public Integer call() {
        Vacuum vacuum = new Vacuum(tables.open(Sessions.hadoop()));
        List<Vacuum.Candidate> candidates = vacuum.candidates(Duration.ofHours(hours), Instant.now());
        for (Vacuum.Candidate candidate : candidates) {
            print(String.format(
                    Locale.ROOT, "%s  %,d bytes  %s%n", candidate.modified(), candidate.bytes(), candidate.path()));
        }
        if (!dryRun) {
            vacuum.delete(candidates);
        }
        long bytes = candidates.stream().mapToLong(Vacuum.Candidate::bytes).sum();
        print(String.format(
                Locale.ROOT,
                "%s %,d run directories, %,d bytes%n",
                dryRun ? "Would delete" : "Deleted",
                candidates.size(),
                bytes));
        return ExitCode.OK;
    }
}
