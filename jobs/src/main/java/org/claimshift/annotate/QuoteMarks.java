package org.claimshift.annotate;

/** Which tokens are quotation marks. A straight mark is both. */
final class QuoteMarks {
    private QuoteMarks() {}

    static boolean isOpen(String token) {
        return switch (token) {
            case "“", "\"", "«", "„", "‘", "``" -> true;
            default -> false;
        };
    }

    static boolean isClose(String token) {
        return switch (token) {
            case "”", "\"", "»", "’", "''" -> true;
            default -> false;
        };
    }
}
