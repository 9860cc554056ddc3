package org.claimshift.compare;

import com.typesafe.config.Config;
import java.io.Serializable;

/**
 * Settings of the step; {@code conf/claimshift.conf}, section {@code compare}, says what each is for.
 *
 * @param certaintyStep least difference of certainty that is told, 0 to 1
 * @param tollHours after how many hours a risen toll counts as an update
 * @param quoteOverlap least share of the shorter quotation's words that two quotations of one utterance have in common
 * @param omissionOrigins independent origins that a thread needs before lacking it is told
 * @param omissionLagHours hours between a claim's first publication and an article that could have had it
 * @param omissionCharacters least length of such an article's body, in code points
 * @param omissionShare share of a thread's other origins that must name a source, or hedge, before lacking that is told
 * @param profileOpportunities least opportunities of a profile row
 */
public record CompareOptions(
        double certaintyStep,
        double tollHours,
        double quoteOverlap,
        int omissionOrigins,
        double omissionLagHours,
        int omissionCharacters,
        double omissionShare,
        int profileOpportunities)
        implements Serializable {

    /** Checks the ranges. */
    public CompareOptions {
        check(certaintyStep > 0 && certaintyStep <= 1, "certainty-step", certaintyStep, "above 0 and at most 1");
        check(tollHours >= 0, "toll-hours", tollHours, "0 or more");
        check(quoteOverlap > 0 && quoteOverlap <= 1, "quote-overlap", quoteOverlap, "above 0 and at most 1");
        check(omissionOrigins >= 2, "omissions.origins", omissionOrigins, "2 or more");
        check(omissionLagHours >= 0, "omissions.lag-hours", omissionLagHours, "0 or more");
        check(omissionCharacters >= 0, "omissions.characters", omissionCharacters, "0 or more");
        check(omissionShare > 0 && omissionShare <= 1, "omissions.share", omissionShare, "above 0 and at most 1");
        check(profileOpportunities >= 1, "profiles.opportunities", profileOpportunities, "1 or more");
    }

    /** From the section {@code claimshift.compare}. */
    public static CompareOptions from(Config section) {
        return new CompareOptions(
                section.getDouble("certainty-step"),
                section.getDouble("toll-hours"),
                section.getDouble("quote-overlap"),
                section.getInt("omissions.origins"),
                section.getDouble("omissions.lag-hours"),
                section.getInt("omissions.characters"),
                section.getDouble("omissions.share"),
                section.getInt("profiles.opportunities"));
    }

    private static void check(boolean holds, String key, Object value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "claimshift.compare." + key + " is " + value + "; it must be " + wanted + ".");
        }
    }
}
