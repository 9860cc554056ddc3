package org.claimshift.evaluate;

/**
 * What became of a claim.
 *
 * @param sentence the whole
 * @param content the words in it that stand for the claim's content; one substring of the sentence, but for its first
 *     letter's case
 * @param inserted what is new in it; empty where words are gone only
 */
record DriftVariant(DriftClaim claim, DriftType type, String sentence, String content, String inserted) {}
