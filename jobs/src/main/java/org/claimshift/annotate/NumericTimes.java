package org.claimshift.annotate;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.claimshift.annotate.Times.Found;
import org.claimshift.annotate.Words.Pos;

/** Reads times that begin with digits: dates in digits, days of a month, years, decades, centuries. */
final class NumericTimes {
    private static final Map<String, String> CALENDAR = Lexicon.read("calendar").labels();
    private static final Set<String> YEAR_LEADS = Set.of(
            "in", "since", "by", "from", "until", "till", "during", "before", "after", "early", "late", "mid", "of",
            "between", "year", "back", "through", "circa", "summer", "spring", "autumn", "winter", "to", "and");
    private static final Set<String> YEAR_NOUNS = Lexicon.read("counting").items("after_year");

    private NumericTimes() {}

    /** "2024-10-17", "17.10.2024", "in 2016", "the 2016 election", "1990s", "17 October", "3 days ago". */
    static Found at(Words w, int i, LocalDate published) {
        Found numeric = numericDate(w, i);
        if (numeric != null) {
            return numeric;
        }
        int monthAt = w.low(i + 1).equals("of") ? i + 2 : i + 1;
        if (TimeValues.dayOfMonth(w, i) != null && NotQuantities.isMonth(w, monthAt) && Times.isMonthName(w, monthAt)) {
            return Times.month(
                    w, monthAt, Integer.parseInt(CALENDAR.get(w.low(monthAt)).substring(5)), published);
        }
        Found decade = TimeValues.decade(w, i) == null ? null : new Found(i, i + 1, TimeValues.decade(w, i));
        if (decade != null) {
            return decade;
        }
        Found days = daysOfMonth(w, i, published);
        if (days != null) {
            return days;
        }
        Integer year = TimeValues.year(w, i);
        if (year != null && isYear(w, i)) {
            return years(w, i, year);
        }
        return Periods.century(w, i) != null ? Periods.century(w, i) : Periods.ago(w, i, published);
    }

    /** "between 3 and 7 May", "3-7 May", "3 to 7 May 2024"; null where it is none of them. */
    private static Found daysOfMonth(Words w, int i, LocalDate published) {
        Integer first = TimeValues.dayOfMonth(w, i);
        Integer last = first == null ? null : TimeValues.dayOfMonth(w, i + 2);
        String joint = w.low(i + 1);
        boolean range = joint.equals("to")
                || NotQuantities.isDash(joint)
                || joint.equals("and") && w.low(i - 1).equals("between");
        if (last == null
                || last <= first
                || !range
                || !NotQuantities.isMonth(w, i + 3)
                || !Times.isMonthName(w, i + 3)) {
            return null;
        }
        int month = Integer.parseInt(CALENDAR.get(w.low(i + 3)).substring(5));
        Found end = Times.month(w, i + 3, month, published);
        return new Found(i, end.to(), TimeValues.between(end.value(), first));
    }

    /** "2019", "2019-2023", "the 2024-25 season". */
    private static Found years(Words w, int i, int year) {
        boolean range = NotQuantities.isDash(w.low(i + 1))
                && w.glued(i + 1)
                && w.glued(i + 2)
                && w.isDigits(i + 2)
                && !NotQuantities.isDash(w.low(i + 3));
        Integer last = range ? TimeValues.lastYear(w.raw(i + 2), year) : null;
        return last == null ? new Found(i, i + 1, String.valueOf(year)) : new Found(i, i + 3, year + "/" + last);
    }

    private static boolean isYear(Words w, int i) {
        String next = w.low(i + 1);
        if (w.isDigits(i + 1)
                || next.equals("%")
                || next.equals("percent")
                || next.equals(":") && w.glued(i + 1)
                || Units.before(w, i) != null) {
            return false;
        }
        boolean counts = w.is(i + 1, Pos.NOUN) && next.endsWith("s") && !YEAR_NOUNS.contains(w.lemma(i + 1));
        boolean lead = YEAR_LEADS.contains(w.low(i - 1))
                || w.low(i - 1).equals("the")
                || NotQuantities.isDash(w.low(i - 1))
                || w.low(i - 1).equals("(")
                || w.low(i - 1).equals("'s")
                || w.low(i - 1).equals(",");
        if (!counts && NotQuantities.isModernYear(w, i)) {
            return true;
        }
        return !counts && (lead || YEAR_NOUNS.contains(w.lemma(i + 1)) || YEAR_NOUNS.contains(w.low(i + 1)));
    }

    private static Found numericDate(Words w, int i) {
        String mark = w.low(i + 1);
        boolean dashed = (mark.equals("-") || mark.equals("/"))
                && w.glued(i + 1)
                && w.low(i + 3).equals(mark)
                && w.isDigits(i + 2)
                && w.isDigits(i + 4)
                && w.glued(i + 4)
                && w.glued(i + 3)
                && w.glued(i + 2);
        if (dashed) {
            String value = TimeValues.numeric(w.raw(i), w.raw(i + 2), w.raw(i + 4));
            return value == null ? null : new Found(i, i + 5, value.isEmpty() ? null : value);
        }
        String[] parts = w.raw(i).split("\\.");
        String value =
                parts.length == 3 && parts[2].length() == 4 ? TimeValues.numeric(parts[2], parts[1], parts[0]) : null;
        return value == null || value.isEmpty() ? null : new Found(i, i + 1, value);
    }
}
