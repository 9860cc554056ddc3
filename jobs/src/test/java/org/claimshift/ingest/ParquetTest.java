package org.claimshift.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.claimshift.SparkTests;
import org.claimshift.ingest.Parsed.Accepted;
import org.claimshift.ingest.Parsed.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTest {
    @TempDir
    Path folder;

    private final JsonParser parser = Samples.json();

    /** A file of several row groups. */
    private Path write(int rows, String... columns) throws IOException {
        Path to = folder.resolve("out" + System.nanoTime());
        SparkTests.session()
                .range(0, rows, 1, 1)
                .selectExpr(columns)
                .write()
                .option("parquet.block.size", 4096)
                .option("parquet.page.size", 1024)
                .parquet(to.toString());
        try (Stream<Path> files = Files.list(to)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<RawRecord> records(Path file, List<Note> notes) {
        List<InputFile> files = Inputs.expand(List.of(file.toString()), Format.AUTO, new Configuration());
        List<RawRecord> records = new ArrayList<>();
        for (List<Split> task : CollectionReader.tasks(files, Long.MAX_VALUE / 2)) {
            RecordReader.open(task.get(0), new Configuration(), Samples.options(), notes::add)
                    .forEachRemaining(records::add);
        }
        return records;
    }

    private Article accept(RawRecord raw) {
        Parsed parsed = parser.parse(raw);
        assertThat(parsed).as("%s", raw.excerpt()).isInstanceOf(Accepted.class);
        return ((Accepted) parsed).article();
    }

    @Test
    void columnsOfManyKindsAreRead() throws IOException {
        Path file = write(
                2,
                "id",
                "'The Daily' as outlet",
                "concat('Titel ', id, ' é') as title",
                "array('First paragraph.', 'Second one.') as body",
                "array('Ann Lee', null, 'Bo Ek') as authors",
                "timestamp'2024-10-18 14:00:00 UTC' as published_at",
                "date'2024-10-19' as crawled_at",
                "binary('x') as blob",
                "1.5D as score",
                "named_struct('a', 1) as url",
                "map('a', 'b') as language",
                "cast(null as string) as domain");
        List<Note> notes = new ArrayList<>();
        List<RawRecord> records = records(file, notes);
        assertThat(records).extracting(RawRecord::position).containsExactly(0L, 1L);
        Article article = accept(records.get(1));
        assertThat(article.externalId()).isEqualTo("1");
        assertThat(article.title()).isEqualTo("Titel 1 é");
        assertThat(article.body()).isEqualTo("First paragraph.\n\nSecond one.");
        assertThat(article.author()).isEqualTo("Ann Lee, Bo Ek");
        assertThat(article.publishedAt())
                .isEqualTo(new Dates.Time(java.time.Instant.parse("2024-10-18T14:00:00Z"), "second"));
        assertThat(article.collectedAt()).isEqualTo("2024-10-19T00:00:00Z");
        assertThat(records.get(0).excerpt()).doesNotContain("score", "blob");
        assertThat(notes)
                .hasSize(2)
                .anySatisfy(note -> assertThat(note.text()).contains("'url'", "nested"))
                .anySatisfy(note -> assertThat(note.text()).contains("'language'", "nested"));
    }

    @Test
    void anotherTimestampAndADateAloneAreRead() throws IOException {
        SparkTests.session().conf().set("spark.sql.parquet.outputTimestampType", "INT96");
        try {
            Path file = write(
                    1,
                    "'Text.' as text",
                    "'The Daily' as source",
                    "timestamp'2024-10-18 14:00:00.5 UTC' as date_publish");
            assertThat(accept(records(file, new ArrayList<>()).get(0))
                            .publishedAt()
                            .at())
                    .isEqualTo("2024-10-18T14:00:00.500Z");
        } finally {
            SparkTests.session().conf().unset("spark.sql.parquet.outputTimestampType");
        }
        Path file = write(1, "'Text.' as text", "'The Daily' as source", "date'2024-10-18' as date");
        assertThat(accept(records(file, new ArrayList<>()).get(0)).publishedAt())
                .isEqualTo(new Dates.Time(java.time.Instant.parse("2024-10-18T00:00:00Z"), "day"));
    }

    @Test
    void stretchesOfAFileGiveItsRowsOnce() throws IOException {
        Path file = write(3000, "id", "'The Daily' as outlet", "concat('Text ', id, sha2(string(id), 512)) as body");
        List<RawRecord> once = Archives.records(file);
        assertThat(once).hasSize(3000);
        for (long size : new long[] {9_000, 60_000}) {
            List<RawRecord> records = Archives.records(file, size, Samples.options());
            assertThat(records.stream().map(RawRecord::position))
                    .as("stretches of %s bytes", size)
                    .containsExactlyElementsOf(
                            once.stream().map(RawRecord::position).toList());
        }
    }

    @Test
    void withoutAColumnOfTextEveryRowIsToldWhy() throws IOException {
        List<Note> notes = new ArrayList<>();
        Path nested = write(3, "id", "named_struct('text', 'x') as body");
        assertThat(records(nested, notes))
                .extracting(RawRecord::defect)
                .containsOnly(Reason.NO_BODY_COLUMN)
                .hasSize(3);
        assertThat(notes)
                .anySatisfy(note -> assertThat(note.text()).contains("'body'", "nested"))
                .anySatisfy(note -> assertThat(note.text()).contains("ingest.fields.body", "id, body"));
        Path other = write(3, "id as number", "'x' as words");
        assertThat(records(other, notes))
                .extracting(RawRecord::defect)
                .containsOnly(Reason.NO_BODY_COLUMN)
                .hasSize(3);
    }

    @Test
    void aTruncatedFileIsToldOnce() throws IOException {
        Path file = write(3000, "id", "'The Daily' as outlet", "concat('Text ', id, sha2(string(id), 512)) as body");
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Samples.write(folder.resolve("cut.parquet"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(Archives.records(cut, 10_000, Samples.options()))
                .extracting(RawRecord::defect)
                .containsExactly(Reason.DAMAGED_FILE);
        byte[] hit = bytes.clone();
        Arrays.fill(hit, bytes.length / 2, bytes.length / 2 + 3000, (byte) 0x7f);
        List<RawRecord> records = Archives.records(Samples.write(folder.resolve("hit.parquet"), hit));
        assertThat(records).hasSizeGreaterThan(1).last().satisfies(raw -> assertThat(raw.defect())
                .isNotNull());
    }
}
