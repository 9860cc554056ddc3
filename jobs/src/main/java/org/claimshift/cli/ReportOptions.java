package org.claimshift.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimshift.evaluate.Report;
import picocli.CommandLine.Option;

/** How to tell an evaluation's figures. */
final class ReportOptions {
    @Option(names = "--json", paramLabel = "FILE", description = "Write all figures and every miss to this file, too.")
    Path json;

    @Option(
            names = "--misses",
            paramLabel = "N",
            defaultValue = "0",
            description = "Print at most so many misses of each cause, with their texts (default: ${DEFAULT-VALUE}).")
    int misses;

    void validate(List<String> problems) {
        if (misses < 0) {
            problems.add("--misses must be 0 or more.");
        }
        if (json != null && !Files.isDirectory(json.toAbsolutePath().getParent())) {
            problems.add("--json: there is no folder " + json.toAbsolutePath().getParent() + ".");
        }
    }

    /** Writes the file, and gives the text to print. */
    String tell(Report report) throws IOException {
        if (json != null) {
            Files.writeString(json, report.toJson());
        }
        return report.toText(misses);
    }
}
