package org.claimshift.annotate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads a number, in digits or in words, from a word on. */
final class NumberParser {
    private static final Map<String, Double> VAGUE = vagueWords();
    private static final Set<String> FIRST_WORDS = Lexicon.firstWords(VAGUE.keySet());
    private static final int LONGEST_VAGUE = 4;

    private NumberParser() {}

    private static Map<String, Double> vagueWords() {
        Map<String, Double> vague = new HashMap<>();
        for (Lexicon.Entry e : Lexicon.read("numbers").entries()) {
            if (e.label().startsWith("v")) {
                vague.put(e.item(), Double.valueOf(e.label().substring(1)));
            }
        }
        return vague;
    }

    /**
     * A number found.
     *
     * @param from first word, an article of "a dozen" included
     * @param to word after the last
     * @param suffix letters glued to the digits: "km" of "5km"; "" for none
     * @param form how it is written
     */
    record Number(double value, int from, int to, String suffix, Form form) {
        boolean vague() {
            return form == Form.VAGUE;
        }

        boolean digits() {
            return form == Form.DIGITS || form == Form.PLAIN;
        }

        /** Whether digits alone: no comma, point or scale. A year or the number of a thing is written so. */
        boolean simple() {
            return form == Form.PLAIN;
        }

        Number negated() {
            return new Number(-value, from, to, suffix, form);
        }
    }

    /** How a number is written; PLAIN is nothing but digits, VAGUE a word such as "dozens". */
    enum Form {
        PLAIN,
        DIGITS,
        WORDS,
        VAGUE
    }

    /** The number that begins at word i and ends before {@code to}, as long as it goes; null for none. */
    static Number at(Words w, int i, int to) {
        if (i >= to) {
            return null;
        }
        if (Digits.begin(w, i)) {
            return Digits.at(w, i, to);
        }
        if (!w.isWord(i)) {
            return null;
        }
        Number vague = vague(w, i, to);
        return vague != null ? vague : NumberWords.at(w, i, to);
    }

    /** Whether the word may begin a number: a fast test. */
    static boolean mayBegin(Words w, int i) {
        String low = w.low(i);
        return Digits.begin(w, i)
                || NumberWords.isNumberWord(low)
                || FIRST_WORDS.contains(low)
                || low.equals("half")
                || low.equals("an");
    }

    private static Number vague(Words w, int i, int to) {
        if (!FIRST_WORDS.contains(w.low(i))) {
            return null;
        }
        for (int n = LONGEST_VAGUE; n >= 1; n--) {
            if (i + n > to) {
                continue;
            }
            Double value = VAGUE.get(n == 1 ? w.low(i) : w.join(i, i + n));
            if (value != null && !isVerb(w, i, n)) {
                return new Number(value, i, i + n, "", Form.VAGUE);
            }
        }
        return null;
    }

    /** "She scores", "a scores table". */
    private static boolean isVerb(Words w, int i, int length) {
        return length == 1
                && w.low(i).equals("scores")
                && !w.low(i + 1).equals("of")
                && !w.low(i + 1).equals("more")
                && !w.is(i + 1, Words.Pos.VPART);
    }

    /** 1.2 x 1,000,000 is 1,200,000 and not a hair beside it. */
    static double clean(double value) {
        return Math.abs(value) < 1e12 ? Math.round(value * 1e6) / 1e6 : Math.rint(value);
    }
}
