package org.claimshift.annotate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Words around a number that widen or bound it, and the interval that they make. */
final class Modifiers {
    private static final Map<String, String> BEFORE = new HashMap<>();
    private static final Map<String, String> AFTER = new HashMap<>();
    private static final int LONGEST = 6;
    /** Words that may stand between a modifier and its number: "at least another 300", "more than a dozen". */
    private static final Set<String> BETWEEN = Set.of("a", "an", "another", "additional", "further", "the", "some");

    static {
        for (Lexicon.Entry e : Lexicon.read("modifiers").entries()) {
            if (e.label().startsWith("after:")) {
                AFTER.put(e.item(), e.label().substring("after:".length()));
            } else {
                BEFORE.put(e.item(), e.label());
            }
        }
    }

    private Modifiers() {}

    /**
     * A modifier found.
     *
     * @param from first word
     * @param to word after its last
     */
    record Found(String modifier, int from, int to) {}

    /** The outermost modifier that ends right before word i; null for none. */
    static Found before(Words w, int i) {
        Found outer = null;
        int end = i;
        for (int round = 0; round < 3; round++) {
            Found next = endingAt(w, end);
            if (next == null) {
                int skip = end;
                while (skip > 0 && end - skip < 2 && BETWEEN.contains(w.low(skip - 1))) {
                    skip--;
                }
                next = skip < end ? endingAt(w, skip) : null;
            }
            if (next == null) {
                return outer;
            }
            outer = outer == null || !next.modifier().equals("about")
                    ? next
                    : new Found(outer.modifier(), next.from(), next.to());
            end = next.from();
        }
        return outer;
    }

    private static Found endingAt(Words w, int end) {
        for (int n = Math.min(LONGEST, end); n >= 1; n--) {
            String modifier = BEFORE.get(n == 1 ? w.low(end - 1) : w.join(end - n, end));
            if (modifier != null && fits(w, end - n, end, n)) {
                return new Found(modifier, end - n, end);
            }
        }
        return null;
    }

    /** "some 300" but not "of some 300 reasons"; "over" and "under" not as part of a verb ("took over 3"). */
    private static boolean fits(Words w, int from, int end, int n) {
        String word = w.low(from);
        if (n > 1) {
            return true;
        }
        return switch (word) {
            case "over" -> !w.low(from - 1).equals("take")
                    && !w.low(from - 1).equals("took")
                    && !w.low(from - 1).equals("taking");
            case "minimum", "maximum" -> !w.low(from - 1).equals("the");
            case "estimated" -> w.is(end, Words.Pos.NUM)
                    || w.isDigits(end)
                    || !w.isWord(end)
                    || NumberParser.mayBegin(w, end);
            default -> true;
        };
    }

    /** The modifier that begins at word i, after a number or its unit; null for none. */
    static Found after(Words w, int i, int to) {
        int from = w.low(i).equals("-") && w.glued(i) ? i + 1 : i;
        for (int n = Math.min(4, to - from); n >= 1; n--) {
            String words = n == 1 ? w.low(from) : w.join(from, from + n);
            String modifier = AFTER.get(words);
            if (modifier != null
                    && (!words.equals("+") || w.glued(from))
                    && (!words.equals("plus") || !w.isDigits(from + 1))
                    && (n > 1 || !words.endsWith("ly"))) {
                return new Found(modifier, i, from + n);
            }
        }
        return null;
    }

    /**
     * What a modified number says, as {low, high}; null for no bound. "About" spans a tenth, or half of the last printed place if
     * that is more: about 11,000 is 9,900 to 12,100, about 10,000 is 5,000 to 15,000.
     */
    static Double[] interval(double value, String modifier) {
        double slack = NumberParser.clean(Math.max(Math.abs(value) / 10, halfPlace(value)));
        return switch (modifier) {
            case "about" -> new Double[] {NumberParser.clean(value - slack), NumberParser.clean(value + slack)};
            case "at_least", "more_than" -> new Double[] {value, null};
            case "up_to", "less_than" -> new Double[] {null, value};
            case "nearly" -> new Double[] {NumberParser.clean(value - slack), value};
            default -> new Double[] {value, value};
        };
    }

    private static double halfPlace(double value) {
        if (value < 1 || value != Math.rint(value)) {
            return 0;
        }
        double place = 1;
        while (value % (place * 10) == 0 && place < 1e15) {
            place *= 10;
        }
        return place / 2;
    }
}
