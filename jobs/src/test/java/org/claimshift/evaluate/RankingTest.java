package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.claimshift.evaluate.Ranking.Scored;
import org.junit.jupiter.api.Test;

class RankingTest {
    /** One score after the other, best first; '+' is right. */
    private static List<Scored> ranked(String order) {
        List<Scored> all = new ArrayList<>();
        for (int i = 0; i < order.length(); i++) {
            all.add(new Scored(-i, order.charAt(i) == '+'));
        }
        return all;
    }

    @Test
    void averagePrecisionIsTheMeanOfThePrecisionAtEachThatIsRight() {
        assertThat(Ranking.averagePrecision(ranked("++--"))).isEqualTo(1);
        assertThat(Ranking.averagePrecision(ranked("+-+"))).isEqualTo((1 + 2.0 / 3) / 2, within(1e-12));
        assertThat(Ranking.averagePrecision(ranked("--"))).isZero();
    }

    @Test
    void equalScoresGiveTheShareThatIsRightInWhateverOrderTheyCome() {
        List<Scored> tied =
                List.of(new Scored(0, true), new Scored(0, false), new Scored(0, false), new Scored(0, true));
        assertThat(Ranking.averagePrecision(tied)).isEqualTo(0.5);
        assertThat(Ranking.areaUnderCurve(tied)).isEqualTo(0.5);
    }

    @Test
    void theAreaIsTheChanceThatARightOneScoresMore() {
        assertThat(Ranking.areaUnderCurve(ranked("++--"))).isEqualTo(1);
        assertThat(Ranking.areaUnderCurve(ranked("-++"))).isZero();
        assertThat(Ranking.areaUnderCurve(ranked("+-+-"))).isEqualTo(0.75);
        assertThat(Ranking.areaUnderCurve(ranked("++"))).isEqualTo(0.5);
    }
}
