package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.claimshift.evaluate.OmissionCases.Held;
import org.claimshift.evaluate.OmissionCases.Stretch;
import org.claimshift.evaluate.OmissionCases.Victim;
import org.claimshift.evaluate.OmissionChain.Lacks;
import org.claimshift.evaluate.OmissionChain.Night;
import org.claimshift.table.Draft;
import org.claimshift.table.Ids;
import org.claimshift.table.Table;

/**
 * Scores {@code omissions} by deletion: an article that states a thread's claim is published after all others of its event,
 * once as it is and once without the sentences that state it, and the steps behind ingest run over the event as in a night.
 * What the outlet is then said to lack should be the deleted claim and nothing that the whole article had not lacked, too.
 */
public final class OmissionEvaluation {
    private static final List<String> PARTS = List.of("even", "odd");

    private final OmissionChain chain;
    private final OmissionCases cases;
    private final List<Report.Miss> misses = new ArrayList<>();
    private final Map<String, Counts> byEvent = new LinkedHashMap<>();
    private int whole;
    private int together;

    /** @param origins and characters as compare's settings have them */
    private OmissionEvaluation(OmissionChain chain, int origins, int characters) {
        this.chain = chain;
        this.cases = new OmissionCases(chain.known(), origins, characters);
    }

    /** An edited article: a part of its claims is gone, or none. */
    private record Edited(Victim victim, String part, Set<Held> deleted, String body) {
        String id() {
            return Ids.of(victim.articleId(), part);
        }
    }

