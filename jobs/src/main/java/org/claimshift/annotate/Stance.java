package org.claimshift.annotate;

/**
 * How a source stands to what it says.
 *
 * @param polarity positive or negative: whether the proposition itself is negated
 * @param status asserted, denied or unconfirmed
 * @param phase planned, possible, ongoing, done or unknown
 * @param certainty 0 (ruled out or unknown) to 1 (stated as fact), rounded to 6 decimals
 * @param predicate the verb whose phase and negation were read, the last of the main predicate's; null for no verb
 * @param negation the word that makes the polarity negative; null where it is positive
 */
public record Stance(String polarity, String status, String phase, double certainty, Span predicate, Span negation) {}
