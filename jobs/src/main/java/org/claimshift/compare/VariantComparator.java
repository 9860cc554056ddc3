package org.claimshift.compare;

import java.io.Serializable;
import java.util.List;

/**
 * Compares two variants of one thread in one dimension. Implementations are pure: the result depends on the arguments
 * alone, equal and compatible values give nothing, and relations are directed ({@link Comparators} writes the undirected
 * one where the order is unknown).
 */
public sealed interface VariantComparator extends Serializable
        permits QuantityComparator,
                CertaintyComparator,
                AttributionComparator,
                PolarityComparator,
                PhaseComparator,
                QuoteComparator,
                EntityComparator,
                FramingComparator {

    /** What it compares. */
    Dimension dimension();

    /**
     * The differences.
     *
     * @param order what is known of the order; a comparator may only use it to tell an update from a contradiction
     */
    List<Difference> compare(WordAlignment words, Order order);

    /** The same of two variants that nobody has aligned yet. */
    default List<Difference> compare(Variant from, Variant to, Order order) {
        return compare(WordAlignment.of(from, to), order);
    }
}
