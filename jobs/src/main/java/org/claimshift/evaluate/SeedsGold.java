package org.claimshift.evaluate;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The gold of {@code seeds/gold}, as {@code seeds/README.md} explains it. A key that no record here has fails the read. */
public record SeedsGold(List<Event> events, List<Origin> origins, List<Thread> threads, List<Shift> shifts) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** An article by its external id, and which of its texts: 1 for the first delivered. */
    public record Ref(String article, int version) implements Comparable<Ref> {
        @Override
        public int compareTo(Ref other) {
            int byArticle = article.compareTo(other.article);
            return byArticle != 0 ? byArticle : Integer.compare(version, other.version);
        }

        @Override
        public String toString() {
            return version == 1 ? article : article + " (version " + version + ")";
        }
    }

    /** A gold event: all texts of its articles belong to it. */
    public record Event(String event, String title, List<String> articles) {}

    /** An article that derives from another, or that others derive from. */
    public record Origin(String article, Integer textVersion, String origin, String role) {
        public Ref ref() {
            return SeedsGold.ref(article, textVersion);
        }
    }

    /** A thread with its variants. */
    public record Thread(String thread, String event, String proposition, List<Variant> variants) {}

    /** A claim of a thread in one field of one article. */
    public record Variant(
            String article,
            Integer textVersion,
            String field,
            String text,
            List<String> parts,
            String source,
            int sourceLevel,
            String cue,
            String parent,
            Integer parentTextVersion,
            boolean copy,
            Values values) {
        public Ref ref() {
            return SeedsGold.ref(article, textVersion);
        }

        /** The pieces of the text, in order; most variants have one. */
        public List<String> pieces() {
            return parts == null ? List.of(text) : parts;
        }

        public Place place() {
            return new Place(ref(), field, text);
        }
    }

    /** What a variant says; null where it says nothing of the kind. */
    public record Values(
            Quantity quantity,
            List<String> hedges,
            String polarity,
            String status,
            String phase,
            String quote,
            String cueClass,
            String actor,
            String place,
            String time) {}

    /** A variant's own number. */
    public record Quantity(Double low, Double high, Double value, String modifier, String unit) {}

    /** What names a variant: no two have the same. */
    public record Place(Ref ref, String field, String text) {}

    /** A difference between two variants of a thread. */
    public record Shift(
            String thread,
            String from,
            Integer fromTextVersion,
            String fromField,
            String fromText,
            String to,
            Integer toTextVersion,
            String toField,
            String toText,
            String orderBasis,
            String baseline,
            String dimension,
            String relation,
            String fromValue,
            String toValue) {
        public Place fromPlace() {
            return new Place(ref(from, fromTextVersion), fromField, fromText);
        }

        public Place toPlace() {
            return new Place(ref(to, toTextVersion), toField, toText);
        }
    }

    /**
     * Reads the four files of a folder.
     *
     * @throws IllegalArgumentException naming the file and line that is not as the README says
     */
    public static SeedsGold read(Path folder) {
        return new SeedsGold(
                lines(folder.resolve("events.jsonl"), Event.class),
                lines(folder.resolve("origins.jsonl"), Origin.class),
                lines(folder.resolve("threads.jsonl"), Thread.class),
                lines(folder.resolve("shifts.jsonl"), Shift.class));
    }

    private static <T> List<T> lines(Path file, Class<T> type) {
        List<T> rows = new ArrayList<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                rows.add(JSON.readValue(line, type));
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Line " + number + " of " + file + " is not gold as its README says: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
        return rows;
    }

    /** External ids of all articles of the events. */
    public Set<String> articles() {
        Set<String> ids = new LinkedHashSet<>();
        events.forEach(event -> ids.addAll(event.articles()));
        return ids;
    }

    static Ref ref(String article, Integer version) {
        return new Ref(article, version == null ? 1 : version);
    }
}
