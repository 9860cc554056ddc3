package org.claimshift.group;

/**
 * An article as the pair scorer sees it.
 *
 * @param articleId its id
 * @param days publication (else collection) time in days since 1970 UTC, or null where unknown
 * @param title terms of the headline
 * @param lede terms of the headline and of the first words of the body
 * @param body terms of headline and body
 * @param names words of the names in it
 * @param vectorModel encoder of the two vectors, or null where there are none
 * @param titleVector vector of the headline, length 1, or null
 * @param ledeVector vector of the first paragraphs, length 1, or null
 * @param rare hashes of its most telling terms, the most telling first: those that candidates are sought by
 */
record Features(
        String articleId,
        Double days,
        TermVector title,
        TermVector lede,
        TermVector body,
        TermVector names,
        String vectorModel,
        float[] titleVector,
        float[] ledeVector,
        int[] rare) {

    /** Order of publication, unknown times last, ties by id: the earliest article of a group is its founder. */
    static int compare(Features a, Features b) {
        if (a.days != null && b.days != null) {
            int byTime = a.days.compareTo(b.days);
            return byTime != 0 ? byTime : a.articleId.compareTo(b.articleId);
        }
        if (a.days == null && b.days == null) {
            return a.articleId.compareTo(b.articleId);
        }
        return a.days == null ? 1 : -1;
    }

    /**
     * Whether the two are published further apart than an event may be quiet. Such a pair is not of one event, however
     * alike: the next quake, next week's vote. Where a time is unknown nobody can say, and they are not.
     */
    static boolean areApart(Features a, Features b, double quietDays) {
        return a.days != null && b.days != null && Math.abs(a.days - b.days) > quietDays;
    }
}
