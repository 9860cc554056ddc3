package org.claimshift.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words of a text with their code point offsets. */
final class Words {
    /**
     * A word: letters and digits, with the points and commas inside numbers and initials ("2,600", "U.S."). Possessive
     * endings are cut off; hyphens and apostrophes part words.
     *
     * @param text lower-cased, initials without points
     * @param capital whether it begins with a capital
     * @param first whether it opens the text or follows a full stop, so that its capital says nothing
     */
    record Word(String text, int begin, int end, boolean capital, boolean first) {
        boolean isNumber() {
            return Character.isDigit(text.codePointAt(0));
        }
    }

    private Words() {}

    static List<Word> of(String text) {
        int[] points = text.codePoints().toArray();
        List<Word> words = new ArrayList<>();
        boolean first = true;
        int i = 0;
        while (i < points.length) {
            if (!Character.isLetterOrDigit(points[i])) {
                first |= points[i] == '.' || points[i] == '!' || points[i] == '?';
                i++;
                continue;
            }
            int end = i + 1;
            while (end < points.length && continues(points, i, end)) {
                end++;
            }
            String word = new String(points, i, end - i);
            String plain = (Character.isLetter(points[i]) ? word.replace(".", "") : word).toLowerCase(Locale.ROOT);
            if (!(plain.equals("s") && i > 0 && isApostrophe(points[i - 1]))) {
                words.add(new Word(plain, i, end, Character.isUpperCase(points[i]), first));
            }
            first = false;
            i = end;
        }
        return words;
    }

    private static boolean continues(int[] points, int begin, int at) {
        if (Character.isLetterOrDigit(points[at]) || Character.getType(points[at]) == Character.NON_SPACING_MARK) {
            return true;
        }
        boolean within = at + 1 < points.length && Character.isLetterOrDigit(points[at + 1]);
        if (!within) {
            return false;
        }
        boolean digits = Character.isDigit(points[at - 1]) && Character.isDigit(points[at + 1]);
        // "U.S. troops", but not "ended.The": a point joins single letters only.
        boolean initials = points[at] == '.'
                && Character.isUpperCase(points[at - 1])
                && Character.isUpperCase(points[at + 1])
                && (at - 1 == begin || points[at - 2] == '.');
        return (digits && (points[at] == ',' || points[at] == '.')) || initials;
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '’';
    }
}
