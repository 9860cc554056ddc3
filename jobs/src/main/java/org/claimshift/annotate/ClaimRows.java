package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.claimshift.annotate.Document.TaggedSpan;
import org.claimshift.table.Ids;
import org.claimshift.table.Table;

/** Rows of {@code claims} of one field of an article: the rules on text put together, offsets in code points. */
final class ClaimRows {
    private static final StructType CLAIM = Table.CLAIMS.schema();
    private static final StructType PART = element("parts");
    private static final StructType HEDGE = element("hedges");
    private static final StructType QUANTITY = element("quantities");
    private static final StructType TIME = element("times");
    private static final StructType PLACE =
            (StructType) CLAIM.apply("predicate").dataType();

    /** What is certain about a sentence in the outlet's own voice: that no attribution was seen in it. */
    private static final double NARRATOR_CONFIDENCE = 0.8;

    private final Article article;
    private final TaggedField field;
    private final Document doc;
    private final CodePoints points;
    private final EntityNames names;
    private final Speakers speakers;
    private final int ledeEnd;
    private final double leastConfidence;

    /**
     * Rows of a field.
     *
     * @param leastConfidence below it an attribution is no claim
     * @param ledeEnd offset where the lede ends: what begins before it is {@code in_lede}
     */
    ClaimRows(Article article, TaggedField field, EntityNames names, double leastConfidence, int ledeEnd) {
        this.article = article;
        this.field = field;
        this.doc = field.document();
        this.points = new CodePoints(doc.text());
        this.names = names;
        this.speakers = new Speakers(doc, names);
        this.leastConfidence = leastConfidence;
        this.ledeEnd = ledeEnd;
    }

