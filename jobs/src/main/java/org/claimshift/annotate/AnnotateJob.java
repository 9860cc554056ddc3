package org.claimshift.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;
import org.claimshift.table.Draft;
import org.claimshift.table.Job;
import org.claimshift.table.Journal;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;

/**
 * Reads every article of the date once: vectors of title and lede, entity mentions, claims.
 *
 * <ol>
 *   <li>Spread the articles over the cores.
 *   <li>Annotate each: tags by the model, all else by rules ({@link ArticleAnnotator}).
 *   <li>Write the three tables from the one result, which is kept on disk meanwhile: no text is tagged twice.
 * </ol>
 *
 * <p>In: {@code articles} of the date. Out: {@code article_vectors}, {@code entity_mentions}, {@code claims}.
 */
public final class AnnotateJob implements Job {
    /** Articles in a task, at most: progress is told by the task, and a lost executor has that much to do again. */
    private static final long ARTICLES_PER_TASK = 100;

    private final ModelSet models;

    /** Configures the job. */
    public AnnotateJob(ModelSet models) {
        this.models = models;
    }

    @Override
    public Stage stage() {
        return Stage.ANNOTATE;
    }

    @Override
    public void run(Draft draft) {
        SparkSession spark = draft.spark();
        draft.progress().step("Loading the models");
        ArticleAnnotator annotator = annotator(spark, models);
        Dataset<Row> articles = draft.today(Table.ARTICLES);
        long count = articles.count();
        draft.progress().step("Reading who says what in " + count + " articles");
        LongAccumulator done = draft.progress().count("articles", count);
        Dataset<Row> annotated = mapAnnotated(spread(articles, count, models.options()), annotator, done)
                .persist(StorageLevel.MEMORY_AND_DISK());
        try {
            draft.write(Table.ARTICLE_VECTORS, explodeRows(annotated, "vectors", Table.ARTICLE_VECTORS));
            draft.write(Table.ENTITY_MENTIONS, explodeRows(annotated, "mentions", Table.ENTITY_MENTIONS));
            draft.write(Table.CLAIMS, explodeRows(annotated, "claims", Table.CLAIMS));
        } finally {
            annotated.unpersist(true);
        }
    }

    @Override
    public List<Journal.Model> models() {
        return models.used();
    }

    /** All that the job does to an article. */
    static ArticleAnnotator annotator(SparkSession spark, ModelSet models) {
        AnnotateOptions options = models.options();
        Aliases aliases = Aliases.load(options.aliases(), spark.sparkContext().hadoopConfiguration());
        return new ArticleAnnotator(models.fieldReader(spark), models.encoder(spark), aliases, options);
    }

    /** The same articles, spread by their id over a few tasks for each core. */
    static Dataset<Row> spread(Dataset<Row> articles, long count, AnnotateOptions options) {
        int cores = articles.sparkSession().sparkContext().defaultParallelism();
        long tasks = Math.max((long) cores * options.partitionsPerCore(), count / ARTICLES_PER_TASK + 1);
        return articles.repartition((int) Math.max(1, Math.min(tasks, count)), col("article_id"));
    }

    /** One row for each article: columns of {@link ArticleAnnotator#SCHEMA}. */
    private static Dataset<Row> mapAnnotated(Dataset<Row> articles, ArticleAnnotator annotator, LongAccumulator done) {
        MapFunction<Row, Row> annotate = article -> {
            Row annotated = annotator.annotate(article);
            done.add(1);
            return annotated;
        };
        return articles.map(annotate, Encoders.row(ArticleAnnotator.SCHEMA));
    }

    /** The rows in one of the array columns, with the columns of their table. */
    private static Dataset<Row> explodeRows(Dataset<Row> annotated, String column, Table table) {
        Column[] columns = Arrays.stream(table.schema().fieldNames())
                .map(name -> functions.col("row." + name))
                .toArray(Column[]::new);
        return annotated.select(explode(col(column)).as("row")).select(columns);
    }
}
