package org.claimshift.ingest;

import java.time.Instant;
import java.util.List;

/** What becomes of a record. */
sealed interface Parsed {
    /** The record makes an article. */
    record Accepted(Article article) implements Parsed {}

    /** It does not, for at least one reason. */
    record Rejected(List<Reason> reasons) implements Parsed {
        Rejected(Reason reason) {
            this(List.of(reason));
        }
    }

    /**
     * An article: the columns of table {@code articles}, described there.
     *
     * @param publishedAt null where the record tells no time; then its precision and trust are none
     */
    record Article(
            String articleId,
            String storyId,
            String externalId,
            String outlet,
            String url,
            String title,
            String body,
            List<Furniture.Span> furniture,
            String author,
            String language,
            Dates.Time publishedAt,
            String trust,
            Instant collectedAt,
            String textSha256,
            String agency) {}
}
