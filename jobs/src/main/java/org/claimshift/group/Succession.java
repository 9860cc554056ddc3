package org.claimshift.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.claimshift.group.Member.PriorEvent;
import org.claimshift.table.Ids;

/**
 * Which event a group continues. An event lives on in the group that holds most of its articles (the larger side keeps
 * the id); of several events that live on in one group the largest keeps its id and absorbs the others; a group in which
 * no event lives on is a new event, split from another one if it holds articles of it.
 */
final class Succession {
    private Succession() {}

    /** A step of an event's life: a row of {@code event_lineage}. */
    record Step(String eventId, String step, String otherEventId) {}

    /** A membership: a row of {@code event_articles}, and whether the article is the one nearest the middle. */
    record Membership(String eventId, String articleId, double score, String reason, boolean isMedoid) {}

    /**
     * What became of a component.
     *
     * @param memberships of every event that gained or lost an article
     * @param steps create, merge, split and reopen
     * @param heirs by the id of a prior event the event that its articles not at hand belong to now
     */
    record Outcome(List<Membership> memberships, List<Step> steps, Map<String, String> heirs) {}

    /**
     * Names the groups of one component.
     *
     * @param groups the articles of the component, grouped
     * @param date the night: part of the id where an article founds an event that was in one before, since the id made
     *     of the article alone may be taken
     */
    static Outcome of(List<Group> groups, String date) {
        Map<String, PriorEvent> events = new TreeMap<>();
        Map<String, Integer> livesIn = livesIn(groups, events);
        List<Membership> memberships = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        Map<String, String> heirs = new TreeMap<>();
        String[] ids = new String[groups.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = name(groups.get(i), i, livesIn, events, date, steps);
        }
        events.keySet().forEach(event -> heirs.put(event, ids[livesIn.get(event)]));
        heirs.forEach((event, heir) -> {
            if (!event.equals(heir)) {
                steps.add(new Step(event, "merge", heir));
            }
        });
        Map<String, Boolean> touched = touched(groups, ids, events, heirs);
        for (int i = 0; i < ids.length; i++) {
            if (touched.getOrDefault(ids[i], false)) {
                PriorEvent before = events.get(ids[i]);
                if (before != null && before.frozen()) {
                    steps.add(new Step(ids[i], "reopen", null));
                }
                for (Group.Placed placed : groups.get(i).members()) {
                    String reason = reason(placed.member(), groups.get(i), ids[i], before, heirs);
                    memberships.add(new Membership(
                            ids[i],
                            placed.member().articleId(),
                            placed.score(),
                            reason,
                            placed.member() == groups.get(i).medoid()));
                }
            }
        }
        return new Outcome(memberships, steps, heirs);
    }

    /** By event the index of the group that holds most of its articles; on a tie the one with its founder, then the first. */
    private static Map<String, Integer> livesIn(List<Group> groups, Map<String, PriorEvent> events) {
        Map<String, int[]> held = new HashMap<>();
        Map<String, Integer> founderIn = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (Group.Placed placed : groups.get(i).members()) {
                PriorEvent event = placed.member().event();
                if (event != null) {
                    events.put(event.eventId(), event);
                    held.computeIfAbsent(event.eventId(), id -> new int[groups.size()])[i]++;
                    if (placed.member().isFounder()) {
                        founderIn.put(event.eventId(), i);
                    }
                }
            }
        }
        Map<String, Integer> livesIn = new HashMap<>();
        held.forEach((event, counts) -> {
            int best = founderIn.getOrDefault(event, 0);
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > counts[best]) {
                    best = i;
                }
            }
            livesIn.put(event, best);
        });
        return livesIn;
    }

    private static String name(
            Group group,
            int index,
            Map<String, Integer> livesIn,
            Map<String, PriorEvent> events,
            String date,
            List<Step> steps) {
        return events.values().stream()
                .filter(event -> livesIn.get(event.eventId()) == index)
                .max(PriorEvent::bySeniority)
                .map(PriorEvent::eventId)
                .orElseGet(() -> found(group, date, steps));
    }

    private static String found(Group group, String date, List<Step> steps) {
        Member founder = group.founder();
        String id = founder.isNew() ? Ids.of("event", founder.articleId()) : Ids.of("event", founder.articleId(), date);
        steps.add(group.members().stream()
                .map(placed -> placed.member().event())
                .filter(Objects::nonNull)
                .max(PriorEvent::bySeniority)
                .map(parent -> new Step(id, "split", parent.eventId()))
                .orElseGet(() -> new Step(id, "create", null)));
        return id;
    }

    private static Map<String, Boolean> touched(
            List<Group> groups, String[] ids, Map<String, PriorEvent> events, Map<String, String> heirs) {
        Map<String, Boolean> touched = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            if (!events.containsKey(ids[i])) {
                touched.put(ids[i], true);
            }
            for (Group.Placed placed : groups.get(i).members()) {
                PriorEvent before = placed.member().event();
                if (before == null) {
                    touched.put(ids[i], true);
                } else if (!before.eventId().equals(ids[i])) {
                    touched.put(ids[i], true);
                    touched.put(heirs.get(before.eventId()), true);
                    touched.put(before.eventId(), true);
                }
            }
        }
        return touched;
    }

    private static String reason(
            Member member, Group group, String event, PriorEvent before, Map<String, String> heirs) {
        if (member == group.founder()) {
            return "founder";
        }
        if (member.isNew()) {
            return isLate(member, before) ? "late" : "joined";
        }
        if (member.event().eventId().equals(event)) {
            return member.isFounder() ? "joined" : member.reason();
        }
        return event.equals(heirs.get(member.event().eventId())) ? "merged" : "joined";
    }

    /** Late: it came when the event was frozen, or after an article published a day or more later than it. */
    private static boolean isLate(Member member, PriorEvent before) {
        if (before == null) {
            return false;
        }
        Double days = member.features().days();
        return before.frozen() || (days != null && before.lastDays() != null && before.lastDays() - days >= 1);
    }
}
