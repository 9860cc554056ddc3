package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The quotations of a text, by their marks alone. A mark opens or closes by its neighbours, not by counting, so that one
 * that is missing spoils nothing beyond its paragraph; a mark of the same kind that opens again ends a quotation whose
 * closing mark is missing. What stands inside a quotation opens none of another kind. A straight single mark opens only
 * where a space goes before and a letter follows, since most are apostrophes.
 */
final class QuotedText {
    /** Units looked ahead for a better closing mark than one that may be a plural's apostrophe. */
    private static final int AHEAD = 400;

    /** Words that begin with an apostrophe. */
    private static final Set<String> ELIDED =
            Set.of("em", "til", "till", "tis", "twas", "cause", "n", "round", "bout", "tude");

    private QuotedText() {}

    /**
     * A quotation.
     *
     * @param span with its marks
     * @param closed whether its closing mark was found; else it holds to the end of its paragraph, as in quotations of
     *     many paragraphs
     */
    record Quotation(Span span, boolean closed) {}

    /** What a quotation is marked with. */
    private enum Mark {
        STRAIGHT,
        CURLY,
        LOW,
        ANGLE,
        /** Two single marks or backticks. */
        DOUBLED,
        SINGLE,
        STRAIGHT_SINGLE;

        int length() {
            return this == DOUBLED ? 2 : 1;
        }

        /** An unclosed single mark is an apostrophe, not a quotation. */
        boolean isSingle() {
            return this == SINGLE || this == STRAIGHT_SINGLE;
        }
    }

    /**
     * The quotations of [from, to), in order; none overlap. One pass.
     *
     * @param from best the begin of a paragraph, for the state there is "outside"
     */
    static List<Quotation> quotations(String text, int from, int to) {
        List<Quotation> found = new ArrayList<>();
        // Up to there no closing mark of the kind is left: what opens before it need not search again.
        Map<Mark, Integer> unclosed = new EnumMap<>(Mark.class);
        int i = from;
        while (i < to) {
            Mark mark = opens(text, i);
            if (mark == null || i < unclosed.getOrDefault(mark, from)) {
                i++;
                continue;
            }
            int end = Math.min(to, i + mark.length());
            while (end < to
                    && !closes(text, end, mark)
                    && !endsParagraph(text, end)
                    && (mark.isSingle() || opens(text, end) != mark)) {
                end++;
            }
            boolean closed = end < to && closes(text, end, mark);
            if (closed) {
                end = Math.min(to, end + mark.length());
            }
            if (closed || !mark.isSingle()) {
                found.add(new Quotation(new Span(i, end), closed));
                i = end;
            } else {
                unclosed.put(mark, end);
                i++;
            }
        }
        return found;
    }

