package org.claimshift.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimshift.SparkTests;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestJobTest {
    @TempDir
    Path folder;

    private Dataset<Row> table(Root root, Table table) {
        return Snapshot.latest(SparkTests.session(), root).all(table);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
            gz.write(bytes);
        }
        return out.toByteArray();
    }

    private static String good(int n) {
        return Samples.record(
                "g" + n, "The Daily", "Title " + n, "Text number " + n + " is about the harbour.", "2024-10-18");
    }

    @Test
    void badRecordsAreToldAndGoodOnesGoThrough() throws IOException {
        Path in = folder.resolve("in");
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write((good(1) + "\n").getBytes(StandardCharsets.UTF_8));
        mixed.write("{\"id\": 7, \"title\":\n".getBytes(StandardCharsets.UTF_8));
        long noBody = mixed.size();
        mixed.write((Samples.record("n", "The Daily", "T", null, null) + "\n\n").getBytes(StandardCharsets.UTF_8));
        long latin = mixed.size();
        mixed.write("{\"outlet\": \"The Daily\", \"body\": \"caf".getBytes(StandardCharsets.UTF_8));
        mixed.write(0xE9);
        mixed.write("\"}\r\n".getBytes(StandardCharsets.UTF_8));
        mixed.write((Samples.record("d", "The Daily", "T", "Body.", "last Tuesday") + "\n")
                .getBytes(StandardCharsets.UTF_8));
        mixed.write((good(2) + "\n" + good(1) + "\n").getBytes(StandardCharsets.UTF_8));
        mixed.write((Samples.record("g1", "The Daily", "Title 1", "Another text under the same id.", null))
                .getBytes(StandardCharsets.UTF_8));
        Samples.write(in.resolve("mixed.jsonl"), mixed.toByteArray());

        byte[] huge = new byte[20 << 20];
        Arrays.fill(huge, (byte) 'x');
        ByteArrayOutputStream big = new ByteArrayOutputStream();
        big.write((good(3) + "\n{\"body\": \"").getBytes(StandardCharsets.UTF_8));
        big.write(huge);
        big.write(("\"}\n" + good(4) + "\n").getBytes(StandardCharsets.UTF_8));
        Samples.write(in.resolve("big.jsonl"), big.toByteArray());

        Samples.write(in.resolve("empty.jsonl"), "");
        Samples.write(in.resolve("readme.md"), "# not a collection");
        // Noise, so that the cut falls behind some whole lines in compressed bytes too.
        StringBuilder noise = new StringBuilder();
        Random random = new Random(7);
        for (int n = 10; n < 400; n++) {
            noise.append(Samples.record(
                            "z" + n, "Bay Echo", "T" + n, "Noise " + random.nextLong() + random.nextLong(), null))
                    .append('\n');
        }
        byte[] whole = gzip(noise.toString().getBytes(StandardCharsets.UTF_8));
        Samples.write(in.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));

        Root root = Samples.root(folder.resolve("root"));
        IngestJob job = Samples.night(root, "2024-10-18", Samples.options(folder), in.toString());

        List<Row> rejected = table(root, Table.REJECTED_ARTICLES)
                .select("source_file", "position", "reasons", "raw")
                .collectAsList();
        assertThat(rejected)
                .extracting(
                        row -> row.getString(0).replaceFirst(".*/", ""),
                        row -> row.getList(2).stream().map(Object::toString).toList())
                .containsExactlyInAnyOrder(
                        tuple("mixed.jsonl", List.of(Reason.NOT_JSON.sentence())),
                        tuple("mixed.jsonl", List.of(Reason.NO_BODY.sentence())),
                        tuple("mixed.jsonl", List.of(Reason.NOT_UTF8.sentence())),
                        tuple("mixed.jsonl", List.of(Reason.PUBLISHED_AT_UNREADABLE.sentence())),
                        tuple("big.jsonl", List.of(Reason.TOO_LONG.sentence())),
                        tuple("readme.md", List.of(Reason.UNKNOWN_FORMAT.sentence())),
                        tuple("cut.jsonl.gz", List.of(Reason.DAMAGED_FILE.sentence())));
        assertThat(rejected)
                .filteredOn(row -> row.getString(0).endsWith("mixed.jsonl"))
                .extracting(row -> row.getLong(1))
                .as("byte offsets of the lines")
                .contains(noBody, latin);
        assertThat(rejected).allSatisfy(row -> assertThat(row.getString(3).getBytes(StandardCharsets.UTF_8).length)
                .as("raw text is capped")
                .isLessThanOrEqualTo(RawRecord.RAW_BYTES));
        assertThat(rejected)
                .filteredOn(row -> row.getList(2).contains(Reason.NOT_UTF8.sentence()))
                .first()
                .satisfies(row -> assertThat(row.getString(3)).contains("caf\ufffd"));

        List<Row> articles = table(root, Table.ARTICLES)
                .select("external_id", "story_id")
                .where("outlet = 'The Daily'")
                .collectAsList();
        assertThat(articles)
                .extracting(row -> row.getString(0))
                .containsExactlyInAnyOrder("g1", "g1", "g2", "g3", "g4");
        assertThat(articles)
                .filteredOn(row -> row.getString(0).equals("g1"))
                .extracting(row -> row.getString(1))
                .as("one story, two texts")
                .containsOnly(articles.stream()
                        .filter(row -> row.getString(0).equals("g1"))
                        .findFirst()
                        .orElseThrow()
                        .getString(1));
        assertThat(table(root, Table.ARTICLES).where("outlet = 'Bay Echo'").count())
                .as("what came before the cut is kept")
                .isBetween(1L, 389L);

        IngestCounts counts = job.counts();
        assertThat(counts.addUp()).as(counts.sentence()).isTrue();
        assertThat(counts.rejected()).isEqualTo(7);
        assertThat(counts.repeated()).as("the second copy of g1").isEqualTo(1);
    }

    @Test
    void aRedeliveredArticleWritesNoRow() {
        IngestOptions options = Samples.options(folder);
        Root root = Samples.root(folder.resolve("root"));
        Path first = Samples.write(folder.resolve("1/a.jsonl"), good(1) + "\n" + good(2));
        Path second = Samples.write(folder.resolve("2/a.jsonl"), good(2) + "\n" + good(3) + "\n" + good(2));
        Samples.night(root, "2024-10-18", options, first.toString());
        IngestJob job = Samples.night(root, "2024-10-19", options, second.toString());
        assertThat(job.counts()).isEqualTo(new IngestCounts(3, 1, 0, 2));
        assertThat(table(root, Table.ARTICLES).select("external_id").collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactlyInAnyOrder("g1", "g2", "g3");
    }

    @Test
    void anEmptyBatchIsNoError() {
        Root root = Samples.root(folder.resolve("root"));
        Path empty = Samples.write(folder.resolve("in/empty.jsonl"), "");
        assertThat(Samples.night(root, "2024-10-18", Samples.options(folder), empty.toString())
                        .counts())
                .isEqualTo(new IngestCounts(0, 0, 0, 0));
        assertThat(table(root, Table.ARTICLES).count()).isZero();
    }

    @Test
    void orderAndPartitionsDoNotMatter() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            lines.add(good(n));
        }
        // One article three times, told apart by what the records say beside the text.
        lines.add("{\"id\": \"x\", \"url\": \"https://daily.example/x\", \"body\": \"Same text.\", \"author\": \"B\"}");
        lines.add(
                "{\"id\": \"x\", \"url\": \"https://www.daily.example/x/\", \"body\": \"Same text.\", \"author\": \"A\"}");
        lines.add(
                "{\"id\": \"x\", \"url\": \"https://daily.example/x?utm_id=1\", \"body\": \"Same text.\", \"published_at\": \"2024-10-18\"}");
        Path in = folder.resolve("in/a.jsonl");
        List<List<String>> results = new ArrayList<>();
        for (int seed = 0; seed < 2; seed++) {
            Collections.shuffle(lines, new Random(seed));
            Samples.write(in, String.join("\n", lines));
            Root root = Samples.root(folder.resolve("root" + seed));
            SparkTests.session().conf().set("spark.sql.shuffle.partitions", seed == 0 ? "2" : "5");
            try {
                Samples.night(root, "2024-10-18", Samples.options(folder), in.toString());
            } finally {
                SparkTests.session().conf().set("spark.sql.shuffle.partitions", "2");
            }
            results.add(SparkTests.sorted(table(root, Table.ARTICLES).drop("position")));
        }
        assertThat(results.get(1)).hasSize(61).isEqualTo(results.get(0));
        assertThat(results.get(0)).as("the dated one wins").anyMatch(row -> row.contains("utm_id=1"));
    }

    @Test
    void stretchesOfAFileGiveItsLinesOnce() {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < 200; n++) {
            text.append(good(n)).append(n % 3 == 0 ? "\r\n" : "\n");
        }
        Path file = Samples.write(folder.resolve("a.jsonl"), text.toString());
        Configuration hadoop = new Configuration();
        List<InputFile> files = Inputs.expand(List.of(file.toString()), Format.AUTO, hadoop);
        List<Long> whole = positions(files, Long.MAX_VALUE / 2, hadoop);
        assertThat(whole).hasSize(200);
        for (long size : new long[] {1, 97, 110, 1000}) {
            assertThat(positions(files, size, hadoop))
                    .as("stretches of %s bytes", size)
                    .isEqualTo(whole);
        }
    }

    private static List<Long> positions(List<InputFile> files, long taskBytes, Configuration hadoop) {
        List<Long> positions = new ArrayList<>();
        for (List<Split> task : CollectionReader.tasks(files, taskBytes)) {
            for (Split split : task) {
                RecordReader.open(split, hadoop, Samples.options(), note -> {})
                        .forEachRemaining(raw -> positions.add(raw.position()));
            }
        }
        return positions;
    }

    @Test
    void allBadInputsAreToldAtOnce() {
        Samples.write(folder.resolve("in/a.jsonl"), good(1));
        List<String> problems = Inputs.validate(
                List.of(folder + "/in/*.jsonl", folder + "/none", folder + "/in/*.csv"), "docx", new Configuration());
        assertThat(problems).hasSize(3);
        assertThat(String.join("\n", problems))
                .contains("docx")
                .contains("/none")
                .contains("*.csv");
        assertThatThrownBy(() -> Inputs.expand(List.of(folder + "/none"), Format.AUTO, new Configuration()))
                .hasMessageContaining("matches no file");
    }

    @Test
    void newsPleaseFilesOfOneObjectAreReadWhole() {
        Path in = Samples.write(
                folder.resolve("in/page.json"),
                """
                {
                    "maintext": "The mill burned.\\nNobody was hurt.",
                    "source_domain": "bay.example",
                    "title": "Fire"
                }
                """);
        Root root = Samples.root(folder.resolve("root"));
        assertThat(Samples.night(
                                root,
                                "2024-10-18",
                                Samples.options(folder),
                                in.getParent().toString())
                        .counts())
                .isEqualTo(new IngestCounts(1, 1, 0, 0));
    }

    @Test
    void optionsNameTheKeyThatIsWrong() {
        assertThatThrownBy(() -> Samples.options(Map.of("max-record-bytes", "1 GiB")))
                .hasMessageContaining("ingest.max-record-bytes");
        assertThatThrownBy(() -> Samples.options(Map.of("zone", "Mars"))).hasMessageContaining("ingest.zone");
        assertThatThrownBy(() -> Samples.options(Map.of("origins.sample", 0)))
                .hasMessageContaining("ingest.origins.sample");
    }
}
