package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.List;
import org.claimshift.evaluate.Spans.Span;

/**
 * Sentences with the numbers that they claim, as JSON lines: {@code id}, {@code half}, {@code published_at}, {@code text}
 * and {@code quantities}, each with {@code number} (the number words as written; {@code nth} where they occur more than
 * once), {@code value}, {@code low}, {@code high}, {@code modifier}, {@code unit} and {@code concept} as in the schema of
 * {@code claims}. An empty list is a trap: a sentence whose numbers are no claim.
 */
record QuantityGold(String id, String half, String publishedAt, String text, List<Quantity> quantities) {
    /** A number; the span is its number words. */
    record Quantity(
            String number,
            Span span,
            Double low,
            Double high,
            Double value,
            String modifier,
            String unit,
            String concept) {}

    /** A line of the file. */
    record Row(String id, String half, String publishedAt, String text, List<Number> quantities) {}

    /** A number of a line. */
    record Number(
            String number,
            Integer nth,
            Double value,
            Double low,
            Double high,
            String modifier,
            String unit,
            String concept) {}

    /** @throws IllegalArgumentException naming the line that is not so */
    static List<QuantityGold> read(Path file) {
        return GoldFile.jsonLines(file, Row.class, QuantityGold::of, QuantityGold::id);
    }

    boolean isTrap() {
        return quantities.isEmpty();
    }

    private static QuantityGold of(Row row) {
        String text = GoldFile.need(row.text(), "text", "a sentence or two");
        return new QuantityGold(
                GoldFile.need(row.id(), "id", "a name"),
                Half.check(row.half()),
                row.publishedAt(),
                text,
                GoldFile.need(row.quantities(), "quantities", "a list, empty for a trap").stream()
                        .map(number -> quantity(text, number))
                        .toList());
    }

    private static Quantity quantity(String text, Number number) {
        String words = GoldFile.need(number.number(), "number", "the number words as written");
        return new Quantity(
                words,
                GoldFile.locate(text, words, number.nth()),
                number.low(),
                number.high(),
                number.value(),
                GoldFile.need(number.modifier(), "modifier", "exact, about, ..."),
                GoldFile.need(number.unit(), "unit", "one, percent, USD, ..."),
                number.concept());
    }
}
