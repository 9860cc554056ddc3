package org.claimshift.compare;

import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.claimshift.compare.Variant.Cue;
import org.claimshift.compare.Variant.Entity;
import org.claimshift.compare.Variant.Hedge;
import org.claimshift.compare.Variant.Quantity;
import org.claimshift.compare.Variant.Source;
import org.claimshift.compare.Variant.Span;
import org.claimshift.compare.Variant.Time;

/** From rows to {@link Variant}. */
final class VariantRows {
    private static final List<String> FIELDS = List.of(
            "field",
            "in_lede",
            "begin",
            "end",
            "parts",
            "text",
            "kind",
            "source_text",
            "source_begin",
            "source_end",
            "source_entity_id",
            "source_name",
            "source_type",
            "source_level",
            "source_known",
            "via",
            "cue_text",
            "cue_begin",
            "cue_end",
            "cue_class",
            "polarity",
            "status",
            "certainty",
            "hedges",
            "phase",
            "predicate",
            "quantities",
            "times",
            "entities",
            "confidence");

    private VariantRows() {}

    /** The struct that {@link #variant} reads, of columns of {@code claims} and source_name, source_type, source_known, entities. */
    static Column claim() {
        return struct(FIELDS.stream().map(functions::col).toArray(Column[]::new));
    }

    static Variant variant(String claimId, String outlet, Row claim) {
        return new Variant(
                claimId,
                outlet,
                text(claim, "field"),
                span(claim),
                all(claim, "parts", VariantRows::span),
                text(claim, "text"),
                text(claim, "kind"),
                source(claim),
                claim.getList(claim.fieldIndex("via")),
                cue(claim),
                text(claim, "polarity"),
                text(claim, "status"),
                number(claim, "certainty"),
                all(claim, "hedges", h -> new Hedge(text(h, "text"), span(h), text(h, "kind"))),
                text(claim, "phase"),
                inner(claim, "predicate"),
                all(claim, "quantities", VariantRows::quantity),
                all(claim, "times", t -> new Time(text(t, "text"), span(t), text(t, "value"))),
                all(
                        claim,
                        "entities",
                        e -> new Entity(text(e, "entity_id"), text(e, "type"), text(e, "canonical_name"), span(e))),
                number(claim, "confidence"));
    }

    private static Source source(Row claim) {
        return new Source(
                text(claim, "source_text"),
                span(claim, "source_begin", "source_end"),
                text(claim, "source_entity_id"),
                text(claim, "source_name"),
                text(claim, "source_type"),
                claim.getInt(claim.fieldIndex("source_level")),
                claim.getList(claim.fieldIndex("source_known")));
    }

    private static Cue cue(Row claim) {
        Span span = span(claim, "cue_begin", "cue_end");
        String type = text(claim, "cue_class");
        return span == null || type == null ? null : new Cue(text(claim, "cue_text"), span, type);
    }

    private static Quantity quantity(Row q) {
        return new Quantity(
                text(q, "text"),
                span(q),
                number(q, "low"),
                number(q, "high"),
                number(q, "value"),
                text(q, "modifier"),
                text(q, "unit"),
                text(q, "concept"));
    }

    private static <T> List<T> all(Row row, String field, Function<Row, T> read) {
        List<Row> rows = row.getList(row.fieldIndex(field));
        return rows.stream().map(read).toList();
    }

    private static Span inner(Row claim, String field) {
        Row span = claim.getAs(field);
        return span == null ? null : span(span);
    }

    private static Span span(Row row) {
        return span(row, "begin", "end");
    }

    private static Span span(Row row, String begin, String end) {
        int first = row.fieldIndex(begin);
        return row.isNullAt(first) ? null : new Span(row.getInt(first), row.getInt(row.fieldIndex(end)));
    }

    private static String text(Row row, String field) {
        return row.getString(row.fieldIndex(field));
    }

    private static Double number(Row row, String field) {
        int index = row.fieldIndex(field);
        return row.isNullAt(index) ? null : Double.valueOf(row.getDouble(index));
    }
}
