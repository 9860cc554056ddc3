package org.claimshift.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimshift.ingest.Parsed.Accepted;
import org.claimshift.ingest.Parsed.Article;
import org.claimshift.ingest.Parsed.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCompression;

class WarcTest {
    @TempDir
    Path folder;

    private final WarcParser parser =
            new WarcParser(Samples.html(), Samples.options().maxRecordBytes());

    private static List<String> told(List<RawRecord> records) {
        return records.stream()
                .map(raw -> raw.position() + " " + raw.defect() + " " + Arrays.hashCode(raw.bytes()))
                .toList();
    }

    private static List<RawRecord> whole(List<RawRecord> records) {
        return records.stream().filter(raw -> raw.defect() == null).toList();
    }

    @Test
    void readsWhatWgetWrote() throws IOException {
        byte[] gz = Archives.wget();
        for (Path file : List.of(
                Samples.write(folder.resolve("a.warc.gz"), gz),
                Samples.write(folder.resolve("a.warc"), Archives.gunzip(gz)),
                Samples.write(folder.resolve("one-member.warc.gz"), Archives.gzip(Archives.gunzip(gz))),
                Samples.write(folder.resolve("no-name-for-it"), Archives.gunzip(gz)))) {
            List<RawRecord> records = Archives.records(file);
            assertThat(records)
                    .as("%s: four pages, a style sheet, a page that is not there", file)
                    .extracting(RawRecord::defect)
                    .containsExactly(null, null, null, null, Reason.NO_PAGE, Reason.NO_PAGE);
            List<Parsed> parsed = records.stream().map(parser::parse).toList();

            Article ferry = ((Accepted) parsed.get(0)).article();
            assertThat(ferry.outlet()).isEqualTo("The Daily");
            assertThat(ferry.title()).isEqualTo("Ferry runs aground off Westhaven");
            assertThat(ferry.author()).isEqualTo("Ann Lee, Bo Ek");
            assertThat(ferry.url()).isEqualTo("http://www.daily.example/2024/10/18/ferry.html");
            assertThat(ferry.publishedAt()).isEqualTo(new Dates.Time(Instant.parse("2024-10-18T19:10:00Z"), "second"));
            assertThat(ferry.trust()).isEqualTo("jsonld");
            assertThat(ferry.collectedAt()).isAfter(ferry.publishedAt().at());
            assertThat(ferry.externalId()).startsWith("<urn:uuid:");
            assertThat(ferry.language()).isEqualTo("en");
            assertThat(ferry.body())
                    .isEqualTo(
                            """
                            A ferry with 112 people on board ran onto a sandbank off Westhaven on Friday evening, the coastguard said.

                            “Nobody was hurt,” its spokeswoman Ida Holm told reporters. The passengers were taken ashore in boats.

                            The owner, Norline, said the steering had failed minutes before.""");

            Article mill = ((Accepted) parsed.get(1)).article();
            assertThat(mill.title()).as("sent compressed").isEqualTo("Old mill burns down at Eastmere");
            assertThat(mill.trust()).isEqualTo("meta");
            assertThat(mill.body()).as("paragraphs told by br alone").hasLineCount(5);

            assertThat(((Rejected) parsed.get(2)).reasons()).as("a German page").containsExactly(Reason.OTHER_LANGUAGE);

            Article gale = ((Accepted) parsed.get(3)).article();
            assertThat(gale.body()).as("sent in chunks").contains("to stay in harbour.\n\nThe ferry to Orvik");
            assertThat(gale.outlet()).isEqualTo("Bay Echo");
            assertThat(gale.title()).isEqualTo("Gale warning for the bay");
            assertThat(gale.trust()).isEqualTo("time");
            assertThat(gale.publishedAt().precision()).isEqualTo("day");
        }
    }

