package org.claimshift.cli;

import java.util.List;
import org.claimshift.annotate.AnnotateJob;
import org.claimshift.annotate.AnnotateOptions;
import org.claimshift.annotate.EmbedJob;
import org.claimshift.annotate.ModelFolder;
import org.claimshift.table.Job;
import picocli.CommandLine.Option;

/** Which models to run. */
final class ModelOptions {
    @Option(
            names = "--models",
            defaultValue = "${env:CLAIMSHIFT_MODELS:-models-imported}",
            paramLabel = "URI",
            description =
                    "Folder that 'claimshift models' made, on any Hadoop file system (default: ${DEFAULT-VALUE}).")
    String models;

    Job annotate(Settings settings, List<String> problems) {
        AnnotateOptions options = options(settings, problems);
        return options == null ? null : new AnnotateJob(options, models);
    }

    Job embed(Settings settings, List<String> problems) {
        AnnotateOptions options = options(settings, problems);
        return options == null ? null : new EmbedJob(options, models);
    }

    /** Both steps need the folder whole and read the same section. */
    AnnotateOptions options(Settings settings, List<String> problems) {
        problems.addAll(new ModelFolder(models, Sessions.hadoop()).problems());
        return settings.section("annotate", AnnotateOptions::from, problems);
    }
}