    /**
     * Runs it.
     *
     * @param victims articles of an event to delete from, at most
     * @throws IllegalArgumentException if no thread serves
     */
    public static Report run(OmissionChain chain, int origins, int characters, int victims) {
        OmissionEvaluation evaluation = new OmissionEvaluation(chain, origins, characters);
        List<List<Victim>> chosen = evaluation.cases.victims(victims);
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("No event of the root has a thread of " + (origins + 1)
                    + " origins from which a claim could be deleted");
        }
        evaluation.score(chosen, victims);
        return evaluation.report(chosen.size());
    }

    private void score(List<List<Victim>> chosen, int victims) {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            List<Edited> all =
                    chosen.stream().flatMap(List::stream).flatMap(this::edited).toList();
            Draft annotated = chain.annotate(folder, all.stream().map(this::row).toList());
            for (int v = 0; v < victims; v++) {
                int place = v;
                Set<Victim> now = chosen.stream()
                        .filter(event -> place < event.size())
                        .map(event -> event.get(place))
                        .collect(Collectors.toSet());
                Night control = night(folder, annotated, all, now, "whole");
                for (String part : PARTS) {
                    judge(all, now, control, night(folder, annotated, all, now, part), part);
                }
            }
        }
    }

    private Night night(TemporaryFolder folder, Draft annotated, List<Edited> all, Set<Victim> now, String part) {
        List<Edited> in = edited(all, now, part);
        if (in.isEmpty()) {
            return Night.NONE;
        }
        Set<String> events = in.stream().map(e -> e.victim().eventId()).collect(Collectors.toSet());
        Set<String> out = in.stream().map(e -> e.victim().articleId()).collect(Collectors.toSet());
        Set<String> kept = cases.articlesOf(events).stream()
                .map(row -> row.<String>getAs("article_id"))
                .filter(id -> !out.contains(id))
                .collect(Collectors.toSet());
        String name = Ids.of("night", in.get(0).id(), part);
        return chain.night(
                chain.root(folder, name),
                kept,
                annotated,
                in.stream().map(Edited::id).collect(Collectors.toSet()));
    }

    private List<Lacks> of(Victim victim, Night night) {
        return night.lacks().stream()
                .filter(one -> one.outlet().equals(victim.outlet()))
                .filter(one -> one.claims().stream().anyMatch(claim -> cases.isOf(claim, victim.eventId())))
                .toList();
    }

    private static List<Edited> edited(List<Edited> all, Set<Victim> now, String part) {
        return all.stream()
                .filter(edited -> now.contains(edited.victim()))
                .filter(edited -> edited.part().equals(part))
                .toList();
    }

    private Stream<Edited> edited(Victim victim) {
        List<Held> deletable = victim.deletable();
        return Stream.of("whole", "even", "odd").flatMap(part -> {
            Set<Held> deleted = IntStream.range(0, deletable.size())
                    .filter(i -> part.equals(i % 2 == 0 ? "even" : "odd"))
                    .mapToObj(deletable::get)
                    .collect(Collectors.toSet());
            String body = OmissionCases.without(
                    victim.body(),
                    deleted.stream().flatMap(held -> held.sentences().stream()).toList());
            boolean serves = part.equals("whole") || !deleted.isEmpty() && cases.isLongEnough(body);
            return serves ? Stream.of(new Edited(victim, part, deleted, body)) : Stream.empty();
        });
    }

    /** The victim's row with the edited body, published last. */
    private Row row(Edited edited) {
        Row whole = cases.article(edited.victim().articleId());
        Object[] cells = Stream.of(Table.ARTICLES.schema().fieldNames())
                .map(name -> switch (name) {
                    case "article_id", "story_id" -> edited.id();
                    case "body" -> edited.body();
                    case "furniture" -> null;
                    case "published_at" -> edited.victim().at();
                    case "published_at_precision" -> "second";
                    case "text_sha256" -> Ids.sha256(edited.body());
                    default -> whole.getAs(name);
                })
                .toArray();
        return RowFactory.create(cells);
    }

    private void judge(List<Edited> all, Set<Victim> now, Night control, Night found, String part) {
        for (Edited edited : edited(all, now, part)) {
            Victim victim = edited.victim();
            Set<Held> told = new HashSet<>();
            int wrong = 0;
            for (Lacks one : of(victim, found)) {
                Held held = victim.held().stream()
                        .filter(h -> isSame(h.others(), one.claims()))
                        .findFirst()
                        .orElse(null);
                boolean lackedBefore =
                        of(victim, control).stream().anyMatch(before -> isSame(before.claims(), one.claims()));
                if (held != null && edited.deleted().contains(held)) {
                    told.add(held);
                } else if (held != null && isGone(held, edited)) {
                    together++;
                } else if (lackedBefore && held == null) {
                    whole++;
                } else {
                    wrong++;
                    miss("false: the article has it, or nobody deleted it", victim, one.claims());
                }
            }
            edited.deleted().stream().filter(held -> !told.contains(held)).forEach(held -> missed(victim, held, found));
            byEvent.merge(
                    victim.eventId(),
                    new Counts(
                            told.size(), told.size() + wrong, edited.deleted().size()),
                    Counts::plus);
        }
    }

    private void missed(Victim victim, Held held, Night night) {
        List<Set<String>> threads = night.threads().stream()
                .filter(thread -> isSame(held.others(), thread))
                .toList();
        List<String> own = threads.stream()
                .flatMap(Set::stream)
                .filter(night.edited()::containsKey)
                .sorted()
                .map(night.edited()::get)
                .toList();
        String cause = threads.isEmpty()
                ? "missed: the others make no thread"
                : own.isEmpty()
                        ? "missed: nothing of the article is in the thread"
                        : "missed: another of its claims is in the thread";
        misses.add(new Report.Miss(
                cause,
                victim.outlet() + ", " + victim.articleId(),
                Stream.concat(own.stream().map(text -> "its: " + text), texts(held.others()))
                        .toList()));
    }

    private Stream<String> texts(Set<String> claims) {
        return claims.stream()
                .sorted()
                .map(cases::text)
                .filter(Objects::nonNull)
                .limit(3);
    }

    /** Whether every sentence of it went with those of a deleted thread. */
    private static boolean isGone(Held held, Edited edited) {
        List<Stretch> deleted =
                edited.deleted().stream().flatMap(h -> h.sentences().stream()).toList();
        return !held.claims().isEmpty()
                && held.claims().stream().allMatch(claim -> deleted.stream()
                        .anyMatch(s -> s.begin() <= claim.begin() && claim.end() <= s.end()));
    }

    /** Threads of two nights are one if they share half of the smaller one's claims. */
    private static boolean isSame(Set<String> a, Set<String> b) {
        long shared = a.stream().filter(b::contains).count();
        return shared > 0 && 2 * shared >= Math.min(a.size(), b.size());
    }

    private void miss(String cause, Victim victim, Set<String> claims) {
        misses.add(new Report.Miss(
                cause,
                victim.outlet() + ", " + victim.articleId(),
                texts(claims).toList()));
    }

    private Report report(int events) {
        Counts sum = Counts.sum(byEvent.values());
        List<Counts> units = List.copyOf(byEvent.values());
        List<Report.Line> lines = List.of(new Report.Line(
                "claims deleted", sum.score(), sum, Bootstrap.interval(units, sample -> Counts.sum(sample)
                        .score()
                        .f1())));
        List<Report.Measure> measures = List.of(
                new Report.Measure(
                        "precision",
                        sum.score().precision(),
                        sum.predicted(),
                        Bootstrap.interval(
                                units, sample -> Counts.sum(sample).score().precision())),
                new Report.Measure(
                        "recall", sum.score().recall(), sum.gold(), Bootstrap.interval(units, sample -> Counts.sum(
                                        sample)
                                .score()
                                .recall())));
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("events", events);
        figures.put("told of what the whole article lacks too (not judged)", whole);
        figures.put("told of what went in the same sentence (not judged)", together);
        Map<String, String> about = new HashMap<>();
        return new Report(
                "omissions",
                about,
                List.of(new Report.Section(
                        "omissions",
                        "A deleted claim is found if its outlet is said to lack the thread. Whatever else it is said to lack is"
                                + " false, unless\n  the whole article, published at the same time, lacks it too.",
                        lines,
                        measures,
                        figures,
                        misses)));
    }
}
