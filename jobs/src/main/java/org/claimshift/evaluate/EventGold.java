package org.claimshift.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Articles with the event that each reports, and articles of no known event.
 *
 * @param labelled articles of the gold
 * @param distractors articles without gold; empty for none
 */
public record EventGold(List<Article> labelled, List<Article> distractors) {
    /**
     * An article.
     *
     * @param event the gold's name of its event; null for a distractor
     * @param day publication; null where unknown
     * @param title null for none
     * @param record all that the chain gets to see of it: the line, without the gold
     */
    public record Article(String id, String event, LocalDate day, String title, String record) {}

    /**
     * Reads JSON lines with {@code article_id}, {@code body}, {@code event} and, where known, {@code outlet}, {@code title},
     * {@code url} and {@code published_at}.
     *
     * @param distractors a file of the same kind, whose events are not looked at; null for none
     * @throws IllegalArgumentException naming the file and the line that is wrong
     */
    public static EventGold read(Path gold, Path distractors) {
        List<Article> labelled = GoldFile.jsonLines(gold, ObjectNode.class, line -> article(line, true), Article::id);
        List<Article> others = distractors == null
                ? List.of()
                : GoldFile.jsonLines(distractors, ObjectNode.class, line -> article(line, false), Article::id);
        Set<String> ids = new TreeSet<>();
        labelled.forEach(article -> ids.add(article.id()));
        others.forEach(article -> GoldFile.need(
                ids.add(article.id()), "the article '" + article.id() + "' is in both files, " + gold + " too"));
        return new EventGold(labelled, others);
    }

    private static Article article(ObjectNode line, boolean labelled) {
        String id = GoldFile.need(text(line, "article_id"), "article_id", "a name");
        String event =
                labelled ? GoldFile.need(text(line, "event"), "event", "the name of the event that it reports") : null;
        GoldFile.need(text(line, "body"), "body", "the text");
        line.remove("event");
        line.put("external_id", id);
        return new Article(id, event, day(text(line, "published_at")), text(line, "title"), line.toString());
    }

    private static String text(JsonNode line, String key) {
        return line.path(key).asText(null);
    }

    private static LocalDate day(String published) {
        if (published == null || published.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(published.substring(0, Math.min(10, published.length())));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("its 'published_at' does not begin with a day, such as 2024-10-22", e);
        }
    }

    /** The labelled articles of some events, with all distractors. */
    EventGold of(EventHalf half) {
        return new EventGold(
                labelled.stream().filter(article -> half.takes(article.event())).toList(), distractors);
    }

    /** The articles published from a day on and before another one; null for no limit. Undated ones are let go. */
    EventGold published(LocalDate from, LocalDate before) {
        return new EventGold(published(labelled, from, before), published(distractors, from, before));
    }

    private static List<Article> published(List<Article> articles, LocalDate from, LocalDate before) {
        return articles.stream()
                .filter(article -> article.day() != null
                        && (from == null || !article.day().isBefore(from))
                        && (before == null || article.day().isBefore(before)))
                .toList();
    }

    EventGold withoutDistractors() {
        return new EventGold(labelled, List.of());
    }

    /** Both kinds. */
    List<Article> all() {
        return Stream.concat(labelled.stream(), distractors.stream()).toList();
    }

    /** Events of the labelled articles of a half, by article. */
    Map<String, String> events(EventHalf half) {
        Map<String, String> events = new LinkedHashMap<>();
        of(half).labelled().forEach(article -> events.put(article.id(), article.event()));
        return events;
    }

    /** The first day of any article, or the last; null if none has a day. */
    LocalDate first() {
        return all().stream()
                .map(Article::day)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** See {@link #first}. */
    LocalDate last() {
        return all().stream()
                .map(Article::day)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
