package org.claimshift.compare;

import java.util.Locale;

/** What two variants of a claim can differ in: {@code claim_shifts.dimension}. */
public enum Dimension {
    QUANTITY,
    CERTAINTY,
    ATTRIBUTION,
    POLARITY,
    PHASE,
    QUOTE,
    ENTITY,
    FRAMING;

    /** The value in the tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Dimension of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
