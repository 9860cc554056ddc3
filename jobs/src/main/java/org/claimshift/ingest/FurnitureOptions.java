package org.claimshift.ingest;

import com.typesafe.config.Config;
import java.io.Serializable;

/**
 * The settings {@code claimshift.ingest.furniture}: from when on what an outlet repeats is no article.
 *
 * @param windowDays days of publication that are counted, up to the article's own
 * @param leastStories an outlet repeats what stands in so many of its stories
 * @param leastShare and in this share of them
 */
public record FurnitureOptions(int windowDays, int leastStories, double leastShare) implements Serializable {
    public FurnitureOptions {
        check(windowDays >= 1 && windowDays <= 366, "window-days must lie between 1 and 366", windowDays);
        check(leastStories >= 2, "least-stories must be 2 or more", leastStories);
        check(leastShare >= 0 && leastShare <= 1, "least-share must lie between 0 and 1", leastShare);
    }

    private static void check(boolean ok, String rule, Object value) {
        if (!ok) {
            throw new IllegalArgumentException("ingest.furniture." + rule + ", but is " + value + ".");
        }
    }

    static FurnitureOptions from(Config section) {
        return new FurnitureOptions(
                section.getInt("window-days"), section.getInt("least-stories"), section.getDouble("least-share"));
    }
}
