package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a field's tokens into the windows that the tagger reads at once: whole paragraphs as long as they fit, a longer
 * paragraph at its sentence ends. Equal to the training recipe ({@code models/recipe/text.py}; change both or neither),
 * and a function of the field alone, so that a tag never depends on what else a batch holds.
 */
final class Windows {
    /** Tokens in a window, at most. Near 230 word pieces in news; the network takes 510. */
    static final int LIMIT = 160;

    private static final String END = ".!?…";
    private static final String CLOSE = "”’\"')]»";
    private static final String OPEN = "“‘«([\"'";

    private Windows() {}

    /** First token (inclusive) and last token (exclusive) of each window, in order; no window is empty. */
    static List<Span> of(String text, List<Span> tokens) {
        List<Span> windows = new ArrayList<>();
        int open = -1;
        int begin = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i < tokens.size()
                    && !breaks(text, tokens.get(i - 1).end(), tokens.get(i).begin())) {
                continue;
            }
            if (open >= 0 && i - open > LIMIT) {
                windows.add(new Span(open, begin));
                open = -1;
            }
            if (open < 0) {
                open = begin;
                while (i - open > LIMIT) {
                    int cut = cut(text, tokens, open);
                    windows.add(new Span(open, cut));
                    open = cut;
                }
            }
            begin = i;
        }
        if (open >= 0) {
            windows.add(new Span(open, tokens.size()));
        }
        return windows;
    }

    /** Whether a line break lies between two offsets. */
    static boolean breaks(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Whether an empty line lies between two offsets. */
    static boolean hasEmptyLine(String text, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            breaks += text.charAt(i) == '\n' ? 1 : 0;
        }
        return breaks > 1;
    }

    /** Index of the first token after the cut; more than a window's tokens follow {@code begin}. */
    private static int cut(String text, List<Span> tokens, int begin) {
        for (int cut = begin + LIMIT; cut > begin; cut--) {
            int first = text.codePointAt(tokens.get(cut).begin());
            if (!(Character.isUpperCase(first) || Tokenizer.isNumber(first) || OPEN.indexOf(first) >= 0)) {
                continue;
            }
            int last = cut - 1;
            while (last > begin && isOneOf(CLOSE, text, tokens.get(last))) {
                last--;
            }
            if (isOneOf(END, text, tokens.get(last))) {
                return cut;
            }
        }
        return begin + LIMIT;
    }

    private static boolean isOneOf(String marks, String text, Span token) {
        return token.length() == 1 && marks.indexOf(text.charAt(token.begin())) >= 0;
    }
}
