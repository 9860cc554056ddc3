package org.claimshift.annotate;

import java.util.Map;
import java.util.Set;
import org.claimshift.annotate.NumberParser.Number;
import org.claimshift.annotate.Words.Pos;

/** Tells numbers that count or measure nothing: ages, dates, clock times, names, scores, telephones, addresses, lists. */
final class NotQuantities {
    private static final Lexicon COUNTING = Lexicon.read("counting");
    private static final Map<String, String> CALENDAR = Lexicon.read("calendar").labels();
    private static final Set<String> ONE_STOP = COUNTING.items("one_stop");
    private static final Set<String> PART = COUNTING.items("part");
    private static final Set<String> AFTER_YEAR = COUNTING.items("after_year");
    private static final Set<String> YEAR_LEADS = Set.of(
            "in", "since", "by", "from", "until", "till", "during", "before", "after", "early", "late", "mid", "of",
            "to", "and", "circa", "around", "for", "/", "-", "\u2013", "through", "the", "'s", "between", "or",
            "season", "summer", "spring", "autumn", "winter", "fall", "year", "fiscal", "(", "back", "than", "that",
            "this", "class");

    private static final Set<String> OLD_YEAR_LEADS = Set.of("in", "since", "until", "till", "circa", "year", "back");

    private NotQuantities() {}

    /**
     * Whether the number is none of a claim.
     *
     * @param bare whether neither a modifier nor a currency stands before it and no unit after it
     */
    static boolean isNone(Words w, Number n, boolean bare) {
        int i = n.from();
        if (n.digits() && (!n.suffix().isEmpty() && Units.ofSuffix(w, n) == null)) {
            return true;
        }
        if (Ages.isAge(w, n) || isClock(w, n) || NumberedNames.isPartOfName(w, n) || NumberedNames.isChain(w, n)) {
            return true;
        }
        if (bare
                && (isDate(w, n)
                        || isYear(w, n)
                        || isListNumber(w, n)
                        || NumberedNames.isAddress(w, n)
                        || NumberedNames.isScore(w, n))) {
            return true;
        }
        if (w.low(n.to()).equals("-") && w.glued(n.to()) && isPart(w, n)) {
            return true;
        }
        boolean ratio = w.low(n.to()).equals("-")
                        && w.low(n.to() + 1).equals("to")
                        && w.low(n.to() + 2).equals("-")
                || w.low(i - 1).equals("-")
                        && w.low(i - 2).equals("to")
                        && w.low(i - 3).equals("-");
        if (ratio || w.low(i - 1).equals("per")) {
            return true;
        }
        if (isNumberWord(w, n, 1)) {
            return bare ? isPronounOne(w, n) : isOneDay(w, n);
        }
        return bare && pointsBack(w, n);
    }

    /** "30-second" is a measure, "thirty-second" is not told from an ordinal. */
    private static boolean isPart(Words w, Number n) {
        String low = w.low(n.to() + 1);
        return PART.contains(low) && !(n.digits() && low.equals("second"));
    }

    /** "the two met", "the last 16": no noun follows. */
    private static boolean pointsBack(Words w, Number n) {
        boolean points =
                switch (w.low(n.from() - 1)) {
                    case "the", "these", "those", "other", "last", "final" -> !n.vague();
                    default -> w.is(n.from() - 1, Pos.PRON) && !n.digits();
                };
        boolean counts = Concepts.head(w, n.to()) >= 0
                || w.low(n.to()).equals("-")
                || w.low(n.to()).equals("of")
                || w.low(n.to()).equals("dead")
                || w.is(n.to(), Pos.VPART);
        return points && !counts && n.value() < 100;
    }

    private static boolean isNumberWord(Words w, Number n, int value) {
        return !n.digits() && !n.vague() && n.value() == value && n.to() == n.from() + 1;
    }

    private static boolean isPronounOne(Words w, Number n) {
        String before = w.low(n.from() - 1);
        boolean pronoun =
                switch (before) {
                    case "no", "the", "any", "every", "each", "this", "that", "which", "another", "some", "-" -> true;
                    default -> false;
                };
        boolean counts = w.isNominal(n.to()) || w.is(n.to(), Pos.ADJ, Pos.VPART);
        return pronoun
                || !counts
                || ONE_STOP.contains(w.low(n.to()))
                || w.low(n.to()).equals("-")
                || w.low(n.to()).equals("'s");
    }

    /** "One day, he said": some day; "for one day" and "a one-day strike" are durations. */
    private static boolean isOneDay(Words w, Number n) {
        return w.low(n.to()).equals("day")
                && !w.is(n.from() - 1, Pos.PREP, Pos.DET, Pos.ADJ)
                && Modifiers.before(w, n.from()) == null;
    }

    /** "10:30", "9 a.m.", "9am", "0900 GMT", "5 o'clock". */
    private static boolean isClock(Words w, Number n) {
        String after = w.low(n.to());
        boolean colon = after.equals(":") && w.isDigits(n.to() + 1) && w.glued(n.to() + 1)
                || w.low(n.from() - 1).equals(":") && w.glued(n.from()) && w.isDigits(n.from() - 2);
        return colon
                || after.equals("a.m.")
                || after.equals("p.m.")
                || after.equals("am")
                || after.equals("pm")
                || after.equals("gmt")
                || (after.equals("a") || after.equals("p"))
                        && w.low(n.to() + 1).equals(".")
                        && w.low(n.to() + 2).equals("m")
                || after.equals("o")
                || after.equals("noon")
                || (after.equals("et") || after.equals("est")) && n.simple();
    }

