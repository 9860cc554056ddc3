package org.claimshift.align;

import java.util.ArrayList;
import java.util.List;

/**
 * The dimensions in which two variants can differ at all, because both have a value there. A rate of shifts is counted
 * against these.
 *
 * <ul>
 *   <li>quantity: both have a number.
 *   <li>certainty, polarity: always; every claim has them.
 *   <li>attribution: either is attributed; the outlet's own voice is a value too (a source dropped or added).
 *   <li>phase: both are known.
 *   <li>quote: either has quoted words; indirect speech is a value too (direct to indirect).
 *   <li>entity: both name somebody or somewhere, or both have a time.
 *   <li>framing: both have a cue.
 * </ul>
 */
final class Opportunities {
    private Opportunities() {}

    /** Names of the dimensions, in the order of the design's list of shifts. */
    static List<String> of(Claim a, Claim b) {
        List<String> found = new ArrayList<>();
        add(found, "quantity", !a.quantities().isEmpty() && !b.quantities().isEmpty());
        add(found, "certainty", true);
        add(found, "attribution", level(a) > 0 || level(b) > 0);
        add(found, "polarity", true);
        add(found, "phase", !a.phase().equals("unknown") && !b.phase().equals("unknown"));
        add(found, "quote", a.isQuote() || b.isQuote());
        boolean named = !a.entityIds().isEmpty() && !b.entityIds().isEmpty();
        boolean timed = !a.times().isEmpty() && !b.times().isEmpty();
        add(found, "entity", named || timed);
        add(found, "framing", a.cueClass() != null && b.cueClass() != null);
        return found;
    }

    private static int level(Claim claim) {
        return claim.source() == null ? 0 : claim.source().level();
    }

    private static void add(List<String> found, String dimension, boolean has) {
        if (has) {
            found.add(dimension);
        }
    }
}
