package org.claimshift.align;

/**
 * What alignment needs of an article.
 *
 * @param originId article_id of the origin of its group of near-copies; its own where it derives from nothing
 * @param copy whether it is a copy of that origin
 * @param publishedMicros publication time in microseconds since 1970, UTC; null where unknown
 * @param precision how exactly that is known
 * @param collectedMicros collection time in microseconds; null where unknown. It orders versions of one story only
 */
record Article(
        String id,
        String storyId,
        String outlet,
        String originId,
        boolean copy,
        Long publishedMicros,
        Precision precision,
        Long collectedMicros) {

    /** How exactly a publication time is known. */
    enum Precision {
        SECOND,
        DAY,
        NONE
    }
}
