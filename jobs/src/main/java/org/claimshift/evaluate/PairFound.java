package org.claimshift.evaluate;

import java.util.List;

/**
 * What the chain says of a pair of sentences.
 *
 * @param firstClaims claims of the first sentence that can be aligned
 * @param secondClaims the same of the second
 * @param claimCosine greatest cosine of the vectors of a claim of each; 0 where there is none
 * @param sentenceCosine cosine of the vectors of the two sentences as they are
 * @param matches claims one to one, best score first
 */
record PairFound(int firstClaims, int secondClaims, double claimCosine, double sentenceCosine, List<Match> matches) {
    /** Of a pair of which nothing was said. */
    static final PairFound NONE = new PairFound(0, 0, 0, 0, List.of());

    /** A claim of each sentence, and the features that the score comes from. */
    record Match(String firstClaim, String secondClaim, double score, List<Double> features) {}

    /** The score of the two sentences: that of their best claims; 0 where one has no claim. */
    double score() {
        return matches.isEmpty() ? 0 : matches.get(0).score();
    }
}
