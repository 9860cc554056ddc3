package org.claimshift.compare;

import java.util.List;

/** Whether it is possible, planned, under way or done. An unknown phase is no value. */
public record PhaseComparator() implements VariantComparator {
    /** From the least to the most real: the distance between two is the materiality. */
    private static final List<String> STEPS = List.of("possible", "planned", "ongoing", "done");

    private static final int ONGOING = STEPS.indexOf("ongoing");

    @Override
    public Dimension dimension() {
        return Dimension.PHASE;
    }

    @Override
    public List<Difference> compare(WordAlignment words, Order order) {
        Variant from = words.from().variant();
        Variant to = words.to().variant();
        int a = STEPS.indexOf(from.phase());
        int b = STEPS.indexOf(to.phase());
        // Who cannot confirm it says nothing of how far it is.
        boolean unconfirmed = from.status().equals("unconfirmed") || to.status().equals("unconfirmed");
        // Headlines are in the present tense: what "steps down" there may be under way or done.
        boolean headline = Math.min(a, b) == ONGOING
                && (from.field().equals("title") || to.field().equals("title"));
        if (a < 0 || b < 0 || a == b || headline || unconfirmed || QuoteText.isExcerpt(from, to)) {
            return List.of();
        }
        Relation relation = Relation.of(Dimension.PHASE, from.phase() + "_to_" + to.phase())
                .orElseThrow(() -> new IllegalStateException("Every two phases have a relation"));
        return List.of(new Difference(
                relation,
                from.phase(),
                to.phase(),
                from.self(),
                to.self(),
                (double) (b - a),
                Materiality.ofPhases(b - a),
                0.7,
                "phase.change"));
    }
}
