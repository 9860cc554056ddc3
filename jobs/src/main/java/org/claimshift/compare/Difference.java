package org.claimshift.compare;

import org.claimshift.compare.Variant.Span;

/**
 * One typed difference between two variants.
 *
 * @param fromValue readable value in the first variant; null where it has none
 * @param toValue readable value in the second; null where it has none
 * @param from the words that changed, in the first variant's field; its whole span where a value is missing
 * @param to the same in the second variant's field
 * @param magnitude ln(to/from) for numbers, difference for certainty and source level, edit rate for quotes; else null
 * @param materiality 0 to 1: would a reader's picture change?
 * @param confidence 0 to 1: how sure the rule is, given that both claims are read correctly
 * @param rule name of the rule that fired
 */
public record Difference(
        Relation relation,
        String fromValue,
        String toValue,
        Span from,
        Span to,
        Double magnitude,
        double materiality,
        double confidence,
        String rule) {

    Difference undirected() {
        return new Difference(
                relation.undirected(), fromValue, toValue, from, to, magnitude, materiality, confidence, rule);
    }
}
