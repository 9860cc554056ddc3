package org.claimshift.ingest;

import java.util.Locale;

/** Where a publication time comes from, the most trusted first; {@code articles.published_at_trust}. */
enum Trust {
    /** A field of the collection. */
    RECORD,
    /** The page's JSON-LD. */
    JSONLD,
    /** The page's meta tags. */
    META,
    /** A {@code <time>} element of the page. */
    TIME,
    /** A line of the text. */
    BYLINE,
    /** The day in the address's path. */
    URL,
    /** Nothing tells it. */
    NONE;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
