package org.claimshift.align;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.claimshift.align.Article.Precision;
import org.claimshift.align.Claim.Mention;
import org.claimshift.align.Claim.Quantity;
import org.claimshift.align.Claim.Source;
import org.claimshift.align.Claim.Span;
import org.claimshift.align.Claim.Vector;

/** Rows of {@link EventClaims#withState} as records. */
final class ClaimRows {
    private ClaimRows() {}

    static Claim claim(Row row) {
        return new Claim(
                row.getAs("claim_id"),
                article(row),
                row.getAs("field"),
                row.getAs("in_lede"),
                row.getAs("begin"),
                row.getAs("end"),
                row.getAs("text"),
                list(row, "parts", ClaimRows::span),
                row.getAs("kind"),
                source(row),
                span(row, "cue_begin", "cue_end"),
                row.getAs("cue_class"),
                row.getAs("polarity"),
                row.getAs("status"),
                row.getAs("phase"),
                list(row, "hedges", ClaimRows::span),
                list(row, "quantities", q -> new Quantity(span(q), printed(q), q.getAs("unit"), q.getAs("concept"))),
                list(row, "times", ClaimRows::span),
                list(
                        row,
                        "mentions",
                        m -> new Mention(span(m), m.getAs("type"), m.getAs("entity_id"), m.getAs("canonical_name"))),
                row.getList(row.fieldIndex("entity_ids")),
                row.getAs("confidence"),
                strings(row, "threads"),
                list(row, "vectors", v -> new Vector(v.getAs("model"), floats(v.getList(v.fieldIndex("vector"))))));
    }

    private static Article article(Row row) {
        String id = row.getAs("article_id");
        String origin = row.getAs("origin_id");
        Precision precision =
                switch (row.<String>getAs("published_at_precision")) {
                    case "second" -> Precision.SECOND;
                    case "day" -> Precision.DAY;
                    default -> Precision.NONE;
                };
        return new Article(
                id,
                row.getAs("story_id"),
                row.getAs("outlet"),
                origin == null ? id : origin,
                "copy".equals(row.getAs("role")),
                row.getAs("published_micros"),
                precision,
                row.getAs("collected_micros"));
    }

    private static Source source(Row row) {
        int level = row.getAs("source_level");
        String text = row.getAs("source_text");
        String entity = row.getAs("source_entity_id");
        return level == 0 && text == null
                ? null
                : new Source(text, span(row, "source_begin", "source_end"), entity, level);
    }

    private static Span span(Row row) {
        return new Span(row.getAs("begin"), row.getAs("end"));
    }

    private static Span span(Row row, String begin, String end) {
        return row.getAs(begin) == null || row.getAs(end) == null ? null : new Span(row.getAs(begin), row.getAs(end));
    }

    private static <T> List<T> list(Row row, String name, Function<Row, T> map) {
        int at = row.fieldIndex(name);
        return row.isNullAt(at)
                ? List.of()
                : row.<Row>getList(at).stream().map(map).toList();
    }

    private static List<String> strings(Row row, String name) {
        int at = row.fieldIndex(name);
        return row.isNullAt(at) ? List.of() : List.copyOf(row.getList(at));
    }

    private static float[] floats(List<Float> values) {
        float[] found = new float[values.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = values.get(i);
        }
        return found;
    }

    /** The number, null for "dozens": 12 is not what it says. */
    private static Double printed(Row quantity) {
        return "vague".equals(quantity.getAs("modifier")) ? null : quantity.getAs("value");
    }
}
