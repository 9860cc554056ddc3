package org.claimshift.annotate;

import java.time.LocalDateTime;
import java.util.List;

/** Finds the times that a text names and resolves them against the publication date. */
public final class Times {
    private Times() {}

    /** The times within the span, in order, none overlapping; the values of relative ones are null without a date. */
    public static List<TimeMention> find(Document doc, Span within, LocalDateTime publishedOrNull) {
        return List.of();
    }
}
