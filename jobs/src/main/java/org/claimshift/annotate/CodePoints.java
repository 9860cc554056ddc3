package org.claimshift.annotate;

/**
 * The one place where UTF-16 offsets (Java's, Spark NLP's) become code points (the tables': {@code substring} in Spark
 * SQL and slices in Python count in them). An offset inside a surrogate pair counts as the pair's begin.
 */
final class CodePoints {
    private final String text;
    private final boolean plain;

    CodePoints(String text) {
        this.text = text;
        this.plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    /** Code points before the UTF-16 offset. */
    int at(int utf16) {
        return plain ? utf16 : text.codePointCount(0, utf16);
    }
}
