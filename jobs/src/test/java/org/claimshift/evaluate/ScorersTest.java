package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.claimshift.evaluate.Pairwise.Pair;
import org.claimshift.evaluate.Spans.Span;
import org.junit.jupiter.api.Test;

/** The scorers on cases small enough to count by hand. */
class ScorersTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final Map<String, Integer> GOLD = Map.of("a", 1, "b", 1, "c", 1, "d", 2, "e", 2);
    private static final Map<String, String> FOUND = Map.of("a", "x", "b", "x", "c", "y", "d", "y", "e", "y");

    @Test
    void bCubedIsTheMeanOverItems() {
        // Precision 1, 1, 1/3, 2/3, 2/3; recall 2/3, 2/3, 1/3, 1, 1.
        Score score = BCubed.of(FOUND, GOLD);
        assertThat(score.precision()).isEqualTo(11.0 / 15, EXACT);
        assertThat(score.recall()).isEqualTo(11.0 / 15, EXACT);
        assertThat(score.f1()).isEqualTo(11.0 / 15, EXACT);
    }

    @Test
    void anItemThatNobodyPutAnywhereIsAloneAndAStrangerIsIgnored() {
        Score score = BCubed.of(Map.of("a", 1, "b", 1, "stranger", 1), Map.of("a", 7, "b", 7, "c", 7));
        assertThat(score.precision()).isEqualTo(1, EXACT);
        assertThat(score.recall()).as("2/3, 2/3, 1/3").isEqualTo(5.0 / 9, EXACT);
    }

    @Test
    void pairsAreCountedFromClusterSizes() {
        assertThat(Pairwise.of(FOUND, GOLD))
                .as("ab and de of ab, cd, ce, de and ab, ac, bc, de")
                .isEqualTo(new Counts(2, 4, 4));
        assertThat(Pairwise.of(Map.of("a", 1, "b", 1, "stranger", 1), Map.of("a", 7, "b", 7, "c", 7)))
                .isEqualTo(new Counts(1, 1, 3));
    }

    @Test
    void pairsOfOverlappingClustersCountOnce() {
        assertThat(Pairwise.pairs(List.of(Set.of("a", "b"), Set.of("c", "b", "a"))))
                .containsExactlyInAnyOrder(new Pair<>("a", "b"), new Pair<>("b", "c"), new Pair<>("a", "c"));
        assertThat(new Pair<>("b", "a")).isEqualTo(new Pair<>("a", "b"));
    }

    @Test
    void countsAddUpAndScore() {
        Counts counts = Counts.of(Set.of(1, 2, 3), Set.of(2, 3, 4, 5)).plus(new Counts(0, 1, 0));
        assertThat(counts).isEqualTo(new Counts(2, 4, 4));
        assertThat(counts.score()).isEqualTo(new Score(0.5, 0.5, 0.5));
        assertThat(Counts.NONE.score()).as("nothing to find and nothing found").isEqualTo(new Score(1, 1, 1));
        assertThat(new Counts(0, 0, 3).score()).isEqualTo(new Score(0, 0, 0));
        assertThat(new Counts(0, 3, 0).score()).isEqualTo(new Score(0, 0, 0));
        assertThatThrownBy(() -> new Counts(3, 2, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void macroIsAMeanOfF1sNotTheF1OfMeans() {
        Score macro = Score.macro(List.of(new Score(1, 0.5, 2.0 / 3), new Score(0, 0, 0)));
        assertThat(macro.f1()).isEqualTo(1.0 / 3, EXACT);
        assertThat(Score.of(0.5, 1).f1()).isEqualTo(2.0 / 3, EXACT);
    }

    @Test
    void theBootstrapIsTheSameEachTimeAndHoldsTheFigure() {
        List<Double> units = List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
        Bootstrap.Interval interval = Bootstrap.interval(units, ScorersTest::mean);
        assertThat(interval).isEqualTo(Bootstrap.interval(units, ScorersTest::mean));
        // The mean of 6 has a standard error of 0.139: the interval is near 0.5 plus or minus 0.27.
        assertThat(interval.low()).isBetween(0.18, 0.28);
        assertThat(interval.high()).isBetween(0.72, 0.82);
        assertThat(Bootstrap.interval(List.of(0.3), ScorersTest::mean)).isEqualTo(new Bootstrap.Interval(0.3, 0.3));
    }

    private static double mean(List<Double> sample) {
        return sample.stream().mapToDouble(d -> d).average().orElseThrow();
    }

    @Test
    void spansCountCodePointsOfAllParts() {
        String text = "😳 “We warned,” she said, “and were laughed at.”";
        assertThat(Spans.locate(text, List.of("We warned", "and were laughed at")))
                .contains(List.of(new Span(3, 12), new Span(26, 45)));
        assertThat(Spans.locate(text, List.of("and were", "We warned")))
                .as("out of order")
                .isEmpty();
        assertThat(Spans.locate(null, List.of("We"))).isEmpty();
        assertThat(Spans.overlap(List.of(new Span(0, 10)), List.of(new Span(5, 15))))
                .isEqualTo(1.0 / 3, EXACT);
        assertThat(Spans.overlap(List.of(new Span(0, 4), new Span(6, 10)), List.of(new Span(0, 10))))
                .as("the gap between parts is not covered")
                .isEqualTo(0.8, EXACT);
        assertThat(Spans.overlap(List.of(new Span(0, 4)), List.of(new Span(4, 9))))
                .isZero();
    }
}
