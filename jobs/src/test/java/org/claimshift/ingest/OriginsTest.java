package org.claimshift.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimshift.SparkTests;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginsTest {
    private static final String[] SYLLABLES = "ba ke lo mi nu ra se ti vo zu da fe go hi ju".split(" ");

    @TempDir
    Path folder;

    /** Paragraphs of 40 made-up words each; the same seed gives the same text. */
    private static List<String> paragraphs(int seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(p -> IntStream.range(0, 40)
                        .mapToObj(w -> SYLLABLES[random.nextInt(15)]
                                + SYLLABLES[random.nextInt(15)]
                                + SYLLABLES[random.nextInt(15)])
                        .collect(Collectors.joining(" ", "", ".")))
                .toList();
    }

    private static String text(List<String> paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    private static String join(String first, List<String> rest) {
        return rest.isEmpty() ? first : first + "\n\n" + text(rest);
    }

    private Root ingest(String name, IngestOptions options, Map<String, List<String>> nights) {
        Root root = Samples.root(folder.resolve(name));
        nights.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(night -> {
            Path file = folder.resolve(name + "-in/" + night.getKey() + ".jsonl");
            Samples.write(file, String.join("\n", night.getValue()));
            Samples.night(root, night.getKey(), options, file.toString());
        });
        return root;
    }

    /** By external id: "origin's external id role", of a story's versions all. */
    private static Map<String, String> origins(Root root) {
        Snapshot snapshot = Snapshot.latest(SparkTests.session(), root);
        Dataset<Row> names = snapshot.all(Table.ARTICLES).select("article_id", "external_id");
        return snapshot
                .current(Table.ARTICLE_ORIGINS)
                .join(names, "article_id")
                .join(names.toDF("origin_id", "origin_name"), "origin_id")
                .select("external_id", "origin_name", "role")
                .collectAsList()
                .stream()
                .sorted(Comparator.comparing(row -> row.getString(2)))
                .collect(Collectors.toMap(
                        row -> row.getString(0),
                        row -> row.getString(1) + " " + row.getString(2),
                        (a, b) -> a + ", " + b));
    }

    private static List<String> reprints() {
        List<String> wire = paragraphs(1, 9);
        List<String> other = paragraphs(2, 9);
        List<String> chain = paragraphs(5, 13);
        List<String> story = paragraphs(6, 8);
        return List.of(
                Samples.record(
                        "wire",
                        "North Wire",
                        "Wire",
                        join("SELM, Oct 18 (North Wire) - " + wire.get(0), wire.subList(1, 9)),
                        "2024-10-18T10:00:00Z"),
                Samples.record("copy", "The Daily", "Copy", text(wire), "2024-10-18T09:00:00Z"),
                Samples.record("third", "Bay Echo", "A third", text(wire.subList(3, 6)), "2024-10-19"),
                Samples.record(
                        "led",
                        "Gazette",
                        "Own lead",
                        join(
                                "Our own lead says something that the agency did not say at all today.",
                                wire.subList(1, 6)),
                        "2024-10-18T12:00:00Z"),
                Samples.record(
                        "merged",
                        "Post",
                        "Merged",
                        text(List.of(wire.get(0), wire.get(1), wire.get(2), wire.get(3), other.get(0), other.get(1))),
                        "2024-10-20"),
                Samples.record("other", "Bay Echo", "Other", text(other), "2024-10-18T11:00:00Z"),
                Samples.record(
                        "quote",
                        "Gazette",
                        "Quotes",
                        join("He said: " + wire.get(2).substring(0, 60), paragraphs(3, 6)),
                        "2024-10-18"),
                Samples.record("story", "Post", "First", text(story.subList(0, 6)), "2024-10-18T09:00:00Z"),
                Samples.record("story", "Post", "Updated", text(story.subList(1, 8)), "2024-10-18T12:00:00Z"),
                Samples.record("undated", "Post", "Undated", text(wire.subList(0, 5)), null),
                Samples.record("late", "Post", "A month later", text(wire), "2024-11-20"),
                Samples.record("chain-a", "The Daily", "A", text(chain.subList(0, 7)), "2024-10-18T08:00:00Z"),
                Samples.record("chain-b", "Bay Echo", "B", text(chain.subList(3, 10)), "2024-10-18T09:00:00Z"),
                Samples.record("chain-c", "Post", "C", text(chain.subList(6, 13)), "2024-10-18T10:00:00Z"));
    }

    /** No chain: "chain-b" shares half with "chain-a", "chain-c" nothing, though it shares half with "chain-b". */
    private static final Map<String, String> EXPECTED = Stream.of(
                    "wire: wire origin",
                    "copy: wire copy",
                    "third: wire derived",
                    "led: wire derived",
                    "merged: wire derived",
                    "other: other origin",
                    "quote: quote origin",
                    "story: story derived, story origin",
                    "undated: wire derived",
                    "late: late origin",
                    "chain-a: chain-a origin",
                    "chain-b: chain-a derived",
                    "chain-c: chain-c origin")
            .map(line -> line.split(": "))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

    /** What the articles of a root give, taken as one batch, with other options. */
    private static Dataset<Row> again(Root root, OriginOptions options, int partitions, Kept kept) {
        Dataset<Row> articles = Snapshot.latest(SparkTests.session(), root).all(Table.ARTICLES);
        Dataset<Row> batch = articles.withColumn(
                        "date", org.apache.spark.sql.functions.lit("2024-10-20").cast("date"))
                .repartition(partitions);
        return new Origins(options, Set.of("North Wire"))
                .origins(
                        batch,
                        articles.limit(0),
                        Snapshot.asOf(SparkTests.session(), root, LocalDate.EPOCH)
                                .all(Table.ARTICLE_ORIGINS),
                        kept);
    }

    @Test
    void reprintsGetTheirOriginHoweverTrimmed() {
        Root root = ingest("a", Samples.options(folder), Map.of("2024-10-20", reprints()));
        assertThat(origins(root)).isEqualTo(EXPECTED);
        Dataset<Row> rows = Snapshot.latest(SparkTests.session(), root)
                .on(Table.ARTICLE_ORIGINS, LocalDate.parse("2024-10-20"))
                .drop("date");
        assertThat(rows.collectAsList()).allSatisfy(row -> {
            assertThat(row.getString(2).equals("origin"))
                    .as("an origin is all its own")
                    .isEqualTo(row.getDouble(3) == 1.0);
            assertThat(row.getString(2).equals("copy"))
                    .as("a copy is none")
                    .isEqualTo(row.getDouble(3) < 0.01 && !row.getString(2).equals("derived"));
        });
        try (Kept kept = new Kept()) {
            OriginOptions capped = new OriginOptions(7, 5, 8, 1, 0.7, 0.05, 0.5);
            assertThat(SparkTests.sorted(again(root, capped, 5, kept)))
                    .as("other order and partitions, and what one head of a bucket hides is found through it")
                    .isEqualTo(SparkTests.sorted(rows));
        }
    }

    @Test
    void aLateOriginalTakesOverItsReprints() {
        List<String> wire = paragraphs(1, 9);
        List<String> first = List.of(
                Samples.record("early", "The Daily", "Early", text(wire.subList(0, 7)), "2024-10-18T08:00:00Z"),
                Samples.record("trim", "Bay Echo", "Trim", text(wire.subList(0, 4)), "2024-10-18T09:00:00Z"),
                Samples.record("alone", "Post", "Alone", text(paragraphs(4, 6)), "2024-10-18T09:00:00Z"));
        String original = Samples.record("wire", "North Wire", "Wire", text(wire), "2024-10-18T07:00:00Z");
        String tail = Samples.record("tail", "Gazette", "Tail", text(wire.subList(6, 9)), "2024-10-18T10:00:00Z");

        Root root = ingest(
                "nights", Samples.options(folder), Map.of("2024-10-18", first, "2024-10-19", List.of(tail, original)));
        assertThat(origins(root))
                .isEqualTo(Map.of(
                        "wire",
                        "wire origin",
                        "early",
                        "wire copy",
                        "trim",
                        "wire derived",
                        "tail",
                        "wire derived",
                        "alone",
                        "alone origin"));
        Snapshot snapshot = Snapshot.latest(SparkTests.session(), root);
        assertThat(snapshot.on(Table.ARTICLE_ORIGINS, LocalDate.parse("2024-10-19"))
                        .count())
                .as("all rows of the group that was touched, none of the others")
                .isEqualTo(4);
        try (Kept kept = new Kept()) {
            assertThat(SparkTests.sorted(again(root, Samples.options().origins(), 2, kept)))
                    .as("two nights give what one gives")
                    .isEqualTo(SparkTests.sorted(
                            snapshot.current(Table.ARTICLE_ORIGINS).drop("date")));
        }
    }

    @Test
    void shinglesIgnoreCaseMarksAndFurniture() {
        long[] plain = Shingles.of("One two three four five six", 5);
        assertThat(plain).hasSize(2);
        assertThat(Shingles.of("ONE, two: three — four “five” six!", 5)).isEqualTo(plain);
        assertThat(Shingles.of("Too short", 5)).hasSize(1);
        assertThat(Shingles.of(" … ", 5)).isEmpty();
        assertThat(Shingles.without("😱 ab cd ef", List.of(new int[] {2, 4}, new int[] {8, 10})))
                .isEqualTo("😱 \n cd \n");
    }
}
