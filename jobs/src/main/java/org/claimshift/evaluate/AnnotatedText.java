package org.claimshift.evaluate;

import java.util.List;
import org.claimshift.evaluate.Spans.Span;

/**
 * What {@code annotate} says of one text: its rows of {@code claims} and {@code entity_mentions}, in the order of their
 * places.
 */
public record AnnotatedText(List<Claim> claims, List<Mention> mentions) {
    /** Of a text of which nothing was said. */
    public static final AnnotatedText EMPTY = new AnnotatedText(List.of(), List.of());

    /**
     * A row of {@code claims}.
     *
     * @param field title or body: what its spans count in
     * @param source null for none
     * @param cue null for none
     * @param cueClass null without a cue
     */
    public record Claim(
            String field,
            List<Span> parts,
            String text,
            String kind,
            Source source,
            int sourceLevel,
            List<String> via,
            Span cue,
            String cueClass,
            Stance stance,
            List<Hedge> hedges,
            List<Quantity> quantities) {
        boolean isNarrator() {
            return kind.equals("narrator");
        }

        boolean isOfBody() {
            return field.equals("body");
        }
    }

    /**
     * Who a claim is attributed to.
     *
     * @param name canonical name of the entity that it is or stands for; null for none
     */
    public record Source(String text, Span span, String name) {}

    /** How a claim is put. */
    public record Stance(String polarity, String status, String phase, double certainty) {}

    /** A hedge of a claim. */
    public record Hedge(Span span, String kind) {}

    /** A quantity of a claim. */
    public record Quantity(
            String text,
            Span span,
            Double low,
            Double high,
            Double value,
            String modifier,
            String unit,
            String concept) {}

    /** A row of {@code entity_mentions}. */
    public record Mention(String field, Span span, String text, String type) {
        boolean isOfBody() {
            return field.equals("body");
        }
    }
}
