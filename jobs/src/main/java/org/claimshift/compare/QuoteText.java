package org.claimshift.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimshift.compare.Variant.Span;

/** The quoted words of a claim, piece by piece. */
final class QuoteText {
    /**
     * A word of a quotation.
     *
     * @param word lower-cased, with straight apostrophes
     * @param span its code points in the claim's field
     * @param piece which quotation of the claim it stands in, from 0
     * @param bracketed whether the editor put it in: "[the troops]"
     * @param gapBefore whether an ellipsis or the end of another piece stands before it
     */
    record Word(String word, Span span, int piece, boolean bracketed, boolean gapBefore) {}

    /** A longer quotation is cut here: the alignment's cost is the product of both lengths. */
    static final int MAX_WORDS = 400;

    private static final Pattern TOKEN = Pattern.compile(
            // an ellipsis, with or without brackets or spaces: [...], . . .
            "(?<gap>\\[?\\s*(?:…|\\.\\s?\\.\\s?\\.)\\s*\\]?)"
                    // an editor's insertion: [the troops]
                    + "|(?<bracket>\\[[^\\]]*\\]|\\([^)]*\\))"
                    // a number with separators, or a word with apostrophes: 11,000 / won't
                    + "|(?<word>\\p{N}+(?:[.,]\\p{N}+)*|[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}]+)*)");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");

    private QuoteText() {}

    /** The words within quotation marks; a direct claim without marks is quoted whole. */
    static List<Word> words(Variant variant) {
        List<Word> words = new ArrayList<>();
        if (!variant.kind().equals("direct") && !variant.kind().equals("mixed")) {
            return words;
        }
        List<Span> parts = variant.parts().isEmpty() ? List.of(variant.span()) : variant.parts();
        int piece = 0;
        for (Span part : parts) {
            for (Span quoted : quoted(variant, part)) {
                addWords(variant, quoted, piece++, words);
            }
        }
        return words.size() > MAX_WORDS ? words.subList(0, MAX_WORDS) : words;
    }

    /**
     * Whether one quotation is an excerpt of the other: what the other half says has not changed, it is cut, and the quote
     * dimension tells that.
     */
    static boolean isExcerpt(Variant a, Variant b) {
        List<String> x = words(a).stream().map(Word::word).toList();
        List<String> y = words(b).stream().map(Word::word).toList();
        boolean quoted = a.kind().equals("direct") && b.kind().equals("direct") && x.size() != y.size();
        return quoted && (Collections.indexOfSubList(x, y) >= 0 || Collections.indexOfSubList(y, x) >= 0);
    }

    /** The stretches of a part that stand within quotation marks, without the marks. */
    private static List<Span> quoted(Variant variant, Span part) {
        int[] text = variant.textOf(part).codePoints().toArray();
        boolean inside = variant.kind().equals("direct") && (text.length == 0 || !isOpening(text[0]));
        int begin = 0;
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < text.length; i++) {
            if (inside && isClosing(text[i])) {
                found.add(new Span(part.begin() + begin, part.begin() + i));
                inside = false;
            } else if (!inside && isOpening(text[i])) {
                begin = i + 1;
                inside = true;
            }
        }
        if (inside && begin < text.length) {
            found.add(new Span(part.begin() + begin, part.begin() + text.length));
        }
        return found;
    }

    private static boolean isOpening(int c) {
        return c == '"' || c == '“' || c == '„' || c == '«';
    }

    private static boolean isClosing(int c) {
        return c == '"' || c == '”' || c == '»';
    }

    private static void addWords(Variant variant, Span quoted, int piece, List<Word> words) {
        String text = variant.textOf(quoted);
        Matcher token = TOKEN.matcher(text);
        boolean gap = !words.isEmpty();
        while (token.find()) {
            if (token.group("gap") != null) {
                gap = true;
            } else if (token.group("bracket") != null) {
                Matcher inner = WORD.matcher(token.group());
                while (inner.find()) {
                    Span span = span(text, quoted, token.start() + inner.start(), token.start() + inner.end());
                    words.add(new Word(normalised(inner.group()), span, piece, true, gap));
                    gap = false;
                }
            } else {
                Span span = span(text, quoted, token.start(), token.end());
                words.add(new Word(normalised(token.group()), span, piece, false, gap));
                gap = false;
            }
        }
    }

    private static Span span(String text, Span quoted, int begin, int end) {
        int first = quoted.begin() + text.codePointCount(0, begin);
        return new Span(first, first + text.codePointCount(begin, end));
    }

    private static String normalised(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
