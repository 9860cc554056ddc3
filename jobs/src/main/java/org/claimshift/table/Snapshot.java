package org.claimshift.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The tables as some published dates leave them. Every read has the schema file's columns and {@code date}. */
public final class Snapshot {
    private final SparkSession spark;
    private final Root root;
    private final NavigableMap<LocalDate, Pointer> pointers;

    Snapshot(SparkSession spark, Root root, NavigableMap<LocalDate, Pointer> pointers) {
        this.spark = spark;
        this.root = root;
        this.pointers = pointers;
    }

    /** All that is published. */
    public static Snapshot latest(SparkSession spark, Root root) {
        return new Snapshot(spark, root, root.pointers());
    }

    /** What is published up to a date, that day included. */
    public static Snapshot asOf(SparkSession spark, Root root, LocalDate date) {
        return new Snapshot(spark, root, root.pointers().headMap(date, true));
    }

    /** The published dates. */
    public List<LocalDate> dates() {
        return List.copyOf(pointers.keySet());
    }

    /** Every row of every date: a batch table itself, or the history of a state table. */
    public Dataset<Row> all(Table table) {
        return read(table, paths(table, pointers));
    }

    /** The rows of one date's partition. */
    public Dataset<Row> on(Table table, LocalDate date) {
        return read(table, paths(table, pointers.subMap(date, true, date, true)));
    }

    /** The state: the rows that stand in their owner's last partition. For a batch table, every row. */
    public Dataset<Row> current(Table table) {
        return current(table, all(table), all(Table.EVENTS));
    }

    static Dataset<Row> current(Table table, Dataset<Row> history, Dataset<Row> events) {
        if (!table.isState()) {
            return history;
        }
        String owner = table.owner().orElseThrow();
        Dataset<Row> last = (table.isChildOfEvent() ? events : history)
                .groupBy(owner)
                .agg(max("date").as("date"))
                .select(col(owner), col("date"));
        return history.join(last, new String[] {owner, "date"}, "left_semi");
    }

    private List<String> paths(Table table, NavigableMap<LocalDate, Pointer> some) {
        List<String> paths = new ArrayList<>();
        for (Pointer pointer : some.values()) {
            pointer.entry(table).map(Pointer.Entry::path).map(root::resolve).ifPresent(p -> paths.add(p.toString()));
        }
        return paths;
    }

    private Dataset<Row> read(Table table, List<String> paths) {
        return read(spark, root, table, paths);
    }

    /** Reads run directories under the schema file; a directory with a column of another type fails the read. */
    static Dataset<Row> read(SparkSession spark, Root root, Table table, List<String> paths) {
        StructType wanted = table.schema().add("date", DataTypes.DateType, true).add("run", DataTypes.StringType, true);
        if (paths.isEmpty()) {
            return spark.createDataFrame(List.of(), wanted).drop("run");
        }
        Dataset<Row> rows = spark.read()
                .schema(wanted)
                .option("basePath", root.table(table.label()).toString())
                .parquet(paths.toArray(String[]::new));
        Column[] columns = Optional.of(wanted.fieldNames()).stream()
                .flatMap(Arrays::stream)
                .filter(name -> !name.equals("run"))
                .map(functions::col)
                .toArray(Column[]::new);
        return rows.select(columns);
    }
}
