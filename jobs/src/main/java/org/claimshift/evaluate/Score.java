package org.claimshift.evaluate;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** Precision, recall and their F1, each 0 to 1. */
public record Score(double precision, double recall, double f1) {

    /** With F1 the harmonic mean of the two, 0 where both are. */
    public static Score of(double precision, double recall) {
        double sum = precision + recall;
        return new Score(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
    }

    /** The macro average: the mean of each figure by itself, so that F1 is a mean of F1s. 0 for no scores. */
    public static Score macro(Collection<Score> scores) {
        return new Score(mean(scores, Score::precision), mean(scores, Score::recall), mean(scores, Score::f1));
    }

    private static double mean(Collection<Score> scores, ToDoubleFunction<Score> figure) {
        return scores.stream().mapToDouble(figure).average().orElse(0);
    }
}
