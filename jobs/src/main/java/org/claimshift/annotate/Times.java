package org.claimshift.annotate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/**
 * Finds the times that a text names and resolves them against the publication date: calendar dates, weekdays, days and periods
 * relative to it. A weekday or a month without more is past unless words of the future stand in its sentence. Clock times are no
 * times here.
 */
public final class Times {
    private static final int MARGIN = 12;
    private static final Map<String, String> CALENDAR = Lexicon.read("calendar").labels();
    private static final Set<String> YEAR_LEADS = Set.of(
            "in", "since", "by", "from", "until", "till", "during", "before", "after", "early", "late", "mid", "of",
            "between", "year", "back", "through", "circa", "summer", "spring", "autumn", "winter", "to", "and");
    private static final Set<String> YEAR_NOUNS = Lexicon.read("counting").items("after_year");

    private Times() {}

    /** The times within the span, in order, none overlapping; the values of relative ones are null without a date. */
    public static List<TimeMention> find(Document doc, Span within, LocalDateTime publishedOrNull) {
        return find(Words.around(doc, within, MARGIN), publishedOrNull == null ? null : publishedOrNull.toLocalDate());
    }

    private static List<TimeMention> find(Words w, LocalDate published) {
        List<TimeMention> found = new ArrayList<>();
        int i = w.innerFrom();
        while (i < w.innerTo()) {
            Found time = at(w, i, published);
            if (time == null || time.to > w.innerTo()) {
                i++;
            } else {
                found.add(new TimeMention(w.span(time.from, time.to), time.value));
                i = time.to;
            }
        }
        return found;
    }

    record Found(int from, int to, String value) {}

    private static Found at(Words w, int i, LocalDate published) {
        String label = CALENDAR.get(w.low(i));
        if (label != null && label.startsWith("month") && isMonthName(w, i)) {
            return month(w, i, Integer.parseInt(label.substring(5)), published);
        }
        if (label != null && label.startsWith("weekday") && w.isCapital(i)) {
            return weekday(w, i, Integer.parseInt(label.substring(7)), published);
        }
        if (w.isDigits(i)) {
            return digits(w, i, published);
        }
        if ("unit".equals(label) || "daypart".equals(label)) {
            return null;
        }
        if (label != null && (label.equals("past") || label.equals("future") || label.equals("now"))) {
            return Periods.period(w, i, label, published);
        }
        if ("season".equals(label)) {
            return Periods.season(w, i);
        }
        return word(w, i, published);
    }

    private static Found word(Words w, int i, LocalDate published) {
        return switch (w.low(i)) {
            case "yesterday" -> daypart(w, i, i + 1, TimeValues.day(published, -1));
            case "today", "tonight", "overnight" -> daypart(w, i, i + 1, TimeValues.day(published, 0));
            case "tomorrow" -> daypart(w, i, i + 1, TimeValues.day(published, 1));
            case "early", "mid", "late" -> null;
            case "in", "within" -> Periods.inDays(w, i, published);
            default -> NumberParser.mayBegin(w, i) ? Periods.ago(w, i, published) : null;
        };
    }

    private static Found daypart(Words w, int from, int to, String value) {
        boolean part = "daypart".equals(CALENDAR.get(w.low(to)));
        return new Found(from, part ? to + 1 : to, value);
    }

    /** "May" and "March" are words as well: they need a capital, and a number or a preposition beside them. */
    private static boolean isMonthName(Words w, int i) {
        if (!w.isCapital(i)) {
            return false;
        }
        String low = w.low(i);
        if (!low.equals("may")
                && !low.equals("march")
                && !low.equals("mar")
                && !low.equals("jan")
                && !low.equals("dec")
                && !low.equals("sep")) {
            return true;
        }
        boolean number = w.isDigits(i + 1) || w.isDigits(i - 1) || w.low(i + 1).equals(".") && w.isDigits(i + 2);
        return number
                || switch (w.low(i - 1)) {
                    case "in",
                            "by",
                            "since",
                            "until",
                            "last",
                            "next",
                            "this",
                            "early",
                            "late",
                            "of",
                            "from",
                            "before",
                            "after",
                            "mid",
                            "-",
                            "to",
                            "and",
                            "through",
                            "during" -> low.equals("may") || low.equals("march");
                    default -> false;
                };
    }

