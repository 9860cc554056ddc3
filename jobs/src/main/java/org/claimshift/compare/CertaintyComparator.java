package org.claimshift.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimshift.compare.Variant.Hedge;
import org.claimshift.compare.Variant.Span;

/**
 * How sure the claim is told. Hedges are compared as sets of words, so a dropped "purportedly" is found whatever weight
 * anybody gives it; only where no hedge was simply dropped or added does the difference of certainty speak.
 * Approximators ("about") belong to the quantity.
 *
 * @param step least difference of certainty that is told
 */
public record CertaintyComparator(double step) implements VariantComparator {
    @Override
    public Dimension dimension() {
        return Dimension.CERTAINTY;
    }

    @Override
    public List<Difference> compare(Variant from, Variant to, Order order) {
        if (!from.status().equals(to.status())) {
            // A denial is told by the polarity; its certainty is that of the denial.
            return List.of();
        }
        List<Hedge> dropped = without(hedges(from), hedges(to));
        List<Hedge> added = without(hedges(to), hedges(from));
        boolean onlyDropped = !dropped.isEmpty() && added.isEmpty();
        boolean onlyAdded = !added.isEmpty() && dropped.isEmpty();
        double change = round(to.certainty() - from.certainty());
        List<Difference> found = new ArrayList<>();
        if (onlyDropped) {
            found.add(hedge(Relation.HEDGE_DROPPED, dropped, List.of(), change, from, to));
        }
        if (onlyAdded) {
            found.add(hedge(Relation.HEDGE_ADDED, List.of(), added, change, from, to));
        }
        boolean told = onlyDropped && change > 0 || onlyAdded && change < 0;
        if (!told && Math.abs(change) >= step) {
            found.add(strength(change, dropped, added, from, to));
        }
        return found;
    }

    private static Difference hedge(
            Relation relation, List<Hedge> dropped, List<Hedge> added, double change, Variant from, Variant to) {
        boolean isDrop = relation == Relation.HEDGE_DROPPED;
        return new Difference(
                relation,
                words(dropped).orElse(null),
                words(added).orElse(null),
                first(dropped).orElse(from.self()),
                first(added).orElse(to.self()),
                change,
                isDrop ? Materiality.HEDGE_DROPPED : Materiality.HEDGE_ADDED,
                0.9,
                "certainty." + relation.label());
    }

    private static Difference strength(
            double change, List<Hedge> dropped, List<Hedge> added, Variant from, Variant to) {
        Relation relation = change > 0 ? Relation.STRENGTHENED : Relation.WEAKENED;
        return new Difference(
                relation,
                value(from, dropped),
                value(to, added),
                first(dropped).or(() -> cue(from)).orElse(from.self()),
                first(added).or(() -> cue(to)).orElse(to.self()),
                change,
                Math.min(1, Math.abs(change)),
                0.7,
                "certainty." + relation.label());
    }

    private static String value(Variant variant, List<Hedge> own) {
        return variant.certainty() + words(own).map(w -> " (" + w + ")").orElse("");
    }

    private static Optional<Span> cue(Variant variant) {
        return Optional.ofNullable(variant.cue()).map(Variant.Cue::span);
    }

    private static Optional<Span> first(List<Hedge> hedges) {
        return hedges.stream().findFirst().map(Hedge::span);
    }

    private static Optional<String> words(List<Hedge> hedges) {
        return hedges.isEmpty()
                ? Optional.empty()
                : Optional.of(hedges.stream().map(CertaintyComparator::word).collect(Collectors.joining(", ")));
    }

    private static List<Hedge> hedges(Variant variant) {
        return variant.hedges().stream()
                .filter(hedge -> !hedge.kind().equals("approximator"))
                .toList();
    }

    /**
     * The hedges of one side that nothing on the other answers: first by the same word, then by the same kind, so that
     * "may" answers "could" and "allegedly" answers "purportedly".
     */
    private static List<Hedge> without(List<Hedge> some, List<Hedge> others) {
        List<Hedge> left = new ArrayList<>(some);
        List<Hedge> open = new ArrayList<>(others);
        cancel(left, open, CertaintyComparator::word);
        cancel(left, open, CertaintyComparator::kind);
        return left;
    }

    private static void cancel(List<Hedge> left, List<Hedge> open, java.util.function.Function<Hedge, String> key) {
        for (Hedge hedge : List.copyOf(left)) {
            Optional<Hedge> answer = open.stream()
                    .filter(other -> key.apply(other).equals(key.apply(hedge)))
                    .findFirst();
            if (answer.isPresent()) {
                left.remove(hedge);
                open.remove(answer.get());
            }
        }
    }

    private static String word(Hedge hedge) {
        return hedge.text().toLowerCase(Locale.ROOT).strip();
    }

    /** "Reportedly" is evidential and "purportedly" distancing, but either tells a reader that it is hearsay. */
    private static String kind(Hedge hedge) {
        return hedge.kind().equals("distancing") ? "evidential" : hedge.kind();
    }

    private static double round(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
