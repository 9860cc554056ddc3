package org.claimshift.annotate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.claimshift.annotate.NumberParser.Form;
import org.claimshift.annotate.NumberParser.Number;

/** Reads numbers in digits: 11,000; 10 000; 1.2 million; 5½; 3 1/2; £4m. */
final class Digits {
    private static final Pattern POINT = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    /** Groups of three, and of two before them as in 5,00,000. */
    private static final Pattern COMMAS = Pattern.compile("[0-9]{1,3}(,[0-9]{2,3})*,[0-9]{3}(\\.[0-9]+)?");

    private static final Pattern POINTS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{3}){2,}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[0-9]{1,3},[0-9]{1,2}");

    private Digits() {}

    /** Whether the word begins with a digit or a fraction's sign. */
    static boolean begin(Words w, int i) {
        return w.isDigits(i) || i >= 0 && i < w.size() && fraction(w.raw(i).charAt(0)) > 0;
    }

    /** The number in digits that begins at word i; null where the digits are none. */
    static Number at(Words w, int i, int to) {
        String raw = w.raw(i);
        int end = 0;
        while (end < raw.length() && (Character.isDigit(raw.charAt(end)) || ".,".indexOf(raw.charAt(end)) >= 0)) {
            end++;
        }
        Double whole = end == 0 ? Double.valueOf(0) : parse(raw.substring(0, end));
        if (whole == null) {
            return null;
        }
        double value = whole;
        boolean plain = end == raw.length() && raw.chars().allMatch(Character::isDigit);
        if (end < raw.length() && fraction(raw.charAt(end)) > 0) {
            value += fraction(raw.charAt(end++));
        }
        String suffix = raw.substring(end).toLowerCase(Locale.ROOT);
        int next = i + 1;
        if (plain && raw.length() <= 3) {
            // "10 000": groups of three parted by a space.
            while (raw.charAt(0) != '0' && next < to && isGroup(w, next)) {
                value = value * 1000 + parse(w.raw(next));
                next++;
            }
            int fractionEnd = next == i + 1 ? fractionEnd(w, next, to) : next;
            if (fractionEnd > next) {
                value += fraction(w, fractionEnd);
                next = fractionEnd;
            }
        }
        Double glued = NumberWords.shortScale(suffix);
        if (glued != null) {
            return number(value * glued, i, next, "", Form.DIGITS);
        }
        int scaleAt = w.low(next).equals("-") && w.glued(next) ? next + 1 : next;
        while (scaleAt < to && suffix.isEmpty() && NumberWords.scale(w.low(scaleAt)) != null) {
            value *= NumberWords.scale(w.low(scaleAt));
            next = scaleAt + 1;
            scaleAt = next;
        }
        return number(value, i, next, suffix, plain && next == i + 1 ? Form.PLAIN : Form.DIGITS);
    }

    private static Number number(double value, int from, int to, String suffix, Form form) {
        return new Number(NumberParser.clean(value), from, to, suffix, form);
    }

    /** "11,000", "1.2", "1.200.000", and "3,5" as a decimal; null where it is none of them. */
    private static Double parse(String digits) {
        if (digits.length() > 20) {
            return null;
        }
        StringBuilder ascii = new StringBuilder();
        for (char c : digits.toCharArray()) {
            ascii.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        String plain = ascii.toString();
        if (POINT.matcher(plain).matches()) {
            return Double.valueOf(plain);
        }
        if (COMMAS.matcher(plain).matches()) {
            return Double.valueOf(plain.replace(",", ""));
        }
        if (POINTS.matcher(plain).matches()) {
            return Double.valueOf(plain.replace(".", ""));
        }
        return DECIMAL_COMMA.matcher(plain).matches() ? Double.valueOf(plain.replace(',', '.')) : null;
    }

    private static boolean isGroup(Words w, int i) {
        String raw = w.raw(i);
        return raw.length() == 3
                && raw.chars().allMatch(Character::isDigit)
                && w.token(i).begin() == w.token(i - 1).end() + 1
                && !w.newLine(i);
    }

    /** A fraction's sign: ½ is 0.5; 0 for any other character. */
    private static double fraction(char c) {
        if (c < '\u00bc' || c > '\u00be' && (c < '\u2150' || c > '\u215e')) {
            return 0;
        }
        String[] parts =
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).split("\u2044");
        return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }

    /** Where a fraction after whole digits ends: "5 ½", "5 1/2", "5-1/2"; i where there is none. */
    private static int fractionEnd(Words w, int i, int to) {
        int from = w.low(i).equals("-") && w.glued(i) && w.glued(i + 1) ? i + 1 : i;
        if (from < to && w.raw(from).length() == 1 && fraction(w.raw(from).charAt(0)) > 0) {
            return from + 1;
        }
        boolean stroke = from + 2 < to
                && w.low(from + 1).equals("/")
                && w.glued(from + 1)
                && w.glued(from + 2)
                && w.low(from).matches("[1-7]")
                && w.low(from + 2).matches("[234568]")
                && w.low(from).compareTo(w.low(from + 2)) < 0;
        return stroke ? from + 3 : i;
    }

    /** The fraction that ends before word {@code end}. */
    private static double fraction(Words w, int end) {
        double sign = fraction(w.raw(end - 1).charAt(0));
        return sign > 0 ? sign : Double.parseDouble(w.low(end - 3)) / Double.parseDouble(w.low(end - 1));
    }
}
