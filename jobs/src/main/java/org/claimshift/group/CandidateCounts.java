package org.claimshift.group;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.claimshift.table.Draft;
import org.claimshift.table.Table;

/**
 * How many pairs of a date's articles the step would score, for whoever measures it. It seeks them as the step does, all of
 * them new; the step itself does not count, which would cost it a pass.
 *
 * @param pairs that are scored
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

    /** Counts them, from the date's articles, mentions and vectors. */
    public static CandidateCounts of(Draft draft, GroupOptions options) {
        Dataset<Row> features = FeatureRows.ofTexts(
                        Texts.withNamesAndVectors(
                                draft.today(Table.ARTICLES),
                                draft.today(Table.ENTITY_MENTIONS),
                                draft.today(Table.ARTICLE_VECTORS)),
                        options.rareTerms(),
                        options.rareIdf())
                .withColumn("is_new", lit(true));
        Dataset<Row> blocks = Blocks.of(features).persist(StorageLevel.DISK_ONLY());
        try {
            long hottest = Blocks.hottest(blocks, options.quietDays());
            long pairs = Candidates.pairs(blocks, options.quietDays(), options.blockLeaders(), options.candidates())
                    .count();
            return new CandidateCounts(pairs, hottest, options.blockLeaders());
        } finally {
            blocks.unpersist();
        }
    }
}
