package org.claimshift.compare;

import java.util.List;

/**
 * A claim as the comparators see it. All spans count code points in the claim's own field.
 *
 * @param span the hull of the content
 * @param parts the content's pieces
 * @param text the hull as written
 * @param kind direct, indirect, mixed or narrator
 * @param source who it is attributed to; its level is 0 for the outlet's own voice
 * @param via who relayed it, nearest first
 * @param cue the attributing words; null for none
 * @param polarity positive or negative
 * @param status asserted, denied or unconfirmed
 * @param certainty 0 to 1
 * @param phase planned, possible, ongoing, done or unknown
 * @param predicate the verb whose phase and polarity these are, in the cue where the claim has none; null for no verb
 * @param entities the named entities within the span, in text order
 * @param confidence 0 to 1
 */
public record Variant(
        String claimId,
        String outlet,
        String field,
        Span span,
        List<Span> parts,
        String text,
        String kind,
        Source source,
        List<String> via,
        Cue cue,
        String polarity,
        String status,
        double certainty,
        List<Hedge> hedges,
        String phase,
        Span predicate,
        List<Quantity> quantities,
        List<Time> times,
        List<Entity> entities,
        double confidence) {

    /** Code points [begin, end) of the claim's field. */
    public record Span(int begin, int end) {
        /** From the first to the last of both. */
        Span hull(Span other) {
            return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
        }
    }

    /**
     * Who says it.
     *
     * @param text as written; null for none
     * @param span null for none
     * @param entityId null unless it is a named entity
     * @param name the entity's canonical name; null where it is not known
     * @param type the entity's type (PER, ORG, LOC, MISC); null where it is not known
     * @param level 5 named person with a role to 0 the outlet's own voice
     * @param known what else the same entity is called where it is a source: with its office, of its body
     */
    public record Source(
            String text, Span span, String entityId, String name, String type, int level, List<String> known) {}

    /** The attributing words; {@code type} is the cue's class. */
    public record Cue(String text, Span span, String type) {}

    /** Words that weaken the claim; kind is modal, evidential, approximator, distancing or conditional. */
    public record Hedge(String text, Span span, String kind) {}

    /** A time; {@code value} is ISO 8601, null where it could not be resolved. */
    public record Time(String text, Span span, String value) {}

    /** A named entity within the content. */
    public record Entity(String id, String type, String name, Span span) {}

    /**
     * A quantity.
     *
     * @param low lower bound, null for none
     * @param high upper bound, null for none
     * @param value the printed number, the middle of a range; of a vague word the number that it names (dozens: 12)
     * @param unit one (a count), percent, percentage_point, a currency code or a measure's symbol
     * @param concept lemma of the thing counted, null where unknown
     */
    public record Quantity(
            String text,
            Span span,
            Double low,
            Double high,
            Double value,
            String modifier,
            String unit,
            String concept) {

        /** The number it is told by: the printed one, else the middle of its bounds; null where there is neither. */
        Double point() {
            if (value != null) {
                return value;
            }
            return low != null && high != null ? Double.valueOf((low + high) / 2) : low != null ? low : high;
        }
    }

    /** Whether it is attributed to anybody. */
    boolean isAttributed() {
        return source.level() > 0;
    }

    /** The evidence for something that this claim lacks: the claim itself. */
    Span self() {
        return span;
    }

    /** The words of a span of the field, as far as it lies within the claim. */
    String textOf(Span inner) {
        int length = text.codePointCount(0, text.length());
        int begin = Math.min(Math.max(inner.begin() - span.begin(), 0), length);
        int end = Math.min(Math.max(inner.end() - span.begin(), begin), length);
        return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
    }

    /** The part of {@link #text} behind a span of the field. */
    String textAfter(Span inner) {
        return textOf(new Span(inner.end(), span.end()));
    }

    /** The part of {@link #text} before a span of the field. */
    String textBefore(Span inner) {
        return textOf(new Span(span.begin(), inner.begin()));
    }
}
