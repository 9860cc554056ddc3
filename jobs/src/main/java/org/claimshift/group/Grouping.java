package org.claimshift.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.claimshift.group.Member.PriorEvent;

/**
 * Groups the articles of one component: linked by pair scores of the second pass, cut where an event was quiet too long,
 * and each member held against founder and medoid by those of the first.
 *
 * @param linking links stories into clusters
 * @param anchorScore a member that scores less against founder and medoid both has to leave
 * @param largest more stories than this are folded onto their founders first
 */
record Grouping(Linking linking, double anchorScore, int largest) {
    /** The middle of a great event is sought among its first stories: all of them against all would be quadratic. */
    private static final int MEDOID_SAMPLE = 200;
    /** A score of the first pass from which two are of one event whatever else is there: what a story is folded at. */
    private static final double SURE = 0.8;
    /** Expelled members are grouped anew; after so many rounds what is left stands alone. */
    private static final int ROUNDS = 3;

    /**
     * The groups.
     *
     * @param members in any order; articles of one origin stay together
     * @return each member in exactly one group; groups in order of their first member
     */
    List<Group> group(List<Member> members) {
        Map<String, List<Member>> byOrigin = new TreeMap<>();
        members.forEach(member -> byOrigin.computeIfAbsent(member.originId(), origin -> new ArrayList<>())
                .add(member));
        List<Story> stories = byOrigin.values().stream()
                .map(Story::of)
                .sorted(Comparator.comparing(Story::lead, Member::compare))
                .toList();
        List<Group> groups = new ArrayList<>();
        group(stories, groups, ROUNDS);
        groups.sort(Comparator.comparing(group -> group.members().get(0).member(), Member::compare));
        return groups;
    }

    private void group(List<Story> stories, List<Group> groups, int rounds) {
        List<Story> expelled = new ArrayList<>();
        for (List<Story> cluster : clusters(stories)) {
            for (List<Story> part : cutAtGaps(cluster)) {
                groups.add(anchored(part, expelled));
            }
        }
        if (rounds > 1 && expelled.size() > 1) {
            group(
                    expelled.stream()
                            .sorted(Comparator.comparing(Story::lead, Member::compare))
                            .toList(),
                    groups,
                    rounds - 1);
        } else {
            expelled.forEach(story -> groups.add(anchored(List.of(story), new ArrayList<>())));
        }
    }

    private List<List<Story>> clusters(List<Story> stories) {
        List<List<Story>> clusters = new ArrayList<>();
        List<List<Story>> left = startingUnits(stories);
        while (!left.isEmpty()) {
            List<List<Story>> later = new ArrayList<>();
            List<List<Story>> units = left.size() <= largest ? left : fold(left, later);
            clusters.addAll(linking.clusters(units));
            left = later;
        }
        return clusters;
    }

    /** Each story by itself, but the stories of a frozen event as one: it is not taken apart any more. */
    private static List<List<Story>> startingUnits(List<Story> stories) {
        Map<String, List<Story>> units = new LinkedHashMap<>();
        for (Story story : stories) {
            String frozen = story.members().stream()
                    .map(Member::event)
                    .filter(event -> event != null && event.frozen())
                    .map(PriorEvent::eventId)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            units.computeIfAbsent(
                            Objects.requireNonNullElse(
                                    frozen, "story " + story.lead().articleId()),
                            key -> new ArrayList<>())
                    .add(story);
        }
        return new ArrayList<>(units.values());
    }

    /**
     * The rule for giants: in order of publication each joins the best founder so far that it surely matches, or is a
     * founder itself while there are fewer than {@link #largest}; only founders are then compared with each other. What
     * finds no place is grouped in a further pass of its own. Cost: articles times {@link #largest}.
     */
    private List<List<Story>> fold(List<List<Story>> units, List<List<Story>> later) {
        List<List<Story>> founders = new ArrayList<>();
        for (List<Story> unit : units) {
            List<Story> best = null;
            double bestScore = SURE;
            for (List<Story> founder : founders) {
                double score = founder.get(0).mayNotJoin(unit.get(0)) ? 0 : linking.score(founder.get(0), unit.get(0));
                if (score > bestScore) {
                    best = founder;
                    bestScore = score;
                }
            }
            if (best != null) {
                best.addAll(unit);
            } else if (founders.size() < largest) {
                founders.add(new ArrayList<>(unit));
            } else {
                later.add(unit);
            }
        }
        return founders;
    }

    /**
     * Cuts where nothing was published for more than the quiet days: there the event would have been frozen, had its
     * articles come night by night. Undated stories go where they score best.
     */
    private List<List<Story>> cutAtGaps(List<Story> cluster) {
        boolean frozen = cluster.stream()
                .flatMap(story -> story.members().stream())
                .anyMatch(member -> member.event() != null && member.event().frozen());
        List<List<Story>> parts = new ArrayList<>();
        List<Story> undated = new ArrayList<>();
        Double last = null;
        for (Story story : cluster) {
            Double days = story.features().days();
            if (days == null) {
                undated.add(story);
                continue;
            }
            if (last == null || (!frozen && days - last > linking.quietDays())) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(story);
            last = days;
        }
        if (parts.isEmpty()) {
            return List.of(undated);
        }
        List<List<Story>> dated = parts.stream().map(List::copyOf).toList();
        for (Story story : undated) {
            int best = 0;
            for (int i = 1; i < dated.size(); i++) {
                if (linking.score(dated.get(i), story) > linking.score(dated.get(best), story)) {
                    best = i;
                }
            }
            parts.get(best).add(story);
        }
        return parts;
    }

    private Group anchored(List<Story> stories, List<Story> expelled) {
        Member founder = founder(stories);
        Story founding = stories.stream()
                .filter(story -> story.members().contains(founder))
                .findFirst()
                .orElseThrow();
        Story medoid = medoid(stories);
        List<Group.Placed> placed = new ArrayList<>();
        for (Story story : stories) {
            boolean anchor = story == founding || story == medoid;
            double score = anchor ? 1 : Math.max(linking.score(story, founding), linking.score(story, medoid));
            if (score < anchorScore) {
                expelled.add(story);
                continue;
            }
            for (Member member : story.members()) {
                boolean whole = member == founder || member == medoid.lead();
                // Six decimals are what the table keeps; below 1 whatever the rounding.
                placed.add(new Group.Placed(member, whole ? 1 : Math.min(0.999999, Math.rint(score * 1e6) / 1e6)));
            }
        }
        placed.sort(Comparator.comparing(Group.Placed::member, Member::compare));
        return new Group(founder, medoid.lead(), List.copyOf(placed));
    }

    /** The founder of the event whose id the group will bear; of a new event the earliest article. */
    private static Member founder(List<Story> stories) {
        return stories.stream()
                .flatMap(story -> story.members().stream())
                .filter(Member::isFounder)
                .max(Comparator.comparing(Member::event, PriorEvent::bySeniority))
                .orElseGet(() -> stories.stream()
                        .flatMap(story -> story.members().stream())
                        .min(Member::compare)
                        .orElseThrow());
    }

    private Story medoid(List<Story> stories) {
        List<Story> sample = stories.subList(0, Math.min(MEDOID_SAMPLE, stories.size()));
        double[] sums = new double[sample.size()];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < i; j++) {
                double score = linking.score(sample.get(i), sample.get(j));
                sums[i] += score;
                sums[j] += score;
            }
        }
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            if (sums[i] > sums[best]) {
                best = i;
            }
        }
        return sample.get(best);
    }
}
