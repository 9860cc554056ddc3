package org.claimshift.evaluate;

import java.util.List;
import org.claimshift.evaluate.AnnotatedText.Claim;
import org.claimshift.evaluate.Spans.Span;

/**
 * How strongly a whole text puts the relation that it tells of: the mean certainty of its claims, weighted by their length. A negative
 * claim counts 0: it tells of no relation, the lowest of the gold's strengths.
 */
final class TextStrength {
    private TextStrength() {}

    /** 0 to 1; 0 for a text without claims. */
    static double of(AnnotatedText text) {
        double sum = 0;
        double length = 0;
        for (Claim claim : text.claims()) {
            int own = length(claim.parts());
            sum += claim.stance().polarity().equals("negative")
                    ? 0
                    : own * claim.stance().certainty();
            length += own;
        }
        return length == 0 ? 0 : sum / length;
    }

    private static int length(List<Span> parts) {
        return parts.stream().mapToInt(part -> part.end() - part.begin()).sum();
    }
}
