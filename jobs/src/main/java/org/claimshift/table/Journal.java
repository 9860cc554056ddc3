package org.claimshift.table;

import static org.apache.spark.sql.functions.col;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The table {@code runs}: one row for each run, published or not. It stands outside the pointers, since what failed must
 * be told too; its rows are never superseded and are read by a plain glob.
 */
public final class Journal {
    private static final String TABLE = "runs";

    private final SparkSession spark;
    private final Root root;

    public Journal(SparkSession spark, Root root) {
        this.spark = spark;
        this.root = root;
    }

    /** What came of a run. */
    public enum Status {
        /** Its tables are the date's. */
        PUBLISHED,
        /** A check did not hold: nothing was published. */
        FAILED,
        /** It ended by an error. */
        CRASHED
    }

    /** What a run read: a file pattern or a table, and what tells its content. */
    public record Input(String name, String fingerprint) {}

    /** A model it used: folder name and checksum over its files. */
    public record Model(String name, String sha256) {}

    /** One row of {@code runs}; see the schema file. */
    public record Entry(
            String runId,
            String job,
            LocalDate date,
            List<String> arguments,
            String codeVersion,
            List<Input> inputs,
            List<Model> models,
            Map<Table, Long> rowsOut,
            Map<String, Long> rejects,
            List<Checks.Result> checks,
            Status status,
            int exitCode,
            String message,
            Instant startedAt,
            Instant endedAt) {}

    /** Appends a row. */
    public void append(Entry entry) {
        Row row = RowFactory.create(
                entry.runId(),
                entry.job(),
                entry.arguments().toArray(String[]::new),
                entry.codeVersion(),
                entry.inputs().stream()
                        .map(i -> RowFactory.create(i.name(), i.fingerprint()))
                        .toArray(Row[]::new),
                entry.models().stream()
                        .map(m -> RowFactory.create(m.name(), m.sha256()))
                        .toArray(Row[]::new),
                entry.rowsOut().entrySet().stream()
                        .map(e -> RowFactory.create(e.getKey().label(), e.getValue()))
                        .toArray(Row[]::new),
                entry.rejects().entrySet().stream()
                        .map(e -> RowFactory.create(e.getKey(), e.getValue()))
                        .toArray(Row[]::new),
                entry.checks().stream()
                        .map(c -> RowFactory.create(c.name(), c.ok(), c.detail()))
                        .toArray(Row[]::new),
                label(entry.status()),
                entry.exitCode(),
                entry.message(),
                Timestamp.from(entry.startedAt()),
                Timestamp.from(entry.endedAt()));
        Dataset<Row> rows = spark.createDataFrame(List.of(row), Schemas.of(TABLE));
        rows.coalesce(1)
                .write()
                .mode(SaveMode.ErrorIfExists)
                .option("compression", "zstd")
                .parquet(root.resolve(Root.runDirectory(TABLE, entry.date(), entry.runId()))
                        .toString());
    }

    /** All rows with their {@code date}, oldest first. */
    public Dataset<Row> rows() {
        StructType schema = Schemas.of(TABLE).add("date", DataTypes.DateType, true);
        if (root.list(root.table(TABLE)).isEmpty()) {
            return spark.createDataFrame(List.of(), schema);
        }
        return spark.read()
                .schema(schema)
                .parquet(root.table(TABLE).toString())
                .orderBy(col("started_at"), col("run_id"));
    }

    /** The command line of a date's last published run of a job. */
    public Optional<List<String>> argumentsOf(String job, LocalDate date) {
        return rows()
                .where(col("job").equalTo(job))
                .where(col("date").equalTo(Date.valueOf(date)))
                .where(col("status").equalTo(label(Status.PUBLISHED)))
                .orderBy(col("started_at").desc(), col("run_id"))
                .limit(1)
                .collectAsList()
                .stream()
                .findFirst()
                .map(row -> row.getList(row.fieldIndex("arguments")));
    }

    private static String label(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
