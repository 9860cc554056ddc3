package org.claimshift.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimshift.table.Nights.all;
import static org.claimshift.table.Nights.day;
import static org.claimshift.table.Nights.event;
import static org.claimshift.table.Nights.members;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimshift.SparkTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five nights with a late article, a redelivered one, a merge and a split: state is what a plain fold gives. */
class StateTest {
    @TempDir
    Path folder;

    private Nights nights;
    /** Event to articles, as a reader with a pencil would keep it. */
    private final Map<String, TreeSet<String>> expected = new TreeMap<>();

    @BeforeEach
    void nights() {
        nights = new Nights(folder);
    }

    private void night(LocalDate date, Map<Table, List<Row>> rows) {
        nights.publish(date, rows);
        rows.get(Table.EVENTS).forEach(event -> expected.put(event.getString(0), new TreeSet<>()));
        rows.getOrDefault(Table.EVENT_ARTICLES, List.of())
                .forEach(row -> expected.get(row.getString(0)).add(row.getString(1)));
    }

    private static Map<String, TreeSet<String>> byEvent(Dataset<Row> rows) {
        return rows.collectAsList().stream()
                .collect(Collectors.groupingBy(
                        row -> row.<String>getAs("event_id"),
                        TreeMap::new,
                        Collectors.mapping(
                                row -> row.<String>getAs("article_id"), Collectors.toCollection(TreeSet::new))));
    }

    @Test
    void currentIsARecomputation() {
        night(
                day(18),
                Map.of(
                        Table.EVENTS, List.of(event("e1", "active", null, 2), event("e2", "active", null, 1)),
                        Table.EVENT_ARTICLES, all(members("e1", "a1", "a2"), members("e2", "b1"))));
        // A late article joins e1; e3 is new; e2 is not touched.
        night(
                day(19),
                Map.of(
                        Table.EVENTS, List.of(event("e1", "active", null, 3), event("e3", "active", null, 1)),
                        Table.EVENT_ARTICLES, all(members("e1", "a1", "a2", "late"), members("e3", "c1"))));
        // A redelivered article touches nothing: the night is empty.
        night(day(20), Map.of(Table.EVENTS, List.of()));
        // e2 absorbs e3, which keeps a row and loses its children.
        night(
                day(21),
                Map.of(
                        Table.EVENTS, List.of(event("e2", "active", null, 2), event("e3", "merged", "e2", 0)),
                        Table.EVENT_ARTICLES, members("e2", "b1", "c1")));
        // e1 splits: the larger side keeps the id.
        night(
                day(22),
                Map.of(
                        Table.EVENTS, List.of(event("e1", "active", null, 2), event("e4", "active", null, 1)),
                        Table.EVENT_ARTICLES, all(members("e1", "a1", "a2"), members("e4", "late"))));
        expected.values().removeIf(TreeSet::isEmpty);

        Snapshot latest = Snapshot.latest(SparkTests.session(), nights.root);
        assertThat(byEvent(latest.current(Table.EVENT_ARTICLES))).isEqualTo(expected);
        assertThat(latest.current(Table.EVENTS).filter("status = 'merged'").collectAsList())
                .as("an absorbed event tells where it went")
                .extracting(row -> row.getAs("merged_into"))
                .containsExactly("e2");

        Views.of(nights.root).register(SparkTests.session());
        assertThat(byEvent(SparkTests.session().table("current_event_articles")))
                .as("the views that users have give the same")
                .isEqualTo(expected);
        assertThat(byEvent(Snapshot.asOf(SparkTests.session(), nights.root, day(20))
                                .current(Table.EVENT_ARTICLES))
                        .get("e1"))
                .as("the state of an earlier day stays readable")
                .containsExactly("a1", "a2", "late");
    }

