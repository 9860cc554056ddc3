package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimshift.table.Ids;

/**
 * A real claim, from which variants are made.
 *
 * @param id what stands before its "/" names the proposition: claims of one proposition are in the same half
 * @param sentence the sentence as it was published
 * @param content the words claimed, as they would stand inside a sentence (without a capital that only begins it)
 * @param source who says so, as written; null where nobody is named
 * @param cue the words that attribute: {@code said}, {@code told reporters}, {@code according to}
 * @param when when it was said, as written ("on Monday"); null where nothing tells
 * @param quote whether the content stands in quotation marks
 * @param spans what can be changed in the content
 * @param same hand-made rewordings of the content that leave all its values as they are, by {@code synonym}, {@code voice}
 *     and {@code order}
 */
record DriftClaim(
        String id,
        String sentence,
        String content,
        String source,
        String cue,
        String when,
        boolean quote,
        List<Part> spans,
        Map<String, String> same) {

    /**
     * A piece of the content.
     *
     * @param kind {@code number}, {@code modifier}, {@code hedge}, {@code verb} (with its auxiliaries), {@code plan} (the
     *     verb of what is planned), {@code place}, {@code actor} or {@code time}
     * @param to what the piece becomes: a hedge without hedging, a verb negated, a plan done; null where a rule does it
     */
    record Part(String kind, String text, String to) {}

    DriftClaim {
        GoldFile.need(id, "id", "a text");
        GoldFile.need(sentence, "sentence", "a text");
        GoldFile.need(content, "content", "a text");
        GoldFile.need(at(sentence, content) >= 0, "its content does not stand in its sentence");
        GoldFile.need(source == null || at(sentence, source) >= 0, "its source does not stand in its sentence");
        GoldFile.need((source == null) == (cue == null), "it has a source or a cue, but not both");
        spans = spans == null ? List.of() : List.copyOf(spans);
        same = same == null ? Map.of() : Map.copyOf(same);
        for (Part part : spans) {
            GoldFile.need(
                    part.text() != null && content.contains(part.text()),
                    "its " + part.kind() + " '" + part.text() + "' does not stand in its content");
        }
    }

    /** @throws IllegalArgumentException naming the line that is no such claim */
    static List<DriftClaim> read(Path file) {
        return GoldFile.jsonLines(file, DriftClaim.class, claim -> claim, DriftClaim::id);
    }

    /** {@code work} or {@code report}, by its proposition. */
    String half() {
        return Ids.sha256(proposition()).charAt(0) < '8' ? "work" : "report";
    }

    String proposition() {
        return id.replaceFirst("/.*", "");
    }

    /** The first piece of that kind. */
    Optional<Part> part(String kind) {
        return spans.stream().filter(part -> part.kind().equals(kind)).findFirst();
    }

    boolean has(String kind) {
        return part(kind).isPresent();
    }

    /** Whether the source stands before the content. */
    boolean isSourceFirst() {
        return source != null && at(sentence, source) < at(sentence, content);
    }

    /** The sentence with another content, and nothing else changed. */
    String withContent(String other) {
        int at = at(sentence, content);
        boolean capital = quote || at == 0 || sentence.charAt(at) != content.charAt(0);
        return sentence.substring(0, at)
                + (capital ? capitalised(other) : other)
                + sentence.substring(at + content.length());
    }

    /** Where a piece stands, whether or not it begins with a capital; -1 if it does not. */
    static int at(String text, String piece) {
        return text.toLowerCase(Locale.ROOT).indexOf(piece.toLowerCase(Locale.ROOT));
    }

    static String capitalised(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
