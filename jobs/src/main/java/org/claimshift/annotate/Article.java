package org.claimshift.annotate;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * An article as far as {@code annotate} reads it.
 *
 * @param title null for none
 * @param furniture spans of the body that are not the article, in UTF-16 units
 * @param language null for unknown
 * @param published in UTC; null for unknown
 */
record Article(
        String articleId,
        String outlet,
        String title,
        String body,
        List<Span> furniture,
        String language,
        LocalDateTime published) {

    /** From a row of {@code articles}. */
    static Article of(Row row) {
        String body = row.getAs("body");
        Timestamp published = row.getAs("published_at");
        return new Article(
                row.getAs("article_id"),
                row.getAs("outlet"),
                row.getAs("title"),
                body,
                furniture(row, body),
                row.getAs("language"),
                published == null ? null : LocalDateTime.ofInstant(published.toInstant(), ZoneOffset.UTC));
    }

    private static List<Span> furniture(Row row, String body) {
        int column = row.fieldIndex("furniture");
        if (row.isNullAt(column)) {
            return List.of();
        }
        CodePoints points = new CodePoints(body);
        List<Span> spans = new ArrayList<>();
        for (Row span : row.<Row>getList(column)) {
            int begin = span.getAs("begin");
            int end = span.getAs("end");
            spans.add(new Span(points.utf16(begin), points.utf16(end)));
        }
        return spans;
    }
}
