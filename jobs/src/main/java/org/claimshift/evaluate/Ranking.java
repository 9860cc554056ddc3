package org.claimshift.evaluate;

import java.util.Comparator;
import java.util.List;

/** How well a score puts what is right before what is not. */
final class Ranking {
    private Ranking() {}

    /** A thing's score and whether it is right. */
    record Scored(double score, boolean right) {}

    /**
     * Average precision: the mean, over the right ones, of the precision among all that score no less. Equal scores stand
     * together, so that no order among them counts. 0 if nothing is right.
     */
    static double averagePrecision(List<Scored> all) {
        List<Scored> sorted = all.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        long right = 0;
        double sum = 0;
        for (int i = 0; i < sorted.size(); ) {
            long before = right;
            double score = sorted.get(i).score();
            while (i < sorted.size() && sorted.get(i).score() == score) {
                right += sorted.get(i++).right() ? 1 : 0;
            }
            sum += (right - before) * ((double) right / i);
        }
        return right == 0 ? 0 : sum / right;
    }

    /** Chance that a right one scores more than one that is not, ties for a half. 0.5 if there are none of either. */
    static double areaUnderCurve(List<Scored> all) {
        List<Scored> sorted =
                all.stream().sorted(Comparator.comparingDouble(Scored::score)).toList();
        double sum = 0;
        long wrong = 0;
        for (int i = 0; i < sorted.size(); ) {
            double score = sorted.get(i).score();
            long ownRight = 0;
            long ownWrong = 0;
            for (; i < sorted.size() && sorted.get(i).score() == score; i++) {
                if (sorted.get(i).right()) {
                    ownRight++;
                } else {
                    ownWrong++;
                }
            }
            sum += ownRight * (wrong + ownWrong / 2.0);
            wrong += ownWrong;
        }
        long right = all.size() - wrong;
        return right == 0 || wrong == 0 ? 0.5 : sum / ((double) right * wrong);
    }
}