    static boolean isDash(String low) {
        return low.equals("-")
                || low.equals("\u2013")
                || low.equals("\u2014")
                || low.equals("\u2010")
                || low.equals("\u2011");
    }

    static boolean isMonth(Words w, int i) {
        String label = CALENDAR.get(w.low(i));
        return label != null && label.startsWith("month") && w.isCapital(i);
    }

    /** "October 17", "17 October", "Nov. 5". */
    private static boolean isDate(Words w, Number n) {
        if (n.vague() || n.value() > 31 || n.value() != Math.rint(n.value())) {
            return false;
        }
        int i = n.from();
        int monthBefore = w.low(i - 1).equals(".") ? i - 2 : i - 1;
        // "October 14-20": the second day stands behind a dash.
        if (isDash(w.low(i - 1)) && w.isDigits(i - 2)) {
            monthBefore = i - 3;
        }
        int monthAfter = isDash(w.low(n.to())) && w.isDigits(n.to() + 1) ? n.to() + 2 : n.to();
        // "the October 17 attack" is a date, "In October 14 people died" is none.
        boolean counted =
                w.is(n.to(), Pos.NOUN) && !w.lemma(n.to()).equals(w.low(n.to())) && w.is(monthBefore - 1, Pos.PREP);
        return isMonth(w, monthBefore) && !counted || isMonth(w, monthAfter);
    }

    /** Whether four digits alone are a year of our time and number nothing: "a 2008 raid". */
    static boolean isModernYear(Words w, int i) {
        Number n = NumberParser.at(w, i, i + 1);
        return n != null
                && n.simple()
                && n.value() >= 1900
                && n.value() < 2100
                && isYear(w, n)
                && !NumberedNames.isNumbered(w, n)
                && !NumberedNames.isAddress(w, n)
                && !isClock(w, n)
                && !NumberedNames.isChain(w, n);
    }

    /** A bare number of four digits from 1800 to 2099, unless it plainly counts something. */
    private static boolean isYear(Words w, Number n) {
        int i = n.from();
        if (n.simple() && n.to() == i + 1 && w.raw(i).length() == 4 && n.value() >= 1000 && n.value() < 1800) {
            return OLD_YEAR_LEADS.contains(w.low(i - 1)) && Concepts.head(w, n.to()) < 0 || isMonth(w, i - 1);
        }
        if (!n.simple() || n.to() != i + 1 || w.raw(i).length() != 4 || n.value() < 1800 || n.value() >= 2100) {
            return w.low(i - 1).equals("'") && n.simple() && w.raw(i).length() == 2
                    || n.simple()
                            && isDash(w.low(i - 1))
                            && w.glued(i)
                            && w.isDigits(i - 2)
                            && w.raw(i - 2).length() == 4
                            && w.raw(i).length() == 2;
        }
        String before = w.low(i - 1);
        boolean date = before.equals(",") && w.isDigits(i - 2) && (isMonth(w, i - 3) || isMonth(w, i - 1));
        if (date) {
            return true;
        }
        boolean plural = w.is(n.to(), Pos.NOUN) && w.low(n.to()).endsWith("s")
                || w.lemma(n.to()).equals("person")
                || w.lemma(n.to()).equals("troop");
        boolean adjectivePlural = w.is(n.to(), Pos.ADJ)
                && w.is(n.to() + 1, Pos.NOUN)
                && w.low(n.to() + 1).endsWith("s");
        if (YEAR_LEADS.contains(before) || isMonth(w, i - 1) || AFTER_YEAR.contains(w.lemma(n.to()))) {
            return !(plural && n.value() % 100 == 0 && !AFTER_YEAR.contains(w.lemma(n.to())));
        }
        if (n.value() >= 1950 && n.value() < 2040 && n.value() % 50 != 0) {
            return true;
        }
        return !(plural || adjectivePlural || w.low(n.to()).equals("of"));
    }

    private static boolean isListNumber(Words w, Number n) {
        String after = w.low(n.to());
        if (n.simple()
                && n.value() < 100
                && after.equals(".")
                && w.glued(n.to())
                && (w.opensSentence(n.from()) || w.low(n.from() - 1).equals("\u201d"))) {
            return !w.isDigits(n.to() + 1);
        }
        // "1) care; 2) supplies": a bracket that closes what none opened.
        boolean inline = after.equals(")")
                && w.glued(n.to())
                && !w.low(n.from() - 1).equals("(")
                && n.simple()
                && n.value() < 20
                && !w.isWord(n.from() - 1)
                && !w.newLine(n.to() + 1);
        if (inline && w.isWord(n.to() + 1)) {
            return true;
        }
        boolean mark = (after.equals(".") || after.equals(")"))
                && w.glued(n.to())
                && !w.newLine(n.to() + 1)
                && w.isWord(n.to() + 1);
        return n.simple() && n.value() < 100 && w.newLine(n.from()) && mark;
    }
}
