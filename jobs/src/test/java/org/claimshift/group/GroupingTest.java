package org.claimshift.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.claimshift.group.Member.PriorEvent;
import org.junit.jupiter.api.Test;

class GroupingTest {
    /** Half of the body's terms in common give even odds; dates do not count. */
    private static final PairScorer BODY_ALONE;

    static {
        double[] weights = new double[PairScorer.amongOthersNames().size() + 1];
        weights[0] = -10;
        weights[1 + PairFeatures.NAMES.indexOf("body")] = 20;
        PairScorer.Passes passes = new PairScorer.Passes(weights, weights);
        BODY_ALONE = new PairScorer(passes, passes);
    }

    private static final Grouping GROUPING = new Grouping(new Linking(BODY_ALONE, 0.5, 5), 0.3, 1000);

    /** Terms by number, all of one weight: the cosine of two articles of n terms is what they share over n. */
    private static TermVector terms(int from, int to) {
        Map<Integer, Double> weighted = new HashMap<>();
        for (int i = from; i < to; i++) {
            weighted.put(i, 1.0);
        }
        return TermVector.of(weighted, 1000);
    }

    private static Features features(String id, Double days, int from, int to) {
        TermVector none = TermVector.EMPTY;
        return new Features(id, days, none, none, terms(from, to), none, null, null, null, new int[0]);
    }

    private static Member fresh(String id, Double days, int from, int to) {
        return new Member(features(id, days, from, to), id, null, null, 0);
    }

    private static List<TreeSet<String>> ids(List<Group> groups) {
        List<TreeSet<String>> ids = new ArrayList<>();
        for (Group group : groups) {
            TreeSet<String> set = new TreeSet<>();
            group.members().forEach(placed -> set.add(placed.member().articleId()));
            ids.add(set);
        }
        return ids;
    }

    private static TreeSet<String> set(String... ids) {
        return new TreeSet<>(List.of(ids));
    }

    @Test
    void joinsWhatIsAlikeAndNotWhatOnlyAThirdIsLike() {
        List<Group> groups = GROUPING.group(List.of(
                fresh("a1", 1.0, 0, 20),
                fresh("a2", 1.1, 2, 22),
                fresh("between", 1.2, 14, 34),
                fresh("b1", 1.3, 20, 40)));
        assertThat(ids(groups)).containsExactly(set("a1", "a2"), set("between", "b1"));
    }

    @Test
    void endsAnEventThatWasQuietTooLong() {
        List<Group> groups = GROUPING.group(List.of(fresh("quake", 1.0, 0, 20), fresh("nextQuake", 7.0, 0, 20)));
        assertThat(ids(groups))
                .as("six days apart, as alike as can be")
                .containsExactly(set("quake"), set("nextQuake"));
    }

    @Test
    void goesOnAsLongAsThereIsNews() {
        List<Group> groups = GROUPING.group(List.of(
                fresh("a", 1.0, 0, 20), fresh("b", 4.0, 0, 20), fresh("c", 5.0, 0, 20), fresh("undated", null, 0, 20)));
        assertThat(ids(groups)).containsExactly(set("a", "b", "c", "undated"));
    }

    @Test
    void copiesGoWithTheirOriginWhateverTheirTextAndDate() {
        Member origin = fresh("origin", 3.0, 0, 20);
        Member copy = new Member(features("copy", 30.0, 60, 80), "origin", null, null, 0);
        List<Group> groups = GROUPING.group(List.of(copy, origin, fresh("own", 3.1, 1, 21)));
        assertThat(ids(groups)).containsExactly(set("origin", "copy", "own"));
    }

    @Test
    void frozenEventsAreNeitherTakenApartNorMerged() {
        PriorEvent one = new PriorEvent("one", true, 2, 1.0, 2.0);
        PriorEvent two = new PriorEvent("two", true, 1, 1.0, 2.0);
        List<Group> groups = GROUPING.group(List.of(
                new Member(features("a", 1.0, 0, 20), "a", one, "founder", 1),
                new Member(features("b", 2.0, 50, 70), "b", one, "joined", 0.4),
                new Member(features("c", 2.0, 0, 20), "c", two, "founder", 1)));
        assertThat(ids(groups))
                .as("b is alike to nothing and c alike to a, but it is over")
                .contains(set("c"))
                .noneMatch(group -> group.contains("a") && group.contains("c"));
    }

    @Test
    void founderAndMedoidAloneHaveTheFullScore() {
        List<Group> groups = GROUPING.group(List.of(
                fresh("first", 1.0, 0, 20),
                fresh("middle", 2.0, 2, 22),
                fresh("last", 3.0, 4, 24),
                fresh("alsoMiddle", 3.5, 2, 22)));
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).founder().articleId()).isEqualTo("first");
        assertThat(groups.get(0).medoid().articleId()).isEqualTo("middle");
        groups.get(0).members().forEach(placed -> {
            boolean anchor = List.of("first", "middle").contains(placed.member().articleId());
            assertThat(placed.score() == 1).as(placed.member().articleId()).isEqualTo(anchor);
        });
    }

    @Test
    void doesNotDependOnTheOrderOfItsInput() {
        Random random = new Random(3);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int from = random.nextInt(80);
            members.add(fresh("m" + i, (double) random.nextInt(6), from, from + 20));
        }
        List<Group> groups = GROUPING.group(members);
        Collections.shuffle(members, random);
        assertThat(GROUPING.group(members)).isEqualTo(groups);
    }

    @Test
    void aGiantIsFoldedOntoItsFounders() {
        Grouping small = new Grouping(new Linking(BODY_ALONE, 0.5, 5), 0.3, 4);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            members.add(fresh(String.format("x%02d", i), 1 + i / 100.0, i % 3, 20 + i % 3));
            members.add(fresh(String.format("y%02d", i), 1 + i / 100.0, 100 + i % 3, 120 + i % 3));
        }
        assertThat(small.group(members))
                .as("two stories in a component of 100 where 4 fit")
                .hasSize(2);
    }
}
