package org.claimshift.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimshift.compare.Concepts.Match;
import org.claimshift.compare.QuantityMatcher.Matching;
import org.claimshift.compare.QuantityMatcher.Pair;
import org.claimshift.compare.Variant.Quantity;

/**
 * Numbers. They are paired by the thing counted; then, in this order: another unit, another scope, the same number with
 * another modifier, rounding, compatible (the ranges that the modifiers leave open overlap: no row), an update, another
 * number. A number that only one of them has is told where the other one speaks of the thing counted.
 *
 * @param tollHours after how many hours a risen toll (dead, injured, missing) counts as an update
 */
public record QuantityComparator(double tollHours) implements VariantComparator {
    /** Two sources of at least this level can be told to be one authority. */
    private static final int NAMED_OR_SPECIFIC = 3;

    /** Counts up to this one are told by the plural as well. */
    private static final int A_PAIR = 2;

    /** How far rounding may lie from a number told in another unit, as a share. */
    private static final double CONVERTED = 0.05;

    private static final Set<String> LOWER_BOUNDS = Set.of("at_least", "more_than");
    private static final Set<String> UPPER_BOUNDS = Set.of("up_to", "less_than", "nearly");

    /** "rose to 40", "now stands at 40", "raised its estimate to 40". */
    private static final Pattern ROSE = Pattern.compile(
            "\\b(rose|rise[sn]?|risen|rising|climb(?:s|ed)?|grew|grown|jump(?:s|ed)?|increase[sd]?|(?:now|currently) stands?"
                    + "|revised|updated|raised|lowered|fell)\\b(?:\\W+\\w+){0,5}\\W*$");

    @Override
    public Dimension dimension() {
        return Dimension.QUANTITY;
    }

    @Override
    public List<Difference> compare(WordAlignment words, Order order) {
        Variant from = words.from().variant();
        Variant to = words.to().variant();
        Matching matching = QuantityMatcher.match(words);
        List<Difference> found = new ArrayList<>();
        matching.pairs().forEach(pair -> compare(pair, words, order).ifPresent(found::add));
        matching.onlyFrom().stream()
                .filter(q -> isTelling(q, to) && Concepts.isMentioned(q, from, to))
                .forEach(q -> found.add(presence(Relation.QUANTITY_DROPPED, q, null, from, to)));
        matching.onlyTo().stream()
                .filter(q -> isTelling(q, from) && Concepts.isMentioned(q, to, from))
                .forEach(q -> found.add(presence(Relation.QUANTITY_ADDED, null, q, from, to)));
        return found;
    }

    /**
     * Whether a number says anything that the other variant does not: "the two leaders" are the leaders, and what is told in
     * miles there is told.
     */
    private static boolean isTelling(Quantity quantity, Variant other) {
        Double point = quantity.point();
        boolean pair = quantity.unit().equals("one") && point != null && point <= A_PAIR;
        return point != null && !pair && other.quantities().stream().noneMatch(q -> areOneNumber(quantity, q));
    }

    private static boolean areOneNumber(Quantity a, Quantity b) {
        return b.point() != null
                && Numbers.conversion(b.unit(), a.unit())
                        .map(factor -> agree(a, b, factor))
                        .orElse(false);
    }

    /** Whether the ranges that both leave open overlap. A conversion always rounds: 10 miles are 16 km. */
    private static boolean agree(Quantity a, Quantity b, double factor) {
        return Numbers.plausible(a)
                .widen(factor == 1.0 ? 0 : CONVERTED)
                .overlaps(Numbers.plausible(Numbers.convert(b, a.unit(), factor)));
    }

    private static Difference presence(Relation relation, Quantity a, Quantity b, Variant from, Variant to) {
        return new Difference(
                relation,
                a == null ? null : Numbers.readable(a),
                b == null ? null : Numbers.readable(b),
                a == null ? from.self() : a.span(),
                b == null ? to.self() : b.span(),
                null,
                Materiality.PRESENCE,
                0.6,
                "quantity." + relation.label());
    }

