package org.claimshift.evaluate;

import static org.apache.spark.sql.functions.col;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.claimshift.table.Ids;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Table;

/**
 * Which claims are deleted from which articles. An article serves if it derives from none and none from it; a claim of it
 * serves if its thread has enough other origins, no other article of the outlet has it, and the body alone states it.
 */
final class OmissionCases {
    private static final long AFTER = 12 * 3_600_000L;

    private final int origins;
    private final int leastCharacters;
    private final Map<String, Row> articles;
    private final Map<String, Row> claims;
    private final Map<String, String> originOf = new HashMap<>();
    private final Set<String> sources = new HashSet<>();
    private final Map<String, String> eventOf;
    private final Map<String, Set<String>> threads = new TreeMap<>();
    private final Map<String, String> eventOfThread = new HashMap<>();

    /** Code points [begin, end) of a body. */
    record Stretch(int begin, int end) {}

    /**
     * A thread of an article.
     *
     * @param others its claims in other articles, by which it is known again when the article has changed
     * @param sentences of the body that state it here; empty where the title does, too, or its deletion would prove nothing
     */
    record Held(Set<String> others, List<Stretch> sentences, Set<Stretch> claims) {}

    /**
     * An article to delete from.
     *
     * @param at when its copies are published: after all of the event
     * @param held all threads that it states
     */
    record Victim(String articleId, String eventId, String outlet, String body, Timestamp at, List<Held> held) {
        List<Held> deletable() {
            return held.stream().filter(one -> !one.sentences().isEmpty()).toList();
        }
    }

