package org.claimshift.evaluate;

/**
 * All that {@code annotate} gets to see of a gold set.
 *
 * @param id unique in its set
 * @param outlet null for unknown
 * @param title null for none
 * @param publishedAt an ISO 8601 day; null for unknown
 */
public record GoldText(String id, String outlet, String publishedAt, String title, String body) {
    /** A text without a title, of nobody and no day. */
    public static GoldText of(String id, String body) {
        return new GoldText(id, null, null, null, body);
    }
}
