package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.List;
import org.claimshift.evaluate.Spans.Span;

/**
 * Claims with how they are put, as JSON lines: {@code id}, {@code half}, {@code published_at}, {@code text}, {@code claim}
 * (a piece of the text), {@code polarity}, {@code phase}, {@code status}, {@code hedges} ({@code text}, {@code kind},
 * {@code nth}) and {@code certainty}: high, middle or low.
 */
record CertaintyGold(
        String id,
        String half,
        String publishedAt,
        String text,
        Span claim,
        String polarity,
        String phase,
        String status,
        List<Hedge> hedges,
        Level certainty) {
    /** A hedge in the text. */
    record Hedge(String text, Span span, String kind) {}

    /** How sure, the surest first. */
    enum Level {
        HIGH,
        MIDDLE,
        LOW
    }

    /** A line of the file. */
    record Row(
            String id,
            String half,
            String publishedAt,
            String text,
            String claim,
            String polarity,
            String phase,
            String status,
            List<Piece> hedges,
            Level certainty) {}

    /** A hedge of a line. */
    record Piece(String text, Integer nth, String kind) {}

    /** @throws IllegalArgumentException naming the line that is not so */
    static List<CertaintyGold> read(Path file) {
        return GoldFile.jsonLines(file, Row.class, CertaintyGold::of, CertaintyGold::id);
    }

    private static CertaintyGold of(Row row) {
        String text = GoldFile.need(row.text(), "text", "a sentence or two");
        return new CertaintyGold(
                GoldFile.need(row.id(), "id", "a name"),
                Half.check(row.half()),
                row.publishedAt(),
                text,
                GoldFile.locate(text, GoldFile.need(row.claim(), "claim", "a piece of the text"), null),
                GoldFile.need(row.polarity(), "polarity", "positive or negative"),
                GoldFile.need(row.phase(), "phase", "planned, possible, ongoing, done or unknown"),
                GoldFile.need(row.status(), "status", "asserted, denied or unconfirmed"),
                GoldFile.need(row.hedges(), "hedges", "a list").stream()
                        .map(hedge -> new Hedge(
                                GoldFile.need(hedge.text(), "text", "of a hedge"),
                                GoldFile.locate(text, hedge.text(), hedge.nth()),
                                GoldFile.need(hedge.kind(), "kind", "of a hedge")))
                        .toList(),
                GoldFile.need(row.certainty(), "certainty", "high, middle or low"));
    }
}
