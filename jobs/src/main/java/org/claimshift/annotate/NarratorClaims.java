package org.claimshift.annotate;

import java.util.List;

/** What an outlet asserts in its own voice. */
public final class NarratorClaims {
    private NarratorClaims() {}

    /** The outlet's own claims, in order, outside of what the attributions (in any order) cover. */
    public static List<Span> find(Document doc, List<Attribution> attributions) {
        return List.of();
    }
}