    /** "October 17", "Oct. 17, 2024", "17 October 2024", "the 17th of October", "October 14-20", "October 2024", "October". */
    private static Found month(Words w, int i, int month, LocalDate published) {
        int from = i;
        int to = i + 1;
        if (w.low(to).equals(".") && w.glued(to) && w.low(i).length() < 5) {
            to++;
        }
        Integer day = null;
        int lastDay = 0;
        int before = w.low(i - 1).equals("of") ? i - 2 : i - 1;
        Integer dayBefore = TimeValues.dayOfMonth(w, before);
        if (dayBefore != null && before >= w.innerFrom() && !(w.low(before - 1).equals("$"))) {
            day = dayBefore;
            from = before;
        } else if (TimeValues.dayOfMonth(w, to) != null && !w.newLine(to)) {
            day = TimeValues.dayOfMonth(w, to);
            to++;
            if ((NotQuantities.isDash(w.low(to)) || w.low(to).equals("to"))
                    && TimeValues.dayOfMonth(w, to + 1) != null
                    && !w.low(to + 2).equals("-")) {
                lastDay = TimeValues.dayOfMonth(w, to + 1);
                to += 2;
            }
        }
        int yearAt = w.low(to).equals(",")
                ? to + 1
                : w.low(to).equals("of") && TimeValues.year(w, to + 1) != null ? to + 1 : to;
        Integer year = day == null && w.low(to).equals(",") ? null : TimeValues.year(w, yearAt);
        if (year != null) {
            to = yearAt + 1;
        }
        boolean next = w.low(from - 1).equals("next") || w.low(from - 1).equals("coming");
        boolean future = next || w.low(from - 1).equals("by") || Periods.isFuture(w, from);
        boolean past = w.low(from - 1).equals("last") || w.low(from - 1).equals("since");
        if (year == null && published != null) {
            year = TimeValues.nearestYear(published, month, day, future && !past);
        }
        if (day == null && (next || past) && !w.low(from - 1).equals("since") && from > w.innerFrom()) {
            from--;
        }
        String value = TimeValues.date(year, month, day, lastDay);
        return new Found(from, to, value);
    }

    private static Found weekday(Words w, int i, int weekday, LocalDate published) {
        int to = i + 1;
        if (w.low(to).equals(".") && w.raw(i).length() < 5) {
            to++;
        }
        boolean possessive = w.low(to).equals("'s");
        // "Tuesday, October 17": the date says all.
        int dateAt = w.low(to).equals(",") ? to + 1 : to;
        String label = CALENDAR.get(w.low(dateAt));
        if (label != null
                && label.startsWith("month")
                && isMonthName(w, dateAt)
                && TimeValues.dayOfMonth(w, dateAt + 1) != null) {
            Found date = month(w, dateAt, Integer.parseInt(label.substring(5)), published);
            return new Found(i, date.to, date.value);
        }
        if (TimeValues.dayOfMonth(w, dateAt) != null && NotQuantities.isMonth(w, dateAt + 1)) {
            Found date = month(
                    w,
                    dateAt + 1,
                    Integer.parseInt(CALENDAR.get(w.low(dateAt + 1)).substring(5)),
                    published);
            return new Found(i, date.to, date.value);
        }
        String before = w.low(i - 1);
        boolean last = before.equals("last");
        boolean next = before.equals("next") || before.equals("coming");
        int from = (last || next || before.equals("this")) && i > w.innerFrom() ? i - 1 : i;
        boolean future = next || before.equals("by") || before.equals("until") || Periods.isFuture(w, i);
        String value = TimeValues.weekday(published, weekday, last, next, future);
        return possessive ? new Found(from, to, value) : daypart(w, from, to, value);
    }

    /** "2024-10-17", "17.10.2024", "in 2016", "the 2016 election", "1990s", "17 October", "3 days ago". */
    private static Found digits(Words w, int i, LocalDate published) {
        Found numeric = numericDate(w, i);
        if (numeric != null) {
            return numeric;
        }
        int monthAt = w.low(i + 1).equals("of") ? i + 2 : i + 1;
        if (TimeValues.dayOfMonth(w, i) != null && NotQuantities.isMonth(w, monthAt) && isMonthName(w, monthAt)) {
            return month(
                    w, monthAt, Integer.parseInt(CALENDAR.get(w.low(monthAt)).substring(5)), published);
        }
        Found decade = TimeValues.decade(w, i) == null ? null : new Found(i, i + 1, TimeValues.decade(w, i));
        if (decade != null) {
            return decade;
        }
        Integer year = TimeValues.year(w, i);
        if (year != null && isYear(w, i)) {
            return new Found(i, i + 1, String.valueOf(year));
        }
        return Periods.ago(w, i, published);
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
