package org.claimshift.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimshift.evaluate.EventChain.Grouped;
import org.claimshift.evaluate.EventChain.Night;
import org.claimshift.evaluate.EventGold.Article;

/**
 * Scores the events that the chain makes of raw articles against gold events: B-cubed, pairs and how many clusters.
 *
 * <p>The gold's events have two halves ({@link EventHalf}): weights and thresholds may be learnt on one, the other is only
 * measured. Misses are told of the learning half alone.
 */
public final class EventsEvaluation {
    private final EventChain chain;
    private final EventGold gold;
    private final Options options;
    private final List<Report.Section> sections = new ArrayList<>();
    private final Map<String, String> titles = new HashMap<>();

    /**
     * What to measure.
     *
     * @param half whose articles are loaded; both also measures the held-back half loaded alone
     * @param baselines whether to measure what average linkage over all pairs reaches
     * @param nights how to load the same articles by publication, one part after the other; null not to
     */
    public record Options(EventHalf half, boolean baselines, Nights nights) {}

    /**
     * A stretch of publication days, in nights.
     *
     * @param days of publication in a night
     * @param from the first day; null for that of the first article
     * @param before the day after the last; null for that of the last article
     */
    public record Nights(int days, LocalDate from, LocalDate before) {}

    private EventsEvaluation(EventChain chain, EventGold gold, Options options) {
        this.chain = chain;
        this.gold = gold;
        this.options = options;
        gold.all().forEach(article -> titles.put(article.id(), article.day() + " " + article.title()));
    }

    /** What keeps it from being measured, if anything does; in a sentence. */
    public static Optional<String> check(EventGold gold, Options options) {
        if (options.baselines() && gold.labelled().size() > EventBaselines.LARGEST) {
            return Optional.of("The gold has " + gold.labelled().size() + " articles, but average linkage over all"
                    + " pairs is for " + EventBaselines.LARGEST + " at most: give --no-baselines.");
        }
        if (gold.events(options.half()).isEmpty()) {
            return Optional.of("The gold has no event of the " + options.half() + " half.");
        }
        if (options.nights() != null && stretch(gold, options).labelled().isEmpty()) {
            return Optional.of("No labelled article was published in the days to load night by night.");
        }
        return Optional.empty();
    }

    private static EventGold stretch(EventGold gold, Options options) {
        return gold.of(options.half())
                .published(options.nights().from(), options.nights().before());
    }

    /** Runs the chain and scores it. */
    public static Report run(EventChain chain, EventGold gold, Options options) {
        return new EventsEvaluation(chain, gold, options).report();
    }

    private Report report() {
        chain.annotate(gold);
        EventGold labelled = gold.of(options.half()).withoutDistractors();
        if (options.half() == EventHalf.BOTH) {
            EventGold heldBack = labelled.of(EventHalf.HELD_BACK);
            if (!heldBack.labelled().isEmpty()) {
                section("held-back half, loaded alone", heldBack, chain.atOnce(heldBack));
            }
        }
        Grouped alone = chain.atOnce(labelled);
        section(
                options.half() == EventHalf.BOTH ? "all events" : options.half() + " half, loaded alone",
                labelled,
                alone);
        if (!gold.distractors().isEmpty()) {
            EventGold among = gold.of(options.half());
            amongDistractors(among, alone, chain.atOnce(among));
        }
        if (options.nights() != null) {
            nightByNight();
        }
        if (options.baselines()) {
            sections.add(new Report.Section(
                    "average linkage over all pairs",
                    "Each half by itself; the threshold was chosen on the learning half.",
                    EventBaselines.lines(chain.texts(), gold.events(EventHalf.BOTH)),
                    Map.of(),
                    List.of()));
        }
        Map<String, String> about = new LinkedHashMap<>();
        about.put("articles", counts(gold.events(EventHalf.BOTH)));
        about.put("held-back half", counts(gold.events(EventHalf.HELD_BACK)) + ": their ids hash to 8 or above");
        return new Report("events", about, sections);
    }

    private static String counts(Map<String, String> events) {
        return events.size() + " of " + events.values().stream().distinct().count() + " events";
    }

    private void section(String name, EventGold loaded, Grouped grouped) {
        sections.add(new Report.Section(
                name,
                loaded.all().size() + " articles in one night.",
                lines(loaded, grouped.events()),
                figures(loaded, grouped),
                misses(loaded, grouped.events())));
    }

