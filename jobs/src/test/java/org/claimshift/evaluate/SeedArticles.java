package org.claimshift.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimshift.evaluate.SeedsGold.Ref;

/** The texts of {@code seeds/articles}, read by the plainest code there is, so that the gold is checked against the files. */
final class SeedArticles {
    static final Path SEEDS = Path.of("..", "seeds");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** {@code By Westhaven Today October 19, 2024}. */
    private static final Pattern BYLINE = Pattern.compile("(?m)^By .*? ([A-Z][a-z]+ \\d{1,2}, \\d{4})$");

    private SeedArticles() {}

    /**
     * One text.
     *
     * @param time null where only the day is known, or not even that
     * @param day in UTC
     */
    record Text(Ref ref, String title, String body, Instant time, LocalDate day) {
        String field(String field) {
            return field.equals("title") ? title : body;
        }
    }

    /** All of them; a text that is delivered again is the same one. */
    static Map<Ref, Text> read() throws IOException {
        Map<Ref, Text> texts = new LinkedHashMap<>();
        for (Path file : files()) {
            for (Text text : file.toString().endsWith(".txt") ? List.of(page(file)) : lines(file)) {
                Text first = texts.get(text.ref());
                if (first == null) {
                    texts.put(text.ref(), text);
                } else if (!first.body().equals(text.body())) {
                    Ref second = new Ref(text.ref().article(), 2);
                    texts.put(second, new Text(second, text.title(), text.body(), text.time(), text.day()));
                }
            }
        }
        return texts;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SEEDS.resolve("articles"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Text> lines(Path file) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode record = JSON.readTree(line);
            boolean newsPlease = record.has("maintext");
            String date =
                    record.path(newsPlease ? "date_publish" : "published_at").textValue();
            Instant time = date == null || date.length() == 10
                    ? null
                    : OffsetDateTime.parse(newsPlease ? date.replace(' ', 'T') + "Z" : date)
                            .toInstant();
            LocalDate day = date == null
                    ? null
                    : time == null
                            ? LocalDate.parse(date)
                            : time.atOffset(ZoneOffset.UTC).toLocalDate();
            texts.add(new Text(
                    new Ref(record.get(newsPlease ? "filename" : "id").textValue(), 1),
                    record.get("title").textValue(),
                    record.get(newsPlease ? "maintext" : "body").textValue(),
                    time,
                    day));
        }
        return texts;
    }

    private static Text page(Path file) throws IOException {
        String body = Files.readString(file);
        Matcher byline = BYLINE.matcher(body);
        if (!byline.find()) {
            throw new IllegalStateException(file + " has no byline");
        }
        LocalDate day = LocalDate.parse(byline.group(1), DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH));
        String name = file.getFileName().toString().replace(".txt", "");
        return new Text(new Ref(name, 1), body.lines().findFirst().orElseThrow(), body, null, day);
    }
}
