package org.claimshift.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares every table of two roots, row by row. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Compares the tables of two roots, every row.",
            "",
            "It exits with 3 if any row differs. Two runs over the same input with the same code and models must not differ, whatever the order of",
            "the input, the partitions or the machine's load. The journal (runs) is left out."
        },
        footer = {"", "Example:", "  claimshift diff --root data --other data-again"})
final class DiffCommand extends BaseCommand {
    @Mixin
    RootOptions tables;

    @Option(names = "--other", required = true, paramLabel = "URI", description = "The other root.")
    String other;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Compare this date's rows only.")
    LocalDate date;

    @Option(
            names = "--ignore",
            paramLabel = "COLUMN",
            description = "Leave a column out (source_file, where the same articles lay in another place); repeatable.")
    List<String> ignored = new ArrayList<>();

    @Option(
            names = "--current",
            description = "Compare the state that the last dates left instead of every date's rows.")
    boolean current;

    @Override
    void validate(List<String> problems) {
        tables.settings(problems);
        if (current && date != null) {
            problems.add("--current and --date exclude each other.");
        }
    }

    @Override
    public Integer call() {
        SparkSession spark = Sessions.open("diff");
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        Snapshot a = Snapshot.latest(spark, tables.open(hadoop));
        Snapshot b = Snapshot.latest(spark, new Root(other, hadoop));
        boolean same = true;
        for (Table table : Table.values()) {
            same &= same(table, rows(a, table), rows(b, table));
        }
        return same ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    private Dataset<Row> rows(Snapshot snapshot, Table table) {
        Dataset<Row> rows = current
                ? snapshot.current(table).drop("date")
                : date == null ? snapshot.all(table) : snapshot.on(table, date);
        return rows.drop(ignored.toArray(String[]::new));
    }

    /** Rows are counted by their whole content, so that a row that occurs twice on one side is a difference too. */
    private boolean same(Table table, Dataset<Row> a, Dataset<Row> b) {
        String[] columns = a.columns();
        Dataset<Row> both = a.withColumn("n", lit(1L)).unionByName(b.withColumn("n", lit(-1L)));
        Row counts = both.groupBy(Arrays.stream(columns).map(functions::col).toArray(Column[]::new))
                .agg(sum("n").as("n"))
                .agg(sum(greatest(col("n"), lit(0L))), sum(greatest(col("n").multiply(-1), lit(0L))))
                .head();
        long onlyA = counts.isNullAt(0) ? 0 : counts.getLong(0);
        long onlyB = counts.isNullAt(1) ? 0 : counts.getLong(1);
        boolean same = onlyA == 0 && onlyB == 0;
        print(String.format(
                Locale.ROOT,
                "%-18s %,10d rows  %s%n",
                table.label(),
                a.count(),
                same ? "equal" : String.format(Locale.ROOT, "DIFFERENT: %,d only here, %,d only there", onlyA, onlyB)));
        return same;
    }
}
