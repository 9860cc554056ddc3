package org.claimshift.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** ISO 8601 days, months, years and intervals of them. */
final class Times {
    private record Days(LocalDate first, LocalDate last) {}

    private Times() {}

    static boolean isKnown(String value) {
        return days(value).isPresent();
    }

    /** Whether both can be meant: a day lies in its month. Unreadable values are compatible with everything. */
    static boolean overlap(String a, String b) {
        Optional<Days> x = days(a);
        Optional<Days> y = days(b);
        return x.isEmpty()
                || y.isEmpty()
                || !x.get().first().isAfter(y.get().last())
                        && !y.get().first().isAfter(x.get().last());
    }

    private static Optional<Days> days(String value) {
        try {
            int slash = value.indexOf('/');
            if (slash < 0) {
                return Optional.of(period(value));
            }
            String begin = value.substring(0, slash);
            String end = value.substring(slash + 1);
            LocalDate first = isOpen(begin) ? LocalDate.MIN : period(begin).first();
            LocalDate last = isOpen(end) ? LocalDate.MAX : period(end).last();
            return Optional.of(new Days(first, last));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static Days period(String value) {
        if (value.length() == 4) {
            Year year = Year.parse(value);
            return new Days(year.atDay(1), year.atMonth(12).atEndOfMonth());
        }
        if (value.length() == 7) {
            YearMonth month = YearMonth.parse(value);
            return new Days(month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value);
        return new Days(day, day);
    }
}
