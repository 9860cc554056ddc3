package org.claimshift.align;

import com.typesafe.config.Config;
import java.io.Serializable;

/**
 * Settings of alignment ({@code claimshift.align}); the reference is {@code conf/claimshift.conf}.
 *
 * @param joinScore least average score with which groups of claims are joined
 * @param anchorScore least score of a variant against the thread's founder
 * @param containShare share of a founder's terms, by weight, with which a claim contains it
 * @param repeatScore least score at which two claims of one article are one claim told twice
 * @param founderConfidence least confidence with which a claim may found a thread
 * @param minTerms content words that a claim needs to be aligned at all
 * @param pronounTerms content words that a claim needs if its subject is an unresolved pronoun
 * @param keyCap claims that one blocking key leads to
 * @param lookups claims that all keys of one claim lead to, before the best are kept
 * @param candidates claims that a claim is scored against
 * @param parentCandidates variants that are looked at for the presumed parent of one variant
 * @param claimsPerArticle claims of one article that are aligned; those of the lede come first
 */
public record AlignOptions(
        double joinScore,
        double anchorScore,
        double containShare,
        double repeatScore,
        double founderConfidence,
        int minTerms,
        int pronounTerms,
        int keyCap,
        int lookups,
        int candidates,
        int parentCandidates,
        int claimsPerArticle)
        implements Serializable {

    /** @throws IllegalArgumentException naming the key whose value is out of its range */
    public AlignOptions {
        share("join-score", joinScore);
        share("anchor-score", anchorScore);
        share("contain-share", containShare);
        share("repeat-score", repeatScore);
        share("founder-confidence", founderConfidence);
        atLeastOne("min-terms", minTerms);
        atLeastOne("pronoun-terms", pronounTerms);
        atLeastOne("key-cap", keyCap);
        atLeastOne("lookups", lookups);
        atLeastOne("candidates", candidates);
        atLeastOne("parent-candidates", parentCandidates);
        atLeastOne("claims-per-article", claimsPerArticle);
    }

    /** Reads the section {@code claimshift.align}. */
    public static AlignOptions from(Config section) {
        return new AlignOptions(
                section.getDouble("join-score"),
                section.getDouble("anchor-score"),
                section.getDouble("contain-share"),
                section.getDouble("repeat-score"),
                section.getDouble("founder-confidence"),
                section.getInt("min-terms"),
                section.getInt("pronoun-terms"),
                section.getInt("key-cap"),
                section.getInt("lookups"),
                section.getInt("candidates"),
                section.getInt("parent-candidates"),
                section.getInt("claims-per-article"));
    }

    private static void share(String key, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("claimshift.align." + key + " must be from 0 to 1, not " + value + ".");
        }
    }

    private static void atLeastOne(String key, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("claimshift.align." + key + " must be at least 1, not " + value + ".");
        }
    }
}
