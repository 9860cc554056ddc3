package org.claimshift.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.claimshift.evaluate.Spans.Span;

/**
 * Short articles with all their claims, as JSON lines: {@code id}, {@code half}, {@code outlet}, {@code published_at},
 * {@code title} (or null), {@code body} and {@code claims}, each with {@code field} (body if left out), {@code kind},
 * {@code parts} (pieces of the field, or objects of {@code text} and {@code nth}), {@code source}, {@code canonical},
 * {@code source_level}, {@code cue}, {@code cue_class}, {@code via}.
 */
record ClaimGold(
        String id, String half, String outlet, String publishedAt, String title, String body, List<Claim> claims) {
    private static final List<String> KINDS = List.of("direct", "indirect", "mixed", "narrator");

    /** A claim; source, canonical name and class of the cue are null for none. */
    record Claim(
            String field,
            String kind,
            List<Span> parts,
            String source,
            String canonical,
            int sourceLevel,
            String cueClass,
            List<String> via) {
        boolean isNarrator() {
            return kind.equals("narrator");
        }
    }

    /** A line of the file. */
    record Row(
            String id,
            String half,
            String outlet,
            String publishedAt,
            String title,
            String body,
            List<Labelled> claims) {}

    /** A claim of a line. */
    record Labelled(
            String field,
            String kind,
            List<JsonNode> parts,
            String source,
            String canonical,
            Integer sourceLevel,
            String cueClass,
            List<String> via) {}

    /** @throws IllegalArgumentException naming the line that is not so */
    static List<ClaimGold> read(Path file) {
        return GoldFile.jsonLines(file, Row.class, ClaimGold::of, ClaimGold::id);
    }

    /** The text that a claim's spans count in. */
    String text(String field) {
        return field.equals("title") ? title : body;
    }

    private static ClaimGold of(Row row) {
        GoldFile.need(row.body(), "body", "the text");
        return new ClaimGold(
                GoldFile.need(row.id(), "id", "a name"),
                Half.check(row.half()),
                row.outlet(),
                row.publishedAt(),
                row.title(),
                row.body(),
                GoldFile.need(row.claims(), "claims", "a list").stream()
                        .map(claim -> claim(row, claim))
                        .toList());
    }

    private static Claim claim(Row row, Labelled claim) {
        String field = claim.field() == null ? "body" : claim.field();
        String text = field.equals("title") ? row.title() : row.body();
        GoldFile.need(text != null, "a claim is of the title, and there is none");
        GoldFile.need(KINDS.contains(claim.kind()), "the 'kind' of a claim must be one of " + KINDS);
        return new Claim(
                field,
                claim.kind(),
                GoldFile.need(claim.parts(), "parts", "pieces of the text").stream()
                        .map(part -> part(text, part))
                        .toList(),
                claim.source(),
                claim.canonical(),
                GoldFile.need(claim.sourceLevel(), "source_level", "0 to 5"),
                claim.cueClass(),
                claim.via() == null ? List.of() : claim.via());
    }

    private static Span part(String text, JsonNode part) {
        return part.isTextual()
                ? GoldFile.locate(text, part.asText(), null)
                : GoldFile.locate(
                        text, part.path("text").asText(), part.path("nth").asInt(1));
    }
}
