package org.claimshift.annotate;

/**
 * A number that a claim states.
 *
 * @param span modifier, number and unit as written: "at least 2,600", "$5 million"; the thing counted is not in it
 * @param low lower bound that the words state: the value if exact, null for none ("up to 12,000", "about 12,000", "dozens")
 * @param high upper bound that the words state; null for none ("at least 2,600")
 * @param value the printed number, the middle of a range; of a vague word the number that it names (dozens: 12)
 * @param modifier exact, about, at_least, more_than, up_to, less_than, nearly, range or vague
 * @param unit one (a count), percent, percentage_point, basis_point, an ISO 4217 code, or a measure (km, t, year)
 * @param concept lemma of the thing counted; null where the text does not tell
 */
public record Quantity(
        Span span, Double low, Double high, Double value, String modifier, String unit, String concept) {}
