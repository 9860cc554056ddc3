package org.claimshift.cli;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows events, and one event's threads with what shifted, in a terminal. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the events that a date touched, or the threads of an event.",
            "",
            "A thread's variants stand in time order, each with what shifted against its presumed parent, or against",
            "the version of its story before."
        },
        footer = {
            "",
            "Examples:",
            "  claimshift show --root data --date 2024-10-22",
            "  claimshift show --root data --date 2024-10-22 --event e81f",
            "  claimshift show --root data --date 2024-10-22 --event largest --threads 3"
        })
final class ShowCommand extends BaseCommand {
    @Mixin
    RootOptions tables;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "State as of this date (default: the last one published).")
    LocalDate date;

    @Option(names = "--event", paramLabel = "ID", description = "An event's id or its first digits, or 'largest'.")
    String event;

    @Option(
            names = "--events",
            defaultValue = "20",
            description = "At most so many events (default: ${DEFAULT-VALUE}).")
    int events;

    @Option(
            names = "--threads",
            defaultValue = "10",
            description =
                    "At most so many threads of the event, those with most shifts first (default: ${DEFAULT-VALUE}).")
    int threads;

    @Override
    void validate(List<String> problems) {
        tables.settings(problems);
        if (events < 1 || threads < 1) {
            problems.add("--events and --threads must be 1 or more.");
        }
        if (event != null && !event.matches("largest|[0-9a-f]{1,24}")) {
            problems.add("--event must be hexadecimal digits or 'largest', not '" + event + "'.");
        }
    }

    @Override
    public Integer call() {
        SparkSession spark = Sessions.open("show");
        Root root = tables.open(spark.sparkContext().hadoopConfiguration());
        return show(spark, root);
    }

    /** What {@code demo} shows at its end, too. */
    Integer show(SparkSession spark, Root root) {
        Optional<Snapshot> latest = published(spark, root);
        if (latest.isEmpty()) {
            return ExitCode.USAGE;
        }
        List<LocalDate> dates = latest.get().dates();
        LocalDate day = date == null ? dates.get(dates.size() - 1) : date;
        Snapshot snapshot = Snapshot.asOf(spark, root, day);
        ShowText text = new ShowText(ansi());
        Dataset<Row> current =
                snapshot.current(Table.EVENTS).where(col("status").notEqual("merged"));
        if (event == null) {
            List<Row> rows = bySize(current.where(col("date").equalTo(lit(Date.valueOf(day)))))
                    .limit(events)
                    .collectAsList();
            print(text.events(day, rows.stream().map(ShowCommand::event).toList()));
            return ExitCode.OK;
        }
        Dataset<Row> named = event.equals("largest")
                ? current
                : current.where(col("event_id").startsWith(event));
        List<Row> found = bySize(named).limit(1).collectAsList();
        if (found.isEmpty()) {
            print("No event " + event + " as of " + day + ".\n");
            return ExitCode.USAGE;
        }
        ShowText.Event shown = event(found.get(0));
        print(text.event(shown));
        threads(snapshot, shown.id()).forEach(thread -> print(text.thread(thread)));
        return ExitCode.OK;
    }

    private static Dataset<Row> bySize(Dataset<Row> rows) {
        return rows.withColumn("key_entities", array_join(col("key_entities"), ", "))
                .orderBy(col("outlets").desc(), col("articles").desc(), col("event_id"));
    }

    /** The event's threads with most shifts; what is collected is bounded by the option and by one event's outlets. */
    private List<ShowText.Thread> threads(Snapshot snapshot, String eventId) {
        Column inEvent = col("event_id").equalTo(eventId);
        Dataset<Row> shifts = snapshot.current(Table.CLAIM_SHIFTS)
                .where(inEvent)
                .where(col("baseline").isin("parent", "version"))
                .cache();
        List<Row> top = snapshot.current(Table.CLAIM_THREADS)
                .where(inEvent)
                .join(shifts.groupBy("thread_id").count(), new String[] {"thread_id"}, "left")
                .orderBy(col("outlets").desc(), col("count").desc_nulls_last(), col("thread_id"))
                .limit(threads)
                .collectAsList();
        Object[] ids = top.stream().map(row -> row.getAs("thread_id")).toArray();
        Map<String, List<ShowText.Shift>> shiftsOf = shifts
                .where(col("thread_id").isin(ids))
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.getAs("thread_id") + " " + row.getAs("to_claim_id"),
                        Collectors.mapping(ShowCommand::shift, Collectors.toList())));
        Map<String, List<ShowText.Variant>> variants = variants(snapshot, ids, shiftsOf);
        shifts.unpersist();
        return top.stream()
                .map(row -> new ShowText.Thread(
                        row.getAs("thread_id"),
                        row.getAs("text"),
                        row.<Integer>getAs("variants"),
                        row.<Integer>getAs("outlets"),
                        row.<Integer>getAs("origins"),
                        variants.getOrDefault(row.<String>getAs("thread_id"), List.of())))
                .toList();
    }

    private static Map<String, List<ShowText.Variant>> variants(
            Snapshot snapshot, Object[] threads, Map<String, List<ShowText.Shift>> shifts) {
        Dataset<Row> claims = snapshot.all(Table.CLAIMS).select("claim_id", "text", "source_text", "cue_text");
        return snapshot
                .current(Table.CLAIM_VARIANTS)
                .where(col("thread_id").isin(threads))
                .join(claims, "claim_id")
                .orderBy(col("published_at").asc_nulls_last(), col("position").asc_nulls_last(), col("claim_id"))
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.getAs("thread_id"),
                        Collectors.mapping(
                                row -> new ShowText.Variant(
                                        row.getAs("outlet"),
                                        instant(row.getAs("published_at")),
                                        row.getAs("lag_minutes"),
                                        row.<Boolean>getAs("is_copy"),
                                        row.getAs("text"),
                                        row.getAs("source_text"),
                                        row.getAs("cue_text"),
                                        shifts.getOrDefault(
                                                row.getAs("thread_id") + " " + row.getAs("claim_id"), List.of())),
                                Collectors.toList())));
    }

    private static ShowText.Event event(Row row) {
        return new ShowText.Event(
                row.getAs("event_id"),
                row.getAs("title"),
                row.getAs("status"),
                instant(row.getAs("first_seen")),
                instant(row.getAs("last_seen")),
                row.<Integer>getAs("articles"),
                row.<Integer>getAs("outlets"),
                row.<Integer>getAs("origins"),
                row.getAs("key_entities"));
    }

    private static ShowText.Shift shift(Row row) {
        return new ShowText.Shift(
                row.getAs("dimension"),
                row.getAs("relation"),
                row.getAs("from_value"),
                row.getAs("to_value"),
                row.<Double>getAs("materiality"));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
