package org.claimshift.annotate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.claimshift.annotate.Document.TaggedSpan;
import org.claimshift.table.Table;

/** Rows of {@code entity_mentions} of one field: tagged names, and times and numbers that the rules find. */
final class MentionRows {
    private static final StructType SCHEMA = Table.ENTITY_MENTIONS.schema();

    private final Article article;
    private final Document doc;
    private final EntityNames names;
    private final CodePoints points;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    MentionRows(Article article, Document doc, EntityNames names) {
        this.article = article;
        this.doc = doc;
        this.names = names;
        this.points = new CodePoints(doc.text());
    }

    List<Row> rows() {
        for (TaggedSpan entity : doc.entities()) {
            add(entity.span(), entity.label(), names.canonical(doc, entity), entity.confidence());
        }
        for (Span sentence : doc.sentences()) {
            for (TimeMention time : Times.find(doc, sentence, article.published())) {
                String written = time.span().of(doc.text());
                add(time.span(), "DATE", time.value() == null ? written : time.value(), 1);
            }
            for (Quantity quantity : Quantities.find(doc, sentence)) {
                add(quantity.span(), type(quantity), quantity.span().of(doc.text()), 1);
            }
        }
        return List.copyOf(rows.values());
    }

    private static String type(Quantity quantity) {
        if (Units.isShare(quantity.unit())) {
            return "PERCENT";
        }
        return Units.isCurrency(quantity.unit()) ? "MONEY" : "QUANTITY";
    }

    private void add(Span span, String type, String canonical, double confidence) {
        int begin = points.at(span.begin());
        int end = points.at(span.end());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("article_id", article.articleId());
        row.put("field", doc.field());
        row.put("begin", begin);
        row.put("end", end);
        row.put("text", span.of(doc.text()));
        row.put("type", type);
        row.put("entity_id", EntityNames.id(type, canonical));
        row.put("canonical_name", canonical);
        row.put("confidence", Math.round(confidence * 1e6) / 1e6);
        rows.putIfAbsent(begin + " " + end + " " + type, Rows.of(SCHEMA, row));
    }
}
