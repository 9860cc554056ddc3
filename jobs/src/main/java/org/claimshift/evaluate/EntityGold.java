package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimshift.evaluate.Spans.Span;

/** A text with its entities; entities of two types may nest. */
record EntityGold(String id, String text, List<Entity> entities) {
    /** Types of re3d that are types of {@code entity_mentions}. */
    private static final Map<String, String> TYPES = Map.of(
            "Person", "PER",
            "Organisation", "ORG",
            "Location", "LOC",
            "Temporal", "DATE",
            "Money", "MONEY",
            "Quantity", "QUANTITY");

    /** A span and its type, as in {@code entity_mentions}. */
    record Entity(Span span, String type) {}

    /** A line of a JSON-lines file. */
    record Row(String docId, String text, List<Marked> entities) {}

    /** An entity of a line. */
    record Marked(Integer begin, Integer end, String type) {}

    /**
     * Reads CoNLL columns ({@link Conll}), or JSON lines in the shape of re3d: {@code doc_id}, {@code text} and {@code
     * entities} with {@code begin}, {@code end} (code points) and {@code type}, of which types that {@code
     * entity_mentions} lacks are left out.
     *
     * @throws IllegalArgumentException naming the line that is not so
     */
    static List<EntityGold> read(Path file) {
        return GoldFile.firstLine(file).startsWith("{")
                ? GoldFile.jsonLines(file, Row.class, EntityGold::of, EntityGold::id)
                : Conll.read(file);
    }

    private static EntityGold of(Row row) {
        String text = GoldFile.need(row.text(), "text", "the text");
        int length = text.codePointCount(0, text.length());
        return new EntityGold(
                GoldFile.need(row.docId(), "doc_id", "a name"),
                text,
                GoldFile.need(row.entities(), "entities", "a list of begin, end, type").stream()
                        .map(marked -> entity(marked, length))
                        .filter(entity -> entity.type() != null)
                        .distinct()
                        .toList());
    }

    private static Entity entity(Marked marked, int length) {
        int begin = GoldFile.need(marked.begin(), "begin", "of an entity");
        int end = GoldFile.need(marked.end(), "end", "of an entity");
        GoldFile.need(
                0 <= begin && begin < end && end <= length,
                "the entity " + begin + " to " + end + " is no place in a text of " + length + " code points");
        return new Entity(new Span(begin, end), TYPES.get(GoldFile.need(marked.type(), "type", "of an entity")));
    }
}
