package org.claimshift.ingest;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.claimshift.table.Hashes;

/**
 * A text as the set of its word n-grams, each hashed to 64 bits, and the part of that set by which candidates are found.
 *
 * <p>The part is Broder's mod sketch ("On the resemblance and containment of documents", 1997): the hashes below a
 * threshold common to all texts. Unlike banded MinHash, whose chance to pair two texts falls with their Jaccard index
 * (64 bands of 4 rows pair a reprint cut to a third, J = .33, in 55 of 100 cases), what two sketches share grows with
 * the number of shingles that the texts share, so an excerpt is found whatever the length of the whole.
 */
final class Shingles {
    /** A short text's sketch has at least so many hashes, where it has as many. */
    static final int SMALLEST_SKETCH = 24;

    /** SplitMix64's step, so that zeros do not stay zero. */
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private Shingles() {}

    /**
     * The hashed shingles of a text, ascending, each once. Words are runs of letters and digits in lower case; a text
     * shorter than one shingle is one.
     */
    static long[] of(String text, int words) {
        return distinct(inOrder(text, words));
    }

    /** The same in the order of the text, each as often as it occurs. */
    static long[] inOrder(String text, int words) {
        long[] hashes = new long[text.length() / 2 + 1];
        long[] window = new long[words];
        int found = 0;
        int count = 0;
        long word = 0;
        for (int i = 0; i <= text.length(); ) {
            int point = i < text.length() ? text.codePointAt(i) : ' ';
            if (Character.isLetterOrDigit(point)) {
                word = (word == 0 ? 0xcbf29ce484222325L : word) * 0x100000001b3L ^ Character.toLowerCase(point);
            } else if (word != 0) {
                window[count++ % words] = word;
                word = 0;
                if (count >= words) {
                    hashes[found++] = hash(window, count, words);
                }
            }
            i += Character.charCount(point);
        }
        if (count > 0 && count < words) {
            hashes[found++] = hash(window, count, count);
        }
        return Arrays.copyOf(hashes, found);
    }

    private static long hash(long[] window, int count, int words) {
        long hash = 0;
        for (int i = count - words; i < count; i++) {
            hash = Hashes.mixed((hash ^ window[i % window.length]) + STEP);
        }
        return hash;
    }

    private static long[] distinct(long[] hashes) {
        Arrays.sort(hashes);
        int kept = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[kept++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, kept);
    }

    /** How many of the ascending hashes, from the first, make the sketch: one in {@code sample}, more of a short text. */
    static int sketchSize(long[] hashes, int sample) {
        long threshold = Long.MIN_VALUE + Long.divideUnsigned(-1L, sample);
        int at = Arrays.binarySearch(hashes, threshold);
        return Math.min(hashes.length, Math.max(SMALLEST_SKETCH, at < 0 ? -at - 1 : at));
    }

    /** The text without the spans (code points, ascending, apart from each other), which may be null. */
    static String without(String text, Iterable<int[]> spans) {
        ArrayDeque<int[]> cut = new ArrayDeque<>();
        spans.forEach(cut::add);
        if (cut.isEmpty()) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text.length());
        int utf16 = 0;
        int points = 0;
        for (int[] span : cut) {
            int begin = text.offsetByCodePoints(utf16, span[0] - points);
            rest.append(text, utf16, begin).append('\n');
            utf16 = text.offsetByCodePoints(begin, span[1] - span[0]);
            points = span[1];
        }
        return rest.append(text, utf16, text.length()).toString();
    }
}