    @Test
    void stretchesOfAFileGiveItsRecordsOnce() throws IOException {
        byte[] plain = Archives.write(WarcCompression.NONE, 40);
        List<Path> files = new ArrayList<>();
        files.add(Samples.write(folder.resolve("jwarc.warc.gz"), Archives.write(WarcCompression.GZIP, 40)));
        files.add(Samples.write(folder.resolve("jwarc.warc"), plain));
        files.add(Samples.write(folder.resolve("one-member.warc.gz"), Archives.gzip(plain)));
        files.add(Samples.write(folder.resolve("wget.warc.gz"), Archives.wget()));
        // Members that begin anywhere, as bgzip writes them.
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        for (int i = 0; i < plain.length; i += 1000) {
            blocks.writeBytes(Archives.gzip(Arrays.copyOfRange(plain, i, Math.min(plain.length, i + 1000))));
        }
        files.add(Samples.write(folder.resolve("blocks.warc.gz"), blocks.toByteArray()));
        for (Path file : files) {
            List<RawRecord> once = Archives.records(file);
            assertThat(whole(once)).hasSize(file.toString().contains("wget") ? 4 : 40);
            assertThat(once.stream().map(RawRecord::position).distinct()).hasSameSizeAs(once);
            for (long size : new long[] {50, 333, 1000, 5000, 20_000}) {
                assertThat(told(Archives.records(file, size, Samples.options())))
                        .as("%s in stretches of %s bytes", file.getFileName(), size)
                        .isEqualTo(told(once));
            }
        }
    }

    @Test
    void aTruncatedFileGivesWhatIsWholeAndOneReject() throws IOException {
        for (WarcCompression compression : List.of(WarcCompression.GZIP, WarcCompression.NONE)) {
            byte[] bytes = Archives.write(compression, 5);
            Path file = folder.resolve(compression == WarcCompression.GZIP ? "cut.warc.gz" : "cut.warc");
            Samples.write(file, bytes);
            List<RawRecord> all = Archives.records(file);
            for (int length = 1; length < bytes.length; length += 61) {
                Samples.write(file, Arrays.copyOf(bytes, length));
                for (long size : new long[] {Long.MAX_VALUE / 2, 700}) {
                    List<RawRecord> records = Archives.records(file, size, Samples.options());
                    int cut = length;
                    assertThat(records.stream().filter(raw -> raw.defect() != null))
                            .as("%s cut to %s bytes, in stretches of %s", compression, length, size)
                            .singleElement()
                            .satisfies(raw -> {
                                assertThat(raw.defect()).isEqualTo(Reason.DAMAGED_RECORD);
                                assertThat(raw.position()).isLessThan(cut);
                            });
                    assertThat(told(whole(records)))
                            .isEqualTo(told(all.subList(0, whole(records).size())));
                }
            }
        }
    }