    @Test
    void aDraftReadsStateBeforeItsDateAndIsInvisibleUntilPublished() {
        nights.publish(
                day(18),
                Map.of(
                        Table.EVENTS,
                        List.of(event("e1", "active", null, 1)),
                        Table.EVENT_ARTICLES,
                        members("e1", "a1")));
        nights.publish(
                day(20),
                Map.of(
                        Table.EVENTS,
                        List.of(event("e9", "active", null, 1)),
                        Table.EVENT_ARTICLES,
                        members("e9", "z1")));

        Draft draft = nights.open(day(19));
        assertThat(byEvent(draft.before(Table.EVENT_ARTICLES)))
                .as("a later day is not read")
                .containsOnlyKeys("e1");
        draft.write(
                Table.EVENTS,
                SparkTests.session().createDataFrame(List.of(event("e2", "active", null, 1)), Table.EVENTS.schema()));
        assertThat(draft.today(Table.EVENTS).count())
                .as("a draft reads its own rows")
                .isEqualTo(1);
        assertThat(draft.upTo(Table.EVENTS).count()).isEqualTo(2);
        assertThat(Snapshot.latest(SparkTests.session(), nights.root).dates())
                .as("others see nothing of it")
                .containsExactly(day(18), day(20));
        assertThatThrownBy(() -> draft.today(Table.CLAIMS))
                .isInstanceOf(Draft.MissingStage.class)
                .hasMessageContaining("claimshift annotate --date 2024-10-19");
    }

    @Test
    void runningADateAgainReplacesItAndMakesLaterDatesStale() {
        nights.publish(day(18), Map.of(Table.EVENTS, List.of(event("e1", "active", null, 1))));
        nights.publish(day(19), Map.of(Table.EVENTS, List.of(event("e2", "active", null, 1))));
        nights.publish(day(20), Map.of(Table.EVENTS, List.of()));
        assertThat(nights.root.staleDates()).isEmpty();

        nights.publish(day(18), Map.of(Table.EVENTS, List.of(event("e5", "active", null, 1))));

        assertThat(nights.root.staleDates()).containsExactly(day(19), day(20));
        assertThat(Snapshot.latest(SparkTests.session(), nights.root)
                        .all(Table.EVENTS)
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactlyInAnyOrder("e5", "e2");
    }

    @Test
    void aStepRunAloneDropsWhatLaterStepsPublished() {
        nights.publish(
                day(18),
                Nights.everyTable(Map.of(
                        Table.EVENTS,
                        List.of(event("e1", "active", null, 1)),
                        Table.EVENT_ARTICLES,
                        members("e1", "a1"))));
        Draft group = Draft.open(SparkTests.session(), nights.root, day(18), "alone", Stage.GROUP, SparkTests.quiet());
        for (Table table : List.of(Table.EVENTS, Table.EVENT_ARTICLES, Table.EVENT_LINEAGE)) {
            group.write(table, SparkTests.session().createDataFrame(List.of(), table.schema()));
        }
        group.publish();

        Pointer pointer = nights.root.pointer(day(18)).orElseThrow();
        assertThat(pointer.entry(Table.ARTICLES)).as("earlier steps stay").isPresent();
        assertThat(pointer.entry(Table.EVENTS).orElseThrow().run()).isEqualTo("alone");
        assertThat(pointer.entry(Table.CLAIM_SHIFTS)).as("later steps are gone").isEmpty();
    }

    @Test
    void twoRunsOfADatePublishOnce() {
        Draft one = nights.write(day(18), Map.of());
        Draft two = nights.write(day(18), Map.of());
        one.publish();

        assertThatThrownBy(two::publish)
                .isInstanceOf(Root.ConcurrentRun.class)
                .hasMessageContaining("Another run published 2024-10-18");
    }

    @Test
    void checksFindBrokenKeysAndLinks() {
        Draft draft = nights.write(
                day(18),
                Nights.everyTable(Map.of(
                        Table.EVENTS, List.of(event("e1", "active", null, 1), event("e1", "active", null, 1)),
                        Table.EVENT_ARTICLES, members("e7", "nowhere"))));

        assertThat(Checks.of(draft).stream().filter(check -> !check.ok()).map(Checks.Result::name))
                .contains("events.key_unique", "event_articles.article_id_known", "event_articles.event_id_known");
    }
}
