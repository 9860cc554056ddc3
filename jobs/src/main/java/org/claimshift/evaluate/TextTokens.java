package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimshift.evaluate.Spans.Span;

/**
 * The evaluator's own tokens of a text, whatever the models cut it into: runs of letters and digits, and every other
 * character that is not white space by itself. Sets of them are what spans are compared by.
 */
final class TextTokens {
    private final List<Span> tokens = new ArrayList<>();
    private final BitSet words = new BitSet();

    TextTokens(String text) {
        int[] points = text.codePoints().toArray();
        int i = 0;
        while (i < points.length) {
            int begin = i++;
            if (isOfWord(points[begin])) {
                while (i < points.length && isOfWord(points[i])) {
                    i++;
                }
                words.set(tokens.size());
            }
            if (!isSpace(points[begin])) {
                tokens.add(new Span(begin, i));
            }
        }
    }

    private static boolean isOfWord(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point);
    }

    /** The tokens whose middle lies in one of the spans. */
    BitSet in(List<Span> spans) {
        BitSet in = new BitSet();
        for (Span span : spans) {
            for (int i = first(span.begin()); i < tokens.size() && middle(i) < 2 * span.end(); i++) {
                in.set(i);
            }
        }
        return in;
    }

    /** The first token whose middle does not lie before the code point. */
    private int first(int point) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int i = (low + high) / 2;
            if (middle(i) < 2 * point) {
                low = i + 1;
            } else {
                high = i;
            }
        }
        return low;
    }

    /** Twice the middle of a token. */
    private int middle(int i) {
        return tokens.get(i).begin() + tokens.get(i).end();
    }

    /** A set without the marks and punctuation before its first and after its last word. */
    BitSet trimmed(BitSet set) {
        BitSet own = (BitSet) set.clone();
        own.and(words);
        if (own.isEmpty()) {
            return set;
        }
        BitSet trimmed = (BitSet) set.clone();
        trimmed.clear(0, own.nextSetBit(0));
        trimmed.clear(own.length(), Math.max(own.length(), trimmed.length()));
        return trimmed;
    }

    /** Intersection over union, 0 to 1. */
    static double overlap(BitSet a, BitSet b) {
        int both = common(a, b);
        return both == 0 ? 0 : (double) both / (a.cardinality() + b.cardinality() - both);
    }

    /** How many tokens are in both. */
    static int common(BitSet a, BitSet b) {
        if (!a.intersects(b)) {
            return 0;
        }
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }
}
