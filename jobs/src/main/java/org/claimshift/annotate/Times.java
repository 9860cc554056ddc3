package org.claimshift.annotate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the times that a text names and resolves them against the publication date: calendar dates, weekdays, days and periods
 * relative to it. A weekday or a month without more is past unless words of the future stand in its sentence. Clock times are no
 * times here.
 */
public final class Times {
    private static final int MARGIN = 12;
    private static final Map<String, String> CALENDAR = Lexicon.read("calendar").labels();

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
            return NumericTimes.at(w, i, published);
        }
        if ("unit".equals(label) || "units".equals(label)) {
            return Periods.dayBeyond(w, i, published);
        }
        if ("daypart".equals(label)) {
            return null;
        }
        if (label != null && label.startsWith("holiday") && w.isCapital(i)) {
            return Holidays.at(w, i, label.substring("holiday".length()), published);
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
            case "today", "tonight", "overnight" -> w.entity(i) != null
                    ? null
                    : daypart(w, i, i + 1, TimeValues.day(published, 0));
            case "tomorrow" -> daypart(w, i, i + 1, TimeValues.day(published, 1));
            case "end", "start", "beginning", "middle", "later", "earlier" -> Periods.partOf(w, i, published);
            case "recent" -> Periods.recent(w, i);
            case "new" -> Holidays.newYear(w, i, published);
            case "first", "second", "third", "fourth" -> Periods.quarter(w, i, published);
            case "in", "within" -> Periods.inDays(w, i, published);
            case "an", "several", "few", "many" -> Periods.ago(w, i, published);
            default -> NumberParser.mayBegin(w, i) ? Periods.ago(w, i, published) : null;
        };
    }

    private static Found daypart(Words w, int from, int to, String value) {
        boolean part = "daypart".equals(CALENDAR.get(w.low(to)));
        return new Found(from, part ? to + 1 : to, value);
    }

    /** "May" and "March" are words as well: they need a capital, and a number or a preposition beside them. */
    static boolean isMonthName(Words w, int i) {
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

    /** "Oct.", "Tues.", not "June" at the end of a sentence. */
    private static boolean isAbbreviated(Words w, int i) {
        boolean point = w.low(i + 1).equals(".") && w.glued(i + 1) && w.low(i).length() < 6;
        return point
                && switch (w.low(i)) {
                    case "may", "june", "july", "march", "april" -> false;
                    default -> true;
                };
    }

    /** "October 17", "Oct. 17, 2024", "17 October 2024", "the 17th of October", "October 14-20", "October 2024", "October". */
    static Found month(Words w, int i, int month, LocalDate published) {
        int from = i;
        int to = i + 1;
        if (isAbbreviated(w, i)) {
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
        int to = isAbbreviated(w, i) ? i + 2 : i + 1;
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
}
