package org.claimshift.annotate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.claimshift.annotate.NumberParser.Form;
import org.claimshift.annotate.NumberParser.Number;

/** Reads numbers in words: twenty-two; two hundred and fifty; a dozen; half a million; two and a half. */
final class NumberWords {
    private static final Map<String, Double> WORDS = new HashMap<>();
    private static final Map<String, Double> SCALES = new HashMap<>();
    private static final Map<String, Double> SHORT_SCALES = Map.of("k", 1e3, "m", 1e6, "b", 1e9);
    /** Scales that may stand alone after an article: "a dozen", not "a bn". */
    private static final Set<String> NOUNS = Set.of("dozen", "hundred", "thousand", "million", "billion", "trillion");

    static {
        for (Lexicon.Entry e : Lexicon.read("numbers").entries()) {
            if (e.label().startsWith("x")) {
                SCALES.put(e.item(), Double.valueOf(e.label().substring(1)));
            } else if (Character.isDigit(e.label().charAt(0))) {
                WORDS.put(e.item(), Double.valueOf(e.label()));
            }
        }
    }

    private NumberWords() {}

    /** Whether it is a word such as "five" or "million". */
    static boolean isNumberWord(String low) {
        return WORDS.containsKey(low) || SCALES.containsKey(low);
    }

    /** What a word multiplies by: 1,000,000 for "million"; null where it is no such word. */
    static Double scale(String low) {
        return SCALES.get(low);
    }

    /** What letters glued to digits multiply by: "4m", "3bn"; null where they do not. */
    static Double shortScale(String letters) {
        Double one = SHORT_SCALES.get(letters);
        return one != null ? one : SCALES.get(letters);
    }

    /** The number in words that begins at word i and ends before {@code to}; null for none. */
    static Number at(Words w, int i, int to) {
        Number part = partOfScale(w, i, to);
        if (part != null) {
            return part;
        }
        int at = i;
        double total = 0;
        double current = 0;
        double last = 1;
        boolean any = false;
        if (w.low(i).equals("a") && NOUNS.contains(w.low(i + 1)) && i + 1 < to) {
            current = 1;
            any = true;
            at++;
        }
        while (at < to) {
            String low = w.low(at);
            Double unit = WORDS.get(low);
            Double scale = SCALES.get(low);
            int half = any ? halfAfter(w, at, to) : at;
            if (unit != null && fits(current, unit)) {
                current += unit;
            } else if (scale != null && any && low.length() > 2) {
                double scaled = (current == 0 ? 1 : current) * scale;
                total += scale >= 1000 ? scaled : 0;
                current = scale >= 1000 ? 0 : scaled;
                last = scale;
            } else if (half > at) {
                // "two and a half", "a million and a half".
                current += 0.5 * (current == 0 ? last : 1);
                at = half;
                continue;
            } else if (any && continues(w, at, to, total, current)) {
                at++;
                continue;
            } else {
                break;
            }
            any = true;
            at++;
        }
        return any ? number(total + current, i, at) : null;
    }

    /** "half a million", "a half million", "half-million", "a quarter of a million", "a couple of hundred". */
    private static Number partOfScale(Words w, int i, int to) {
        int at = w.low(i).equals("a") || w.low(i).equals("three") ? i + 1 : i;
        double part =
                switch (w.low(at)) {
                    case "half" -> at == i || w.low(i).equals("a") ? 0.5 : 0;
                    case "quarter" -> at == i || w.low(i).equals("a") ? 0.25 : 0;
                    case "quarters" -> w.low(i).equals("three") ? 0.75 : 0;
                    default -> 0;
                };
        if (part == 0) {
            return null;
        }
        int scaleAt = at + 1;
        scaleAt += w.low(scaleAt).equals("of") ? 1 : 0;
        scaleAt += w.low(scaleAt).equals("a") || w.low(scaleAt).equals("-") ? 1 : 0;
        boolean joined = scaleAt > at + 1 || w.low(i).equals("a");
        return joined && scaleAt < to && NOUNS.contains(w.low(scaleAt))
                ? number(part * SCALES.get(w.low(scaleAt)), i, scaleAt + 1)
                : null;
    }

    /** Word after "and a half" or "-and-a-half"; {@code at} where it is not there. */
    private static int halfAfter(Words w, int at, int to) {
        int k = w.low(at).equals("-") ? at + 1 : at;
        if (!w.low(k).equals("and")) {
            return at;
        }
        k += w.low(k + 1).equals("-") ? 2 : 1;
        if (!w.low(k).equals("a")) {
            return at;
        }
        k += w.low(k + 1).equals("-") ? 2 : 1;
        return w.low(k).equals("half") && k < to ? k + 1 : at;
    }

    /** A smaller number may follow a larger: twenty two, one hundred twenty; not "two three". */
    private static boolean fits(double current, double unit) {
        return current == 0
                || current % 100 == 0 && unit < 100
                || current % 10 == 0 && current % 100 >= 20 && unit < 10 && unit > 0;
    }

    /** Whether a hyphen or an "and" at the word leads on within the number. */
    private static boolean continues(Words w, int at, int to, double total, double current) {
        Double unit = WORDS.get(w.low(at + 1));
        if (at + 1 >= to) {
            return false;
        }
        if (w.low(at).equals("and")) {
            boolean large = current >= 100 || current == 0 && total > 0;
            return large && unit != null && fits(current, unit);
        }
        boolean joined = w.low(at).equals("-") && w.glued(at) && w.glued(at + 1);
        return joined && (unit != null && fits(current, unit) && unit < 10 || SCALES.containsKey(w.low(at + 1)));
    }

    private static Number number(double value, int from, int to) {
        return new Number(NumberParser.clean(value), from, to, "", Form.WORDS);
    }
}
