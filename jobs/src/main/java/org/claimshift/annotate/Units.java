package org.claimshift.annotate;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimshift.annotate.NumberParser.Number;

/** Currency signs before a number and units after it. */
final class Units {
    private static final Map<String, String> SIGNS =
            Lexicon.read("currency_signs").labels();
    private static final Map<String, String> WORDS = Lexicon.read("units").labels();
    private static final Set<String> FIRST_WORDS = Lexicon.firstWords(WORDS.keySet());
    private static final Set<String> METRE_AFTER = Lexicon.read("counting").items("metre_after");
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
        int at = w.low(i - 1).equals(".") && w.low(i - 2).equals("rs") ? i - 2 : i - 1;
        String sign = SIGNS.get(w.low(at));
        if (sign == null) {
            return null;
        }
        if (w.isWord(at)) {
            boolean code = w.raw(at).equals(w.raw(at).toUpperCase(Locale.ROOT))
                    || w.raw(at).equals("Rs");
            return code ? new Unit(sign, at, i) : null;
        }
        // "US$", "A$", "HK$": the letters are a token of their own.
        String prefixed = w.glued(at) ? SIGNS.get(w.low(at - 1) + w.low(at)) : null;
        return prefixed == null ? new Unit(sign, at, i) : new Unit(prefixed, at - 1, i);
    }

    /** The unit from word i on, hyphens in and before it allowed ("5-mile", "20-square-mile"); null for none. */
    static Unit after(Words w, int i, int to) {
        boolean hyphen = w.low(i).equals("-") && w.glued(i) && w.glued(i + 1);
        int from = hyphen ? i + 1 : i;
        if (!FIRST_WORDS.contains(w.low(from)) || w.newLine(from) && from > 0) {
            return null;
        }
        for (int n = Math.min(LONGEST + (hyphen ? 1 : 0), to - from); n >= 1; n--) {
            String words = n == 1 ? w.low(from) : w.join(from, from + n);
            String unit = WORDS.get(hyphen ? words.replace(" - ", " ") : words);
            if (unit != null && fits(w, from, n, words, hyphen)) {
                return new Unit(unit.equals("GBP") && isWeight(w, from) ? "lb" : unit, from, from + n);
            }
        }
        return null;
    }

    /** The unit that letters glued to the digits give: "5km"; null for none. */
    static String ofSuffix(Words w, Number n) {
        String raw = w.raw(n.from());
        // "5G" is no weight.
        return n.suffix().equals("g") && raw.endsWith("G") ? null : WORDS.get(n.suffix());
    }

    /** The unit of which letters glued to the digits and what follows are: "160km/h"; null for none. */
    static Unit afterSuffix(Words w, Number n, int to) {
        boolean rate = w.low(n.to()).equals("/") && w.glued(n.to()) && w.glued(n.to() + 1) && n.to() + 2 <= to;
        String unit = rate ? WORDS.get(n.suffix() + "/" + w.low(n.to() + 1)) : null;
        return unit == null ? null : new Unit(unit, n.to(), n.to() + 2);
    }

    /** "a 500m sprint", "500m above the sea": metres, where "500m people" are millions. */
    static boolean isMetres(Words w, Number n) {
        String raw = w.raw(n.from());
        return raw.endsWith("m")
                && Character.isDigit(raw.charAt(Math.max(0, raw.length() - 2)))
                && n.to() == n.from() + 1
                && n.value() < 1e10
                && METRE_AFTER.contains(w.low(n.to()).equals("-") ? w.low(n.to() + 1) : w.low(n.to()));
    }

    static boolean isTime(String unit) {
        return TIMES.contains(unit);
    }

    static boolean isCurrency(String unit) {
        return unit.length() == 3 && unit.chars().allMatch(Character::isUpperCase);
    }

    static boolean isShare(String unit) {
        return unit.equals("percent") || unit.equals("percentage_point") || unit.equals("basis_point");
    }

    private static boolean fits(Words w, int from, int n, String words, boolean hyphen) {
        return switch (words) {
            case "won" -> w.low(from + 1).equals("(")
                    || w.low(from + 1).equals("per")
                    || w.low(from + 1).isEmpty()
                    || w.low(from + 1).equals(".");
            case "real", "rand", "try", "min" -> !w.is(from + 1, Words.Pos.NOUN);
            case "foot" -> !w.low(from + 1).equals("soldiers")
                    && !w.low(from + 1).equals("patrols");
            case "c", "f", "m" -> w.raw(from).equals(words.equals("m") ? "m" : words.toUpperCase(Locale.ROOT))
                    && !w.low(from + 1).equals("-");
                // "the 50 second chances", but "a 50-second clip".
            case "second", "point", "points" -> hyphen;
            default -> n > 0;
        };
    }

    private static boolean isWeight(Words w, int from) {
        String next = w.low(from + 1);
        return w.low(from).startsWith("pound")
                && (next.equals("of")
                                && !w.low(from + 2).equals("aid")
                                && !w.low(from + 2).equals("damage")
                        || w.is(from + 1, Words.Pos.ADJ) && w.low(from + 1).equals("heavy")
                        || weighed(w, from));
    }

    private static boolean weighed(Words w, int from) {
        for (int k = Math.max(0, from - 6); k < from; k++) {
            if (w.lemma(k).equals("weigh") || w.lemma(k).equals("lose") && w.is(from + 1, Words.Pos.PREP)) {
                return true;
            }
        }
        return false;
    }
}
