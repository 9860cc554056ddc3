package org.claimshift.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkingTest {
    private static final TermVector NONE = TermVector.EMPTY;

    private static TermVector terms(int... terms) {
        Map<Integer, Double> weighted = new HashMap<>();
        for (int term : terms) {
            weighted.put(term, 1.0);
        }
        return TermVector.of(weighted, 100);
    }

    private static Features named(String id, int... names) {
        TermVector named = terms(names);
        return new Features(id, 1.0, NONE, named, named, named, null, null, null, new int[0]);
    }

    private static Profile profile(Features... articles) {
        return Profile.of(List.of(articles));
    }

    @Test
    void twinsAreKeptApartByTheNamesThatTheyAloneLeadWith() {
        Profile one = profile(named("a", 1, 7), named("b", 1, 7), named("c", 1, 7, 9));
        Profile twin = profile(named("x", 1, 8), named("y", 1, 8), named("z", 1));
        assertThat(one.clashes(twin)).isTrue();
        assertThat(twin.clashes(one)).isTrue();
    }

    @Test
    void aNameThatOneArticleOfTheOtherHasToo() {
        Profile one = profile(named("a", 1, 7), named("b", 1, 7), named("c", 1, 7));
        Profile other = profile(named("x", 1, 8), named("y", 1, 8), named("z", 1, 7));
        assertThat(one.clashes(other)).as("z names what the first lead with").isFalse();
    }

    @Test
    void twoArticlesMayLeaveOutWhatOthersLeadWith() {
        Profile one = profile(named("a", 7), named("b", 7), named("c", 7));
        assertThat(one.clashes(profile(named("x", 8), named("y", 8)))).isFalse();
    }

    @Test
    void profilesAddUp() {
        Profile one = profile(named("a", 7), named("b", 7));
        one.add(profile(named("c", 7)));
        assertThat(one.clashes(profile(named("x", 8), named("y", 8), named("z", 8))))
                .isTrue();
    }

    @Test
    void aScoreSaysMoreWhereNeitherHasABetterOne() {
        float[][] scores = {
            {0, .4f, .1f, 0, .4f},
            {.4f, 0, .1f, 0, 0},
            {.1f, .1f, 0, .1f, 0},
            {0, 0, .1f, 0, 0},
            {.4f, 0, 0, 0, 0}
        };
        Neighbourhoods among = new Neighbourhoods(scores);
        assertThat(among.relative(0, 1)).isEqualTo(1);
        assertThat(among.relative(0, 2)).as("the best of 2, but not of 0").isEqualTo(1);
        assertThat(among.relative(2, 3)).isEqualTo(1);
        assertThat(among.overlap(0, 1)).as("1 has nobody that 0 has not").isEqualTo(1);
        assertThat(among.overlap(0, 2)).isLessThan(1).isGreaterThan(0);
        assertThat(among.overlap(0, 3)).as("of two events").isZero();
    }

    @Test
    void manyPairsNeedLessOnAverageThanOne() {
        double[] alone = new double[PairFeatures.NAMES.size() + 1];
        double[] amongOthers = new double[PairScorer.amongOthersNames().size() + 1];
        // Both passes: the cosine of the bodies, as it is at a half, less below.
        alone[0] = -2;
        alone[1] = 4;
        amongOthers[0] = -2;
        amongOthers[1] = 4;
        PairScorer.Passes passes = new PairScorer.Passes(alone, amongOthers);
        Linking linking = new Linking(new PairScorer(passes, passes), 0.55, 5);
        assertThat(linking.clusters(units(1, 1))).as("one pair, score .5").hasSize(2);
        assertThat(linking.clusters(units(4, 4)))
                .as("sixteen pairs, average .5, and what is within each is alike")
                .hasSize(1);
    }

    /** Two kinds of article, half alike. */
    private static List<List<Story>> units(int one, int other) {
        List<List<Story>> units = new ArrayList<>();
        for (int i = 0; i < one + other; i++) {
            TermVector body = i < one ? terms(1, 2, 3, 4) : terms(3, 4, 5, 6);
            Features features = new Features("a" + i, 1.0, NONE, NONE, body, NONE, null, null, null, new int[0]);
            units.add(List.of(Story.of(List.of(new Member(features, "a" + i, null, null, 0)))));
        }
        return units;
    }
}
