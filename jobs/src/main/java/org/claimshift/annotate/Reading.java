package org.claimshift.annotate;

/**
 * A number or range as read, before what it counts is known; {@code quantity} null where it is to be passed over.
 *
 * @param number first word of the number itself, its currency sign included; the span from it on is no modifier
 * @param from first word, its modifier included
 * @param to word after the last, its unit included
 * @param next word to read on from
 */
record Reading(int number, int from, int to, Quantity quantity, int next) {
    static Reading passOver(int next) {
        return new Reading(0, 0, 0, null, next);
    }

    static Reading of(
            Words w,
            int number,
            int from,
            int to,
            Double low,
            Double high,
            double value,
            String modifier,
            String unit) {
        Quantity quantity = new Quantity(w.span(from, to), low, high, value, modifier, unit, null);
        return new Reading(number, from, to, quantity, to);
    }

    boolean isNone() {
        return quantity == null;
    }
}
