package org.claimshift.evaluate;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.claimshift.evaluate.Spans.Span;
import org.claimshift.table.Ids;
import org.claimshift.table.Table;

/**
 * Lays variants out as events: one outlet prints the claim's own sentence among sentences about something else, another
 * the variant among others, an hour later. Which articles make an event is given, so that what group misses is not counted
 * here, and no article is a copy.
 */
final class DriftArticles {
    static final LocalDate DATE = LocalDate.of(2024, 10, 22);
    private static final Instant MORNING = DATE.atTime(8, 0).toInstant(ZoneOffset.UTC);
    private static final List<String> OUTLETS =
            List.of("Meridian News", "Harbor Post", "The Inland Courier", "National Gazette", "The Lantern");
    private static final int FILLERS = 3;

    private DriftArticles() {}

    /**
     * An article that was made.
     *
     * @param sentence where the claim's sentence stands in the body
     * @param content where its content stands in the body
     */
    record Placed(String id, String outlet, String title, String body, Instant at, Span sentence, Span content) {}

    /** A variant with the two articles of its event. */
    record Event(String id, DriftVariant variant, Placed original, Placed retold) {}

    static List<Event> of(List<DriftVariant> variants, long seed) {
        List<Event> events = new ArrayList<>();
        Random random = new Random(seed);
        for (DriftVariant variant : variants) {
            String id = Ids.of("drift", String.valueOf(events.size()), variant.type(), variant.sentence());
            List<String> fillers = new ArrayList<>(DriftWords.FILLER);
            List<String> outlets = new ArrayList<>(OUTLETS);
            List<String> titles = new ArrayList<>(DriftWords.TITLES);
            Stream.of(fillers, outlets, titles).forEach(list -> Collections.shuffle(list, random));
            DriftClaim claim = variant.claim();
            boolean isFirst = random.nextBoolean();
            events.add(new Event(
                    id,
                    variant,
                    placed(
                            id + "-1",
                            outlets.get(0),
                            titles.get(0),
                            claim.sentence(),
                            claim.content(),
                            fillers.subList(0, FILLERS),
                            MORNING,
                            isFirst),
                    placed(
                            id + "-2",
                            outlets.get(1),
                            titles.get(1),
                            variant.sentence(),
                            variant.content(),
                            fillers.subList(FILLERS, 2 * FILLERS),
                            MORNING.plusSeconds(3600),
                            !isFirst)));
        }
        return events;
    }

    private static Placed placed(
            String id,
            String outlet,
            String title,
            String sentence,
            String content,
            List<String> fillers,
            Instant at,
            boolean isFirst) {
        String before = isFirst ? "" : fillers.get(0) + "\n\n";
        String after = (isFirst ? " " + fillers.get(0) : "") + "\n\n" + fillers.get(1) + " " + fillers.get(2);
        int begin = before.codePointCount(0, before.length());
        int inside = DriftClaim.at(sentence, content);
        int contentBegin = begin + sentence.codePointCount(0, inside);
        return new Placed(
                id,
                outlet,
                title,
                before + sentence + after,
                at,
                new Span(begin, begin + sentence.codePointCount(0, sentence.length())),
                new Span(contentBegin, contentBegin + content.codePointCount(0, content.length())));
    }

    /** Rows of {@code articles}. */
    static List<Row> articles(List<Event> events) {
        return both(events).map(DriftArticles::article).toList();
    }

    private static Stream<Placed> both(List<Event> events) {
        return events.stream().flatMap(event -> Stream.of(event.original(), event.retold()));
    }

    private static Row article(Placed article) {
        return row(
                Table.ARTICLES,
                Map.ofEntries(
                        Map.entry("article_id", article.id()),
                        Map.entry("story_id", article.id()),
                        Map.entry("outlet", article.outlet()),
                        Map.entry("title", article.title()),
                        Map.entry("body", article.body()),
                        Map.entry("language", "en"),
                        Map.entry("published_at", Timestamp.from(article.at())),
                        Map.entry("published_at_precision", "second"),
                        Map.entry("published_at_trust", "record"),
                        Map.entry("text_sha256", Ids.sha256(article.body())),
                        Map.entry("source_file", "drift")));
    }

    /** Rows of {@code article_origins}: each its own. */
    static List<Row> origins(List<Event> events) {
        return both(events)
                .map(article -> row(
                        Table.ARTICLE_ORIGINS,
                        Map.of(
                                "article_id",
                                article.id(),
                                "origin_id",
                                article.id(),
                                "role",
                                "origin",
                                "own_text_ratio",
                                1.0)))
                .toList();
    }

    /** Rows of {@code events}. */
    static List<Row> events(List<Event> events) {
        return events.stream()
                .map(event -> row(
                        Table.EVENTS,
                        Map.of(
                                "event_id", event.id(),
                                "title", event.original().title(),
                                "status", "active",
                                "first_seen", Timestamp.from(event.original().at()),
                                "last_seen", Timestamp.from(event.retold().at()),
                                "articles", 2,
                                "outlets", 2,
                                "origins", 2,
                                "key_entities", List.of())))
                .toList();
    }

    /** Rows of {@code event_articles}. */
    static List<Row> members(List<Event> events) {
        return events.stream()
                .flatMap(event -> Stream.of(event.original(), event.retold())
                        .map(article -> row(
                                Table.EVENT_ARTICLES,
                                Map.of(
                                        "event_id",
                                        event.id(),
                                        "article_id",
                                        article.id(),
                                        "score",
                                        1.0,
                                        "reason",
                                        article == event.original() ? "founder" : "joined"))))
                .toList();
    }

    private static Row row(Table table, Map<String, Object> cells) {
        return RowFactory.create(
                Stream.of(table.schema().fieldNames()).map(cells::get).toArray());
    }
}