    OmissionCases(Snapshot tables, int origins, int leastCharacters) {
        this.origins = origins;
        this.leastCharacters = leastCharacters;
        this.articles = byId(tables.all(Table.ARTICLES).collectAsList(), "article_id");
        this.claims = byId(tables.all(Table.CLAIMS).collectAsList(), "claim_id");
        tables.current(Table.ARTICLE_ORIGINS).collectAsList().forEach(row -> {
            String article = row.getAs("article_id");
            String origin = row.getAs("origin_id");
            originOf.put(article, origin);
            if (!article.equals(origin)) {
                sources.add(origin);
            }
        });
        this.eventOf = tables.current(Table.EVENT_ARTICLES).collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getAs("article_id"), row -> row.getAs("event_id")));
        tables.current(Table.CLAIM_VARIANTS)
                .select(col("thread_id"), col("claim_id"), col("event_id"))
                .collectAsList()
                .forEach(row -> {
                    threads.computeIfAbsent(row.getString(0), thread -> new HashSet<>())
                            .add(row.getString(1));
                    eventOfThread.put(row.getString(0), row.getString(2));
                });
    }

    private static Map<String, Row> byId(List<Row> rows, String id) {
        return rows.stream().collect(Collectors.toMap(row -> row.getAs(id), row -> row));
    }

    /** At most so many articles of each event, of different outlets, in a fixed order that has nothing to do with content. */
    List<List<Victim>> victims(int most) {
        Map<String, List<Victim>> byEvent = new TreeMap<>();
        eventOf.keySet().stream()
                .filter(this::serves)
                .sorted(Comparator.comparing(id -> Ids.of("omissions", id)))
                .forEach(id -> {
                    Victim victim = victim(id);
                    List<Victim> chosen = byEvent.computeIfAbsent(victim.eventId(), k -> new ArrayList<>());
                    boolean another = chosen.stream().noneMatch(v -> v.outlet().equals(victim.outlet()));
                    if (chosen.size() < most && another && !victim.deletable().isEmpty()) {
                        chosen.add(victim);
                    }
                });
        return byEvent.values().stream().filter(chosen -> !chosen.isEmpty()).toList();
    }

    private boolean serves(String article) {
        Row row = articles.get(article);
        return originOf.getOrDefault(article, article).equals(article)
                && !sources.contains(article)
                && length(row) >= leastCharacters
                && row.getAs("published_at") != null;
    }

    private static int length(Row article) {
        String body = article.getAs("body");
        return body.codePointCount(0, body.length());
    }

    private Victim victim(String id) {
        Row article = articles.get(id);
        String event = eventOf.get(id);
        List<Held> held = new ArrayList<>();
        threads.forEach((thread, members) -> {
            boolean has = members.stream().anyMatch(claim -> id.equals(articleOf(claim)));
            if (event.equals(eventOfThread.get(thread)) && has) {
                held.add(held(article, members));
            }
        });
        return new Victim(id, event, article.getAs("outlet"), article.getAs("body"), afterAll(event), held);
    }

    private Timestamp afterAll(String event) {
        long last = eventOf.entrySet().stream()
                .filter(entry -> entry.getValue().equals(event))
                .map(entry -> articles.get(entry.getKey()).<Timestamp>getAs("published_at"))
                .filter(at -> at != null)
                .mapToLong(Timestamp::getTime)
                .max()
                .orElse(0);
        return new Timestamp(last + AFTER);
    }

    private String articleOf(String claim) {
        return claims.get(claim).getAs("article_id");
    }

    private Held held(Row article, Set<String> members) {
        String id = article.getAs("article_id");
        List<Row> own = members.stream()
                .filter(c -> id.equals(articleOf(c)))
                .map(claims::get)
                .toList();
        Set<String> others =
                members.stream().filter(c -> !id.equals(articleOf(c))).collect(Collectors.toSet());
        Set<Stretch> spans = own.stream()
                .filter(claim -> claim.getAs("field").equals("body"))
                .map(claim -> new Stretch(claim.<Integer>getAs("begin"), claim.<Integer>getAs("end")))
                .collect(Collectors.toSet());
        boolean proves = own.stream().allMatch(OmissionCases::isAssertedInBody)
                && others.stream()
                        .noneMatch(
                                c -> articles.get(articleOf(c)).getAs("outlet").equals(article.getAs("outlet")))
                && others.stream()
                                .filter(c -> articles.get(articleOf(c)).getAs("published_at") != null)
                                .map(c -> originOf.getOrDefault(articleOf(c), articleOf(c)))
                                .distinct()
                                .count()
                        >= origins;
        List<Stretch> sentences = !proves
                ? List.of()
                : own.stream()
                        .map(claim ->
                                new Stretch(claim.<Integer>getAs("context_begin"), claim.<Integer>getAs("context_end")))
                        .distinct()
                        .toList();
        return new Held(others, sentences, spans);
    }

    private static boolean isAssertedInBody(Row claim) {
        return claim.getAs("field").equals("body")
                && claim.getAs("status").equals("asserted")
                && claim.getAs("polarity").equals("positive")
                && claim.getAs("context_begin") != null;
    }

    /** The body without the sentences. */
    static String without(String body, List<Stretch> sentences) {
        int[] points = body.codePoints().toArray();
        StringBuilder left = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            int at = i;
            if (sentences.stream().noneMatch(s -> s.begin() <= at && at < s.end())) {
                left.appendCodePoint(points[i]);
            }
        }
        return left.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    boolean isLongEnough(String body) {
        return body.codePointCount(0, body.length()) >= leastCharacters;
    }

    Row article(String id) {
        return articles.get(id);
    }

    /** Whether the claim is of an article of the event. */
    boolean isOf(String claim, String event) {
        Row row = claims.get(claim);
        return row != null && event.equals(eventOf.get(row.<String>getAs("article_id")));
    }

    /** A claim's text; null for one of an edited article. */
    String text(String claim) {
        Row row = claims.get(claim);
        return row == null ? null : row.getAs("text");
    }

    /** The rows of an event's articles. */
    List<Row> articlesOf(Set<String> events) {
        return eventOf.entrySet().stream()
                .filter(entry -> events.contains(entry.getValue()))
                .map(entry -> articles.get(entry.getKey()))
                .toList();
    }
}
