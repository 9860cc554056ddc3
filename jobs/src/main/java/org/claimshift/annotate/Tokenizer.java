package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into the tokens that the tagger was trained on ({@code models/recipe/text.py}; change both or neither).
 * At each position the first of these that matches is a token; all else (white space, separators, controls) lies
 * between tokens:
 *
 * <ol>
 *   <li>{@code (?:\p{Lu}\.){2,}}: U.S.
 *   <li>{@code \p{N}+(?:[.,]\p{N}+)*\p{L}*}: 11,000 or 3.5 or 20th
 *   <li>{@code [\p{L}\p{M}][\p{L}\p{M}\p{N}]*}: words; hyphens part them
 *   <li>{@code ['’](?:s|S|re|ve|ll|d|m|t)(?![\p{L}\p{N}])}: clitics
 *   <li>any other single code point that is not white space, {@code \p{Z}} or {@code \p{C}}
 * </ol>
 *
 * <p>Written out as a scanner because Java's engine recurses once per repetition in the first two and would overflow its
 * stack on a line of a million digits and dots. Linear in the text.
 */
final class Tokenizer {
    private static final List<String> CLITICS = List.of("s", "S", "re", "ve", "ll", "d", "m", "t");

    private Tokenizer() {}

    /** The tokens' spans, in order. */
    static List<Span> tokens(String text) {
        List<Span> tokens = new ArrayList<>(text.length() / 5 + 1);
        int at = 0;
        while (at < text.length()) {
            int end = tokenEnd(text, at);
            if (end > at) {
                tokens.add(new Span(at, end));
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return tokens;
    }

    /** End of the token that begins here, or the position itself where none does. */
    private static int tokenEnd(String text, int at) {
        int first = text.codePointAt(at);
        if (isUpper(first)) {
            int end = dottedCapitals(text, at);
            if (end > at) {
                return end;
            }
        }
        if (isNumber(first)) {
            return number(text, at);
        }
        if (isLetterOrMark(first)) {
            return run(text, at, c -> isLetterOrMark(c) || isNumber(c));
        }
        if (first == '\'' || first == '’') {
            int end = clitic(text, at);
            if (end > at) {
                return end;
            }
        }
        return isBetween(first) ? at : at + Character.charCount(first);
    }

    private static int dottedCapitals(String text, int at) {
        int pairs = 0;
        int end = at;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            int dot = end + Character.charCount(letter);
            if (!isUpper(letter) || dot >= text.length() || text.charAt(dot) != '.') {
                break;
            }
            end = dot + 1;
            pairs++;
        }
        return pairs >= 2 ? end : at;
    }

    private static int number(String text, int at) {
        int end = run(text, at, Tokenizer::isNumber);
        while (end + 1 < text.length()
                && (text.charAt(end) == '.' || text.charAt(end) == ',')
                && isNumber(text.codePointAt(end + 1))) {
            end = run(text, end + 1, Tokenizer::isNumber);
        }
        return run(text, end, Character::isLetter);
    }

    private static int clitic(String text, int at) {
        for (String clitic : CLITICS) {
            int end = at + 1 + clitic.length();
            if (text.startsWith(clitic, at + 1)
                    && (end >= text.length()
                            || !(Character.isLetter(text.codePointAt(end)) || isNumber(text.codePointAt(end))))) {
                return end;
            }
        }
        return at;
    }

    private static int run(String text, int at, java.util.function.IntPredicate in) {
        int end = at;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!in.test(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isUpper(int c) {
        return Character.getType(c) == Character.UPPERCASE_LETTER;
    }

    static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean isLetterOrMark(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isBetween(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
