package org.claimshift.compare;

import java.util.Set;
import org.claimshift.compare.Variant.Span;

/**
 * Whether a difference lies in what both variants tell. Two claims of a thread are rarely of one extent: what stands in a
 * clause that only one of them has, or belongs to a verb or a noun that the other does not mention, has not changed.
 */
record SharedGround(WordAlignment words) {
    /** Least share of the content words of the shorter claim that the longer one answers. */
    private static final double LEAST_SHARE = 0.5;

    /** The same where the whole claim is compared and not one of its words. */
    private static final double LEAST_SHARE_OF_A_WHOLE = 0.6;

    /** The same of the clause in which a number stands that only one of them has. */
    private static final double LEAST_CLAUSE_SHARE = 0.34;

    /** Of the quoted content words. */
    private static final double LEAST_PARAPHRASED = 0.4;

    /** Content words to either side of a number that tell what it says, and how many of them both must have. */
    private static final int REACH = 4;

    private static final int LEAST_SURROUNDINGS = 2;

    /** The number is the same, or what it counts differs by its nature. */
    private static final Set<Relation> ONE_NUMBER = Set.of(Relation.MODIFIER_CHANGED, Relation.SCOPE_CHANGED);

    boolean holds(Difference difference) {
        return switch (difference.relation().dimension()) {
            case QUANTITY -> quantity(difference);
            case CERTAINTY -> certainty(difference);
            case ATTRIBUTION -> areOne(LEAST_SHARE_OF_A_WHOLE);
            case POLARITY -> polarity(difference);
            case PHASE -> areOne(LEAST_SHARE) && words.from().isGroundShared(predicate(words.from()));
            case FRAMING -> areOne(LEAST_SHARE_OF_A_WHOLE);
            case QUOTE -> quote(difference);
            case ENTITY -> words.share() >= LEAST_SHARE && words.from().isInPlaceOf(difference.from(), difference.to());
        };
    }

    /** Whether both state the same: each says something of its own, and enough of it in the same words. */
    private boolean areOne(double share) {
        return isProposition(words.from().variant())
                && isProposition(words.to().variant())
                && words.share() >= share
                && !Slots.haveOtherScopes(words);
    }

    /** A bare "the southern wall" states nothing: what is said of it is in the cue, and is another thing in each text. */
    private static boolean isProposition(Variant variant) {
        Span predicate = variant.predicate();
        boolean own = predicate != null
                && variant.span().begin() <= predicate.begin()
                && predicate.end() <= variant.span().end();
        return own || variant.kind().equals("direct");
    }

    private static Span predicate(AnsweredWords side) {
        Variant variant = side.variant();
        return variant.predicate() == null ? variant.span() : variant.predicate();
    }

    private boolean quantity(Difference difference) {
        if (difference.fromValue() == null || difference.toValue() == null) {
            AnsweredWords side = difference.fromValue() == null ? words.to() : words.from();
            Span span = difference.fromValue() == null ? difference.to() : difference.from();
            return words.share() >= LEAST_SHARE_OF_A_WHOLE && side.clauseShare(span) >= LEAST_CLAUSE_SHARE;
        }
        return ONE_NUMBER.contains(difference.relation())
                || words.from().surroundings(difference.from(), difference.to(), REACH)
                        >= leastSurroundings(difference);
    }

    /** Fewer where one of the two says no more than the number and what it counts. */
    private int leastSurroundings(Difference difference) {
        return Math.min(
                LEAST_SURROUNDINGS,
                Math.min(
                        words.from().surroundings(difference.from(), REACH),
                        words.to().surroundings(difference.to(), REACH)));
    }

    private boolean certainty(Difference difference) {
        return switch (difference.relation()) {
            case HEDGE_ADDED, HEDGE_DROPPED -> areOne(LEAST_SHARE);
            default -> areOne(LEAST_SHARE_OF_A_WHOLE);
        };
    }

    /** What became a paraphrase, or was one, says what the quoted words say. */
    private boolean quote(Difference difference) {
        return switch (difference.relation()) {
            case DIRECT_TO_INDIRECT -> words.from().share(difference.from()) >= LEAST_PARAPHRASED;
            case INDIRECT_TO_DIRECT -> words.to().share(difference.to()) >= LEAST_PARAPHRASED;
            default -> true;
        };
    }

    private boolean polarity(Difference difference) {
        boolean negation = difference.rule().equals("polarity.negated")
                || difference.rule().equals("polarity.affirmed")
                        && difference.fromValue().equals("negated");
        return areOne(LEAST_SHARE)
                && (!negation || words.from().hasSharedNegator() != words.to().hasSharedNegator());
    }
}
