package org.claimshift.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.claimshift.evaluate.Spans.Span;

/** Reads files of gold, plain or gzipped (by their name); what is wrong is told with its line. */
final class GoldFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private GoldFile() {}

    /** All lines. */
    static List<String> lines(Path file) {
        try (BufferedReader in = open(file)) {
            return in.lines().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** The first line that is not blank; empty if there is none. */
    static String firstLine(Path file) {
        return lines(file).stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }

    /**
     * The documents of a JSON-lines file. Keys that the record lacks are ignored, blank lines too.
     *
     * @param row a record of the line's keys in snake case
     * @param document makes the document of a line; an {@link IllegalArgumentException} says what is wrong with it
     * @param id names a document; no two may have the same
     * @throws IllegalArgumentException naming the file and the line
     */
    static <R, D> List<D> jsonLines(Path file, Class<R> row, Function<R, D> document, Function<D, String> id) {
        List<D> documents = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                D made = document.apply(JSON.readValue(line, row));
                need(ids.add(id.apply(made)), "the id '" + id.apply(made) + "' is there twice");
                documents.add(made);
            } catch (JsonProcessingException e) {
                throw wrong(file, number, e.getOriginalMessage());
            } catch (IllegalArgumentException e) {
                throw wrong(file, number, e.getMessage());
            }
        }
        if (documents.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no gold: it is empty.");
        }
        return documents;
    }

    static IllegalArgumentException wrong(Path file, int line, String why) {
        return new IllegalArgumentException("Line " + line + " of " + file + " is not such gold: " + why + ".");
    }

    /** @throws IllegalArgumentException with the sentence, if it does not hold */
    static void need(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** The value of a key that must be there. */
    static <T> T need(T value, String key, String shape) {
        need(value != null, "it has no '" + key + "' (" + shape + ")");
        return value;
    }

    /** Where a piece stands in its text, for the nth time (null for the first). */
    static Span locate(String text, String piece, Integer nth) {
        int times = nth == null ? 1 : nth;
        need(!piece.isEmpty() && times > 0, "a piece of text is empty, or its 'nth' is not 1 or more");
        return Spans.nth(text, piece, times)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the text does not hold '" + piece + "'" + (times == 1 ? "" : " " + times + " times")));
    }
}