    /** The claims, attributed ones first. Of two with the same content and kind the surer one stands. */
    List<Row> rows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        List<Attribution> attributions = Headlines.add(doc, Linker.link(field)).stream()
                .filter(attribution -> attribution.confidence() >= leastConfidence)
                .filter(attribution -> !Evidentials.isNarrator(doc, attribution) && !Cues.saysNothing(doc, attribution))
                .toList();
        List<Relayed> relayed = Citations.resolve(doc, attributions);
        Relays relays = new Relays(doc, relayed, names, speakers, article.outlet());
        for (Relayed next : relayed) {
            Attribution attribution = next.attribution();
            String kind = QuoteKind.of(doc, attribution);
            add(rows, row(attribution, kind, attribution.confidence(), relays));
        }
        // A deed is told by the outlet all the same.
        List<Attribution> said = relayed.stream()
                .map(Relayed::attribution)
                .filter(attribution -> !Cues.isDeed(doc, attribution))
                .toList();
        for (Span span : NarratorClaims.find(doc, said)) {
            Attribution claim = new Attribution(null, Evidentials.find(doc, span), List.of(span), 1);
            add(rows, row(claim, "narrator", NARRATOR_CONFIDENCE, relays));
        }
        return List.copyOf(rows.values());
    }

    private static void add(Map<String, Row> rows, Row row) {
        int confidence = CLAIM.fieldIndex("confidence");
        rows.merge(row.getString(0), row, (a, b) -> b.getDouble(confidence) > a.getDouble(confidence) ? b : a);
    }

    private Row row(Attribution a, String kind, double confidence, Relays relays) {
        boolean narrator = kind.equals("narrator");
        Span hull = a.hull();
        List<Quantity> quantities = new ArrayList<>();
        List<TimeMention> times = new ArrayList<>();
        Set<String> entities = new LinkedHashSet<>();
        for (Span part : a.parts()) {
            List<Quantity> own = Quantities.find(doc, part);
            quantities.addAll(own);
            times.addAll(Times.find(doc, part, article.published()));
            for (TaggedSpan entity : doc.entitiesIn(part)) {
                entities.add(EntityNames.id(entity.label(), names.canonical(doc, entity)));
            }
        }
        List<Hedge> hedges = Hedges.find(doc, a, quantities);
        Speaker speaker = speakers.of(a.source());
        String cueClass = Cues.classOf(doc, a.cue(), narrator ? null : hull);
        // An evidential in a narrator's claim is a hedge of its content already.
        Stance stance = Stances.of(doc, a, hedges, narrator ? null : cueClass, narrator);
        Span context = context(a);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("claim_id", Ids.of(article.articleId(), doc.field(), at(hull.begin()), at(hull.end()), kind));
        row.put("article_id", article.articleId());
        row.put("outlet", article.outlet());
        row.put("field", doc.field());
        row.put("in_lede", hull.begin() < ledeEnd);
        putSpan(row, "", hull);
        row.put(
                "parts",
                a.parts().stream().map(part -> row(PART, part, Map.of())).toArray());
        row.put("text", hull.of(doc.text()));
        row.put("kind", kind);
        row.put("source_text", text(a.source()));
        putSpan(row, "source_", a.source());
        row.put("source_entity_id", speaker == null ? null : speaker.id().orElse(null));
        row.put("source_level", speaker != null ? speaker.level() : a.cue() == null ? 0 : 1);
        row.put("via", relays.of(a).toArray());
        row.put("cue_text", text(a.cue()));
        putSpan(row, "cue_", a.cue());
        row.put("cue_class", cueClass);
        row.put("polarity", stance.polarity());
        row.put("status", stance.status());
        row.put("certainty", stance.certainty());
        row.put("hedges", hedges.stream().map(this::hedge).toArray());
        row.put("phase", stance.phase());
        row.put("predicate", place(stance.predicate()));
        row.put("negation", place(stance.negation()));
        row.put("quantities", quantities.stream().map(this::quantity).toArray());
        row.put("times", times.stream().map(this::time).toArray());
        row.put("entity_ids", entities.toArray());
        putSpan(row, "context_", context);
        row.put("confidence", Math.round(confidence * 1e6) / 1e6);
        return Rows.of(CLAIM, row);
    }

    private Row place(Span span) {
        return span == null ? null : row(PLACE, span, Map.of());
    }

    private Row hedge(Hedge hedge) {
        return row(HEDGE, hedge.span(), Map.of("text", text(hedge.span()), "kind", hedge.kind()));
    }

    private Row quantity(Quantity quantity) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("text", text(quantity.span()));
        cells.put("low", quantity.low());
        cells.put("high", quantity.high());
        cells.put("value", quantity.value());
        cells.put("modifier", quantity.modifier());
        cells.put("unit", quantity.unit());
        cells.put("concept", quantity.concept());
        return row(QUANTITY, quantity.span(), cells);
    }

    private Row time(TimeMention time) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("text", text(time.span()));
        cells.put("value", time.value());
        return row(TIME, time.span(), cells);
    }

    private Row row(StructType schema, Span span, Map<String, Object> cells) {
        Map<String, Object> all = new LinkedHashMap<>(cells);
        putSpan(all, "", span);
        return Rows.of(schema, all);
    }

    private void putSpan(Map<String, Object> row, String prefix, Span span) {
        row.put(prefix + "begin", span == null ? null : at(span.begin()));
        row.put(prefix + "end", span == null ? null : at(span.end()));
    }

    private int at(int utf16) {
        return points.at(utf16);
    }

    private String text(Span span) {
        return span == null ? null : span.of(doc.text());
    }

    /** From the begin of the first to the end of the last sentence that a span of the attribution touches. */
    private Span context(Attribution a) {
        Span all = a.hull();
        all = a.source() == null ? all : all.hull(a.source());
        all = a.cue() == null ? all : all.hull(a.cue());
        int begin = all.begin();
        int end = all.end();
        for (Span sentence : doc.sentencesIn(all)) {
            begin = Math.min(begin, sentence.begin());
            end = Math.max(end, sentence.end());
        }
        return new Span(begin, end);
    }

    private static StructType element(String column) {
        return (StructType) ((ArrayType) CLAIM.apply(column).dataType()).elementType();
    }
}