    /** The quotation that the offset lies in, its marks included; null for none. */
    static Quotation at(List<Quotation> quotations, int offset) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < quotations.size() && quotations.get(low).span().begin() <= offset ? quotations.get(low) : null;
    }

    /** Marks of [from, to): true for what stands inside a quotation, its marks included. */
    static boolean[] inside(String text, int from, int to) {
        boolean[] inside = new boolean[to - from];
        for (Quotation quotation : quotations(text, from, to)) {
            Arrays.fill(
                    inside, quotation.span().begin() - from, quotation.span().end() - from, true);
        }
        return inside;
    }

    /** Begin of the paragraph that holds the offset, at most {@code most} units back. */
    static int paragraphBegin(String text, int offset, int most) {
        int floor = Math.max(0, offset - most);
        for (int i = offset - 1; i > floor; i--) {
            if (endsParagraph(text, i)) {
                return i + 1;
            }
        }
        return floor;
    }

    /** At a line break: before an empty line, before a line that opens a quotation, and after a line that ends a sentence. */
    private static boolean endsParagraph(String text, int i) {
        if (text.charAt(i) != '\n') {
            return false;
        }
        return i + 1 >= text.length()
                || Character.isWhitespace(text.charAt(i + 1))
                || opens(text, i + 1) != null
                || (i > 0 && ".?!".indexOf(text.charAt(i - 1)) >= 0 && !Character.isLowerCase(text.charAt(i + 1)));
    }

    /** The kind of mark that opens a quotation there; null where none does. */
    private static Mark opens(String text, int i) {
        boolean wordBefore = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
        char next = at(text, i + 1);
        boolean wordAfter = next != 0 && !Character.isWhitespace(next);
        return switch (text.charAt(i)) {
            case '“' -> wordBefore && !wordAfter || endsWord(text, i) ? null : Mark.CURLY;
            case '”' -> isLoose(text, i) && Character.isLetter(next) ? Mark.CURLY : null;
            case '„' -> Mark.LOW;
            case '«' -> Mark.ANGLE;
            case '"' -> !wordBefore && wordAfter && !endsWord(text, i) ? Mark.STRAIGHT : null;
            case '`' -> next == '`' ? Mark.DOUBLED : null;
            case '‘' -> !wordBefore && Character.isLetter(next) && !isElided(text, i) ? Mark.SINGLE : null;
            case '\'' -> next == '\''
                    ? doubled(text, i)
                    : isLoose(text, i) && opensSingle(text, i) ? Mark.STRAIGHT_SINGLE : null;
            default -> null;
        };
    }

    private static Mark doubled(String text, int i) {
        char word = at(text, i + 2);
        return isLoose(text, i) && word != 0 && !Character.isWhitespace(word) ? Mark.DOUBLED : null;
    }

    /** "A mark," like this one: after a word's end or a sentence's, with none to follow. */
    private static boolean endsWord(String text, int i) {
        return i > 0
                && !isLoose(text, i)
                && !Character.isLetterOrDigit(at(text, i + 1))
                && "-–—".indexOf(text.charAt(i - 1)) < 0;
    }

    /** Whether nothing that could be quoted stands right before it. */
    private static boolean isLoose(String text, int i) {
        return i == 0
                || Character.isWhitespace(text.charAt(i - 1))
                || Character.getType(text.charAt(i - 1)) == Character.SPACE_SEPARATOR
                || "([{:—–-/“‘\"".indexOf(text.charAt(i - 1)) >= 0;
    }

    private static boolean opensSingle(String text, int i) {
        return Character.isLetter(at(text, i + 1)) && !isElided(text, i);
    }

    private static boolean isElided(String text, int i) {
        int end = i + 1;
        while (end < text.length() && end < i + 7 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return ELIDED.contains(text.substring(i + 1, end).toLowerCase(Locale.ROOT));
    }

    private static boolean closes(String text, int i, Mark mark) {
        char c = text.charAt(i);
        boolean wordAfter = Character.isLetterOrDigit(at(text, i + 1));
        return switch (mark) {
            case CURLY -> c == '”' || (c == '"' || c == '“') && !wordAfter && endsWord(text, i);
            case LOW -> c == '“' || c == '”';
            case ANGLE -> c == '»';
            case STRAIGHT -> (c == '"' || c == '”') && !wordAfter;
            case DOUBLED -> c == '\'' && at(text, i + 1) == '\'' && !Character.isLetterOrDigit(at(text, i + 2));
            case SINGLE -> c == '’' && !wordAfter && closesSingle(text, i);
            case STRAIGHT_SINGLE -> c == '\'' && !wordAfter && closesSingle(text, i);
        };
    }

    /** "The miners' strike" closes nothing where a surer mark follows: 'The miners' strike is over,' she said. */
    private static boolean closesSingle(String text, int i) {
        char before = at(text, i - 1);
        if (Character.isWhitespace(before)) {
            return false;
        }
        if (before != 's' || !Character.isWhitespace(at(text, i + 1)) || !Character.isLowerCase(at(text, i + 2))) {
            return true;
        }
        char mark = text.charAt(i);
        for (int j = i + 1; j < Math.min(text.length(), i + AHEAD) && text.charAt(j) != '\n'; j++) {
            if (text.charAt(j) == mark && ",.?!".indexOf(text.charAt(j - 1)) >= 0) {
                return false;
            }
            Mark opening = opens(text, j);
            if (opening != null && opening.isSingle()) {
                return true;
            }
        }
        return true;
    }

    /** The unit there; 0 beyond the text's ends. */
    private static char at(String text, int i) {
        return i < 0 || i >= text.length() ? 0 : text.charAt(i);
    }
}
