package org.claimshift.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.claimshift.group.Nights.Article;
import org.claimshift.table.Ids;
import org.claimshift.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupJobTest {
    private static final LocalDate D1 = Nights.FIRST;
    private static final LocalDate D2 = D1.plusDays(1);
    private static final LocalDate D3 = D1.plusDays(2);
    private static final LocalDate D4 = D1.plusDays(11);
    private static final LocalDate D5 = D1.plusDays(12);

    private static final int LENGTH = 60;

    /** Words of a happening: none that the background lists, so all of them weigh the same. */
    private static List<String> words(String happening, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> happening + "q" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "x")
                .toList();
    }

    /** As many words of one happening, then of another, then some that nobody else uses, to the usual length. */
    private static List<String> blend(List<String> a, int fromA, List<String> b, int fromB, String own) {
        List<String> blend = new ArrayList<>(a.subList(0, fromA));
        blend.addAll(b.subList(0, fromB));
        blend.addAll(words(own, 0, LENGTH - fromA - fromB));
        return blend;
    }

    private static double score(List<String> a, List<String> b) {
        FeatureMaker maker = new FeatureMaker(Background.standard(), 20, 2);
        Article x = new Article("x", null, a);
        Article y = new Article("y", null, b);
        return PairScorer.standard()
                .score(
                        maker.make("x", 1.0, new ArticleText(null, x.text(), List.of()), null, null, null),
                        maker.make("y", 1.0, new ArticleText(null, y.text(), List.of()), null, null, null));
    }

    /** How many words to share so that the scorer, whatever its weights, gives about this. */
    private static int sharedFor(double wanted) {
        List<String> whole = words("whole", 0, LENGTH);
        return IntStream.range(1, LENGTH)
                .boxed()
                .min(Comparator.comparingDouble(
                        n -> Math.abs(score(whole, blend(whole, n, List.of(), 0, "own")) - wanted)))
                .orElseThrow();
    }

    private static String id(String article) {
        return Ids.of("event", article);
    }

    private static Map<String, TreeSet<String>> members(Nights nights) {
        Map<String, TreeSet<String>> members = new TreeMap<>();
        for (Row row : nights.snapshot().current(Table.EVENT_ARTICLES).collectAsList()) {
            members.computeIfAbsent(row.getAs("event_id"), key -> new TreeSet<>())
                    .add(row.getAs("article_id"));
        }
        return members;
    }

    private static TreeSet<String> set(String... ids) {
        return new TreeSet<>(List.of(ids));
    }

    private static List<String> steps(Nights nights, LocalDate date) {
        return nights.snapshot().on(Table.EVENT_LINEAGE, date).collectAsList().stream()
                .map(row -> row.getAs("step") + " " + row.getAs("event_id") + " " + row.getAs("other_event_id"))
                .sorted()
                .toList();
    }

    private static String step(String step, String event, String other) {
        return step + " " + event + " " + other;
    }

    /** The state by a plain fold over the dates: each event's rows are those of the last partition that has its event. */
    private static List<String> folded(Nights nights, Table table) {
        Map<String, List<String>> rows = new HashMap<>();
        for (LocalDate date : nights.snapshot().dates()) {
            for (Row event : nights.snapshot().on(Table.EVENTS, date).collectAsList()) {
                rows.put(event.getAs("event_id"), new ArrayList<>());
            }
            for (Row row : nights.snapshot().on(table, date).drop("date").collectAsList()) {
                rows.get(row.<String>getAs("event_id")).add(row.json());
            }
        }
        return rows.values().stream().flatMap(List::stream).sorted().toList();
    }

    /** Two happenings that are a little alike, and what could stand between them. */
    private static final int LITTLE = sharedFor(0.08);

    private static final List<String> EAST = words("east", 0, LENGTH);
    private static final List<String> WEST = blend(EAST, LITTLE, List.of(), 0, "west");
    private static final List<String> WEST_OWN = WEST.subList(LITTLE, LENGTH);
    private static final List<String> BRIDGE = blend(EAST, LENGTH / 2, WEST_OWN, LENGTH / 2, "none");

    private static final List<String> NORTH = words("north", 0, LENGTH);
    private static final List<String> SOUTH = blend(NORTH, LITTLE, List.of(), 0, "south");
    private static final int MUCH = sharedFor(0.65);
    private static final List<String> MIDDLE =
            blend(NORTH, MUCH + 1, SOUTH.subList(LITTLE, LENGTH), MUCH - LITTLE, "middle");

    @Test
    void theTextsAreAsAlikeAsTheNightsNeed() {
        assertThat(score(EAST, WEST)).as("below what joins").isLessThan(0.2);
        assertThat(Math.min(score(EAST, BRIDGE), score(WEST, BRIDGE)))
                .as("far above")
                .isGreaterThan(0.7);
        assertThat(score(NORTH, SOUTH)).isLessThan(0.2);
        assertThat(score(NORTH, MIDDLE)).isGreaterThan(score(SOUTH, MIDDLE));
        double first = (score(NORTH, SOUTH) + score(SOUTH, MIDDLE)) / 2;
        assertThat(first).as("the middle one takes the third along").isGreaterThan(0.31);
        double grown = (9 * score(NORTH, SOUTH) + 3 * score(SOUTH, MIDDLE)) / 12;
        assertThat(grown)
                .as("among more of both it holds them together no longer")
                .isLessThan(0.29);
    }

    private static Nights fiveNights(Path folder, int partitions) {
        return new Nights(folder, Nights.options(), partitions)
                .night(
                        D1,
                        new Article("east1", "2024-03-01T08:00:00Z", EAST),
                        new Article("west1", "2024-03-01T08:30:00Z", WEST),
                        new Article("north1", "2024-03-01T09:00:00Z", NORTH),
                        new Article("middle", "2024-03-01T09:10:00Z", MIDDLE),
                        new Article("south1", "2024-03-01T09:20:00Z", SOUTH),
                        new Article("vote1", "2024-03-01T10:00:00Z", words("vote", 0, LENGTH)),
                        new Article("vote2", "2024-03-01T11:00:00Z", "Daily", "vote1", words("vote", 0, LENGTH)),
                        new Article("undated", null, words("cave", 0, LENGTH)))
                .night(
                        D2,
                        new Article("bridge1", "2024-03-01T20:00:00Z", BRIDGE),
                        new Article("bridge2", "2024-03-01T21:00:00Z", BRIDGE),
                        new Article("bridge3", "2024-03-01T22:00:00Z", BRIDGE))
                .night(
                        D3,
                        new Article("north2", "2024-03-01T23:00:00Z", NORTH),
                        new Article("north3", "2024-03-01T23:10:00Z", NORTH),
                        new Article("south2", "2024-03-01T23:00:00Z", SOUTH),
                        new Article("south3", "2024-03-01T23:10:00Z", SOUTH))
                .night(D4, new Article("storm", "2024-03-12T08:00:00Z", words("storm", 0, LENGTH)))
                .night(D5, new Article("vote3", "2024-03-02T08:00:00Z", words("vote", 0, LENGTH)));
    }

    @Test
    void fiveNightsWithAMergeASplitAFreezeAndALateArticle(@TempDir Path folder) {
        Nights nights = fiveNights(folder, 1);
        String south = Ids.of("event", "south1", D3.toString());

        assertThat(steps(nights, D1))
                .as("what only resembles is not one event; a copy goes with its origin")
                .containsExactlyInAnyOrder(
                        step("create", id("east1"), null),
                        step("create", id("west1"), null),
                        step("create", id("north1"), null),
                        step("create", id("vote1"), null),
                        step("create", id("undated"), null));
        assertThat(steps(nights, D2)).containsExactly(step("merge", id("west1"), id("east1")));
        assertThat(steps(nights, D3)).containsExactly(step("split", south, id("north1")));
        assertThat(steps(nights, D4))
                .as("quiet since ten days by the clock of publication")
                .containsExactlyInAnyOrder(
                        step("create", id("storm"), null),
                        step("freeze", id("east1"), null),
                        step("freeze", id("north1"), null),
                        step("freeze", south, null),
                        step("freeze", id("vote1"), null),
                        step("freeze", id("undated"), null));
        assertThat(steps(nights, D5))
                .as("it would have joined, had it come in time; that leaves the event as quiet as before")
                .containsExactlyInAnyOrder(step("reopen", id("vote1"), null), step("freeze", id("vote1"), null));

        assertThat(members(nights))
                .isEqualTo(Map.of(
                        id("east1"),
                        set("east1", "west1", "bridge1", "bridge2", "bridge3"),
                        id("north1"),
                        set("north1", "north2", "north3", "middle"),
                        south,
                        set("south1", "south2", "south3"),
                        id("vote1"),
                        set("vote1", "vote2", "vote3"),
                        id("undated"),
                        set("undated"),
                        id("storm"),
                        set("storm")));
        for (Table table : List.of(Table.EVENTS, Table.EVENT_ARTICLES)) {
            assertThat(nights.snapshot().current(table).drop("date").collectAsList().stream()
                            .map(Row::json)
                            .sorted())
                    .as("%s as the view gives it, and by a fold over the nights", table.label())
                    .isEqualTo(folded(nights, table));
        }
        assertThat(eventsOn(nights, D3)).as("only what was touched").containsExactlyInAnyOrder(id("north1"), south);
        Row absorbed = event(nights, id("west1"));
        assertThat(absorbed.<String>getAs("status")).isEqualTo("merged");
        assertThat(absorbed.<String>getAs("merged_into")).isEqualTo(id("east1"));
        Row vote = event(nights, id("vote1"));
        assertThat(vote.<Integer>getAs("articles")).isEqualTo(3);
        assertThat(vote.<Integer>getAs("origins")).as("vote2 is a copy").isEqualTo(2);
        assertThat(vote.<String>getAs("status")).isEqualTo("frozen");
        assertThat(vote.<java.sql.Timestamp>getAs("first_seen").toInstant()).hasToString("2024-03-01T10:00:00Z");
        assertThat(vote.<java.sql.Timestamp>getAs("last_seen").toInstant()).hasToString("2024-03-02T08:00:00Z");

        List<String> before = nights.on(Table.EVENT_ARTICLES, D5);
        nights.again(D5);
        assertThat(nights.on(Table.EVENT_ARTICLES, D5)).as("run again").isEqualTo(before);
    }

    private static List<String> eventsOn(Nights nights, LocalDate date) {
        return nights.snapshot().on(Table.EVENTS, date).collectAsList().stream()
                .map(row -> row.<String>getAs("event_id"))
                .toList();
    }

    private static Row event(Nights nights, String id) {
        return nights.snapshot()
                .current(Table.EVENTS)
                .filter(org.apache.spark.sql.functions.col("event_id").equalTo(id))
                .first();
    }

    @Test
    void givesTheSameRowsWhateverTheOrderAndThePartitions(@TempDir Path one, @TempDir Path other) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            int from = (i * 7) % 40;
            articles.add(new Article("m" + i, "2024-03-01T08:00:0" + i % 3 + "Z", words("same", from, from + 40)));
        }
        Nights straight = new Nights(one).night(D1, articles);
        Nights shuffled = new Nights(other, Nights.options(), 5).night(D1, articles);
        for (Table table : List.of(Table.EVENTS, Table.EVENT_ARTICLES, Table.EVENT_LINEAGE)) {
            assertThat(shuffled.on(table, D1)).as(table.label()).isEqualTo(straight.on(table, D1));
        }
    }

    @Test
    void oneStoryThatEverybodyReports(@TempDir Path folder) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<String> words = new ArrayList<>(words("flood", i % 9, LENGTH - 10 + i % 9));
            words.addAll(words("own" + (char) ('a' + i / 20) + (char) ('a' + i % 20), 0, 10));
            String minute = String.format("2024-03-01T%02d:%02d:00Z", 8 + i / 60, i % 60);
            articles.add(new Article(String.format("f%03d", i), minute, words));
        }
        articles.add(new Article("other", "2024-03-01T08:00:00Z", words("other", 0, LENGTH)));
        Nights nights = new Nights(folder).night(D1, articles);
        assertThat(nights.snapshot().current(Table.EVENTS).select("articles").collectAsList().stream()
                        .map(row -> row.getInt(0))
                        .sorted())
                .containsExactly(1, 300);
    }
}
