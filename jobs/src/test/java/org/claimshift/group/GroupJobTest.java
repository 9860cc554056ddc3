package org.claimshift.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private static final LocalDate D4 = D1.plusDays(3);
    private static final LocalDate D5 = D1.plusDays(9);

    /** Words of a happening: none that the background lists, so all of them weigh the same. */
    private static List<String> words(String happening, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> happening + "q" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "x")
                .toList();
    }

    /** Half the text of one happening, half of another: told in turn, so that headline, lede and body are alike in it. */
    private static List<String> mixed(List<String> a, List<String> b) {
        List<String> mixed = new ArrayList<>();
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            if (i < a.size()) {
                mixed.add(a.get(i));
            }
            if (i < b.size()) {
                mixed.add(b.get(i));
            }
        }
        return mixed;
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

    @Test
    void groupsArticlesOfOneHappeningAndParts(@TempDir Path folder) {
        Nights nights = new Nights(folder)
                .night(
                        D1,
                        new Article("a1", "2024-03-01T08:00:00Z", words("fire", 0, 30)),
                        new Article("a2", "2024-03-01T09:00:00Z", words("fire", 2, 32)),
                        new Article("b1", "2024-03-01T08:30:00Z", words("vote", 0, 30)));
        assertThat(members(nights))
                .as("two tell of the fire, one of the vote")
                .isEqualTo(Map.of(id("a1"), set("a1", "a2"), id("b1"), set("b1")));
        Row fire =
                nights.snapshot().current(Table.EVENTS).filter("articles = 2").first();
        assertThat(fire.<Integer>getAs("outlets")).isEqualTo(2);
        assertThat(fire.<String>getAs("status")).isEqualTo("active");
        assertThat(fire.<java.sql.Timestamp>getAs("first_seen").toInstant()).hasToString("2024-03-01T08:00:00Z");
        assertThat(fire.<java.sql.Timestamp>getAs("last_seen").toInstant()).hasToString("2024-03-01T09:00:00Z");
    }

    @Test
    void anEmptyNightWritesEmptyTables(@TempDir Path folder) {
        Nights nights = new Nights(folder).night(D1).night(D2);
        assertThat(nights.on(Table.EVENTS, D2)).isEmpty();
        assertThat(nights.on(Table.EVENT_LINEAGE, D2)).isEmpty();
    }
}
