package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.claimshift.table.Journal;

/**
 * The models of a run: our folder, and the user's own in place of parts of it. Our tagger gives whatever no other model
 * does; word classes always, since the rules need them.
 */
public final class ModelSet {
    /** What a model of the user's can take the place of, with the name of its option. */
    public enum Part {
        ENCODER("--encoder", SavedModel.Kind.ENCODER),
        ENTITIES("--entities", SavedModel.Kind.TOKEN_CLASSIFIER),
        ATTRIBUTION("--attribution", SavedModel.Kind.TOKEN_CLASSIFIER);

        private final String option;
        private final SavedModel.Kind kind;

        Part(String option, SavedModel.Kind kind) {
            this.option = option;
            this.kind = kind;
        }

        private String word() {
            return option.substring(2);
        }
    }

    private final AnnotateOptions options;
    private final String folder;
    private final Map<Part, String> others = new EnumMap<>(Part.class);
    private final List<Journal.Model> used = new ArrayList<>();

    /**
     * Names the models; nothing is read.
     *
     * @param folder a {@link ModelFolder}: local, HDFS or S3A
     * @param others folders of models in Spark NLP's own format, by what they take the place of
     */
    public ModelSet(AnnotateOptions options, String folder, Map<Part, String> others) {
        this.options = options;
        this.folder = folder;
        this.others.putAll(others);
    }

    /** What keeps the models from being used, as sentences. Reads a few small files. */
    public List<String> problems(Configuration hadoop) {
        List<String> problems = new ArrayList<>(new ModelFolder(folder, hadoop).problems());
        others.forEach((part, uri) -> new SavedModel(uri, hadoop)
                .problem(part.kind)
                .ifPresent(problem -> problems.add(part.option + ": " + problem)));
        return problems;
    }

    AnnotateOptions options() {
        return options;
    }

    /** The sentence encoder. */
    Encoder encoder(SparkSession spark) {
        String other = others.get(Part.ENCODER);
        if (other == null) {
            ModelFolder ours = ours(spark);
            use(ModelFolder.ENCODER, ours.model(ModelFolder.ENCODER));
            return Models.encoder(spark, ours);
        }
        SavedModel saved = saved(spark, other);
        ModelFolder.Model model = use(Part.ENCODER.word(), saved);
        return new Encoder(Models.load(spark, saved, model.sha256()), model.label());
    }

    /** The reader of fields, with all token classifiers. */
    FieldReader fieldReader(SparkSession spark) {
        Set<String> left = new HashSet<>(Set.of(Labels.NER, Labels.ATT, Labels.SYN));
        List<FieldReader.Model> models = new ArrayList<>();
        addOther(spark, Part.ENTITIES, Labels.NER, options.entityTags(), models, left);
        addOther(spark, Part.ATTRIBUTION, Labels.ATT, options.attributionTags(), models, left);
        ModelFolder ours = ours(spark);
        use(ModelFolder.TAGGER, ours.model(ModelFolder.TAGGER));
        models.add(Models.tagger(spark, ours, left));
        return new FieldReader(models);
    }

    private void addOther(
            SparkSession spark,
            Part part,
            String tags,
            Map<String, String> meanings,
            List<FieldReader.Model> models,
            Set<String> left) {
        String other = others.get(part);
        if (other == null) {
            return;
        }
        SavedModel saved = saved(spark, other);
        ModelFolder.Model model = use(part.word(), saved);
        try {
            models.add(Models.tokenClassifier(spark, saved, model.sha256(), Set.of(tags), meanings));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    part.option + ": " + e.getMessage() + ". The setting annotate." + options.tagsKey(tags)
                            + " gives a tag its meaning: " + String.join(", ", Labels.TYPES.get(tags))
                            + " or \"\" for none.",
                    e);
        }
        left.remove(tags);
    }

    /** The models opened so far, for the journal. */
    List<Journal.Model> used() {
        return List.copyOf(used);
    }

    private ModelFolder.Model use(String as, SavedModel saved) {
        ModelFolder.Model model = new ModelFolder.Model(as, saved.name(), saved.sha256());
        use(as, model);
        return model;
    }

    private void use(String as, ModelFolder.Model model) {
        used.add(new Journal.Model(as + " " + model.name(), model.sha256()));
    }

    private ModelFolder ours(SparkSession spark) {
        return new ModelFolder(folder, spark.sparkContext().hadoopConfiguration());
    }

    private static SavedModel saved(SparkSession spark, String uri) {
        return new SavedModel(uri, spark.sparkContext().hadoopConfiguration());
    }
}
