package org.claimshift.annotate;

/**
 * Words that weaken a claim.
 *
 * @param kind modal, evidential, approximator, distancing or conditional
 */
public record Hedge(Span span, String kind) {}
