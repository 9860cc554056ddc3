package org.claimshift.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRecordsTest {
    @TempDir
    Path folder;

    private List<RawRecord> records(String json, int limit) throws IOException {
        Path file = folder.resolve("in.json");
        Files.writeString(file, json);
        Split split = new Split("in.json", file.toUri().toString(), Format.JSON, 0, Files.size(file));
        List<RawRecord> records = new ArrayList<>();
        try (JsonRecords reader = new JsonRecords(split, new Configuration(), limit)) {
            reader.forEachRemaining(records::add);
        }
        return records;
    }

    private List<String> texts(String json) throws IOException {
        return records(json, 1000).stream()
                .map(record -> new String(record.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void anArrayHasARecordForEachOfItsElements() throws IOException {
        assertThat(texts("\ufeff[\n  {\"a\": \"]},{ \\\" é\"},\n  {\"b\": [{}, [1]]}, null, 7\n]\n"))
                .containsExactly("{\"a\": \"]},{ \\\" é\"}", "{\"b\": [{}, [1]]}", "null", "7\n");
        assertThat(texts("[]")).isEmpty();
    }

    @Test
    void objectsMayFollowEachOther() throws IOException {
        assertThat(texts("{\n\"a\": 1}\n{\"b\": 2}{\"c\": 3}"))
                .containsExactly("{\n\"a\": 1}", "{\"b\": 2}", "{\"c\": 3}");
    }

    @Test
    void nothingIsLostOfABrokenFile() throws IOException {
        assertThat(texts("[{\"a\": 1}, {\"b\": \"cut")).containsExactly("{\"a\": 1}", "{\"b\": \"cut");
        assertThat(texts("[{\"a\": 1}] and more, too")).containsExactly("{\"a\": 1}", "and more, too");
        assertThat(texts(" \n")).as("a file without a record").containsExactly("");
    }

    @Test
    void aLongElementCostsNoOther() throws IOException {
        List<RawRecord> records = records("[{\"a\": \"" + "x".repeat(50) + "\"}, {\"b\": 2}]", 20);
        assertThat(records).extracting(RawRecord::defect).containsExactly(Reason.TOO_LONG, null);
        assertThat(records).extracting(RawRecord::position).containsExactly(1L, 62L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{}]|JSON",
                "[]|JSON",
                "[ |JSON",
                "[1]|UNKNOWN",
                "[Photo: harbour] Rain|UNKNOWN",
                "{\"a\": 1}|JSON"
            })
    void anArrayOfObjectsIsToldByItsBeginning(String head, Format format) {
        assertThat(Format.ofHead(head, true)).isEqualTo(format);
    }
}
