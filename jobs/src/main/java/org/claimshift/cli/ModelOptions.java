package org.claimshift.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimshift.annotate.AnnotateJob;
import org.claimshift.annotate.AnnotateOptions;
import org.claimshift.annotate.EmbedJob;
import org.claimshift.annotate.ModelSet;
import org.claimshift.annotate.ModelSet.Part;
import org.claimshift.table.Job;
import picocli.CommandLine.Option;

/** Which models to run. */
class ModelOptions {
    @Option(
            names = "--models",
            defaultValue = "${env:CLAIMSHIFT_MODELS:-models-imported}",
            paramLabel = "URI",
            description =
                    "Folder that 'claimshift models' made, on any Hadoop file system (default: ${DEFAULT-VALUE}).")
    String models;

    @Option(
            names = "--encoder",
            paramLabel = "URI",
            description = "A sentence encoder of yours in Spark NLP's own format, in place of ours.")
    String encoder;

    /** The models, all but those that only annotate runs. */
    Map<Part, String> others() {
        Map<Part, String> others = new EnumMap<>(Part.class);
        if (encoder != null) {
            others.put(Part.ENCODER, encoder);
        }
        return others;
    }

    /** The models, or null where a problem keeps them from being used. */
    ModelSet set(Settings settings, List<String> problems) {
        AnnotateOptions options = settings.section("annotate", AnnotateOptions::from, problems);
        ModelSet set = new ModelSet(options, models, others());
        problems.addAll(set.problems(Sessions.hadoop()));
        return options == null ? null : set;
    }

    Job embed(Settings settings, List<String> problems) {
        ModelSet set = set(settings, problems);
        return set == null ? null : new EmbedJob(set);
    }

    /** Which models annotate runs. */
    static final class Annotate extends ModelOptions {
        @Option(
                names = "--entities",
                paramLabel = "URI",
                description =
                        "A token classifier of yours for entities, in Spark NLP's own format, in place of ours; the"
                                + " setting annotate.entity-tags tells what its tags mean.")
        String entities;

        @Option(
                names = "--attribution",
                paramLabel = "URI",
                description =
                        "A token classifier of yours for sources, cues and contents, in Spark NLP's own format, in"
                                + " place of ours; the setting annotate.attribution-tags tells what its tags mean.")
        String attribution;

        @Override
        Map<Part, String> others() {
            Map<Part, String> others = super.others();
            if (entities != null) {
                others.put(Part.ENTITIES, entities);
            }
            if (attribution != null) {
                others.put(Part.ATTRIBUTION, attribution);
            }
            return others;
        }

        Job annotate(Settings settings, List<String> problems) {
            ModelSet set = set(settings, problems);
            return set == null ? null : new AnnotateJob(set);
        }
    }
}
