package org.claimshift.annotate;

/**
 * How a source stands to what it says.
 *
 * @param polarity positive or negative: whether the proposition itself is negated
 * @param status asserted, denied or unconfirmed
 * @param phase planned, possible, ongoing, done or unknown
 * @param certainty 0 (ruled out or unknown) to 1 (stated as fact), rounded to 6 decimals
 */
public record Stance(String polarity, String status, String phase, double certainty) {}
