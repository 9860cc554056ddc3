package org.claimshift.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimshift.compare.Concepts.Match;
import org.claimshift.compare.Variant.Quantity;

/** Which number of one claim answers which number of the other: by the thing counted and the unit first, then by size. */
final class QuantityMatcher {
    /** Two numbers for the same question; {@code concept} tells how what they count relates. */
    record Pair(Quantity from, Quantity to, Match concept) {}

    /** The pairs, and the numbers of either side that answer nothing on the other. */
    record Matching(List<Pair> pairs, List<Quantity> onlyFrom, List<Quantity> onlyTo) {}

    private record Candidate(Pair pair, int affinity, double distance) {}

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::affinity)
            .reversed()
            .thenComparingDouble(Candidate::distance)
            .thenComparingInt(c -> c.pair().from().span().begin())
            .thenComparingInt(c -> c.pair().to().span().begin());

    /** Numbers of one question are rarely further apart, as a factor. */
    private static final double MOST_TIMES = 3;

    private QuantityMatcher() {}

    /** Each number is paired at most once, best pairs first. */
    static Matching match(WordAlignment words) {
        Variant from = words.from().variant();
        Variant to = words.to().variant();
        List<Quantity> own = own(words.from());
        List<Quantity> others = own(words.to());
        List<Candidate> candidates = new ArrayList<>();
        for (Quantity a : own) {
            for (Quantity b : others) {
                Match concept = Concepts.match(a, from, b, to);
                int affinity = affinity(a, from, b, to, concept);
                if (affinity > 0) {
                    candidates.add(new Candidate(new Pair(a, b, concept), affinity, distance(a, b)));
                }
            }
        }
        candidates.sort(BEST_FIRST);
        List<Pair> pairs = new ArrayList<>();
        List<Quantity> onlyFrom = new ArrayList<>(own);
        List<Quantity> onlyTo = new ArrayList<>(others);
        for (Candidate candidate : candidates) {
            Pair pair = candidate.pair();
            if (containsSame(onlyFrom, pair.from()) && containsSame(onlyTo, pair.to())) {
                pairs.add(pair);
                onlyFrom.removeIf(q -> q == pair.from());
                onlyTo.removeIf(q -> q == pair.to());
            }
        }
        return new Matching(pairs, onlyFrom, onlyTo);
    }

    /** The numbers of the claim itself. */
    private static List<Quantity> own(AnsweredWords side) {
        return side.variant().quantities().stream()
                .filter(quantity -> !side.isFurther(quantity.span()))
                .toList();
    }

    private static boolean containsSame(List<Quantity> some, Quantity wanted) {
        return some.stream().anyMatch(q -> q == wanted);
    }

    /** 0: they answer different questions. */
    private static int affinity(Quantity a, Variant from, Quantity b, Variant to, Match concept) {
        boolean sameMeasure = Numbers.conversion(a.unit(), b.unit()).isPresent();
        boolean sameNumber = a.point() != null && b.point() != null && Numbers.equal(a.point(), b.point());
        if (sameMeasure) {
            return switch (concept) {
                case SAME -> 6;
                case COMPATIBLE -> 5;
                case SCOPE -> 3;
                case UNRELATED -> sameNumber ? 4 : isOnly(a, from) && isOnly(b, to) && mayAnswer(a, b) ? 2 : 0;
            };
        }
        boolean told = a.concept() != null && b.concept() != null;
        return concept == Match.SAME && told
                        || bothCurrencies(a, b) && concept != Match.UNRELATED
                        || sameNumber && !told
                ? 1
                : 0;
    }

    private static boolean isOnly(Quantity q, Variant variant) {
        return variant.quantities().stream()
                        .filter(other -> other.unit().equals(q.unit()))
                        .count()
                == 1;
    }

    /** The only measure of each claim; or its only count, of things that nobody told apart, if about as large. */
    private static boolean mayAnswer(Quantity a, Quantity b) {
        return !a.unit().equals("one") || !Concepts.areKnown(a, b) && distance(a, b) <= Math.log(MOST_TIMES);
    }

    static boolean bothCurrencies(Quantity a, Quantity b) {
        return a.unit().matches("[A-Z]{3}") && b.unit().matches("[A-Z]{3}");
    }

    private static double distance(Quantity a, Quantity b) {
        if (a.point() == null || b.point() == null) {
            return Double.MAX_VALUE;
        }
        Double ratio = Numbers.logRatio(a.point(), b.point());
        return ratio == null ? Math.abs(a.point() - b.point()) : Math.abs(ratio);
    }
}
