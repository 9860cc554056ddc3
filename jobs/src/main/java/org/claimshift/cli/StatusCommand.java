package org.claimshift.cli;

import static org.apache.spark.sql.functions.col;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.claimshift.table.Journal;
import org.claimshift.table.Pointer;
import org.claimshift.table.Root;
import org.claimshift.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what is published and how the runs went. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what is published and how runs ended.",
            "",
            "With --date the exit code is that of the date's last run, so that a scheduler of a cluster-mode",
            "submission can ask for it; 2 if the date was never run."
        },
        footer = {
            "",
            "Examples:",
            "  claimshift status --root data",
            "  claimshift status --root data --date 2024-10-22"
        })
final class StatusCommand extends BaseCommand {
    @Mixin
    RootOptions tables;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "One date, with its last run's exit code.")
    LocalDate date;

    @Override
    void validate(List<String> problems) {
        tables.settings(problems);
    }

    @Override
    public Integer call() {
        SparkSession spark = Sessions.open("status");
        Root root = tables.open(spark.sparkContext().hadoopConfiguration());
        Set<LocalDate> stale = new TreeSet<>(root.staleDates());
        root.pointers().forEach((day, pointer) -> {
            if (date == null || date.equals(day)) {
                print(line(day, pointer, stale.contains(day)));
            }
        });
        Dataset<Row> runs = new Journal(spark, root).rows();
        if (date == null) {
            // The journal's last rows; it has one a run.
            List<Row> last = runs.orderBy(col("started_at").desc(), col("run_id"))
                    .limit(10)
                    .collectAsList();
            print(last.isEmpty() ? "No runs yet.\n" : "Last runs:\n");
            last.forEach(row -> print(line(row)));
            return ExitCode.OK;
        }
        List<Row> last = runs.where(col("date").equalTo(Date.valueOf(date)))
                .orderBy(col("started_at").desc(), col("run_id"))
                .limit(1)
                .collectAsList();
        if (last.isEmpty()) {
            print("No run for " + date + ".\n");
            return ExitCode.USAGE;
        }
        print(line(last.get(0)));
        return last.get(0).<Integer>getAs("exit_code");
    }

    private static String line(LocalDate day, Pointer pointer, boolean isStale) {
        StringBuilder text = new StringBuilder(day + "  " + pointer.run() + (isStale ? "  STALE" : "") + "\n");
        for (Table table : Table.values()) {
            pointer.entry(table)
                    .ifPresent(entry -> text.append(
                            String.format(Locale.ROOT, "    %-18s %,12d rows%n", table.label(), entry.rows())));
        }
        return text.toString();
    }

    private static String line(Row run) {
        String message = run.getAs("message");
        return String.format(
                Locale.ROOT,
                "    %s  %-8s %s  %-9s exit %d%s%n",
                run.getAs("started_at"),
                run.getAs("job"),
                run.getAs("date"),
                run.getAs("status"),
                run.<Integer>getAs("exit_code"),
                message == null ? "" : "  " + message.lines().findFirst().orElse(""));
    }
}