    /** Lines of all labelled articles and, where there are both, of each half among them. */
    private static List<Report.Line> lines(EventGold loaded, Map<String, String> found) {
        List<Report.Line> lines = new ArrayList<>(EventScores.lines("", found, loaded.events(EventHalf.BOTH)));
        Map<String, String> learning = loaded.events(EventHalf.LEARNING);
        Map<String, String> heldBack = loaded.events(EventHalf.HELD_BACK);
        if (!learning.isEmpty() && !heldBack.isEmpty()) {
            lines.addAll(EventScores.lines(", learning half of these", found, learning));
            lines.addAll(EventScores.lines(", held-back half of these", found, heldBack));
        }
        return lines;
    }

    private static Map<String, Number> figures(EventGold loaded, Grouped grouped) {
        Map<String, String> events = loaded.events(EventHalf.BOTH);
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("clusters found", EventScores.clusters(grouped.events(), events));
        figures.put(
                "events in the gold", (int) events.values().stream().distinct().count());
        figures.put("articles in no event", (int) events.keySet().stream()
                .filter(id -> !grouped.events().containsKey(id))
                .count());
        figures.put("seconds of group", grouped.seconds());
        return figures;
    }

    private List<Report.Miss> misses(EventGold loaded, Map<String, String> found) {
        return EventScores.misses(found, loaded.events(EventHalf.LEARNING), titles::get);
    }

    private void amongDistractors(EventGold loaded, Grouped alone, Grouped among) {
        Map<String, String> events = loaded.events(EventHalf.BOTH);
        Map<String, Number> figures = figures(loaded, among);
        figures.put("points of B-cubed F1 lost", lost(alone, among, events));
        Map<String, String> heldBack = loaded.events(EventHalf.HELD_BACK);
        if (!heldBack.isEmpty()) {
            figures.put("... by the held-back half", lost(alone, among, heldBack));
        }
        figures.put(
                "times the articles",
                (double) loaded.all().size() / loaded.labelled().size());
        figures.put("times the seconds of group", among.seconds() / alone.seconds());
        sections.add(new Report.Section(
                "among " + loaded.distractors().size() + " distractors",
                loaded.all().size() + " articles in one night; only the labelled ones are scored.",
                lines(loaded, among.events()),
                figures,
                misses(loaded, among.events())));
    }

    private static double lost(Grouped before, Grouped after, Map<String, String> events) {
        return 100 * (EventScores.f1(before.events(), events) - EventScores.f1(after.events(), events));
    }

    private void nightByNight() {
        EventGold dated = stretch(gold, options);
        Map<String, String> events = dated.events(EventHalf.BOTH);
        List<Night> nights = nights(dated, options.nights().days());
        Grouped byNight = chain.group(nights);
        Grouped atOnce = chain.atOnce(dated);
        Map<String, String> wanted = new LinkedHashMap<>();
        events.keySet().forEach(id -> wanted.put(id, atOnce.events().getOrDefault(id, "alone " + id)));
        Map<String, Number> figures = figures(dated, byNight);
        figures.put("nights", byNight.nights());
        figures.put("points of B-cubed F1 lost", lost(atOnce, byNight, events));
        sections.add(new Report.Section(
                "night by night",
                dated.all().size() + " dated articles of " + dated.first() + " to " + dated.last() + ", "
                        + options.nights().days() + " days a night, and the same at once.",
                List.of(
                        EventScores.bCubed("B-cubed, night by night", byNight.events(), events),
                        EventScores.bCubed("B-cubed, at once", atOnce.events(), events),
                        EventScores.bCubed("one against the other", byNight.events(), wanted)),
                figures,
                misses(dated, byNight.events())));
    }

    /** Nights of so many days of publication each; those without an article are left out. */
    static List<Night> nights(EventGold dated, int days) {
        LocalDate first = dated.first();
        Map<LocalDate, List<Article>> nights = new TreeMap<>();
        for (Article article : dated.all()) {
            long night = (article.day().toEpochDay() - first.toEpochDay()) / days;
            nights.computeIfAbsent(first.plusDays((night + 1) * days - 1), date -> new ArrayList<>())
                    .add(article);
        }
        return nights.entrySet().stream()
                .map(night -> new Night(night.getKey(), night.getValue()))
                .toList();
    }
}
