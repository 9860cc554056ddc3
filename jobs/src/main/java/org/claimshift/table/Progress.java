package org.claimshift.table;

import org.apache.spark.util.LongAccumulator;

/** How a run tells what it is doing. The command line shows it; tests and embedders may ignore it. */
public interface Progress {
    /** A new part of a step begins: a sentence for the log and for the Spark UI. */
    void step(String sentence);

    /**
     * Counts long work of the current part: call it after {@link #step}. Tasks add to the returned counter; it is for showing only, since a task that
     * Spark repeats counts twice.
     *
     * @param unit what is counted, in the plural ("articles")
     * @param total how many there are
     */
    LongAccumulator count(String unit, long total);
}
