package org.claimshift.table;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.claimshift.SparkTests;

/** Writes nights of tiny tables. */
final class Nights {
    final Root root;
    private int runs;

    Nights(Path folder) {
        this.root = new Root(
                folder.toUri().toString(), SparkTests.session().sparkContext().hadoopConfiguration());
    }

    static LocalDate day(int day) {
        return LocalDate.of(2024, 10, day);
    }

    Draft open(LocalDate date) {
        return Draft.open(SparkTests.session(), root, date, "r" + ++runs, Stage.INGEST, SparkTests.quiet());
    }

    Draft write(LocalDate date, Map<Table, List<Row>> rows) {
        Draft draft = open(date);
        rows.forEach((table, some) -> draft.write(table, SparkTests.session().createDataFrame(some, table.schema())));
        return draft;
    }

    void publish(LocalDate date, Map<Table, List<Row>> rows) {
        write(date, rows).publish();
    }

    /** The rows, and every other table empty. */
    static Map<Table, List<Row>> everyTable(Map<Table, List<Row>> rows) {
        Map<Table, List<Row>> all = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            all.put(table, rows.getOrDefault(table, List.of()));
        }
        return all;
    }

    static Row event(String id, String status, String mergedInto, int articles) {
        return RowFactory.create(id, "title of " + id, status, mergedInto, null, null, articles, 1, 1, new String[0]);
    }

    static List<Row> members(String event, String... articles) {
        List<Row> rows = new ArrayList<>();
        for (String article : articles) {
            rows.add(RowFactory.create(event, article, 1.0, "joined"));
        }
        return rows;
    }

    @SafeVarargs
    static List<Row> all(List<Row>... parts) {
        List<Row> rows = new ArrayList<>();
        for (List<Row> part : parts) {
            rows.addAll(part);
        }
        return rows;
    }
}
