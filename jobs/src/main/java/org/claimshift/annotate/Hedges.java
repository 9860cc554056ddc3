package org.claimshift.annotate;

import java.util.List;

/** Finds the words that weaken a claim. */
public final class Hedges {
    private Hedges() {}

    /** The hedges in the content, in order; the modifiers of the quantities given count as approximators. */
    public static List<Hedge> find(Document doc, Span content, List<Quantity> quantities) {
        return List.of();
    }
}
