package org.claimshift.evaluate;

import java.util.Locale;

/** Which rows of a written set to score: those to work on, those that are kept for the report, or both. */
public enum Halves {
    WORK,
    REPORT,
    BOTH;

    boolean takes(String half) {
        return this == BOTH || name().equalsIgnoreCase(half);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
