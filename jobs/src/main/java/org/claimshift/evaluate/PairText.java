package org.claimshift.evaluate;

import java.util.List;

/**
 * Two sentences that may state the same: each becomes an article of its own, of two outlets in one event.
 *
 * @param id unique over all sets
 * @param scope the event over whose sentences the terms are weighed; null for the two sentences alone
 * @param headlines whether they are titles of articles without a body, and not bodies without a title
 * @param firstDay when the first was published, an ISO 8601 day; null for unknown
 * @param secondDay the same of the second; a relation has a direction only if both are known and differ
 */
record PairText(
        String id, String scope, boolean headlines, String first, String firstDay, String second, String secondDay) {
    /** What becomes of the two sentences. */
    List<GoldText> articles() {
        return List.of(
                article(firstId(), "First Post", firstDay, first),
                article(secondId(), "Second Post", secondDay, second));
    }

    private GoldText article(String article, String outlet, String day, String text) {
        return new GoldText(article, outlet, day, headlines ? text : null, headlines ? "" : text);
    }

    /** The article of the first sentence. */
    String firstId() {
        return id + " 1";
    }

    /** The article of the second sentence. */
    String secondId() {
        return id + " 2";
    }
}
