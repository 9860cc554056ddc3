package org.claimshift.compare;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.claimshift.SparkTests;
import org.claimshift.table.Draft;
import org.claimshift.table.Root;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;

/** Tiny tables for the step, one night at a time: rows are column=value, the rest is filled with harmless defaults. */
final class World {
    private static final List<Table> READ = List.of(
            Table.ARTICLES,
            Table.ARTICLE_ORIGINS,
            Table.ENTITY_MENTIONS,
            Table.CLAIMS,
            Table.EVENTS,
            Table.EVENT_ARTICLES,
            Table.CLAIM_VARIANTS);

    private final Root root;
    private final Map<Table, List<Row>> night = new EnumMap<>(Table.class);

    World(String folder) {
        root = new Root(folder, SparkTests.session().sparkContext().hadoopConfiguration());
    }

    Root root() {
        return root;
    }

    static Timestamp at(String utc) {
        return utc == null ? null : Timestamp.from(Instant.parse(utc));
    }

    /** A row of a table: names and values in turn. */
    World row(Table table, Object... namesAndValues) {
        Map<String, Object> given = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            given.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        Object[] values = new Object[table.schema().length()];
        for (int i = 0; i < values.length; i++) {
            StructField field = table.schema().fields()[i];
            values[i] = given.containsKey(field.name()) ? given.remove(field.name()) : harmless(field);
        }
        if (!given.isEmpty()) {
            throw new IllegalArgumentException(table.label() + " has no column " + given.keySet());
        }
        night.computeIfAbsent(table, t -> new ArrayList<>()).add(RowFactory.create(values));
        return this;
    }

    private static Object harmless(StructField field) {
        if (field.nullable()) {
            return null;
        }
        if (field.dataType() instanceof ArrayType) {
            return new Object[0];
        }
        if (field.dataType().equals(DataTypes.IntegerType)) {
            return 0;
        }
        if (field.dataType().equals(DataTypes.DoubleType)) {
            return 0.9;
        }
        if (field.dataType().equals(DataTypes.BooleanType)) {
            return false;
        }
        return field.dataType().equals(DataTypes.LongType) ? (Object) 0L : "x";
    }

    /** An article of an event that is its own story; published to the second where a time is given, else undated. */
    World article(String event, String id, String outlet, String at) {
        return article(event, id, "story of " + id, outlet, at, at == null ? "none" : "second", id, "origin");
    }

    World article(
            String event,
            String id,
            String story,
            String outlet,
            String at,
            String precision,
            String origin,
            String role) {
        row(
                Table.ARTICLES,
                "article_id",
                id,
                "story_id",
                story,
                "outlet",
                outlet,
                "body",
                "b".repeat(500),
                "published_at",
                at(at),
                "published_at_precision",
                precision,
                "published_at_trust",
                "record");
        row(Table.ARTICLE_ORIGINS, "article_id", id, "origin_id", origin, "role", role);
        return row(Table.EVENT_ARTICLES, "event_id", event, "article_id", id, "reason", "joined");
    }

    World event(String id, String status, int origins) {
        return row(Table.EVENTS, "event_id", id, "status", status, "origins", origins);
    }

    /** A claim whose only quantity is a count of ships, given as a modifier and a number. */
    World claim(String id, String article, String outlet, Object... more) {
        Object[] all = new Object[more.length + 28];
        Object[] usual = {
            "claim_id",
            id,
            "article_id",
            article,
            "outlet",
            outlet,
            "field",
            "body",
            "begin",
            10,
            "end",
            40,
            "text",
            "  n ships were lost at sea    ",
            "kind",
            "narrator",
            "polarity",
            "positive",
            "status",
            "asserted",
            "certainty",
            1.0,
            "phase",
            "unknown",
            "predicate",
            RowFactory.create(25, 29),
            "confidence",
            0.9
        };
        System.arraycopy(usual, 0, all, 0, usual.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return row(Table.CLAIMS, all);
    }

    static Object[] ships(String modifier, double number) {
        return new Object[] {RowFactory.create("n ships", 12, 19, number, number, number, modifier, "one", "ship")};
    }

    World variant(
            String event, String thread, String claim, String outlet, Integer position, String parent, Object... more) {
        Object[] all = new Object[more.length + 14];
        Object[] usual = {
            "event_id",
            event,
            "thread_id",
            thread,
            "claim_id",
            claim,
            "outlet",
            outlet,
            "position",
            position,
            "parent_claim_id",
            parent,
            "comparable",
            parent == null ? new Object[0] : new Object[] {"quantity", "certainty", "attribution", "polarity"}
        };
        System.arraycopy(usual, 0, all, 0, usual.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return row(Table.CLAIM_VARIANTS, all);
    }

    /** Publishes the rows given since the last night, with what the step makes of them. */
    void night(LocalDate date, CompareOptions options, int partitions) {
        Draft draft = Draft.open(SparkTests.session(), root, date, "r" + date, Stage.INGEST, SparkTests.quiet());

        for (Table table : Table.values()) {
            if (READ.contains(table)) {
                Dataset<Row> rows =
                        SparkTests.session().createDataFrame(night.getOrDefault(table, List.of()), table.schema());
                draft.write(table, rows.repartition(partitions));
            }
        }

        new CompareJob(options).run(draft);

        draft.publish();
        night.clear();
    }

    /** Turns the order of the rows given since the last night. */
    World reversed() {
        night.values().forEach(java.util.Collections::reverse);
        return this;
    }
}
