package org.claimshift.annotate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a number, in digits or in words, from a word on. */
final class NumberParser {
    private static final Map<String, Double> WORDS = new HashMap<>();
    private static final Map<String, Double> SCALES = new HashMap<>();
    private static final Map<String, double[]> VAGUE = new HashMap<>();
    private static final Map<String, Double> FRACTIONS = new HashMap<>();
    private static final int LONGEST_VAGUE = 3;
    private static final Set<String> SHORT_SCALES = Set.of("m", "b", "k");

    static {
        for (Lexicon.Entry e : Lexicon.read("numbers").entries()) {
            String label = e.label();
            if (label.startsWith("x")) {
                SCALES.put(e.item(), Double.valueOf(label.substring(1)));
            } else if (label.startsWith("p")) {
                FRACTIONS.put(e.item(), Double.valueOf(label.substring(1)));
            } else if (label.contains("..")) {
                String[] bounds = label.split("\\.\\.");
                VAGUE.put(e.item(), new double[] {Double.parseDouble(bounds[0]), Double.parseDouble(bounds[1])});
            } else {
                WORDS.put(e.item(), Double.valueOf(label));
            }
        }
    }

    private NumberParser() {}

    /**
     * A number found.
     *
     * @param value null where vague
     * @param low of a vague one, else the value
     * @param high of a vague one, else the value
     * @param from first word, an article of "a dozen" included
     * @param to word after the last
     * @param suffix letters glued to the digits: "km" of "5km"; "" for none
     * @param digits whether written in digits
     * @param simple whether digits alone: no comma, point or scale (a year or the number of a thing is written so)
     */
    record Number(
            Double value, double low, double high, int from, int to, String suffix, boolean digits, boolean simple) {
        boolean vague() {
            return value == null;
        }

        Number withTo(int newTo) {
            return new Number(value, low, high, from, newTo, suffix, digits, simple);
        }
    }

    /** The number that begins at word i and ends before {@code to}, as long as it goes; null for none. */
    static Number at(Words w, int i, int to) {
        if (i >= to) {
            return null;
        }
        if (w.isDigits(i)) {
            return digits(w, i, to);
        }
        if (!w.isWord(i)) {
            return null;
        }
        Number vague = vague(w, i, to);
        return vague != null ? vague : words(w, i, to);
    }

    /** A share before "of": percent, or null; "half of", "a third of", "two-thirds of". */
    static Number fraction(Words w, int i, int to) {
        for (int n = 3; n >= 1; n--) {
            if (i + n >= to) {
                continue;
            }
            String phrase = w.join(i, i + n).replace(" - ", " ");
            Double percent = FRACTIONS.get(phrase);
            boolean of = w.low(i + n).equals("of") && !w.low(i + n + 1).equals("an")
                    || phrase.equals("half")
                            && (w.low(i + n).equals("the") || w.low(i + n).equals("its"));
            if (percent != null
                    && of
                    && !w.low(i - 1).equals("first")
                    && !w.low(i - 1).equals("second")) {
                return new Number(percent, percent, percent, i, i + n, "", false, false);
            }
        }
        return null;
    }

    /** Whether the word may begin a number: a fast test. */
    static boolean mayBegin(Words w, int i) {
        String low = w.low(i);
        return w.isDigits(i)
                || WORDS.containsKey(low)
                || SCALES.containsKey(low)
                || VAGUE.containsKey(low)
                || switch (low) {
                    case "a", "several", "few", "many", "half", "one", "two", "three", "tens", "hundreds" -> true;
                    default -> false;
                };
    }

    private static Number vague(Words w, int i, int to) {
        for (int n = LONGEST_VAGUE; n >= 1; n--) {
            if (i + n > to) {
                continue;
            }
            double[] bounds = VAGUE.get(n == 1 ? w.low(i) : w.join(i, i + n));
            if (bounds != null) {
                boolean verb = w.low(i).equals("scores")
                        && !w.low(i + 1).equals("of")
                        && !w.low(i + 1).equals("more")
                        && !w.is(i + 1, Words.Pos.VPART);
                return verb || w.low(i).equals("tens") && n == 1
                        ? null
                        : new Number(null, bounds[0], bounds[1], i, i + n, "", false, false);
            }
        }
        return null;
    }

    private static Number digits(Words w, int i, int to) {
        String raw = w.raw(i);
        int end = 0;
        while (end < raw.length() && (Character.isDigit(raw.charAt(end)) || ".,".indexOf(raw.charAt(end)) >= 0)) {
            end++;
        }
        Double value = parse(raw.substring(0, end));
        if (value == null) {
            return null;
        }
        String suffix = raw.substring(end).toLowerCase(Locale.ROOT);
        boolean simple = suffix.isEmpty() && raw.chars().allMatch(Character::isDigit);
        int next = i + 1;
        if (simple && raw.length() <= 3 && raw.charAt(0) != '0') {
            // "10 000": groups of three parted by a space.
            while (next < to && isGroup(w, next)) {
                value = value * 1000 + Double.parseDouble(w.raw(next));
                next++;
                simple = false;
            }
        }
        Double glued = SHORT_SCALES.contains(suffix) ? Double.valueOf(shortScale(suffix)) : SCALES.get(suffix);
        if (glued != null) {
            return number(value * glued, i, next, "", false);
        }
        int scaleAt = w.low(next).equals("-") && SCALES.containsKey(w.low(next + 1)) ? next + 1 : next;
        while (scaleAt < to && suffix.isEmpty() && SCALES.containsKey(w.low(scaleAt))) {
            value *= SCALES.get(w.low(scaleAt));
            next = scaleAt + 1;
            scaleAt = next;
            simple = false;
        }
        return number(value, i, next, suffix, simple);
    }

