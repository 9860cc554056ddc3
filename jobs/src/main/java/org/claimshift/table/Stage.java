package org.claimshift.table;

import java.util.Locale;

/** The steps that write tables, in the order in which they run for a date. */
public enum Stage {
    INGEST,
    ANNOTATE,
    GROUP,
    EMBED,
    ALIGN,
    COMPARE;

    /** The step's name on the command line and in {@code runs.job}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
