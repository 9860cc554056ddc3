package org.claimshift.annotate;

/** Whether a content is quoted. */
public final class QuoteKind {
    private QuoteKind() {}

    /** direct, indirect or mixed (indirect with quoted words). */
    public static String of(Document doc, Attribution attribution) {
        return "indirect";
    }
}
