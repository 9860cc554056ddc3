package org.claimshift.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimshift.SparkTests;
import org.claimshift.ingest.FurniturePassages.Passage;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FurnitureOfOutletsTest {
    private static final String PLUG = "Sign up for our morning letter and never miss a story from the bay.";
    private static final StructType TEXTS = new StructType()
            .add("article_id", DataTypes.StringType, false)
            .add("story_id", DataTypes.StringType, false)
            .add("outlet", DataTypes.StringType, false)
            .add("day", DataTypes.IntegerType, false)
            .add("is_new", DataTypes.BooleanType, false)
            .add("shingles", DataTypes.createArrayType(DataTypes.LongType, false), false);

    @TempDir
    Path folder;

    private static Set<Long> hashes(String... texts) {
        return List.of(texts).stream()
                .flatMap(text -> LongStream.of(Shingles.inOrder(text, FurniturePassages.WORDS))
                        .boxed())
                .collect(Collectors.toSet());
    }

    private static List<String> marked(String body, String... repeated) {
        List<Passage> passages = FurniturePassages.of(body, List.of());
        int[] points = body.codePoints().toArray();
        return FurniturePassages.repeated(body, passages, hashes(repeated)).stream()
                .map(span -> new String(points, span.begin(), span.end() - span.begin()))
                .toList();
    }

    private static String own(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 60)
                .mapToObj(i -> "w" + random.nextInt(100_000))
                .collect(Collectors.joining(" ", "The ", "."));
    }

    @Test
    void sentencesAndLinesAreMarkedWhole() {
        String rights = "All rights reserved by the Bay Echo of Westhaven.";
        assertThat(marked("😱 " + own(1) + " " + PLUG + " " + own(2), PLUG))
                .as("a sentence in mid-paragraph")
                .containsExactly(PLUG);
        assertThat(marked(own(1) + "\n\n" + PLUG + " " + rights + "\nRead on", PLUG, rights, "Read on"))
                .as("neighbours on a line are one span, a short line is a passage")
                .containsExactly(PLUG + " " + rights, "Read on");
        assertThat(marked(own(1) + " He said no.\n" + own(2), "He said no."))
                .as("a short sentence is not")
                .isEmpty();
        assertThat(marked(own(1) + " Sign up for our morning letter, the mayor told us.", PLUG))
                .as("part of a sentence is not")
                .isEmpty();
        assertThat(marked(
                        own(1) + " Our reporter met Gov. Ida Holm of the northern province in town.",
                        PLUG,
                        "Ida Holm of the northern province in town."))
                .as("no sentence begins after a title")
                .isEmpty();
        assertThat(marked(PLUG + " " + rights + "\n" + own(1).substring(0, 20), PLUG, rights))
                .as("a text that would lose its most is printed again")
                .isEmpty();
    }

    @Test
    void furnitureThatIsThereIsNoPassage() {
        String body = "Echo\n" + PLUG + "\n" + own(1);
        int end = 5 + PLUG.length();
        assertThat(FurniturePassages.of(body, List.of(new int[] {5, end})))
                .extracting(Passage::begin)
                .containsExactly(0, end + 1);
    }

    /** A text of day and story with these hashes; the digits of its id say day and story. */
    private static Row text(String id, String story, int day, boolean isNew, long... shingles) {
        return RowFactory.create(
                id, story, "Echo", day, isNew, LongStream.of(shingles).boxed().toArray());
    }

    private static Map<String, Object> repeated(FurnitureOptions options, List<Row> texts) {
        try (Kept kept = new Kept()) {
            Dataset<Row> rows = SparkTests.session().createDataFrame(texts, TEXTS);
            Map<String, Object> found = new TreeMap<>();
            new FurnitureOfOutlets(options)
                    .repeated(rows, kept)
                    .collectAsList()
                    .forEach(row -> found.put(
                            row.getString(0), row.getList(1).stream().sorted().toList()));
            return found;
        }
    }

    @Test
    void storiesOfTheWindowAreCountedOnce() {
        FurnitureOptions options = new FurnitureOptions(3, 3, 0.5);
        List<Row> texts = new ArrayList<>(List.of(
                text("a", "s1", 1, false, 1, 2),
                text("b", "s2", 2, false, 1, 2),
                // A story in three versions, two of one day: 3 stands in one story only.
                text("c1", "s3", 3, true, 1, 3),
                text("c2", "s3", 4, true, 3, 4),
                text("c3", "s3", 4, true, 3, 4),
                text("d", "s4", 5, true, 1, 3, 4)));
        assertThat(repeated(options, texts))
                .as("1 stands in a, b and c1 on day 3; on day 5 in d alone of the last three days")
                .isEqualTo(Map.of("c1", List.of(1L)));
        // On day 3 there are now six stories more, and three of nine are not half.
        for (int i = 0; i < 6; i++) {
            texts.add(text("e" + i, "t" + i, 3, true, 10 + i));
        }
        assertThat(repeated(options, texts)).isEmpty();
        assertThat(repeated(new FurnitureOptions(3, 2, 0), texts))
                .as("each new article by its own day")
                .isEqualTo(Map.of("c1", List.of(1L), "d", List.of(3L, 4L)));
    }

    @Test
    void anEarlierNightCounts() {
        IngestOptions options = Samples.options(folder);
        List<List<String>> nights = List.of(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < 8; i++) {
            nights.get(i / 4)
                    .add(Samples.record(
                            "a" + i, "Bay Echo", "Title " + i, own(i) + "\n\n" + PLUG, "2024-10-1" + (8 + i / 4)));
        }
        // Five versions of one story are one.
        for (int i = 0; i < 5; i++) {
            nights.get(1)
                    .add(Samples.record("serial", "The Daily", "Title", own(20) + "\n\n" + own(30 + i), "2024-10-19"));
        }
        Root root = Samples.root(folder.resolve("root"));
        for (int night = 0; night < 2; night++) {
            Path file = Samples.write(folder.resolve("in" + night + ".jsonl"), String.join("\n", nights.get(night)));
            Samples.night(root, "2024-10-1" + (8 + night), options, file.toString());
        }
        List<Row> rows = Snapshot.latest(SparkTests.session(), root)
                .all(Table.ARTICLES)
                .selectExpr(
                        "external_id",
                        "transform(furniture, f -> concat(f.reason, ': ', substring(body, f.begin + 1, f.end - f.begin)))")
                .where("external_id <> 'serial'")
                .collectAsList();
        assertThat(rows).hasSize(8).allSatisfy(row -> assertThat(row.getList(1))
                .as(row.getString(0))
                .isEqualTo(row.getString(0).compareTo("a4") < 0 ? List.of() : List.of("outlet: " + PLUG)));
        assertThat(Snapshot.latest(SparkTests.session(), root)
                        .all(Table.ARTICLES)
                        .where("size(furniture) > 0")
                        .count())
                .isEqualTo(4);
    }
}
