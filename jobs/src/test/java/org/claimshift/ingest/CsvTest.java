package org.claimshift.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.claimshift.ingest.Parsed.Accepted;
import org.claimshift.ingest.Parsed.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @TempDir
    Path folder;

    private static Object told(Parsed parsed) {
        return parsed instanceof Accepted accepted
                ? accepted.article().title() + "/" + accepted.article().body()
                : ((Rejected) parsed).reasons();
    }

    private static List<Object> told(Path file, IngestOptions options) {
        CsvParser parser = new CsvParser(new Fields(options.fields()), Samples.articles(), options.csvEscape());
        return Archives.records(file, Long.MAX_VALUE / 2, options).stream()
                .map(raw -> told(parser.parse(raw)))
                .toList();
    }

    @Test
    void cells() {
        Csv csv = new Csv(',', '"');
        assertThat(csv.cells("a,\"b, c\",,\"d \"\"e\"\"\r\nf\",\"g\"\r\n"))
                .containsExactly("a", "b, c", "", "d \"e\"\r\nf", "g");
        assertThat(csv.cells("\"He said \"no\" again\",5\" nail\r"))
                .as("marks that nobody doubled")
                .containsExactly("He said \"no\" again", "5\" nail");
        assertThat(csv.cells(",")).containsExactly("", "");
        assertThat(new Csv(';', '\\').cells("\"a \\\"b\\\"; c\\n\";d")).containsExactly("a \"b\"; c\\n", "d");
        assertThat(Csv.of("title;\"a, b\";body", '"').delimiter()).isEqualTo(';');
        assertThat(Csv.of("title\tbody\ta, b", '"').delimiter()).isEqualTo('\t');
        assertThat(Csv.of("body", '"').delimiter()).isEqualTo(',');
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\nc\rd,e", "a,b\r\nc,d", "a,b\r\r\nc,d", "a,\"b\rc\"\nd,e", "a,b"})
    void linesThatEndWithALineFeed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Csv.end(bytes, bytes.length)).isEqualTo(Csv.LINE_FEED);
        byte[] returns = "a,b\rc,\"d\ne\"\r".getBytes(StandardCharsets.UTF_8);
        assertThat(Csv.end(returns, returns.length)).isEqualTo(Csv.RETURN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void rowsWithLineEndsInCellsAndWhatIsWrongWithOthers(String end) {
        String head = "\ufeff,Title,\"body\",outlet,lang,published";
        List<String> rows = List.of(
                head.replace("Title", "title"),
                "0,One,\"First line.\n\n\"\"Second\"\" line, é.\",The Daily,en,2024-10-18",
                "",
                "1,Two,Plain text.,The Daily,en,2024-10-18",
                "2,Three,too few",
                "3,Four,one,The Daily,en,2024-10-18,too many",
                "4,Five,,The Daily,en,2024-10-18",
                "5,Six,Text.,The Daily,en,yesterday",
                "6,Seven,\"Not closed, The Daily,en,2024-10-18",
                "7,Eight,Lost.,The Daily,en,2024-10-18");
        Path file = Samples.write(folder.resolve("a.csv"), String.join(end, rows));
        assertThat(told(file, Samples.options()))
                .containsExactly(
                        "One/First line.\n\n\"Second\" line, é.",
                        "Two/Plain text.",
                        List.of(Reason.OTHER_CELLS),
                        List.of(Reason.OTHER_CELLS),
                        List.of(Reason.NO_BODY),
                        List.of(Reason.PUBLISHED_AT_UNREADABLE),
                        List.of(Reason.OPEN_QUOTE));
        RawRecord two = Archives.records(file).get(1);
        assertThat(new String(two.bytes(), StandardCharsets.UTF_8).lines())
                .as("a record can be read without its file")
                .hasSize(2)
                .last()
                .asString()
                .startsWith("1,Two");
        assertThat(two.position())
                .isEqualTo(String.join(end, rows.subList(0, 3)).getBytes(StandardCharsets.UTF_8).length + end.length());
    }

    @Test
    void aLongRowIsToldAndTheNextOneIsRead() {
        IngestOptions options = Samples.options(Map.of("max-record-bytes", "2 KiB"));
        String text = "title,body,outlet\nA,\"" + "x\n".repeat(4000) + "\",The Daily\nB,Short.,The Daily\n";
        Path file = Samples.write(folder.resolve("a.csv"), text);
        assertThat(told(file, options)).containsExactly(List.of(Reason.TOO_LONG), "B/Short.");
    }

    @Test
    void aFileWithoutABodyColumnIsTold() throws Exception {
        Path file = Samples.write(folder.resolve("a.csv"), "title,Text of it\nA,Long text.\n");
        assertThat(told(file, Samples.options())).containsExactly(List.of(Reason.NO_BODY_COLUMN));
        List<Note> notes = new ArrayList<>();
        Split split = new Split("a.csv", file.toUri().toString(), Format.CSV, 0, 100);
        try (RecordReader reader = RecordReader.open(split, new Configuration(), Samples.options(), notes::add)) {
            reader.forEachRemaining(raw -> {});
        }
        assertThat(notes).singleElement().asString().contains("a.csv", "ingest.fields.body", "title, Text of it");
    }

    @Test
    void formatsAreToldByNameAndContent() {
        assertThat(Format.ofName("x/a.CSV.gz")).contains(Format.CSV);
        assertThat(Format.ofName("a.tsv")).contains(Format.CSV);
        assertThat(Format.ofName("part-0.zstd.parquet")).contains(Format.PARQUET);
        assertThat(Format.ofName("a.htm")).contains(Format.HTML);
        assertThat(Format.ofName("CC-NEWS-1.warc.gz")).contains(Format.WARC);
        assertThat(Format.ofHead("WARC/1.0\r\n", false)).isEqualTo(Format.WARC);
        assertThat(Format.ofHead("PAR1\0\0", false)).isEqualTo(Format.PARQUET);
        assertThat(Format.ofHead("<!-- x --> <!DOCTYPE html>", false)).isEqualTo(Format.HTML);
        assertThat(Format.ofHead("<?xml version='1.0'?><html>", false)).isEqualTo(Format.HTML);
        assertThat(Format.ofHead("<?xml version='1.0'?><rss>", false)).isEqualTo(Format.UNKNOWN);
        assertThat(Format.ofHead("{\"a\": 1}\n{", false)).isEqualTo(Format.JSONL);
    }
}