    private Optional<Difference> compare(Pair pair, WordAlignment words, Order order) {
        Quantity a = pair.from();
        Quantity b = pair.to();
        Optional<Double> factor = Numbers.conversion(b.unit(), a.unit());
        if (factor.isEmpty()) {
            return !isOtherUnit(a, b)
                    ? Optional.empty()
                    : difference(Relation.UNIT_CHANGED, pair, null, Materiality.UNIT, 0.8, "quantity.unit");
        }
        if (a.point() == null || b.point() == null) {
            return Optional.empty();
        }
        Quantity inUnit = Numbers.convert(b, a.unit(), factor.get());
        double first = a.point();
        double second = inUnit.point();
        boolean converted = factor.get() != 1.0;
        Double ratio = Numbers.logRatio(first, second);
        if (pair.concept() == Match.SCOPE) {
            return difference(Relation.SCOPE_CHANGED, pair, ratio, Materiality.SCOPE, 0.8, "quantity.scope");
        }
        // The middle of a range is no number that anybody told.
        boolean printed = !isVague(a) && !isVague(b);
        if (!printed && a.modifier().equals(b.modifier()) && Numbers.equal(first, second)) {
            return Optional.empty();
        }
        if (printed && Numbers.equal(first, second)) {
            return a.modifier().equals(b.modifier()) ? Optional.empty() : modifier(pair);
        }
        if (printed && Numbers.isRounding(first, second)) {
            return converted
                    ? Optional.empty()
                    : difference(Relation.ROUNDED, pair, ratio, Materiality.ROUNDED, 0.9, "quantity.rounded");
        }
        if (agree(a, b, factor.get())) {
            return Optional.empty();
        }
        if (order.isKnown()) {
            Optional<String> update = update(
                    pair, second > first, words.from().variant(), words.to().variant(), order);
            if (update.isPresent()) {
                double materiality = Materiality.ofNumber(ratio) / 2;
                return difference(Relation.UPDATED, pair, ratio, materiality, 0.8, update.get());
            }
        }
        if (Slots.haveOtherScopes(words)) {
            return difference(Relation.SCOPE_CHANGED, pair, ratio, Materiality.SCOPE, 0.6, "quantity.place_scope");
        }
        double sure = pair.concept() == Match.SAME ? 0.9 : pair.concept() == Match.COMPATIBLE ? 0.8 : 0.5;
        return difference(Relation.DIFFERENT, pair, ratio, Materiality.ofNumber(ratio), sure, "quantity.different");
    }

    /** Two currencies, or a share and a count: of other units one was misread, or they measure different things. */
    private static boolean isOtherUnit(Quantity a, Quantity b) {
        boolean share = a.unit().equals("percent") && b.unit().equals("one") && b.concept() != null
                || b.unit().equals("percent") && a.unit().equals("one") && a.concept() != null;
        return share || QuantityMatcher.bothCurrencies(a, b);
    }

    private static boolean isVague(Quantity quantity) {
        return quantity.modifier().equals("range") || quantity.modifier().equals("vague");
    }

    private static Optional<Difference> modifier(Pair pair) {
        String a = pair.from().modifier();
        String b = pair.to().modifier();
        boolean lower = LOWER_BOUNDS.contains(a) && LOWER_BOUNDS.contains(b);
        boolean reversed = LOWER_BOUNDS.contains(a) && UPPER_BOUNDS.contains(b)
                || UPPER_BOUNDS.contains(a) && LOWER_BOUNDS.contains(b);
        boolean bound = LOWER_BOUNDS.contains(a) != LOWER_BOUNDS.contains(b)
                || UPPER_BOUNDS.contains(a) != UPPER_BOUNDS.contains(b);
        double materiality = lower ? 0.1 : reversed ? 0.7 : bound ? 0.4 : 0.2;
        return difference(Relation.MODIFIER_CHANGED, pair, 0.0, materiality, 0.95, "quantity.modifier");
    }

    /** Why a later number supersedes the earlier one rather than contradicts it: the rule's name. */
    private Optional<String> update(Pair pair, boolean rises, Variant from, Variant to, Order order) {
        String before = to.textBefore(pair.to().span()).toLowerCase(Locale.ROOT);
        if (ROSE.matcher(before).find()) {
            return Optional.of("quantity.update_told");
        }
        if (order.basis() == Order.Basis.VERSION || sameAuthority(from, to) && order.minutes() > 0) {
            return Optional.of("quantity.update_same_authority");
        }
        boolean toll = Concepts.isToll(pair.from(), from) && Concepts.isToll(pair.to(), to);
        boolean told = to.isAttributed() || to.field().equals("title");
        return toll && told && rises && order.minutes() >= tollHours * 60
                ? Optional.of("quantity.update_toll")
                : Optional.empty();
    }

    private static boolean sameAuthority(Variant from, Variant to) {
        return Math.min(from.source().level(), to.source().level()) >= NAMED_OR_SPECIFIC
                && Sources.kinship(from.source(), to.source()) == Sources.Kinship.SAME;
    }

    private static Optional<Difference> difference(
            Relation relation, Pair pair, Double magnitude, double materiality, double confidence, String rule) {
        return Optional.of(new Difference(
                relation,
                Numbers.readable(pair.from()),
                Numbers.readable(pair.to()),
                pair.from().span(),
                pair.to().span(),
                magnitude,
                materiality,
                confidence,
                rule));
    }
}