    @Test
    void wgetsFileCutInTheMiddleGivesItsFirstPages() throws IOException {
        byte[] bytes = Archives.wget();
        Path file = Samples.write(folder.resolve("cut.warc.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        List<RawRecord> records = Archives.records(file);
        assertThat(whole(records)).hasSizeBetween(1, 3);
        assertThat(told(whole(records)))
                .isEqualTo(told(Archives.records(Samples.write(folder.resolve("all.warc.gz"), bytes))
                        .subList(0, whole(records).size())));
        assertThat(records.get(records.size() - 1).defect()).isEqualTo(Reason.DAMAGED_RECORD);
    }

    @Test
    void behindDamageTheNextRecordIsFound() throws IOException {
        byte[] bytes = Archives.write(WarcCompression.GZIP, 20);
        Path file = Samples.write(folder.resolve("a.warc.gz"), bytes);
        List<RawRecord> all = Archives.records(file);
        long hit = all.get(7).position();
        byte[] damaged = bytes.clone();
        damaged[(int) hit + 120] ^= 0x55;
        Samples.write(file, damaged);
        for (long size : new long[] {Long.MAX_VALUE / 2, 500, 3000}) {
            List<RawRecord> records = Archives.records(file, size, Samples.options());
            assertThat(records).as("in stretches of %s bytes", size).hasSize(20);
            assertThat(records.stream().filter(raw -> raw.defect() != null))
                    .singleElement()
                    .satisfies(raw -> assertThat(raw.position()).isEqualTo(hit));
        }

        byte[] plain = Archives.write(WarcCompression.NONE, 20);
        String text = new String(plain, StandardCharsets.ISO_8859_1);
        Path other = Samples.write(
                folder.resolve("a.warc"),
                text.replaceFirst("(?s)(story-7\r\n.*?Content-Length: )\\d+", "$199999")
                        .getBytes(StandardCharsets.ISO_8859_1));
        for (long size : new long[] {Long.MAX_VALUE / 2, 2000}) {
            assertThat(whole(Archives.records(other, size, Samples.options())))
                    .as("a wrong length takes the records that it runs over, at most those of one stretch")
                    .hasSizeGreaterThanOrEqualTo(7);
        }
    }

    @Test
    void whatIsNoAnswerIsPassedOverAndCountedOnce() throws IOException {
        Path file = Samples.write(folder.resolve("a.warc.gz"), Archives.write(WarcCompression.GZIP, 7));
        Files.write(file, Archives.revisit(), StandardOpenOption.APPEND);
        for (long size : new long[] {Long.MAX_VALUE / 2, 600}) {
            List<Note> notes = new ArrayList<>();
            assertThat(Archives.records(file, size, Samples.options(), notes::add))
                    .hasSize(7);
            notes.addAll(List.copyOf(notes));
            assertThat(Note.sentences(notes)).singleElement().asString().endsWith(": 7 request, 1 revisit, 1 warcinfo");
        }
    }

    @Test
    void whatInflatesWithoutEndIsBounded() throws IOException {
        IngestOptions options = Samples.options(Map.of("max-record-bytes", "64 KiB"));
        byte[] zeros = new byte[16 << 20];
        byte[] first = Archives.write(WarcCompression.GZIP, 1);
        byte[] bomb = Archives.write(WarcCompression.GZIP, List.of(Archives.response(zeros)));
        // A header without an end, in a member of its own.
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes("WARC/1.0\r\nWARC-Type: response\r\nX: ".getBytes(StandardCharsets.US_ASCII));
        header.writeBytes("x".repeat(16 << 20).getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (byte[] part : List.of(bomb, Archives.gzip(header.toByteArray()), first)) {
            file.writeBytes(part);
        }
        assertThat(Archives.records(
                        Samples.write(folder.resolve("bomb.warc.gz"), file.toByteArray()), Long.MAX_VALUE / 2, options))
                .extracting(RawRecord::defect)
                .containsExactly(Reason.TOO_LONG, Reason.DAMAGED_RECORD, null);

        byte[] small = Archives.write(
                WarcCompression.GZIP, List.of(Archives.response(Archives.gzip(zeros), "Content-Encoding", "gzip")));
        List<RawRecord> records = Archives.records(
                Samples.write(folder.resolve("page-bomb.warc.gz"), small), Long.MAX_VALUE / 2, options);
        assertThat(new WarcParser(Samples.html(), options.maxRecordBytes()).parse(records.get(0)))
                .isEqualTo(new Rejected(Reason.TOO_LONG));
    }

    @Test
    void aPageThatIsKeptDecodedWithTheHeadersOfTheCodeIsRead() throws IOException {
        byte[] page = Archives.page(1).getBytes(StandardCharsets.UTF_8);
        List<HttpResponse> responses = List.of(
                Archives.response(page, "Content-Encoding", "gzip"),
                Archives.response(page, "Content-Encoding", "br"),
                Archives.response(page, "Transfer-Encoding", "chunked"));
        Path file = Samples.write(folder.resolve("a.warc.gz"), Archives.write(WarcCompression.GZIP, responses));
        assertThat(Archives.records(file))
                .allSatisfy(raw -> assertThat(parser.parse(raw)).isInstanceOf(Accepted.class));
        byte[] brotli = Base64.getDecoder()
                .decode(
                        "G34A4IxUtT89WS6mJKF8E56OjSBAwBYH7Lu9vGCeSKyB2/B6/EI8pGj5QaNr1tqDGFKq5aB2E4SWk1wbIjvEdw6PVZVOkoi04Bfi"
                                + "42MA");
        Samples.write(
                file,
                Archives.write(WarcCompression.GZIP, List.of(Archives.response(brotli, "Content-Encoding", "br"))));
        assertThat(((Accepted) parser.parse(Archives.records(file).get(0)))
                        .article()
                        .body())
                .isEqualTo(
                        "The harbour master said on Friday that the ship had left the quay at noon, later than planned.");
        byte[] noise = new byte[500];
        IntStream.range(0, noise.length).forEach(i -> noise[i] = (byte) (i * 31));
        Samples.write(
                file,
                Archives.write(WarcCompression.GZIP, List.of(Archives.response(noise, "Content-Encoding", "br"))));
        assertThat(parser.parse(Archives.records(file).get(0))).isEqualTo(new Rejected(Reason.UNREADABLE_PAGE));
    }
}
