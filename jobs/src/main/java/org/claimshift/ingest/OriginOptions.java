package org.claimshift.ingest;

import com.typesafe.config.Config;
import java.io.Serializable;

/**
 * The settings {@code claimshift.ingest.origins}.
 *
 * @param windowDays two articles are compared if their days of publication are at most this far apart
 * @param shingleWords words of a shingle
 * @param sample one shingle in so many is used to find candidates
 * @param bucketHeads with so many articles of a bucket every other one of it is paired
 * @param copyJaccard from this share of common shingles (of all shingles of both) on an article is a copy
 * @param copyOwnText but not if more than this share of its shingles is its own
 * @param derivedContainment from this share (of the shorter text's shingles) on it is derived
 */
public record OriginOptions(
        int windowDays,
        int shingleWords,
        int sample,
        int bucketHeads,
        double copyJaccard,
        double copyOwnText,
        double derivedContainment)
        implements Serializable {
    public OriginOptions {
        check(windowDays >= 0 && windowDays <= 366, "window-days must lie between 0 and 366", windowDays);
        check(shingleWords >= 2 && shingleWords <= 12, "shingle-words must lie between 2 and 12", shingleWords);
        check(sample >= 1 && sample <= 64, "sample must lie between 1 and 64", sample);
        check(bucketHeads >= 1 && bucketHeads <= 1000, "bucket-heads must lie between 1 and 1000", bucketHeads);
        check(copyJaccard > 0 && copyJaccard <= 1, "copy-jaccard must lie between 0 and 1", copyJaccard);
        check(copyOwnText >= 0 && copyOwnText <= 1, "copy-own-text must lie between 0 and 1", copyOwnText);
        check(
                derivedContainment > 0 && derivedContainment <= 1,
                "derived-containment must lie between 0 and 1",
                derivedContainment);
    }

    private static void check(boolean ok, String rule, Object value) {
        if (!ok) {
            throw new IllegalArgumentException("ingest.origins." + rule + ", but is " + value + ".");
        }
    }

    static OriginOptions from(Config section) {
        return new OriginOptions(
                section.getInt("window-days"),
                section.getInt("shingle-words"),
                section.getInt("sample"),
                section.getInt("bucket-heads"),
                section.getDouble("copy-jaccard"),
                section.getDouble("copy-own-text"),
                section.getDouble("derived-containment"));
    }
}
