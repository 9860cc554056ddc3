package org.claimshift.group;

import com.typesafe.config.Config;
import java.io.Serializable;

/**
 * Settings of the step; conf/claimshift.conf says what each is for.
 *
 * @param quietDays days
 * @param joinScore 0 to 1
 * @param anchorScore 0 to 1
 * @param linkScore 0 to 1
 * @param rareTerms terms an article
 * @param rareIdf natural logarithm
 * @param blockLeaders articles a block
 * @param candidates pairs an article
 * @param eventSample articles an event
 * @param divideAbove articles
 * @param largestComponent stories
 * @param linkRounds rounds
 * @param keyEntities names an event
 */
public record GroupOptions(
        int quietDays,
        double joinScore,
        double anchorScore,
        double linkScore,
        int rareTerms,
        double rareIdf,
        int blockLeaders,
        int candidates,
        int eventSample,
        int divideAbove,
        int largestComponent,
        int linkRounds,
        int keyEntities)
        implements Serializable {

    public GroupOptions {
        atLeast("quiet-days", quietDays, 1);
        share("join-score", joinScore);
        share("anchor-score", anchorScore);
        share("link-score", linkScore);
        atLeast("rare-terms", rareTerms, 2);
        atLeast("rare-idf", rareIdf, 0);
        atLeast("block-leaders", blockLeaders, 2);
        atLeast("candidates", candidates, 1);
        atLeast("event-sample", eventSample, 2);
        atLeast("divide-above", divideAbove, 1);
        atLeast("largest-component", largestComponent, 2);
        atLeast("link-rounds", linkRounds, 1);
        atLeast("key-entities", keyEntities, 0);
        if (anchorScore > joinScore) {
            throw new IllegalArgumentException("claimshift.group.anchor-score (" + anchorScore
                    + ") must not be above claimshift.group.join-score (" + joinScore
                    + "): whatever joins would have to leave at once.");
        }
    }

    /**
     * From the section {@code claimshift.group}.
     *
     * @throws IllegalArgumentException naming the key that is out of range
     */
    public static GroupOptions from(Config section) {
        return new GroupOptions(
                section.getInt("quiet-days"),
                section.getDouble("join-score"),
                section.getDouble("anchor-score"),
                section.getDouble("link-score"),
                section.getInt("rare-terms"),
                section.getDouble("rare-idf"),
                section.getInt("block-leaders"),
                section.getInt("candidates"),
                section.getInt("event-sample"),
                section.getInt("divide-above"),
                section.getInt("largest-component"),
                section.getInt("link-rounds"),
                section.getInt("key-entities"));
    }

    private static void atLeast(String key, double value, double least) {
        if (!(value >= least)) {
            throw new IllegalArgumentException(
                    "claimshift.group." + key + " is " + value + ", but must be at least " + least + ".");
        }
    }

    private static void share(String key, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "claimshift.group." + key + " is " + value + ", but must lie between 0 and 1, both excluded.");
        }
    }
}
