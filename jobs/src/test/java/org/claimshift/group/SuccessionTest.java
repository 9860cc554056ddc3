package org.claimshift.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.claimshift.group.Group.Placed;
import org.claimshift.group.Member.PriorEvent;
import org.claimshift.group.Succession.Membership;
import org.claimshift.group.Succession.Outcome;
import org.claimshift.group.Succession.Step;
import org.claimshift.table.Ids;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private static final String NIGHT = "2024-03-02";
    private static final PriorEvent SMALL = new PriorEvent("small", false, 2, 100.0, 101.0);
    private static final PriorEvent LARGE = new PriorEvent("large", false, 3, 100.5, 101.0);
    private static final PriorEvent FROZEN = new PriorEvent("frozen", true, 2, 90.0, 91.0);

    private static Features features(String id, double days) {
        TermVector none = TermVector.EMPTY;
        return new Features(id, days, none, none, none, none, null, null, null, new int[0]);
    }

    private static Member fresh(String id, double days) {
        return new Member(features(id, days), id, null, null, 0);
    }

    private static Member old(String id, double days, PriorEvent event, String reason) {
        return new Member(features(id, days), id, event, reason, 0.8);
    }

    private static Group group(Member... members) {
        return new Group(
                members[0],
                members[0],
                Arrays.stream(members).map(m -> new Placed(m, 0.9)).toList());
    }

    private static List<String> told(Outcome outcome) {
        return outcome.memberships().stream()
                .map(m -> m.eventId() + " " + m.articleId() + " " + m.reason())
                .sorted()
                .toList();
    }

    @Test
    void anArticleFoundsAnEventOfItsName() {
        Outcome outcome = Succession.of(List.of(group(fresh("a", 1), fresh("b", 2))), NIGHT);
        String id = Ids.of("event", "a");
        assertThat(told(outcome)).containsExactlyInAnyOrder(id + " a founder", id + " b joined");
        assertThat(outcome.steps()).containsExactly(new Step(id, "create", null));
    }

    @Test
    void anEventThatNothingJoinedIsNotTouched() {
        Outcome outcome = Succession.of(
                List.of(group(old("a", 100, SMALL, "founder"), old("b", 101, SMALL, "joined")), group(fresh("n", 101))),
                NIGHT);
        assertThat(outcome.memberships()).extracting(Membership::eventId).containsOnly(Ids.of("event", "n"));
        assertThat(outcome.heirs()).containsEntry("small", "small");
    }

    @Test
    void theLargerAbsorbsTheSmaller() {
        Outcome outcome = Succession.of(
                List.of(group(
                        old("l1", 100.5, LARGE, "founder"),
                        old("s1", 100, SMALL, "founder"),
                        old("s2", 101, SMALL, "joined"),
                        old("l2", 101, LARGE, "joined"),
                        fresh("n", 101))),
                NIGHT);
        assertThat(told(outcome))
                .containsExactlyInAnyOrder(
                        "large l1 founder", "large l2 joined", "large n joined", "large s1 merged", "large s2 merged");
        assertThat(outcome.steps()).containsExactly(new Step("small", "merge", "large"));
        assertThat(outcome.heirs()).containsEntry("small", "large");
    }

    @Test
    void theLargerSideKeepsTheIdEvenWithoutTheFounder() {
        Outcome outcome = Succession.of(
                List.of(
                        group(old("l1", 100, LARGE, "founder")),
                        group(old("l2", 101, LARGE, "joined"), old("l3", 101, LARGE, "late"))),
                NIGHT);
        String split = Ids.of("event", "l1", NIGHT);
        assertThat(split).as("the name made of the article alone is taken").isNotEqualTo(Ids.of("event", "l1"));
        assertThat(told(outcome)).containsExactlyInAnyOrder(split + " l1 founder", "large l2 founder", "large l3 late");
        assertThat(outcome.steps()).containsExactly(new Step(split, "split", "large"));
    }

    @Test
    void onATieTheFounderKeepsTheId() {
        Outcome outcome = Succession.of(
                List.of(group(old("s2", 101, SMALL, "joined")), group(old("s1", 102, SMALL, "founder"))), NIGHT);
        assertThat(told(outcome)).contains("small s1 founder");
    }

    @Test
    void aLateArticleReopensAFrozenEvent() {
        Outcome outcome = Succession.of(
                List.of(group(old("f1", 90, FROZEN, "founder"), fresh("n", 91), old("f2", 91, FROZEN, "joined"))),
                NIGHT);
        assertThat(outcome.steps()).containsExactly(new Step("frozen", "reopen", null));
        assertThat(told(outcome)).contains("frozen n late");
    }

    @Test
    void anArticleOlderThanTheLastByADayIsLate() {
        Outcome outcome = Succession.of(
                List.of(group(old("s1", 100, SMALL, "founder"), fresh("n", 99.9), fresh("m", 100.5))), NIGHT);
        assertThat(told(outcome)).contains("small n late", "small m joined");
    }
}
