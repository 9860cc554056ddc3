package org.claimshift.evaluate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the chain says of a pair of sentences.
 *
 * @param scores of their claims
 * @param first what annotate says of the first sentence
 * @param second the same of the second
 * @param sentenceCosine cosine of the vectors of the two sentences as they are
 * @param isAligned whether align put a claim of each into one thread
 * @param hasNumbers whether two such claims both have numbers
 * @param shifts what compare says of their threads
 * @param bestShifts what compare says of their best claims, as if align had put these two into one thread
 */
record PairFound(
        Scores scores,
        AnnotatedText first,
        AnnotatedText second,
        double sentenceCosine,
        boolean isAligned,
        boolean hasNumbers,
        List<Shift> shifts,
        List<Shift> bestShifts) {
    /** Of a pair of which nothing was said. */
    static final PairFound NONE = new PairFound(
            new Scores(0, 0, 0, null), AnnotatedText.EMPTY, AnnotatedText.EMPTY, 0, false, false, List.of(), List.of());

    /**
     * How well the sentences fit.
     *
     * @param firstClaims claims of the first sentence that can be aligned
     * @param secondClaims the same of the second
     * @param claimCosine greatest cosine of the vectors of a claim of each; 0 where there is none
     * @param best the claims that fit best; null where a sentence has none
     */
    record Scores(int firstClaims, int secondClaims, double claimCosine, Match best) {}

    /** A claim of each sentence, and the features that the score comes from. */
    record Match(String firstClaim, String secondClaim, double score, List<Double> features) {}

    /** A difference; a value is null for none. */
    record Shift(String dimension, String relation, String fromValue, String toValue) {}

    /** The score of the two sentences: that of their best claims; 0 where one has no claim. */
    double score() {
        return scores.best() == null ? 0 : scores.best().score();
    }

    /** Whether a sentence has no claim that could be aligned. */
    boolean isMute() {
        return scores.best() == null;
    }

    /** What keeps two sentences apart that are not aligned, and in which step. */
    String lostIn() {
        return first.claims().isEmpty() || second.claims().isEmpty()
                ? "annotate: no claim"
                : isMute() ? "align: too little said" : "align: score";
    }

    /** The relations of one dimension, of the threads. */
    Set<String> relations(String dimension) {
        return relations(shifts, dimension);
    }

    /** Which way compare says that certainty went between the best claims: 1 up, -1 down, 0 neither. */
    int certainty() {
        Set<String> told = relations(bestShifts, "certainty");
        boolean up = told.contains("hedge_dropped") || told.contains("strengthened");
        boolean down = told.contains("hedge_added") || told.contains("weakened");
        return up == down ? 0 : up ? 1 : -1;
    }

    private static Set<String> relations(List<Shift> shifts, String dimension) {
        return shifts.stream()
                .filter(shift -> shift.dimension().equals(dimension))
                .map(Shift::relation)
                .collect(Collectors.toSet());
    }
}
