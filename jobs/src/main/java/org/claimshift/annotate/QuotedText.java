package org.claimshift.annotate;

/**
 * Which characters of a text stand inside quotation marks. Double marks of all shapes and curly single ones count; straight
 * single ones only where a space goes before and a letter follows. A mark opens or closes by its neighbours, not by counting, so
 * that one that is missing spoils nothing beyond its paragraph.
 */
final class QuotedText {
    private QuotedText() {}

    /**
     * Marks of [from, to): true for what stands inside, the marks themselves included. One pass.
     *
     * @param from best the begin of a paragraph, for the state there is "outside"
     */
    static boolean[] inside(String text, int from, int to) {
        boolean[] inside = new boolean[to - from];
        char closer = 0;
        int opened = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' && closer != 0 && isParagraphEnd(text, i)) {
                fill(inside, opened - from, i - from, closer);
                closer = 0;
            }
            if (closer != 0) {
                if (closes(text, i, c, closer)) {
                    java.util.Arrays.fill(inside, opened - from, i + 1 - from, true);
                    closer = 0;
                }
                continue;
            }
            char opens = opens(text, i, c);
            if (opens != 0) {
                closer = opens;
                opened = i;
            }
        }
        if (closer != 0) {
            fill(inside, opened - from, to - from, closer);
        }
        return inside;
    }

    /** An unclosed double mark holds to the end of its paragraph, as in quotes of many paragraphs; an unclosed single one is none. */
    private static void fill(boolean[] inside, int from, int to, char closer) {
        if (closer != '\'' && closer != '\u2019') {
            java.util.Arrays.fill(inside, from, to, true);
        }
    }

    private static boolean isParagraphEnd(String text, int i) {
        return i + 1 >= text.length() || text.charAt(i + 1) == '\n' || text.charAt(i + 1) == '\r';
    }

    /** The mark that will close what the character opens; 0 where it opens nothing. */
    private static char opens(String text, int i, char c) {
        boolean wordBefore = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
        boolean wordAfter = i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1));
        return switch (c) {
            case '\u201c' -> wordBefore && !wordAfter ? 0 : '\u201d';
            case '\u201e' -> '\u201c';
            case '\u00ab' -> '\u00bb';
            case '"' -> !wordBefore && wordAfter ? '"' : 0;
            case '\u2018' -> !wordBefore && wordAfter ? '\u2019' : 0;
            case '\'' -> !wordBefore && opensSingle(text, i) ? '\'' : 0;
            default -> 0;
        };
    }

    private static boolean opensSingle(String text, int i) {
        boolean space = i == 0
                || Character.isWhitespace(text.charAt(i - 1))
                || text.charAt(i - 1) == '('
                || text.charAt(i - 1) == ':';
        boolean letter = i + 2 < text.length()
                && Character.isLetter(text.charAt(i + 1))
                && Character.isLetter(text.charAt(i + 2));
        return space && letter && !text.startsWith("'em", i) && !text.startsWith("'til", i);
    }

    private static boolean closes(String text, int i, char c, char closer) {
        boolean wordAfter = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
        return switch (closer) {
            case '\u201d' -> c == '\u201d' || c == '"' && !wordAfter;
            case '\u201c' -> c == '\u201c' || c == '\u201d';
            case '"' -> (c == '"' || c == '\u201d') && !wordAfter;
            case '\u2019', '\'' -> c == closer && !wordAfter && i > 0 && !Character.isWhitespace(text.charAt(i - 1));
            default -> c == closer;
        };
    }

    /** Begin of the paragraph that holds the offset, at most {@code most} units back. */
    static int paragraphBegin(String text, int offset, int most) {
        int floor = Math.max(0, offset - most);
        for (int i = offset - 1; i > floor; i--) {
            if (text.charAt(i) == '\n' && isParagraphEnd(text, i)) {
                return i + 1;
            }
        }
        return floor;
    }
}
