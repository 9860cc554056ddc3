package org.claimshift.group;

/**
 * How many pairs of a date's articles the step scored, for whoever measures it.
 *
 * @param pairs that were scored
 * @param hottestBlock articles of the largest block: they share two terms and a window of time
 * @param leaders how many of a block each of its articles meets at most
 */
public record CandidateCounts(long pairs, long hottestBlock, int leaders) {
    /** Pairs that the hottest block would give if all of it met. */
    public long hottestUncapped() {
        return hottestBlock * (hottestBlock - 1) / 2;
    }

    /** Pairs that the hottest block gives at most. */
    public long hottestCapped() {
        return Math.min(hottestUncapped(), hottestBlock * leaders);
    }
}
