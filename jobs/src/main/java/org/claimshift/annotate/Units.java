package org.claimshift.annotate;

import java.util.Map;
import java.util.Set;

/** Currency signs before a number and units after it. */
final class Units {
    private static final Map<String, String> SIGNS =
            Lexicon.read("currency_signs").labels();
    private static final Map<String, String> WORDS = Lexicon.read("units").labels();
    private static final int LONGEST = 4;
    private static final Set<String> TIMES =
            Set.of("decade", "year", "month", "week", "day", "hour", "minute", "second");

    private Units() {}

    /**
     * A unit found.
     *
     * @param from first word of it
     * @param to word after its last
     */
    record Unit(String name, int from, int to) {}

    /** The currency sign or code right before word i; null for none. */
    static Unit before(Words w, int i) {
        String sign = SIGNS.get(w.low(i - 1));
        if (sign == null) {
            return null;
        }
        if (w.isWord(i - 1)) {
            return w.raw(i - 1).equals(w.raw(i - 1).toUpperCase(java.util.Locale.ROOT))
                    ? new Unit(sign, i - 1, i)
                    : null;
        }
        // "US$", "A$", "HK$": the letters are a token of their own.
        String prefixed = w.glued(i - 1) ? SIGNS.get(w.low(i - 2) + w.low(i - 1)) : null;
        return prefixed == null ? new Unit(sign, i - 1, i) : new Unit(prefixed, i - 2, i);
    }

    /** The unit from word i on, a hyphen before it allowed ("5-mile"); null for none. */
    static Unit after(Words w, int i, int to) {
        int from = w.low(i).equals("-") && w.glued(i) && w.glued(i + 1) ? i + 1 : i;
        if (w.newLine(from) && from > 0) {
            return null;
        }
        for (int n = LONGEST; n >= 1; n--) {
            if (from + n > to) {
                continue;
            }
            String words = n == 1 ? w.low(from) : w.join(from, from + n);
            String unit = WORDS.get(words);
            if (unit != null && fits(w, from, n, words)) {
                return new Unit(unit.equals("GBP") && isWeight(w, from) ? "lb" : unit, from, from + n);
            }
        }
        boolean points = w.low(from).equals("points") || w.low(from).equals("point");
        return points && w.low(from - 2).equals("percentage") ? new Unit("percentage_point", from, from + 1) : null;
    }

    /** The unit that letters glued to the digits give: "5km"; null for none. */
    static String ofSuffix(String suffix) {
        return switch (suffix) {
            case "c" -> "degC";
            case "f" -> "degF";
            case "m" -> "m";
            default -> WORDS.get(suffix);
        };
    }

    static boolean isTime(String unit) {
        return TIMES.contains(unit);
    }

    static boolean isCurrency(String unit) {
        return unit.length() == 3
                && Character.isUpperCase(unit.charAt(0))
                && Character.isUpperCase(unit.charAt(2))
                && !unit.equals("MWh");
    }

    private static boolean fits(Words w, int from, int n, String words) {
        return switch (words) {
                // "500 in", "12 won", "20 real", "30 seconds" (the seconds of a motion are rarer than those of a
                // clock).
            case "won" -> w.low(from + 1).equals("(")
                    || w.low(from + 1).equals("per")
                    || w.low(from + 1).isEmpty()
                    || w.low(from + 1).equals(".");
            case "real", "rand", "try", "min" -> !w.is(from + 1, Words.Pos.NOUN);
            case "foot" -> !w.low(from + 1).equals("soldiers")
                    && !w.low(from + 1).equals("patrols");
            default -> n > 0;
        };
    }

    private static boolean isWeight(Words w, int from) {
        String next = w.low(from + 1);
        return w.low(from).startsWith("pound")
                && (next.equals("of")
                                && !w.low(from + 2).equals("aid")
                                && !w.low(from + 2).equals("damage")
                        || weighed(w, from));
    }

    private static boolean weighed(Words w, int from) {
        for (int k = Math.max(0, from - 5); k < from; k++) {
            if (w.lemma(k).equals("weigh") || w.lemma(k).equals("lose")) {
                return true;
            }
        }
        return false;
    }
}
