package org.claimshift.annotate;

import java.time.LocalDate;
import org.claimshift.annotate.Times.Found;

/** Reads feasts: those of a fixed day have a value, the nearest to the publication as with other dates. */
final class Holidays {
    private Holidays() {}

    /** @param day "12-25", or "" where the day moves from year to year */
    static Found at(Words w, int i, String day, LocalDate published) {
        boolean eve = w.low(i + 1).equals("eve");
        boolean named = eve || w.low(i + 1).equals("day");
        int to = named ? i + 2 : i + 1;
        int yearAt = w.low(to).equals(",") ? to + 1 : to;
        Integer year = TimeValues.year(w, yearAt);
        String value = day.isEmpty() ? null : value(w, i, day, eve, year, published);
        return new Found(i, year == null ? to : yearAt + 1, value);
    }

    /** "New Year's Eve", "New Year's Day"; null where it is none. */
    static Found newYear(Words w, int i, LocalDate published) {
        if (!w.low(i + 1).equals("year") || !w.low(i + 2).equals("'s") || !w.isCapital(i + 1)) {
            return null;
        }
        return switch (w.low(i + 3)) {
            case "eve" -> new Found(i, i + 4, value(w, i, "12-31", false, null, published));
            case "day" -> new Found(i, i + 4, value(w, i, "01-01", false, null, published));
            default -> null;
        };
    }

    private static String value(Words w, int i, String day, boolean eve, Integer year, LocalDate published) {
        int month = Integer.parseInt(day.substring(0, 2));
        int ofMonth = Integer.parseInt(day.substring(3));
        if (year == null && published == null) {
            return null;
        }
        int y = year != null ? year : TimeValues.nearestYear(published, month, ofMonth, Periods.isFuture(w, i));
        return LocalDate.of(y, month, ofMonth).minusDays(eve ? 1 : 0).toString();
    }
}
