package org.claimshift.annotate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The one place where UTF-16 offsets (Java's, Spark NLP's) become code points (the tables': {@code substring} in Spark
 * SQL and slices in Python count in them) and back. An offset inside a surrogate pair counts as the pair's begin.
 */
final class CodePoints {
    /** UTF-16 offsets of the second halves of surrogate pairs, in order. */
    private final int[] seconds;

    CodePoints(String text) {
        this.seconds = IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .toArray();
    }

    /** Code points before the UTF-16 offset. */
    int at(int utf16) {
        int found = Arrays.binarySearch(seconds, utf16);
        return utf16 - (found >= 0 ? found + 1 : -found - 1);
    }

    /** UTF-16 offset of the code point. */
    int utf16(int codePoint) {
        int low = codePoint;
        int high = codePoint + seconds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle) < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
