package org.claimshift.compare;

import org.claimshift.compare.Variant.Span;
import org.claimshift.compare.WordAlignment.Side;

/**
 * Whether a difference lies in what both variants tell. Two claims of a thread are rarely of one extent: what stands in a
 * clause that only one of them has, or belongs to a verb or a noun that the other does not mention, has not changed.
 */
record SharedGround(WordAlignment words) {
    /** Least share of the content words of the shorter claim that the longer one answers. */
    private static final double LEAST_SHARE = 0.5;

    /** The same where the whole claim is compared and not one of its words. */
    private static final double LEAST_SHARE_OF_A_WHOLE = 0.6;

    private static final double LEAST_CLAUSE_SHARE = 0.5;

    /** Content words to either side of a number that tell what it says, and how many of them both must have. */
    private static final int REACH = 4;

    private static final int LEAST_SURROUNDINGS = 2;

    boolean holds(Difference difference) {
        Span from = difference.from();
        Span to = difference.to();
        return switch (difference.relation().dimension()) {
            case QUANTITY -> quantity(difference);
            case CERTAINTY -> certainty(difference);
            case ATTRIBUTION -> words.share() >= LEAST_SHARE;
            case POLARITY -> polarity(difference);
            case PHASE, FRAMING -> words.share() >= LEAST_SHARE_OF_A_WHOLE;
            case QUOTE -> true;
            case ENTITY -> words.share() >= LEAST_SHARE && words.from().isInPlaceOf(from, to);
        };
    }

    private boolean quantity(Difference difference) {
        if (difference.fromValue() == null || difference.toValue() == null) {
            Side side = difference.fromValue() == null ? words.to() : words.from();
            Span span = difference.fromValue() == null ? difference.to() : difference.from();
            return side.clauseShare(span) >= LEAST_CLAUSE_SHARE;
        }
        return switch (difference.relation()) {
            case MODIFIER_CHANGED -> true;
            default -> words.from().surroundings(difference.from(), difference.to(), REACH) >= LEAST_SURROUNDINGS;
        };
    }

    private boolean certainty(Difference difference) {
        return switch (difference.relation()) {
            case HEDGE_ADDED, HEDGE_DROPPED -> words.share() >= LEAST_SHARE;
            default -> words.share() >= LEAST_SHARE_OF_A_WHOLE;
        };
    }

    private boolean polarity(Difference difference) {
        return switch (difference.rule()) {
            case "polarity.negated", "polarity.affirmed" -> words.share() >= LEAST_SHARE
                    && words.from().hasSharedNegator() != words.to().hasSharedNegator()
                    && words.from().hasNegator() != words.to().hasNegator();
            default -> words.share() >= LEAST_SHARE;
        };
    }
}
