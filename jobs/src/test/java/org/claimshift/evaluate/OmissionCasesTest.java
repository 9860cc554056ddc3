package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimshift.evaluate.OmissionCases.Stretch;
import org.junit.jupiter.api.Test;

class OmissionCasesTest {
    @Test
    void takesOutSentencesByCodePoints() {
        String body = "One 🚢 sank. Two were saved.\n\nNobody knows why.";

        assertThat(OmissionCases.without(body, List.of(new Stretch(12, 27))))
                .isEqualTo("One 🚢 sank. \n\nNobody knows why.");
        assertThat(OmissionCases.without(body, List.of(new Stretch(0, 11), new Stretch(11, 28))))
                .isEqualTo("Nobody knows why.");
    }

    @Test
    void leavesTheRestAsItIs() {
        assertThat(OmissionCases.without("One.\n\nTwo.\n\nThree.", List.of(new Stretch(6, 10))))
                .isEqualTo("One.\n\nThree.");
    }
}
