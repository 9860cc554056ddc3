package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.claimshift.evaluate.SpeedEvaluation.Part;
import org.claimshift.evaluate.SpeedEvaluation.Speed;
import org.junit.jupiter.api.Test;

class SpeedEvaluationTest {
    @Test
    void ratioIsThatOfTheMedians() {
        Speed speed = SpeedEvaluation.speed(
                2, 1000, 2, "encoder", List.of(round(2, 4, 3, 5), round(20, 4, 4, 6), round(1, 3, 5, 4)));

        assertThat(speed.parts().get("encoder")).isEqualTo(new Part(2, 4));
        assertThat(speed.ratio()).isCloseTo(2.0 / 4, within(1e-9));
        assertThat(speed.cpuRatio()).isCloseTo(4.0 / 5, within(1e-9));
        assertThat(speed.toText()).contains("0.50 by the clock, 0.80 by processor time");
        assertThat(speed.toJson()).contains("\"cores\" : 2");
    }

    private static Map<String, Part> round(double encoder, double encoderCpu, double whole, double wholeCpu) {
        return Map.of("encoder", new Part(encoder, encoderCpu), SpeedEvaluation.ANNOTATE, new Part(whole, wholeCpu));
    }
}
