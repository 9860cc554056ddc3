package org.claimshift.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimshift.table.Nights.day;
import static org.claimshift.table.Nights.event;
import static org.claimshift.table.Nights.members;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.claimshift.SparkTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers without Spark see: DuckDB through the printed views, and by a plain glob. */
class ReadersTest {
    @TempDir
    Path folder;

    private Nights nights;

    @BeforeEach
    void twoNights() {
        nights = new Nights(folder);
        nights.publish(
                day(18),
                Nights.everyTable(Map.of(
                        Table.EVENTS,
                        List.of(event("e1", "active", null, 1)),
                        Table.EVENT_ARTICLES,
                        members("e1", "a1"))));
        nights.publish(
                day(19),
                Nights.everyTable(Map.of(
                        Table.EVENTS,
                        List.of(event("e1", "active", null, 2)),
                        Table.EVENT_ARTICLES,
                        members("e1", "a1", "a2"))));
        new Journal(SparkTests.session(), nights.root)
                .append(new Journal.Entry(
                        "r1",
                        "nightly",
                        day(18),
                        List.of("--date"),
                        "test",
                        List.of(),
                        List.of(),
                        Map.of(Table.EVENTS, 1L),
                        Map.of(),
                        List.of(),
                        Journal.Status.PUBLISHED,
                        0,
                        null,
                        Instant.EPOCH,
                        Instant.EPOCH));
    }

    private static long count(Statement duckdb, String from) throws SQLException {
        try (ResultSet result = duckdb.executeQuery("SELECT count(*) FROM " + from)) {
            result.next();
            return result.getLong(1);
        }
    }

    private Map<String, Long> countsInDuckDb() throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement duckdb = connection.createStatement()) {
            duckdb.execute(Views.of(nights.root).text(Views.Engine.DUCKDB));
            for (Table table : Table.values()) {
                counts.put(table.label(), count(duckdb, table.label()));
                if (table.isState()) {
                    counts.put("current_" + table.label(), count(duckdb, "current_" + table.label()));
                }
            }
            counts.put("runs", count(duckdb, "runs"));
        }
        return counts;
    }

    @Test
    void duckDbReadsEveryTableThroughTheViews() throws SQLException {
        assertThat(countsInDuckDb())
                .containsEntry("events", 2L)
                .containsEntry("current_events", 1L)
                .containsEntry("event_articles", 3L)
                .containsEntry("current_event_articles", 2L)
                .containsEntry("claims", 0L)
                .containsEntry("runs", 1L)
                .hasSize(Table.values().length + 8 + 1);
    }

    private static Row text(String id, String story, String publishedAt, String collectedAt, String body) {
        Map<String, Object> cells = new HashMap<>();
        cells.put("article_id", id);
        cells.put("story_id", story);
        cells.put("outlet", "Bay Echo");
        cells.put("body", body);
        cells.put("published_at", publishedAt == null ? null : Timestamp.from(Instant.parse(publishedAt)));
        cells.put("collected_at", collectedAt == null ? null : Timestamp.from(Instant.parse(collectedAt)));
        cells.put("published_at_precision", publishedAt == null ? "none" : "second");
        cells.put("published_at_trust", publishedAt == null ? "none" : "record");
        cells.put("text_sha256", "");
        cells.put("source_file", "");
        return RowFactory.create(
                Stream.of(Table.ARTICLES.schema().fieldNames()).map(cells::get).toArray());
    }

    @Test
    void versionsOfAStoryHaveTheirOrder() throws SQLException {
        nights.publish(
                day(20),
                Map.of(
                        Table.ARTICLES,
                        List.of(
                                text("a2", "s", "2024-10-19T10:00:00Z", "2024-10-19T12:00:00Z", "longer \uD83D\uDE31"),
                                text("a1", "s", "2024-10-19T10:00:00Z", "2024-10-19T11:00:00Z", "text"),
                                text("b1", "t", null, null, "text"))));
        nights.publish(
                day(21),
                Map.of(
                        Table.ARTICLES,
                        List.of(
                                text("a0", "s", "2024-10-19T09:00:00Z", null, "the"),
                                text("b0", "t", "2024-10-19T09:00:00Z", null, "text, again"))));
        List<String> expected = List.of(
                "a0 1/3 after null by null: 3 null",
                "a1 2/3 after a0 by published_at: 4 1",
                "a2 3/3 after a1 by collected_at: 8 4",
                "b1 1/2 after null by null: 4 null",
                "b0 2/2 after b1 by date: 11 7");
        String query = "SELECT article_id || ' ' || version || '/' || versions || ' after '"
                + " || coalesce(previous_article_id, 'null') || ' by ' || coalesce(ordered_by, 'null') || ': '"
                + " || characters || ' ' || coalesce(CAST(characters_added AS VARCHAR(9)), 'null')"
                + " FROM story_versions ORDER BY story_id, version";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement duckdb = connection.createStatement()) {
            duckdb.execute(Views.of(nights.root).text(Views.Engine.DUCKDB));
            List<String> found = new ArrayList<>();
            try (ResultSet result = duckdb.executeQuery(query)) {
                while (result.next()) {
                    found.add(result.getString(1));
                }
            }
            assertThat(found).isEqualTo(expected);
        }
        Views.of(nights.root).register(SparkTests.session());
        assertThat(SparkTests.session().sql(query).collectAsList())
                .extracting(row -> row.getString(0))
                .isEqualTo(expected);
    }

    @Test
    void aDateThatWasRunTwiceCountsOnceThroughTheViews() throws SQLException {
        nights.publish(
                day(19),
                Nights.everyTable(Map.of(
                        Table.EVENTS,
                        List.of(event("e1", "active", null, 1)),
                        Table.EVENT_ARTICLES,
                        members("e1", "a1"))));

        assertThat(countsInDuckDb()).containsEntry("event_articles", 2L).containsEntry("current_event_articles", 1L);
    }

    @Test
    void aPlainGlobIsExactUntilADateIsRunTwiceAndAgainAfterVacuum() throws Exception {
        String glob = "read_parquet('" + folder + "/event_articles/*/*/*.parquet')";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement duckdb = connection.createStatement()) {
            assertThat(count(duckdb, glob)).isEqualTo(3);

            nights.publish(day(19), Nights.everyTable(Map.of()));
            assertThat(count(duckdb, glob))
                    .as("both runs of the date are there")
                    .isEqualTo(3);

            Vacuum vacuum = new Vacuum(nights.root);
            Instant later = Instant.now().plusSeconds(60);
            assertThat(vacuum.candidates(Duration.ofDays(7), later))
                    .as("young runs are kept")
                    .isEmpty();
            List<Vacuum.Candidate> old = vacuum.candidates(Duration.ZERO, later);
            assertThat(old).as("one superseded run of every table").hasSize(Table.values().length);
            vacuum.delete(old);
            assertThat(count(duckdb, glob)).isEqualTo(1);
        }
    }

    @Test
    void smallTablesAreOneFile() {
        for (Pointer pointer : nights.root.pointers().values()) {
            pointer.tables().forEach((table, entry) -> assertThat(entry.files())
                    .as(table)
                    .hasSize(1)
                    .allMatch(file -> file.endsWith(".zstd.parquet")));
        }
    }
}
