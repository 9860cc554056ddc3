package org.claimshift.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * What one run builds for one date: reads see what the run has written so far, other readers see nothing of it until
 * {@link #publish}.
 */
public final class Draft {
    /** Above this a run directory is split into several files. */
    private static final long FILE_BYTES = 192L << 20;

    private final SparkSession spark;
    private final Root root;
    private final LocalDate date;
    private final String run;
    private final Optional<Pointer> replaced;
    private final NavigableMap<LocalDate, Pointer> earlier;
    private final Map<Table, Pointer.Entry> entries;
    private final Set<Table> written = EnumSet.noneOf(Table.class);
    private final Progress progress;

    private Draft(SparkSession spark, Root root, LocalDate date, String run, Stage first, Progress progress) {
        this.spark = spark;
        this.root = root;
        this.date = date;
        this.run = run;
        this.progress = progress;
        this.replaced = root.pointer(date);
        this.earlier = root.pointers().headMap(date, false);
        this.entries =
                replaced.map(pointer -> pointer.entriesBefore(first)).orElseGet(() -> new EnumMap<>(Table.class));
    }

    /**
     * Begins a run.
     *
     * @param first the first step that the run does: what earlier steps published for the date is read and kept, what
     *     this and later steps published is dropped when the run publishes
     */
    public static Draft open(
            SparkSession spark, Root root, LocalDate date, String run, Stage first, Progress progress) {
        return new Draft(spark, root, date, run, first, progress);
    }

    public SparkSession spark() {
        return spark;
    }

    public LocalDate date() {
        return date;
    }

    public String run() {
        return run;
    }

    /** Where the run tells what it is doing. */
    public Progress progress() {
        return progress;
    }

    /**
     * The date's own rows.
     *
     * @throws MissingStage if the step that writes the table has not been run for the date
     */
    public Dataset<Row> today(Table table) {
        Pointer.Entry entry = entries.get(table);
        if (entry == null) {
            throw new MissingStage(date, table);
        }
        return Snapshot.read(
                spark, root, table, List.of(root.resolve(entry.path()).toString()));
    }

    /** Earlier dates: all rows of a batch table; of a state table the state that the last of them left. */
    public Dataset<Row> before(Table table) {
        return new Snapshot(spark, root, earlier).current(table);
    }

    /** Earlier dates and this one together, read in the same way. */
    public Dataset<Row> upTo(Table table) {
        Snapshot past = new Snapshot(spark, root, earlier);
        Dataset<Row> history = past.all(table).unionByName(today(table));
        Dataset<Row> events = table.isState() && table != Table.EVENTS && table.isChildOfEvent()
                ? past.all(Table.EVENTS).unionByName(today(Table.EVENTS))
                : history;
        return Snapshot.current(table, history, events);
    }

    /** Writes the date's rows of a table; they are asserted against its schema file. Each table is written once. */
    public void write(Table table, Dataset<Row> rows) {
        if (!written.add(table)) {
            throw new IllegalStateException("Table '" + table.label() + "' was written twice in one run");
        }
        Dataset<Row> conformed = Schemas.conform(rows, table);
        Column[] key = table.key().stream().map(functions::col).toArray(Column[]::new);
        String directory = Root.runDirectory(table.label(), date, run);
        save(conformed.hint("rebalance").sortWithinPartitions(key), directory);
        entries.put(table, sized(table, directory, key));
    }

    /**
     * Spark cuts its output by parallelism; readers want few, large files. Where there are more files than the bytes
     * need, they are written once more into as many as that. (Coalescing before the first write would rob the step's
     * own computation of its parallelism.)
     */
    private Pointer.Entry sized(Table table, String directory, Column[] key) {
        List<FileStatus> files = root.list(root.resolve(directory)).stream()
                .filter(file -> file.getPath().getName().endsWith(".parquet"))
                .toList();
        long bytes = files.stream().mapToLong(FileStatus::getLen).sum();
        int wanted = (int) Math.max(1, (bytes + FILE_BYTES - 1) / FILE_BYTES);
        if (files.size() <= wanted) {
            return entry(directory);
        }
        String compact = directory + "-c";
        Dataset<Row> rows = spark.read()
                .schema(table.schema())
                .parquet(root.resolve(directory).toString());
        Dataset<Row> cut = wanted == 1 ? rows.coalesce(1) : rows.repartitionByRange(wanted, key);
        save(cut.sortWithinPartitions(key), compact);
        try {
            root.fileSystem().delete(root.resolve(directory), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entry(compact);
    }

    private void save(Dataset<Row> rows, String directory) {
        rows.write()
                .mode(SaveMode.ErrorIfExists)
                .option("compression", "zstd")
                .parquet(root.resolve(directory).toString());
    }

    private Pointer.Entry entry(String directory) {
        List<Path> files = root.parquetFiles(root.resolve(directory));
        long rows = files.stream().mapToLong(this::rowsInFooter).sum();
        return new Pointer.Entry(
                run, directory, files.stream().map(Path::getName).toList(), rows);
    }

    private long rowsInFooter(Path file) {
        try (ParquetFileReader reader = ParquetFileReader.open(
                HadoopInputFile.fromPath(file, spark.sparkContext().hadoopConfiguration()))) {
            return reader.getRecordCount();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the footer of " + file + ": " + e.getMessage(), e);
        }
    }

    /** Rows written by this run, by table. */
    public Map<Table, Long> rowsWritten() {
        Map<Table, Long> rows = new EnumMap<>(Table.class);
        written.forEach(table -> rows.put(table, entries.get(table).rows()));
        return rows;
    }

    /** Tables that this run has written. */
    public Set<Table> written() {
        return Set.copyOf(written);
    }

    /** The pointer that state of this date builds on: that of the last earlier date. */
    private Optional<Pointer> parent() {
        return Optional.ofNullable(earlier.lastEntry()).map(Map.Entry::getValue);
    }

    /**
     * Makes the run's tables the date's, by one write.
     *
     * @throws Root.ConcurrentRun if the date or the one it builds on was published by another run meanwhile
     */
    public void publish() {
        try {
            Optional<Pointer> parent = parent();
            Optional<Pointer> parentNow = Optional.ofNullable(
                            root.pointers().headMap(date, false).lastEntry())
                    .map(Map.Entry::getValue);
            if (!parentNow.map(Pointer::sha256).equals(parent.map(Pointer::sha256))) {
                throw new Root.ConcurrentRun(
                        "The state that " + date + " was built on changed meanwhile; nothing was published.");
            }
            Pointer.Parent link =
                    parent.map(p -> new Pointer.Parent(p.date(), p.sha256())).orElse(null);
            root.publish(date, Pointer.of(date, run, link, entries), replaced);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot publish " + date + ": " + e.getMessage(), e);
        }
    }

    /** A table is asked for whose step has not run. */
    public static final class MissingStage extends IllegalStateException {
        MissingStage(LocalDate date, Table table) {
            super("Table '" + table.label() + "' has nothing for " + date + ": run 'claimshift "
                    + table.stage().label() + " --date " + date + "' first, or 'claimshift nightly'.");
        }
    }
}
