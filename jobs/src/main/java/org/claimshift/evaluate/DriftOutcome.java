package org.claimshift.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.claimshift.evaluate.DriftArticles.Event;
import org.claimshift.evaluate.DriftArticles.Placed;
import org.claimshift.evaluate.DriftChain.Claim;
import org.claimshift.evaluate.DriftChain.Found;
import org.claimshift.evaluate.DriftChain.Shift;
import org.claimshift.evaluate.Spans.Span;

/**
 * What the steps made of one variant.
 *
 * @param original the claims found that cover at least half of the original's content; {@code retold} of the variant's
 * @param shifts the rows between any claim of the one sentence and any of the other, each dimension and relation once
 * @param isDetected whether an expected row stands between an original and a retold claim
 */
record DriftOutcome(Event event, List<Claim> original, List<Claim> retold, List<Shift> shifts, boolean isDetected) {

    static DriftOutcome of(Event event, Found found) {
        List<Claim> from = found.claimsOf(event.original().id());
        List<Claim> to = found.claimsOf(event.retold().id());
        List<Claim> original = covering(from, event.original());
        List<Claim> retold = covering(to, event.retold());
        Set<String> fromIds = ids(from, event.original().sentence());
        Set<String> toIds = ids(to, event.retold().sentence());
        List<Shift> shifts = found.shiftsOf(event.id()).stream()
                .filter(shift -> fromIds.contains(shift.from()) && toIds.contains(shift.to()))
                .toList();
        DriftType type = event.variant().type();
        boolean isDetected = shifts.stream()
                .filter(shift -> type.expects(shift.dimension(), shift.relation()))
                .anyMatch(shift -> original.stream().anyMatch(c -> c.id().equals(shift.from()))
                        && retold.stream().anyMatch(c -> c.id().equals(shift.to())));
        return new DriftOutcome(event, original, retold, shifts, isDetected);
    }

    private static List<Claim> covering(List<Claim> claims, Placed place) {
        Span content = place.content();
        return claims.stream()
                .filter(claim -> 2 * Spans.common(claim.span(), content) >= content.end() - content.begin())
                .toList();
    }

    private static Set<String> ids(List<Claim> claims, Span sentence) {
        return claims.stream()
                .filter(claim -> Spans.common(claim.span(), sentence) > 0)
                .map(Claim::id)
                .collect(Collectors.toSet());
    }

    DriftType type() {
        return event.variant().type();
    }

    /** Whether a claim of the variant is in the thread of one of the original. */
    boolean isAligned() {
        return retold.stream()
                .anyMatch(to -> to.thread() != null
                        && original.stream().anyMatch(from -> to.thread().equals(from.thread())));
    }

    /** Rows that nothing accounts for. */
    List<Shift> unexpected() {
        return shifts.stream()
                .filter(shift -> !type().expects(shift.dimension(), shift.relation()))
                .filter(shift -> !type().tolerates(shift.dimension()))
                .toList();
    }

    /** Which step lost the row that is missing, as far as its tables tell. */
    String cause() {
        if (original.isEmpty()) {
            return "annotate: no claim in the original";
        }
        if (retold.isEmpty()) {
            return "annotate: no claim in the variant";
        }
        if (!isAligned()) {
            return "align: not in one thread";
        }
        String misread = misread();
        if (misread != null) {
            return "annotate: " + misread;
        }
        List<String> others = shifts.stream()
                .filter(shift -> shift.dimension().equals(type().dimension()))
                .map(Shift::relation)
                .distinct()
                .toList();
        return others.isEmpty() ? "compare: no row" : "compare: " + String.join(", ", others) + " instead";
    }

    /** The value that the variant's claims should have and do not; null if they have it. */
    private String misread() {
        String inserted = event.variant().inserted().toLowerCase(Locale.ROOT);
        return switch (type()) {
            case NUMBER_LITTLE, NUMBER_LOT, NUMBER_ROUNDED, MODIFIER_ADDED -> any(c -> holds(c.quantities(), inserted))
                    ? null
                    : "number not read";
            case MODIFIER_DROPPED -> any(c -> !c.quantities().isEmpty()) ? null : "number not read";
            case HEDGE_ADDED -> any(c -> holds(c.hedges(), inserted)) ? null : "hedge not read";
            case HEDGE_DROPPED -> original.stream().anyMatch(c -> !c.hedges().isEmpty()) ? null : "hedge not read";
            case SOURCE_DROPPED -> any(c -> c.source() == null) ? null : "source where there is none";
            case SOURCE_GENERALISED, SOURCE_REPLACED -> any(
                            c -> c.source() != null && overlaps(c.source().toLowerCase(Locale.ROOT), inserted))
                    ? null
                    : "source not read";
            case NEGATED -> any(c -> c.status().startsWith("negative")) ? null : "polarity not read";
            case DENIED -> any(c -> c.status().endsWith("denied")) ? null : "denial not read";
            case UNCONFIRMED -> any(c -> c.status().endsWith("unconfirmed")) ? null : "non-confirmation not read";
            case PLANNED_TO_DONE -> original.stream().noneMatch(c -> c.phase().equals("planned"))
                    ? "planned not read"
                    : any(c -> c.phase().equals("done")) ? null : "done not read";
            case QUOTE_TRUNCATED, QUOTE_ALTERED -> any(c -> c.kind().equals("direct")) ? null : "quote not read";
            default -> null;
        };
    }

    private boolean any(Predicate<Claim> test) {
        return retold.stream().anyMatch(test);
    }

    private static boolean holds(List<String> texts, String inserted) {
        return texts.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(inserted));
    }

    private static boolean overlaps(String source, String inserted) {
        return source.contains(inserted) || inserted.contains(source);
    }

    /** How the claims were read, for who looks at a miss. */
    String readings() {
        return reading(original) + "  =>  " + reading(retold);
    }

    private static String reading(List<Claim> claims) {
        return claims.stream()
                .map(c -> c.kind() + " / " + c.source() + " / " + c.status() + " / " + c.phase() + " / " + c.hedges()
                        + " / " + c.quantities() + " / thread "
                        + (c.thread() == null ? "-" : c.thread().substring(0, 4)))
                .collect(Collectors.joining("; "));
    }
}
