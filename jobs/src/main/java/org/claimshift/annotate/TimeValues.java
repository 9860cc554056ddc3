package org.claimshift.annotate;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** ISO 8601 values of times; everything gives null where no date of publication is known and one is needed. */
final class TimeValues {
    private TimeValues() {}

    static String day(LocalDate published, long days) {
        return published == null ? null : published.plusDays(days).toString();
    }

    /** Day of the month at a word: "17", "17th"; null for none. */
    static Integer dayOfMonth(Words w, int i) {
        if (!w.isDigits(i)) {
            return null;
        }
        String raw = w.low(i);
        int digits = raw.length() > 1 && Character.isDigit(raw.charAt(1)) ? 2 : 1;
        String rest = raw.substring(digits);
        if (!rest.isEmpty() && !rest.equals("st") && !rest.equals("nd") && !rest.equals("rd") && !rest.equals("th")) {
            return null;
        }
        int day = Integer.parseInt(raw.substring(0, digits));
        return day >= 1 && day <= 31 ? day : null;
    }

    /** A year of four plain digits from 1000 to 2099 at a word; null for none. */
    static Integer year(Words w, int i) {
        if (!w.isDigits(i) || w.raw(i).length() != 4 || !w.raw(i).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int year = Integer.parseInt(w.raw(i));
        return year >= 1000 && year < 2100 ? year : null;
    }

    /** The days from the first to the day that is given in full; null where that is unknown. */
    static String between(String lastDay, int first) {
        boolean day = lastDay != null && lastDay.length() == 10;
        return day ? String.format("%s%02d/%s", lastDay.substring(0, 8), first, lastDay) : null;
    }

    /** The last year of "2019-2023" or "2024-25"; null where it is no later year. */
    static Integer lastYear(String digits, int first) {
        if (!digits.matches("[0-9]{2}|[0-9]{4}")) {
            return null;
        }
        int last = Integer.parseInt(digits);
        last += digits.length() == 2 ? first / 100 * 100 : 0;
        return last > first && last < 2100 ? last : null;
    }

    /** "1990s" as an interval; null for none. */
    static String decade(Words w, int i) {
        String low = w.low(i);
        boolean decade =
                low.length() == 5 && low.endsWith("0s") && low.chars().limit(4).allMatch(c -> c >= '0' && c <= '9');
        if (!decade) {
            return null;
        }
        int year = Integer.parseInt(low.substring(0, 4));
        return year + "-01-01/" + (year + 9) + "-12-31";
    }

    /**
     * Year first or last, strokes or hyphens: the day; "" where day and month cannot be told apart; null where it is no date.
     */
    static String numeric(String a, String b, String c) {
        try {
            int x = Integer.parseInt(a);
            int y = Integer.parseInt(b);
            int z = Integer.parseInt(c);
            if (a.length() == 4 && x > 1000 && x < 2100) {
                return LocalDate.of(x, y, z).toString();
            }
            if (c.length() != 4 || z < 1000 || z > 2099) {
                return null;
            }
            if (x > 12) {
                return LocalDate.of(z, y, x).toString();
            }
            return y > 12 || x == y ? LocalDate.of(z, x, y).toString() : "";
        } catch (DateTimeException | NumberFormatException none) {
            return null;
        }
    }

    /** The year that brings a month, or a day of it, nearest before or after the publication. */
    static int nearestYear(LocalDate published, int month, Integer day, boolean future) {
        int year = published.getYear();
        YearMonth here = YearMonth.from(published);
        YearMonth there = YearMonth.of(year, month);
        if (future) {
            return there.isBefore(here) ? year + 1 : year;
        }
        if (there.equals(here)) {
            return year;
        }
        // A date a little ahead of the publication is rather a plan than eleven months old.
        boolean near = day != null && there.isAfter(here) && !there.isAfter(here.plusMonths(2));
        return there.isAfter(here) && !near ? year - 1 : !there.isAfter(here) || !near ? year : year;
    }

    static String date(Integer year, int month, Integer day, int lastDay) {
        if (year == null) {
            return null;
        }
        try {
            if (day == null) {
                return YearMonth.of(year, month).toString();
            }
            String first = LocalDate.of(year, month, day).toString();
            return lastDay > day ? first + "/" + LocalDate.of(year, month, lastDay) : first;
        } catch (DateTimeException none) {
            return null;
        }
    }

    static String weekday(LocalDate published, int weekday, boolean last, boolean next, boolean future) {
        if (published == null) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        if (last) {
            return published.with(TemporalAdjusters.previous(day)).toString();
        }
        if (next) {
            return published.with(TemporalAdjusters.next(day)).toString();
        }
        return published
                .with(future ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day))
                .toString();
    }

    /** One calendar period before, around or after the publication: a week runs from Monday. */
    static String period(LocalDate published, String unit, String direction) {
        if (published == null) {
            return null;
        }
        int step = direction.equals("past") ? -1 : direction.equals("future") ? 1 : 0;
        return switch (unit) {
            case "day" -> published.plusDays(step).toString();
            case "week" -> week(published.plusWeeks(step));
            case "fortnight" -> null;
            case "month" -> YearMonth.from(published).plusMonths(step).toString();
            case "year" -> String.valueOf(published.getYear() + step);
            case "weekend" -> weekend(published, step);
            case "quarter" -> quarter(published.plusMonths(3L * step));
            default -> null;
        };
    }

    private static String week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday + "/" + monday.plusDays(6);
    }

    private static String weekend(LocalDate published, int step) {
        LocalDate saturday = step < 0
                ? published
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusDays(2)
                : published
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusDays(5)
                        .plusWeeks(step);
        return saturday + "/" + saturday.plusDays(1);
    }

    static String quarter(LocalDate day) {
        LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
        return first + "/" + first.plusMonths(3).minusDays(1);
    }

    /** "the past three days", "the next two weeks": from or to the publication. */
    static String span(LocalDate published, double count, String unit, String direction) {
        LocalDate other =
                direction.equals("now") ? null : plus(published, direction.equals("past") ? -count : count, unit);
        if (other == null) {
            return null;
        }
        return other.isBefore(published) ? other + "/" + published : published + "/" + other;
    }

    /** A time so many units from the publication, as precise as its unit. */
    static String shifted(LocalDate published, double count, String unit) {
        LocalDate other = plus(published, count, unit);
        if (other == null) {
            return null;
        }
        return switch (unit) {
            case "month" -> YearMonth.from(other).toString();
            case "year", "decade", "century" -> String.valueOf(other.getYear());
            default -> other.toString();
        };
    }

    private static LocalDate plus(LocalDate published, double count, String unit) {
        if (published == null || count != Math.rint(count) || Math.abs(count) > 5000) {
            return null;
        }
        long n = (long) count;
        try {
            return switch (unit) {
                case "day" -> published.plusDays(n);
                case "week" -> published.plusWeeks(n);
                case "fortnight" -> published.plusWeeks(2 * n);
                case "month" -> published.plusMonths(n);
                case "year" -> published.plusYears(n);
                case "decade" -> published.plusYears(10 * n);
                case "hour" -> published.plusDays(n / 24);
                default -> null;
            };
        } catch (DateTimeException none) {
            return null;
        }
    }
}
