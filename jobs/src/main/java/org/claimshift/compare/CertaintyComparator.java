package org.claimshift.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimshift.compare.Variant.Hedge;
import org.claimshift.compare.Variant.Span;

/**
 * How sure the claim is told. Hedges are compared as sets of words, so a dropped "purportedly" is found whatever weight
 * anybody gives it. Between two hedged ones more hedges weaken and fewer strengthen; where each answers the other, and where
 * neither hedges, the difference of certainty speaks.
 * Approximators ("about") belong to the quantity.
 *
 * @param step least difference of certainty that is told
 */
public record CertaintyComparator(double step) implements VariantComparator {
    private static final Pattern ENDING = Pattern.compile("(?:edly|ed|ing|ly|s)$");

    @Override
    public Dimension dimension() {
        return Dimension.CERTAINTY;
    }

    @Override
    public List<Difference> compare(WordAlignment words, Order order) {
        Variant from = words.from().variant();
        Variant to = words.to().variant();
        if (!from.status().equals(to.status())) {
            // A denial is told by the polarity; its certainty is that of the denial.
            return List.of();
        }
        List<Hedge> before = hedges(words.from());
        List<Hedge> after = hedges(words.to());
        List<Hedge> dropped = without(before, after);
        List<Hedge> added = without(after, before);
        double change = round(to.certainty() - from.certainty());
        if (after.isEmpty() && !dropped.isEmpty()) {
            return List.of(hedge(Relation.HEDGE_DROPPED, dropped, List.of(), change, from, to));
        }
        if (before.isEmpty() && !added.isEmpty()) {
            return List.of(hedge(Relation.HEDGE_ADDED, List.of(), added, change, from, to));
        }
        boolean fewer = added.isEmpty() && !dropped.isEmpty();
        boolean more = dropped.isEmpty() && !added.isEmpty();
        if (fewer || more) {
            return List.of(strength(fewer, change, dropped, added, from, to));
        }
        boolean sameWords = !before.isEmpty() && haveOneWording(before, after);
        return sameWords || Math.abs(change) < step
                ? List.of()
                : List.of(strength(change > 0, change, before, after, from, to));
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
            boolean surer, double change, List<Hedge> dropped, List<Hedge> added, Variant from, Variant to) {
        Relation relation = surer ? Relation.STRENGTHENED : Relation.WEAKENED;
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

    /** The hedges of what both tell. */
    private static List<Hedge> hedges(AnsweredWords side) {
        return side.variant().hedges().stream()
                .filter(hedge -> !hedge.kind().equals("approximator"))
                .filter(hedge -> !side.isFurther(hedge.span()) && side.isGroundShared(hedge.span()))
                .toList();
    }

    /**
     * The hedges of one side that nothing on the other answers: first by the same word, then by the same kind, so that
     * "may" answers "could" and "allegedly" answers "purportedly".
     */
    private static List<Hedge> without(List<Hedge> some, List<Hedge> others) {
        List<Hedge> left = new ArrayList<>(some);
        List<Hedge> open = new ArrayList<>(others);
        cancel(left, open, CertaintyComparator::areOneWord);
        cancel(left, open, (a, b) -> kind(a).equals(kind(b)));
        return left;
    }

    private static void cancel(List<Hedge> left, List<Hedge> open, BiPredicate<Hedge, Hedge> answers) {
        for (Hedge hedge : List.copyOf(left)) {
            Optional<Hedge> answer =
                    open.stream().filter(other -> answers.test(hedge, other)).findFirst();
            if (answer.isPresent()) {
                left.remove(hedge);
                open.remove(answer.get());
            }
        }
    }

    private static boolean haveOneWording(List<Hedge> some, List<Hedge> others) {
        List<Hedge> left = new ArrayList<>(some);
        List<Hedge> open = new ArrayList<>(others);
        cancel(left, open, CertaintyComparator::areOneWord);
        return left.isEmpty() && open.isEmpty();
    }

    private static String word(Hedge hedge) {
        return hedge.text().toLowerCase(Locale.ROOT).strip();
    }

    /** "purportedly shows" and "purports to show". */
    private static boolean areOneWord(Hedge a, Hedge b) {
        return Stems.akin(stem(a), stem(b));
    }

    private static String stem(Hedge hedge) {
        return ENDING.matcher(word(hedge).split(" ")[0]).replaceFirst("");
    }

    /** "Reportedly" is evidential and "purportedly" distancing, but either tells a reader that it is hearsay. */
    private static String kind(Hedge hedge) {
        return hedge.kind().equals("distancing") ? "evidential" : hedge.kind();
    }

    private static double round(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
