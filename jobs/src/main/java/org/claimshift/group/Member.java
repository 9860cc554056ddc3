package org.claimshift.group;

/**
 * An article among those that are grouped together: a new one, or one of an event that new ones may belong to.
 *
 * @param features what the scorer sees
 * @param originId origin of its group of near-copies; its own id if it derives from nothing
 * @param event the event that it was in before, or null for a new article
 * @param reason why it is in that event, or null for a new article
 * @param score its score in that event, or 0 for a new article
 */
record Member(Features features, String originId, PriorEvent event, String reason, double score) {
    /**
     * An event as the night before left it.
     *
     * @param eventId its id
     * @param frozen whether it was frozen
     * @param articles how many articles it had
     * @param firstDays first publication in days since 1970, or null
     * @param lastDays last publication in days since 1970, or null
     */
    record PriorEvent(String eventId, boolean frozen, int articles, Double firstDays, Double lastDays) {
        /** Which of two events keeps its id: the larger, then the older, then the one with the smaller id. */
        static int bySeniority(PriorEvent a, PriorEvent b) {
            int byArticles = Integer.compare(a.articles, b.articles);
            int byAge = byArticles != 0 ? byArticles : Double.compare(a.age(), b.age());
            return byAge != 0 ? byAge : b.eventId.compareTo(a.eventId);
        }

        /** Greater for older events; an event without a time is the youngest. */
        private double age() {
            return firstDays == null ? Double.NEGATIVE_INFINITY : -firstDays;
        }
    }

    boolean isNew() {
        return event == null;
    }

    boolean isFounder() {
        return "founder".equals(reason);
    }

    String articleId() {
        return features.articleId();
    }

    static int compare(Member a, Member b) {
        return Features.compare(a.features, b.features);
    }
}
