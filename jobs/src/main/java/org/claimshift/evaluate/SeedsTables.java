package org.claimshift.evaluate;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimshift.evaluate.SeedsGold.Ref;
import org.claimshift.evaluate.Spans.Span;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Table;

/**
 * What the tables of a root say of the gold's articles, and of nothing else: what is collected is bounded by the gold,
 * however large the root.
 *
 * @param articles by external id and version; a story's texts are counted in the order of delivery
 * @param eventOf event of an article, by article id
 * @param origins articles that derive from another, by article id
 * @param claims by claim id
 * @param threads claim ids of each thread; a claim may be in two
 * @param shifts rows whose two claims are both of the gold's articles
 */
public record SeedsTables(
        Map<Ref, Article> articles,
        Map<String, String> eventOf,
        Map<String, Origin> origins,
        Map<String, Claim> claims,
        Map<String, Set<String>> threads,
        List<Shift> shifts) {

    /** An article as stored. */
    public record Article(String id, Ref ref, String outlet, String title, String body) {
        String field(String field) {
            return field.equals("title") ? title : body;
        }
    }

    /** What an article derives from; role is copy or derived. */
    public record Origin(String articleId, String originId, String role) {}

    /** A claim; spans are its parts. */
    public record Claim(
            String id,
            String articleId,
            String field,
            List<Span> spans,
            String text,
            String kind,
            String source,
            int sourceLevel,
            String cueClass,
            String polarity,
            String status,
            String phase,
            List<Hedge> hedges,
            List<Quantity> quantities) {}

    /** A hedge of a claim. */
    public record Hedge(String text, String kind) {}

    /** A quantity of a claim. */
    public record Quantity(Double low, Double high, Double value, String modifier) {}

    /** A row of {@code claim_shifts}. */
    public record Shift(
            String id,
            String fromClaim,
            String toClaim,
            String baseline,
            String dimension,
            String relation,
            String fromValue,
            String toValue,
            String rule) {}

    /** Reads them; a table that is not published yet counts as empty. */
    public static SeedsTables read(Snapshot snapshot, Set<String> externalIds) {
        Map<Ref, Article> articles = articles(snapshot, externalIds);
        Object[] ids = articles.values().stream().map(Article::id).toArray();
        Column ofGold = col("article_id").isin(ids);
        Dataset<Row> claims = snapshot.all(Table.CLAIMS).where(ofGold).cache();
        Dataset<Row> from = broadcast(claims.select(col("claim_id").as("from_claim_id")));
        Dataset<Row> to = broadcast(claims.select(col("claim_id").as("to_claim_id")));
        SeedsTables tables = new SeedsTables(
                articles,
                snapshot.current(Table.EVENT_ARTICLES).where(ofGold).collectAsList().stream()
                        .collect(Collectors.toMap(row -> row.getAs("article_id"), row -> row.getAs("event_id"))),
                snapshot
                        .current(Table.ARTICLE_ORIGINS)
                        .where(ofGold.and(col("role").notEqual("origin")))
                        .collectAsList()
                        .stream()
                        .map(row -> new Origin(row.getAs("article_id"), row.getAs("origin_id"), row.getAs("role")))
                        .collect(Collectors.toMap(Origin::articleId, origin -> origin)),
                claims.collectAsList().stream()
                        .map(SeedsTables::claim)
                        .collect(Collectors.toMap(Claim::id, claim -> claim)),
                snapshot
                        .current(Table.CLAIM_VARIANTS)
                        .join(broadcast(claims.select("claim_id")), "claim_id")
                        .collectAsList()
                        .stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getAs("thread_id"),
                                Collectors.mapping(row -> row.getAs("claim_id"), Collectors.toSet()))),
                snapshot
                        .current(Table.CLAIM_SHIFTS)
                        .join(from, "from_claim_id")
                        .join(to, "to_claim_id")
                        .orderBy("shift_id")
                        .collectAsList()
                        .stream()
                        .map(SeedsTables::shift)
                        .toList());
        claims.unpersist();
        return tables;
    }

    /** An external id that two outlets share would mix their texts up: the seeds have none, and here it fails. */
    private static Map<Ref, Article> articles(Snapshot snapshot, Set<String> externalIds) {
        Comparator<Row> byDelivery = Comparator.<Row, String>comparing(row -> String.valueOf(row.<Object>getAs("date")))
                .thenComparing(row -> String.valueOf(row.<Object>getAs("published_at")))
                .thenComparing(row -> row.<String>getAs("article_id"));
        Map<String, List<Row>> stories =
                snapshot
                        .all(Table.ARTICLES)
                        .where(col("external_id").isin(externalIds.toArray()))
                        .collectAsList()
                        .stream()
                        .collect(Collectors.groupingBy(row -> row.getAs("external_id")));
        Map<Ref, Article> articles = new LinkedHashMap<>();
        Map<String, String> outlets = new HashMap<>();
        stories.forEach((external, rows) -> {
            List<Row> ordered = rows.stream().sorted(byDelivery).toList();
            for (int i = 0; i < ordered.size(); i++) {
                Row row = ordered.get(i);
                String outlet = outlets.computeIfAbsent(external, id -> row.getAs("outlet"));
                if (!outlet.equals(row.getAs("outlet"))) {
                    throw new IllegalStateException("Two outlets have an article '" + external + "': " + outlet
                            + " and " + row.getAs("outlet") + "; evaluate a root that holds the seeds alone.");
                }
                Ref ref = new Ref(external, i + 1);
                articles.put(
                        ref, new Article(row.getAs("article_id"), ref, outlet, row.getAs("title"), row.getAs("body")));
            }
        });
        return articles;
    }

    private static Claim claim(Row row) {
        List<Span> parts = row.<Row>getList(row.fieldIndex("parts")).stream()
                .map(part -> new Span(part.getAs("begin"), part.getAs("end")))
                .toList();
        return new Claim(
                row.getAs("claim_id"),
                row.getAs("article_id"),
                row.getAs("field"),
                parts.isEmpty() ? List.of(new Span(row.getAs("begin"), row.getAs("end"))) : parts,
                row.getAs("text"),
                row.getAs("kind"),
                row.getAs("source_text"),
                row.<Integer>getAs("source_level"),
                row.getAs("cue_class"),
                row.getAs("polarity"),
                row.getAs("status"),
                row.getAs("phase"),
                row.<Row>getList(row.fieldIndex("hedges")).stream()
                        .map(hedge -> new Hedge(hedge.getAs("text"), hedge.getAs("kind")))
                        .toList(),
                row.<Row>getList(row.fieldIndex("quantities")).stream()
                        .map(quantity -> new Quantity(
                                quantity.getAs("low"),
                                quantity.getAs("high"),
                                quantity.getAs("value"),
                                quantity.getAs("modifier")))
                        .toList());
    }

    private static Shift shift(Row row) {
        return new Shift(
                row.getAs("shift_id"),
                row.getAs("from_claim_id"),
                row.getAs("to_claim_id"),
                row.getAs("baseline"),
                row.getAs("dimension"),
                row.getAs("relation"),
                row.getAs("from_value"),
                row.getAs("to_value"),
                row.getAs("rule"));
    }
}
