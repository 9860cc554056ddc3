package org.claimshift.group;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.LongAccumulator;

/** Counts candidates while they are sought and scored. A task that runs twice counts twice, so nothing may depend on it. */
final class CandidateCounter implements Serializable {
    private final LongAccumulator pairs;
    /** The largest window of each partition. */
    private final CollectionAccumulator<Integer> windows;

    CandidateCounter(SparkContext spark) {
        pairs = spark.longAccumulator();
        windows = spark.collectionAccumulator();
    }

    void pair() {
        pairs.add(1);
    }

    void largestWindow(int articles) {
        windows.add(articles);
    }

    /** What was counted so far. */
    CandidateCounts counts(int leaders) {
        int hottest = windows.value().stream().mapToInt(i -> i).max().orElse(0);
        return new CandidateCounts(pairs.value(), hottest, leaders);
    }
}
