package org.claimshift.compare;

import java.util.List;
import org.claimshift.compare.Variant.Span;

/**
 * Whether the claim is affirmed, told with a not, denied by its source or left unconfirmed. A denial by anybody that
 * stands in the thread is told here; who denies is in the value.
 */
public record PolarityComparator() implements VariantComparator {
    private enum Stand {
        AFFIRMED(Relation.AFFIRMED, "affirmed"),
        NEGATED(Relation.NEGATED, "negated"),
        DENIED(Relation.DENIED, "denied"),
        UNCONFIRMED(Relation.UNCONFIRMED, "unconfirmed");

        private final Relation arrival;
        private final String word;

        Stand(Relation arrival, String word) {
            this.arrival = arrival;
            this.word = word;
        }

        /** Both say that it is not so. */
        boolean isNo() {
            return this == NEGATED || this == DENIED;
        }
    }

    @Override
    public Dimension dimension() {
        return Dimension.POLARITY;
    }

    @Override
    public List<Difference> compare(WordAlignment words, Order order) {
        Variant from = words.from().variant();
        Variant to = words.to().variant();
        Stand a = stand(from);
        Stand b = stand(to);
        if (a == b || a.isNo() && b.isNo() || from.status().equals(to.status()) && QuoteText.isExcerpt(from, to)) {
            return List.of();
        }
        boolean unconfirmed = a == Stand.UNCONFIRMED || b == Stand.UNCONFIRMED;
        return List.of(new Difference(
                b.arrival,
                value(a, from),
                value(b, to),
                evidence(a, from),
                evidence(b, to),
                null,
                unconfirmed ? Materiality.UNCONFIRMED : Materiality.POLARITY,
                b == Stand.NEGATED || a == Stand.NEGATED ? 0.7 : 0.85,
                "polarity." + b.word));
    }

    private static Stand stand(Variant variant) {
        boolean negative = variant.polarity().equals("negative");
        return switch (variant.status()) {
                // Who denies that it did not happen says that it did.
            case "denied" -> negative ? Stand.AFFIRMED : Stand.DENIED;
            case "unconfirmed" -> Stand.UNCONFIRMED;
            default -> negative ? Stand.NEGATED : Stand.AFFIRMED;
        };
    }

    private static String value(Stand stand, Variant variant) {
        String who = variant.source().text();
        return who == null || stand == Stand.AFFIRMED || stand == Stand.NEGATED
                ? stand.word
                : stand.word + " by " + who;
    }

    private static Span evidence(Stand stand, Variant variant) {
        boolean inCue = stand == Stand.DENIED || stand == Stand.UNCONFIRMED;
        return inCue && variant.cue() != null ? variant.cue().span() : variant.self();
    }
}
