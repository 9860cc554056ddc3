package org.claimshift.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.claimshift.evaluate.Spans.Span;
import org.claimshift.table.Ids;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Table;

/**
 * Draws rows of {@code claim_shifts} to be judged by hand: 100 of quantity, 100 of quote and 40 of each other dimension, or
 * all where there are fewer. Of one event at most 3 a dimension, and of two claims one, whichever is compared with the other.
 * The order is that of a hash of seed and shift, so the same rows give the same sample however they are stored.
 */
public final class SampleDraw {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MANY = 100;
    private static final int SOME = 40;
    private static final int OF_AN_EVENT = 3;

    private SampleDraw() {}

    /** A shift's name in sheets and verdicts: dimension, relation and {@code shift_id}, which the keys of its row make. */
    static String id(String dimension, String relation, String shiftId) {
        return dimension + "." + relation + "." + shiftId;
    }

    static boolean isId(String text) {
        return text.matches("[a-z]+\\.[a-z_]+\\.\\w+") && ListedGold.DIMENSIONS.contains(dimension(text));
    }

    static String dimension(String id) {
        return id.substring(0, id.indexOf('.'));
    }

    /** The sheet: JSON lines, by dimension; what is collected is bounded by the size of the sample. */
    public static List<String> sheet(Snapshot snapshot, long seed) {
        List<Row> drawn = draw(snapshot.current(Table.CLAIM_SHIFTS), seed).collectAsList();
        Map<String, Row> claims =
                byId(snapshot.all(Table.CLAIMS), "claim_id", ids(drawn.stream(), "from_claim_id", "to_claim_id"));
        Map<String, Row> articles =
                byId(snapshot.all(Table.ARTICLES), "article_id", ids(claims.values().stream(), "article_id"));
        List<String> lines = new ArrayList<>();
        for (Row shift : drawn) {
            ObjectNode line = JSON.createObjectNode();
            line.put("id", id(shift.getAs("dimension"), shift.getAs("relation"), shift.getAs("shift_id")));
            Stream.of("dimension", "relation", "rule", "from_value", "to_value", "baseline", "order_basis")
                    .forEach(name -> line.put(name, shift.<String>getAs(name)));
            for (String side : List.of("from", "to")) {
                Row claim = claims.get(shift.<String>getAs(side + "_claim_id"));
                line.set(side, side(claim, articles.get(claim.<String>getAs("article_id")), evidence(shift, side)));
            }
            Stream.of("event_id", "thread_id", "from_claim_id", "to_claim_id")
                    .forEach(name -> line.put(name, shift.<String>getAs(name)));
            lines.add(line.toString());
        }
        return lines;
    }

    /** The drawn rows of {@code claim_shifts}, by dimension. */
    static Dataset<Row> draw(Dataset<Row> shifts, long seed) {
        Column from = col("from_claim_id");
        Column to = col("to_claim_id");
        Dataset<Row> candidates = first(
                first(
                        shifts.withColumn("draw", Ids.of(lit(seed), col("shift_id"))),
                        1,
                        least(from, to),
                        greatest(from, to),
                        col("dimension")),
                OF_AN_EVENT,
                col("event_id"),
                col("dimension"));
        Column isMany = col("dimension").isin("quantity", "quote");
        return withPlace(candidates, col("dimension"))
                .where(col("place").leq(MANY))
                .where(isMany.or(col("place").leq(SOME)))
                .orderBy("dimension", "draw", "shift_id");
    }

    private static Dataset<Row> first(Dataset<Row> rows, int n, Column... of) {
        return withPlace(rows, of).where(col("place").leq(n));
    }

    private static Dataset<Row> withPlace(Dataset<Row> rows, Column... of) {
        return rows.withColumn("place", row_number().over(Window.partitionBy(of).orderBy("draw", "shift_id")));
    }

    private static Object[] ids(Stream<Row> rows, String... names) {
        return rows.flatMap(row -> Stream.of(names).map(row::<Object>getAs))
                .distinct()
                .toArray();
    }

    private static Map<String, Row> byId(Dataset<Row> rows, String id, Object[] ids) {
        return rows.where(col(id).isin(ids)).collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getAs(id), row -> row));
    }

    /** A span of a field of an article. */
    private record Evidence(String field, Span span) {}

    private static Evidence evidence(Row shift, String side) {
        return new Evidence(
                shift.getAs(side + "_field"), new Span(shift.getAs(side + "_begin"), shift.getAs(side + "_end")));
    }

    private static ObjectNode side(Row claim, Row article, Evidence evidence) {
        String field = claim.getAs("field");
        String text = article.getAs(field);
        List<Span> parts = claim.<Row>getList(claim.fieldIndex("parts")).stream()
                .map(part -> new Span(part.getAs("begin"), part.getAs("end")))
                .toList();
        List<Span> claimed = parts.isEmpty() ? List.of(new Span(claim.getAs("begin"), claim.getAs("end"))) : parts;
        List<Span> values = evidence.field().equals(field) ? List.of(evidence.span()) : List.of();
        MarkedText marked = MarkedText.of(
                text,
                claimed,
                values,
                Stream.of(span(claim, "source"), span(claim, "cue"))
                        .flatMap(Optional::stream)
                        .toList());
        Timestamp published = article.getAs("published_at");
        ObjectNode side = JSON.createObjectNode();
        side.put("outlet", article.<String>getAs("outlet"));
        side.put(
                "published_at", published == null ? null : published.toInstant().toString());
        side.put("title", article.<String>getAs("title"));
        side.put("field", field);
        side.put("text", marked.text());
        side.put("before", marked.before());
        Stream.of("source_text", "cue_text", "kind", "phase", "polarity", "status")
                .forEach(name -> side.put(name, claim.<String>getAs(name)));
        return side;
    }

    private static Optional<Span> span(Row claim, String what) {
        Integer begin = claim.getAs(what + "_begin");
        return begin == null ? Optional.empty() : Optional.of(new Span(begin, claim.getAs(what + "_end")));
    }
}
