package org.claimshift.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.claimshift.annotate.ModelFolder;
import org.claimshift.annotate.ModelImport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Imports the models into Spark NLP's format. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = {
            "Imports the models into Spark NLP's own format, once.",
            "",
            "The tagger comes from models/tagger, the sentence encoder from the jar that Maven brought. Annotate and",
            "embed load them from there; nothing is ever downloaded at run time. An import that finds its own result",
            "does nothing."
        },
        footer = {"", "Examples:", "  claimshift models", "  claimshift models --out s3a://bucket/models"})
final class ModelsCommand extends BaseCommand {
    private static final Logger LOG = LoggerFactory.getLogger("claimshift");

    @Option(
            names = "--out",
            defaultValue = "${env:CLAIMSHIFT_MODELS:-models-imported}",
            paramLabel = "URI",
            description = "Where to write them (default: ${DEFAULT-VALUE}).")
    String out;

    @Option(
            names = "--tagger",
            defaultValue = "${env:CLAIMSHIFT_HOME:-.}/models/tagger",
            paramLabel = "DIR",
            description =
                    "The tagger's files: model.onnx, vocab.txt, labels.txt, transitions.json (default: ${DEFAULT-VALUE}).")
    Path tagger;

    @Override
    void validate(List<String> problems) {
        if (!Files.isDirectory(tagger)) {
            problems.add("--tagger '" + tagger + "' is no folder.");
        }
    }

    @Override
    public Integer call() throws IOException {
        SparkSession spark = Sessions.open("models");
        ModelFolder folder = new ModelFolder(out, spark.sparkContext().hadoopConfiguration());
        for (ModelFolder.Model model : new ModelImport(spark, tagger, LOG::info).into(folder)) {
            print(model.folder() + "  " + model.name() + "  sha256 " + model.sha256() + "\n");
        }
        return ExitCode.OK;
    }
}
