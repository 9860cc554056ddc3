package org.claimshift.annotate;

/**
 * Words that weaken a claim.
 *
 * @param kind modal, evidential, approximator, distancing or conditional
 * @param weakens whether it bears on the main predicate, not on a noun or on a clause aside
 */
public record Hedge(Span span, String kind, boolean weakens) {}
