package org.claimshift.cli;

import java.util.ArrayList;
import java.util.List;
import org.claimshift.ingest.Format;
import org.claimshift.ingest.IngestJob;
import org.claimshift.ingest.IngestOptions;
import org.claimshift.ingest.Inputs;
import org.claimshift.table.Job;
import picocli.CommandLine.Option;

/** What to load. */
final class InputOptions {
    @Option(
            names = {"-i", "--input"},
            required = true,
            paramLabel = "URI",
            description = "A file, a folder or a glob on any Hadoop file system; repeatable. Quote globs.")
    List<String> inputs = new ArrayList<>();

    @Option(
            names = "--format",
            defaultValue = "auto",
            description =
                    "auto (by name and first bytes), jsonl, newsplease, json, csv, parquet, html, warc or text (default:"
                            + " ${DEFAULT-VALUE}).")
    String format;

    /** The step that loads them. */
    Job job(Settings settings, List<String> problems) {
        problems.addAll(Inputs.validate(inputs, format, Sessions.hadoop()));
        IngestOptions options = settings.section("ingest", IngestOptions::from, problems);
        return Format.of(format)
                .filter(known -> options != null)
                .map(known -> new IngestJob(options, inputs, known))
                .orElse(null);
    }
}
