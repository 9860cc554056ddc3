package org.claimshift.annotate;

/** One number or range with its modifier and unit; {@code none} where it is to be passed over. */
record Reading(
        boolean none, int from, int to, Double low, Double high, Double value, String modifier, String unit, int next) {
    static Reading passOver(int next) {
        return new Reading(true, 0, 0, null, null, null, null, null, next);
    }

    Quantity quantity(Words w, String previous) {
        if (none) {
            return null;
        }
        String concept = Concepts.of(w, from, to, unit, previous);
        return new Quantity(w.span(from, to), low, high, value, modifier, unit, concept);
    }
}
