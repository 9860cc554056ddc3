package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.claimshift.evaluate.Spans.Span;

/**
 * Articles with every attribution in them, as JSON lines: {@code article_id}, {@code body}, {@code published_at} and
 * {@code attributions}, each with {@code source}, {@code cue} and {@code content} as lists of [begin, end] in code points
 * of the body. A role that an attribution lacks is an empty list or null.
 */
record AttributionGold(String id, String publishedAt, String body, List<Attribution> attributions) {
    /** Who said what; a role may be empty. */
    record Attribution(List<Span> source, List<Span> cue, List<Span> content) {}

    /** A line of the file. */
    record Row(String articleId, String publishedAt, String body, List<Marked> attributions) {}

    /** An attribution of a line. */
    record Marked(int[][] source, int[][] cue, int[][] content) {}

    /** @throws IllegalArgumentException naming the line that is not so */
    static List<AttributionGold> read(Path file) {
        return GoldFile.jsonLines(file, Row.class, AttributionGold::of, AttributionGold::id);
    }

    private static AttributionGold of(Row row) {
        String id = GoldFile.need(row.articleId(), "article_id", "a name");
        String body = GoldFile.need(row.body(), "body", "the text");
        List<Marked> marked = GoldFile.need(row.attributions(), "attributions", "a list of source, cue, content");
        int length = body.codePointCount(0, body.length());
        return new AttributionGold(
                id,
                row.publishedAt(),
                body,
                marked.stream()
                        .map(m -> new Attribution(
                                spans(m.source(), length), spans(m.cue(), length), spans(m.content(), length)))
                        .toList());
    }

    private static List<Span> spans(int[][] pairs, int length) {
        if (pairs == null) {
            return List.of();
        }
        for (int[] pair : pairs) {
            GoldFile.need(
                    pair.length == 2 && 0 <= pair[0] && pair[0] < pair[1] && pair[1] <= length,
                    "the span " + Arrays.toString(pair) + " is no place in a body of " + length + " code points");
        }
        return Arrays.stream(pairs)
                .map(pair -> new Span(pair[0], pair[1]))
                .sorted(Comparator.comparingInt(Span::begin))
                .toList();
    }
}
