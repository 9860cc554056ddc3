package org.claimshift.align;

import java.util.List;

/**
 * A row of {@code claims} with what alignment needs beside it. All offsets are code points of the article's field.
 *
 * @param begin offset of {@code text}'s first code point
 * @param parts pieces of the content; what stands between them is not of the claim
 * @param source who it is attributed to; null for the outlet's own voice
 * @param cue span of the attributing words; null without
 * @param hedges spans that weaken the claim
 * @param times spans that date it
 * @param mentions named entities (persons, organisations, places, other names) in the hull and in the source
 * @param threads thread_ids that the claim had when the last night ended
 * @param vectors vectors of its sentences, by model
 */
record Claim(
        String id,
        Article article,
        String field,
        boolean inLede,
        int begin,
        int end,
        String text,
        List<Span> parts,
        String kind,
        Source source,
        Span cue,
        String cueClass,
        String polarity,
        String status,
        String phase,
        List<Span> hedges,
        List<Quantity> quantities,
        List<Span> times,
        List<Mention> mentions,
        List<String> entityIds,
        double confidence,
        List<String> threads,
        List<Vector> vectors) {

    /** From begin (inclusive) to end (exclusive). */
    record Span(int begin, int end) {
        boolean overlaps(int from, int to) {
            return begin < to && from < end;
        }
    }

    /** Who a claim is attributed to; {@code span} is null where the source stands in no text of the field. */
    record Source(String text, Span span, String entityId, int level) {}

    /** A number of the claim: its span, the printed number, unit and the lemma of what is counted (null where unknown). */
    record Quantity(Span span, Double value, String unit, String concept) {}

    /** A named entity's mention. */
    record Mention(Span span, String type, String entityId, String name) {}

    /** The vector of the claim's sentences by one model, length 1. */
    record Vector(String model, float[] values) {}

    boolean isQuote() {
        return kind.equals("direct") || kind.equals("mixed");
    }
}
