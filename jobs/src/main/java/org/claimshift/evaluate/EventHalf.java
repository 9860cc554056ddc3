package org.claimshift.evaluate;

import java.util.Locale;
import org.claimshift.group.BackgroundTraining;

/** Which gold events: those that weights and thresholds may be learnt from, those that are held back, or both. */
public enum EventHalf {
    BOTH,
    LEARNING,
    HELD_BACK;

    boolean takes(String event) {
        return this == BOTH || BackgroundTraining.heldBack(event) == (this == HELD_BACK);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