    /** What a single letter after an amount of money means. */
    static double shortScale(String letter) {
        return switch (letter) {
            case "k" -> 1e3;
            case "m" -> 1e6;
            default -> 1e9;
        };
    }

    private static Number number(double value, int from, int to, String suffix, boolean simple) {
        double clean = clean(value);
        return new Number(clean, clean, clean, from, to, suffix, true, simple);
    }

    /** 1.2 x 1,000,000 is 1,200,000 and not a hair beside it. */
    static double clean(double value) {
        return value < 1e12 ? Math.round(value * 1e6) / 1e6 : Math.rint(value);
    }

    private static boolean isGroup(Words w, int i) {
        String raw = w.raw(i);
        return raw.length() == 3
                && raw.chars().allMatch(Character::isDigit)
                && w.token(i).begin() == w.token(i - 1).end() + 1
                && !w.newLine(i);
    }

    /** "11,000", "1.2", "1.200.000", "3,5" is not read; null where it is none of them. */
    private static Double parse(String digits) {
        StringBuilder plain = new StringBuilder();
        boolean commas = digits.indexOf(',') >= 0;
        boolean manyPoints = digits.indexOf('.') != digits.lastIndexOf('.');
        if (digits.length() > 20 || commas && manyPoints) {
            return null;
        }
        int group = 0;
        boolean first = true;
        boolean fraction = false;
        for (int k = 0; k <= digits.length(); k++) {
            char c = k == digits.length() ? ',' : digits.charAt(k);
            if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
                group++;
                continue;
            }
            boolean last = k == digits.length();
            if (!first && !fraction && (commas || manyPoints) && group != 3) {
                return null;
            }
            if (!last && c == '.' && !manyPoints) {
                fraction = true;
                plain.append('.');
            }
            first = false;
            group = 0;
        }
        return Double.valueOf(plain.toString());
    }

    private static Number words(Words w, int i, int to) {
        int at = i;
        if (w.low(at).equals("half")
                && (w.low(at + 1).equals("a") || w.low(at + 1).equals("-"))
                && SCALES.containsKey(w.low(at + 2))
                && at + 3 <= to) {
            return wordNumber(0.5 * SCALES.get(w.low(at + 2)), i, at + 3);
        }
        if (w.low(at).equals("a")) {
            if (w.low(at + 1).equals("couple") && w.low(at + 2).equals("of")) {
                double scale = SCALES.getOrDefault(w.low(at + 3), 1.0);
                return scale == 1.0 || at + 4 > to ? null : wordNumber(2 * scale, i, at + 4);
            }
            int scaleAt = w.low(at + 1).equals("half") ? at + 2 : at + 1;
            Double scale = SCALES.get(w.low(scaleAt));
            if (scale == null || scaleAt >= to || w.low(scaleAt).length() < 5) {
                return null;
            }
            return wordNumber(scaleAt == at + 2 ? scale / 2 : scale, i, scaleAt + 1);
        }
        double total = 0;
        double current = 0;
        boolean any = false;
        while (at < to) {
            String low = w.low(at);
            Double unit = WORDS.get(low);
            Double scale = SCALES.get(low);
            if (unit != null && fits(current, unit)) {
                current += unit;
            } else if (scale != null && any && low.length() > 2) {
                if (scale >= 1000) {
                    total += (current == 0 ? 1 : current) * scale;
                    current = 0;
                } else {
                    current = (current == 0 ? 1 : current) * scale;
                }
            } else if (any && (low.equals("-") || low.equals("and")) && continues(w, at + 1, to, current, low)) {
                at++;
                continue;
            } else if (any
                    && low.equals("and")
                    && w.low(at + 1).equals("a")
                    && w.low(at + 2).equals("half")
                    && SCALES.containsKey(w.low(at + 3))
                    && at + 3 < to) {
                current += 0.5;
                at += 3;
                continue;
            } else {
                break;
            }
            any = true;
            at++;
        }
        return any ? wordNumber(total + current, i, at) : null;
    }

    /** A smaller number may follow a larger: twenty two, one hundred twenty; not "two three". */
    private static boolean fits(double current, double unit) {
        return current == 0
                || current % 100 == 0 && unit < 100
                || current % 10 == 0 && current % 100 >= 20 && unit < 10 && unit > 0;
    }

    private static boolean continues(Words w, int at, int to, double current, String joint) {
        if (at >= to) {
            return false;
        }
        Double unit = WORDS.get(w.low(at));
        if (joint.equals("and")) {
            return unit != null && current >= 100 && fits(current, unit);
        }
        return unit != null && fits(current, unit) && w.glued(at) || SCALES.containsKey(w.low(at)) && w.glued(at);
    }

    private static Number wordNumber(double value, int from, int to) {
        double clean = clean(value);
        return new Number(clean, clean, clean, from, to, "", false, false);
    }
}
