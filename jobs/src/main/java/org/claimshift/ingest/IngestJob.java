package org.claimshift.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.util.CollectionAccumulator;
import org.claimshift.table.Checks;
import org.claimshift.table.Draft;
import org.claimshift.table.Job;
import org.claimshift.table.Journal;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;

/**
 * Loads collections: {@code articles} (what is new), {@code rejected_articles} (what is none, with reasons),
 * {@code article_origins} (what derives from what).
 *
 * <ol>
 *   <li>every record of every input file becomes an article or a reject;
 *   <li>of records with one article_id one is kept, none if an earlier date delivered it;
 *   <li>what an outlet repeats across its articles is marked in them as furniture;
 *   <li>new articles are compared with each other and with those of the days around, and get their origins.
 * </ol>
 */
public final class IngestJob implements Job {
    /** So many notes on single files are told. */
    private static final int NOTES = 20;

    /** A file that one task reads for many minutes. */
    private static final long LONG_FILE = 512L << 20;

    private final IngestOptions options;
    private final List<String> inputs;
    private final Format format;
    private List<InputFile> files = List.of();
    private IngestCounts counts;

    /** @param inputs files, folders and globs on any Hadoop file system */
    public IngestJob(IngestOptions options, List<String> inputs, Format format) {
        this.options = options;
        this.inputs = List.copyOf(inputs);
        this.format = format;
    }

    @Override
    public Stage stage() {
        return Stage.INGEST;
    }

    @Override
    public void run(Draft draft) {
        Configuration hadoop = draft.spark().sessionState().newHadoopConf();
        Outlets outlets = Outlets.load(options.outletsFile(), hadoop);
        files = Inputs.expand(inputs, format, hadoop);
        tell(draft, file -> file.bytes() == 0, "are empty");
        tell(
                draft,
                file -> !file.splittable() && file.bytes() > LONG_FILE,
                "are long and read by one task each, being compressed or CSV; smaller files would be read faster");

        draft.progress().step("Reading " + files.size() + " input files");
        try (Kept kept = new Kept()) {
            CollectionAccumulator<Note> notes =
                    draft.spark().sparkContext().collectionAccumulator("notes on input files");
            Dataset<Row> records = kept.keep(new CollectionReader(options, outlets).read(draft.spark(), files, notes));
            Dataset<Row> delivered = draft.before(Table.ARTICLES).select("article_id");
            Dataset<Row> fresh = kept.keep(filterNew(filterAccepted(records), delivered));
            draft.write(Table.ARTICLES, new FurnitureOfOutlets(options.furniture()).mark(fresh, draft, kept));
            draft.write(Table.REJECTED_ARTICLES, filterRejected(records));
            counts = countRecords(draft, records, delivered);
            Note.sentences(notes.value()).stream().limit(NOTES).forEach(draft.progress()::step);
        }
        draft.progress().step(counts.sentence());

        draft.progress().step("Looking for copies and reprints");
        new Origins(options.origins(), outlets.agencies()).write(draft);
    }

    /** What became of the records; after {@link #run}. */
    public IngestCounts counts() {
        if (counts == null) {
            throw new IllegalStateException("The counts of an ingest are known after it has run");
        }
        return counts;
    }

    @Override
    public List<Journal.Input> inputs() {
        return files.stream()
                .map(file -> new Journal.Input(file.name(), file.fingerprint()))
                .toList();
    }

    @Override
    public List<Checks.Result> checks() {
        return List.of(new Checks.Result("ingest.nothing_lost", counts().addUp(), counts().sentence()));
    }

    /** Records that made an article: the columns of {@code articles}. */
    static Dataset<Row> filterAccepted(Dataset<Row> records) {
        return records.where(col("reasons").isNull()).drop("raw", "reasons");
    }

    /** Records that did not: the columns of {@code rejected_articles}. */
    static Dataset<Row> filterRejected(Dataset<Row> records) {
        return records.where(col("reasons").isNotNull()).select("raw", "reasons", "source_file", "position");
    }

    /**
     * One record for each article that no earlier date delivered. Which of several is decided by what they say, not by
     * where they stand; only equal ones are told apart by file and position.
     *
     * @param accepted the columns of {@code articles}
     * @param delivered article_id of earlier dates
     * @return the columns of {@code articles}
     */
    static Dataset<Row> filterNew(Dataset<Row> accepted, Dataset<Row> delivered) {
        Column[] order = List.of(
                        "published_at",
                        "external_id",
                        "url",
                        "author",
                        "agency",
                        "language",
                        "collected_at",
                        "source_file",
                        "position")
                .stream()
                .map(name -> col(name).asc_nulls_last())
                .toArray(Column[]::new);
        return accepted.withColumn(
                        "rank",
                        row_number().over(Window.partitionBy("article_id").orderBy(order)))
                .where(col("rank").equalTo(1))
                .join(delivered, accepted.col("article_id").equalTo(delivered.col("article_id")), "left_anti")
                .select(Arrays.stream(Table.ARTICLES.schema().fieldNames())
                        .map(functions::col)
                        .toArray(Column[]::new));
    }

    /**
     * Accepted and rejected are what the written files hold; read and repeated are counted from the records' ids, apart
     * from the way that wrote them, so that the sum proves something.
     */
    private static IngestCounts countRecords(Draft draft, Dataset<Row> records, Dataset<Row> delivered) {
        Dataset<Row> known = delivered.distinct().select(col("article_id").as("known_id"));
        Row row = records.groupBy("article_id")
                .agg(count(lit(1)).as("records"))
                .join(known, col("article_id").equalTo(col("known_id")), "left")
                .agg(
                        coalesce(sum("records"), lit(0L)),
                        coalesce(
                                sum(when(col("article_id").isNull(), 0L)
                                        .when(col("known_id").isNotNull(), col("records"))
                                        .otherwise(col("records").minus(1))),
                                lit(0L)))
                .head();
        return new IngestCounts(
                row.getLong(0),
                draft.rowsWritten().get(Table.ARTICLES),
                draft.rowsWritten().get(Table.REJECTED_ARTICLES),
                row.getLong(1));
    }

    private void tell(Draft draft, Predicate<InputFile> which, String what) {
        List<String> names = files.stream().filter(which).map(InputFile::name).toList();
        if (!names.isEmpty()) {
            draft.progress()
                    .step(names.size() + " input files " + what + ": "
                            + String.join(", ", names.subList(0, Math.min(10, names.size()))));
        }
    }
}
