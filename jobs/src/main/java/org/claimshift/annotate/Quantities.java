package org.claimshift.annotate;

import java.util.List;

/** Finds the numbers that a text states. */
public final class Quantities {
    private Quantities() {}

    /** The quantities within the span, in order, none overlapping. */
    public static List<Quantity> find(Document doc, Span within) {
        return List.of();
    }
}
