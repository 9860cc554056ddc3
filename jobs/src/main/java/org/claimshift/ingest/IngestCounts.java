package org.claimshift.ingest;

/**
 * What became of the records of a batch.
 *
 * @param read records read
 * @param accepted articles written
 * @param rejected records written to {@code rejected_articles}
 * @param repeated records whose article stands in the batch once more or was delivered on an earlier date
 */
public record IngestCounts(long read, long accepted, long rejected, long repeated) {
    /** Whether nothing was lost: accepted + rejected + repeated = read. */
    public boolean addUp() {
        return accepted + rejected + repeated == read;
    }

    /** For the log: "2643 records read: 2640 accepted, 1 rejected, 2 repeated". */
    public String sentence() {
        return read + " records read: " + accepted + " accepted, " + rejected + " rejected, " + repeated + " repeated";
    }
}
