package org.claimshift.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All comparators, and what is common to their results. */
public record Comparators(List<VariantComparator> all) implements Serializable {

    /** Where a relation holds twice in one pair (two numbers differ), the weightier stands for both. */
    private static final Comparator<Difference> WEIGHT = Comparator.comparingDouble(
                    (Difference d) -> d.materiality() * d.confidence())
            .reversed()
            .thenComparing(d -> d.to().begin())
            .thenComparing(d -> d.from().begin())
            .thenComparing(Difference::rule);

    private static final Set<Relation> LACKING_IN_HEADLINES = Set.of(
            Relation.SOURCE_ADDED,
            Relation.MORE_SPECIFIC,
            Relation.QUANTITY_ADDED,
            Relation.MODIFIER_CHANGED,
            Relation.INDIRECT_TO_DIRECT);

    /** One comparator for each dimension. */
    public static Comparators of(CompareOptions options) {
        return new Comparators(List.of(
                new QuantityComparator(options.tollHours()),
                new CertaintyComparator(options.certaintyStep()),
                new AttributionComparator(),
                new PolarityComparator(),
                new PhaseComparator(),
                new QuoteComparator(options.quoteOverlap()),
                new EntityComparator(),
                new FramingComparator()));
    }

    /** A headline has no room for sources and figures: that a text has them is no change. */
    private static boolean isHeadlinesGap(Variant from, Variant to, Relation relation) {
        return from.field().equals("title") && !to.field().equals("title") && LACKING_IN_HEADLINES.contains(relation);
    }

    /**
     * The differences of a pair, at most one for each relation, in the order of {@link Relation}; undirected relations
     * where the order is unknown.
     */
    public List<Difference> compare(Variant from, Variant to, Order order) {
        WordAlignment words = WordAlignment.of(from, to);
        SharedGround ground = new SharedGround(words);
        Map<Relation, Difference> strongest = new EnumMap<>(Relation.class);
        for (VariantComparator comparator : all) {
            for (Difference found : comparator.compare(words, order)) {
                if (isHeadlinesGap(from, to, found.relation()) || !ground.holds(found)) {
                    continue;
                }
                Difference difference = order.isKnown() ? found : found.undirected();
                strongest.merge(difference.relation(), difference, (a, b) -> WEIGHT.compare(a, b) <= 0 ? a : b);
            }
        }
        return new ArrayList<>(strongest.values());
    }
}
