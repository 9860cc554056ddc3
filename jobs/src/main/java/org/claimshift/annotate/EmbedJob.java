package org.claimshift.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;

import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;
import org.claimshift.table.Draft;
import org.claimshift.table.Job;
import org.claimshift.table.Journal;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;

/**
 * Vectors of the claims that can be compared: those of events with two or more outlets, once for each claim and encoder.
 *
 * <ol>
 *   <li>Take the date's events that two or more outlets report, and all claims of their articles, of whatever date.
 *   <li>Leave out those that have a vector of this encoder.
 *   <li>Encode the sentences that hold the claim, each once, as they are written.
 * </ol>
 *
 * <p>Rejected: the claim's content alone, with its numbers, hedges and times taken out. A clause without its sentence says
 * too little: of 443 labelled pairs of claims its cosine ranked the same before the different with an average precision of
 * .57, the sentence's with .71.
 *
 * <p>In: {@code events} and {@code event_articles} of the date, {@code claims} and {@code articles} up to it,
 * {@code claim_vectors} before it.
 * Out: {@code claim_vectors}.
 */
public final class EmbedJob implements Job {
    /** Sentences in a task, at most: progress is told by the task. */
    private static final long SENTENCES_PER_TASK = 5000;

    private final ModelSet models;

    /** Configures the job. */
    public EmbedJob(ModelSet models) {
        this.models = models;
    }

    @Override
    public Stage stage() {
        return Stage.EMBED;
    }

    @Override
    public List<Journal.Model> models() {
        return models.used();
    }

    @Override
    public void run(Draft draft) {
        SparkSession spark = draft.spark();
        draft.progress().step("Loading the encoder");
        Encoder encoder = models.encoder(spark);

        Dataset<Row> comparable = filterComparable(
                draft.upTo(Table.CLAIMS), draft.today(Table.EVENTS), draft.today(Table.EVENT_ARTICLES));
        Dataset<Row> missing = filterMissing(comparable, draft.before(Table.CLAIM_VECTORS), encoder.label());
        Dataset<Row> sentences =
                withSentences(missing, draft.upTo(Table.ARTICLES)).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            draft.progress().step("Choosing the claims that two or more outlets could share");
            long count = sentences.count();
            draft.progress().step("Encoding the sentences of claims");
            LongAccumulator done = draft.progress().count("sentences", count);
            draft.write(Table.CLAIM_VECTORS, mapVectors(spread(sentences, count), encoder, done));
        } finally {
            sentences.unpersist(true);
        }
    }

    /** Claims of articles in an event of two or more outlets; columns claim_id, article_id, field and context. */
    static Dataset<Row> filterComparable(Dataset<Row> claims, Dataset<Row> events, Dataset<Row> eventArticles) {
        Dataset<Row> shared = events.filter(col("outlets").geq(2)).select("event_id");
        Dataset<Row> articles = eventArticles
                .join(shared, eventArticles.col("event_id").equalTo(shared.col("event_id")), "left_semi")
                .select("article_id")
                .distinct();
        return claims.join(articles, claims.col("article_id").equalTo(articles.col("article_id")), "left_semi")
                .select("claim_id", "article_id", "field", "context_begin", "context_end");
    }

    /** The claims that have no vector of the encoder. */
    static Dataset<Row> filterMissing(Dataset<Row> claims, Dataset<Row> vectors, String model) {
        Dataset<Row> own = vectors.filter(col("model").equalTo(lit(model))).select("claim_id");
        return claims.join(own, claims.col("claim_id").equalTo(own.col("claim_id")), "left_anti");
    }

    /**
     * The sentences of claims, each place once.
     *
     * @return claim_ids, an ordered array; sentences, the text from context_begin to context_end
     */
    static Dataset<Row> withSentences(Dataset<Row> claims, Dataset<Row> articles) {
        Dataset<Row> texts = articles.select(col("article_id").as("of"), col("title"), col("body"));
        return claims.groupBy("article_id", "field", "context_begin", "context_end")
                .agg(sort_array(collect_list("claim_id")).as("claim_ids"))
                .join(texts, col("article_id").equalTo(col("of")))
                .select(
                        col("claim_ids"),
                        expr("substring(if(field = 'title', title, body), context_begin + 1,"
                                        + " context_end - context_begin)")
                                .as("sentences"));
    }

    private Dataset<Row> spread(Dataset<Row> sentences, long count) {
        int cores = sentences.sparkSession().sparkContext().defaultParallelism();
        long tasks = Math.max((long) cores * models.options().partitionsPerCore(), count / SENTENCES_PER_TASK + 1);
        return sentences.repartition((int) Math.max(1, Math.min(tasks, count / 50)), col("sentences"));
    }

    /** Columns of {@code claim_vectors}. */
    private static Dataset<Row> mapVectors(Dataset<Row> sentences, Encoder encoder, LongAccumulator done) {
        FlatMapFunction<Row, Row> encode = row -> {
            float[] vector = encoder.vector(row.getString(1));
            done.add(1);
            // Sentences of signs alone ("???") have no word to encode.
            return vector == null
                    ? List.<Row>of().iterator()
                    : row.<String>getList(0).stream()
                            .map(claim -> RowFactory.create(claim, encoder.label(), vector))
                            .iterator();
        };
        return sentences.flatMap(encode, Encoders.row(Table.CLAIM_VECTORS.schema()));
    }
}
