package org.claimshift.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
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
 *   <li>Mask the content ({@link MaskedContent}) and encode it.
 * </ol>
 *
 * <p>In: {@code events} and {@code event_articles} of the date, {@code claims} up to it, {@code claim_vectors} before it.
 * Out: {@code claim_vectors}.
 */
public final class EmbedJob implements Job {
    private static final StructType TEXTS =
            new StructType().add("claim_id", DataTypes.StringType, false).add("masked", DataTypes.StringType, false);

    /** Claims in a task, at most: progress is told by the task. */
    private static final long CLAIMS_PER_TASK = 5000;

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
        Dataset<Row> masked = mapMasked(missing).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            draft.progress().step("Choosing the claims that two or more outlets could share");
            long count = masked.count();
            draft.progress().step("Encoding " + count + " claims");
            LongAccumulator done = draft.progress().count("claims", count);
            draft.write(Table.CLAIM_VECTORS, mapVectors(spread(masked, count), encoder, done));
        } finally {
            masked.unpersist(true);
        }
    }

    /** Claims of articles in an event of two or more outlets; columns of {@code claims} that masking needs. */
    static Dataset<Row> filterComparable(Dataset<Row> claims, Dataset<Row> events, Dataset<Row> eventArticles) {
        Dataset<Row> shared = events.filter(col("outlets").geq(2)).select("event_id");
        Dataset<Row> articles = eventArticles
                .join(shared, eventArticles.col("event_id").equalTo(shared.col("event_id")), "left_semi")
                .select("article_id")
                .distinct();
        return claims.join(articles, claims.col("article_id").equalTo(articles.col("article_id")), "left_semi")
                .select("claim_id", "begin", "text", "parts", "hedges", "quantities", "times");
    }

    /** The claims that have no vector of the encoder. */
    static Dataset<Row> filterMissing(Dataset<Row> claims, Dataset<Row> vectors, String model) {
        Dataset<Row> own = vectors.filter(col("model").equalTo(lit(model))).select("claim_id");
        return claims.join(own, claims.col("claim_id").equalTo(own.col("claim_id")), "left_anti");
    }

    /** Columns claim_id and masked. */
    static Dataset<Row> mapMasked(Dataset<Row> claims) {
        MapFunction<Row, Row> mask = claim -> RowFactory.create(claim.getAs("claim_id"), MaskedContent.of(claim));
        return claims.map(mask, Encoders.row(TEXTS));
    }

    private Dataset<Row> spread(Dataset<Row> claims, long count) {
        int cores = claims.sparkSession().sparkContext().defaultParallelism();
        long tasks = Math.max((long) cores * models.options().partitionsPerCore(), count / CLAIMS_PER_TASK + 1);
        return claims.repartition((int) Math.max(1, Math.min(tasks, count / 50)), col("claim_id"));
    }

    /** Columns of {@code claim_vectors}. */
    private static Dataset<Row> mapVectors(Dataset<Row> masked, Encoder encoder, LongAccumulator done) {
        FlatMapFunction<Row, Row> encode = row -> {
            float[] vector = encoder.vector(row.getString(1));
            done.add(1);
            // A content of signs alone ("???") has no word to encode.
            return vector == null
                    ? List.<Row>of().iterator()
                    : List.of(RowFactory.create(row.getString(0), encoder.label(), vector))
                            .iterator();
        };
        return masked.flatMap(encode, Encoders.row(Table.CLAIM_VECTORS.schema()));
    }
}
