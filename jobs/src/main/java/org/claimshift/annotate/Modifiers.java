package org.claimshift.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Words around a number that widen or bound it, and the interval that they state. */
final class Modifiers {
    private static final Map<String, String> BEFORE = new HashMap<>();
    private static final Map<String, String> AFTER = new HashMap<>();
    private static final Set<String> LAST_WORDS = new HashSet<>();
    private static final Set<String> AFTER_WORDS;
    private static final int LONGEST = 6;
    /** Words that may stand between a modifier and its number: "at least another 300", "up to an extra 40". */
    private static final Set<String> BETWEEN =
            Set.of("a", "an", "another", "additional", "further", "extra", "some", "record");

    static {
        for (Lexicon.Entry e : Lexicon.read("modifiers").entries()) {
            if (e.label().startsWith("after:")) {
                AFTER.put(e.item(), e.label().substring("after:".length()));
            } else {
                BEFORE.put(e.item(), e.label());
                LAST_WORDS.add(e.item().substring(e.item().lastIndexOf(' ') + 1));
            }
        }
        AFTER_WORDS = Lexicon.firstWords(AFTER.keySet());
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
        if (!LAST_WORDS.contains(w.low(end - 1))) {
            return null;
        }
        for (int n = Math.min(LONGEST, end); n >= 1; n--) {
            String modifier = BEFORE.get(n == 1 ? w.low(end - 1) : w.join(end - n, end));
            if (modifier != null && (n > 1 || fits(w, end - 1))) {
                return new Found(modifier, end - n, end);
            }
        }
        return null;
    }

    /** "over" not as part of a verb ("took over 3"), "maximum" not as a noun. */
    private static boolean fits(Words w, int i) {
        return switch (w.low(i)) {
            case "over" -> !isPhrasal(w.lemma(i - 1)) || NumberParser.mayBegin(w, i + 1) && unitOfTime(w, i + 1);
            case "minimum", "maximum" -> !w.low(i - 1).equals("the");
            default -> true;
        };
    }

    private static boolean isPhrasal(String verb) {
        return switch (verb) {
            case "take", "turn", "hand", "give", "sign" -> true;
            default -> false;
        };
    }

    private static boolean unitOfTime(Words w, int i) {
        NumberParser.Number n = NumberParser.at(w, i, w.size());
        Units.Unit unit = n == null ? null : Units.after(w, n.to(), w.size());
        return unit != null && Units.isTime(unit.name());
    }

    /** The modifier that begins at word i, after a number or its unit; null for none. */
    static Found after(Words w, int i, int to) {
        int from = w.low(i).equals("-") && w.glued(i) ? i + 1 : i;
        if (!AFTER_WORDS.contains(w.low(from))) {
            return null;
        }
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

    /** Word after a modifier that is part of the number: "-odd", "-plus", "+", "or so"; i where there is none. */
    static int afterNumber(Words w, int i, int to) {
        Found after = after(w, i, to);
        return after == null ? i : after.to();
    }

    /** The bounds that a modified number states, as {low, high}; null for none. */
    static Double[] interval(double value, String modifier) {
        return switch (modifier) {
            case "about", "nearly", "vague" -> new Double[] {null, null};
            case "at_least", "more_than" -> new Double[] {value, null};
            case "up_to", "less_than" -> new Double[] {null, value};
            default -> new Double[] {value, value};
        };
    }
}
