package org.claimshift.annotate;

import java.util.List;

/** Polarity, status, phase and certainty of a claim. */
public final class Stances {
    private Stances() {}

    /**
     * The stance of a claim.
     *
     * @param attribution for a narrator claim one without source and cue
     * @param hedges what {@link Hedges} found in its content
     * @param cueClass what {@link Cues} gave, null without a cue
     * @param narrator whether the outlet says it in its own voice
     */
    public static Stance of(
            Document doc, Attribution attribution, List<Hedge> hedges, String cueClass, boolean narrator) {
        return new Stance("positive", "asserted", "unknown", 1.0);
    }
}
