package org.claimshift.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimshift.annotate.Times.Found;
import org.claimshift.annotate.Words.Pos;

/** Reads times that count from the publication: "last week", "three days ago", "in two weeks". */
final class Periods {
    private static final Map<String, String> CALENDAR = Lexicon.read("calendar").labels();

    private static final Set<String> FUTURE = Set.of(
            "will",
            "shall",
            "'ll",
            "would",
            "wo",
            "upcoming",
            "due",
            "expected",
            "scheduled",
            "plans",
            "planned",
            "set",
            "going",
            "ahead");

    private Periods() {}

    /** "last week", "next month", "this year", "the past three days", "last night". */
    static Found period(Words w, int i, String direction, LocalDate published) {
        NumberParser.Number count = NumberParser.mayBegin(w, i + 1) ? NumberParser.at(w, i + 1, w.size()) : null;
        int unitAt = count == null ? afterVague(w, i + 1) : Modifiers.afterNumber(w, count.to(), w.size());
        String next = w.lemma(unitAt);
        if (count == null && unitAt > i + 1) {
            return "unit".equals(CALENDAR.get(next)) ? new Found(i, unitAt + 1, null) : null;
        }
        if (count == null && "daypart".equals(CALENDAR.get(w.low(unitAt))) && !direction.equals("future")) {
            int days = direction.equals("past") ? -1 : 0;
            return w.low(i).equals("last") || direction.equals("now")
                    ? new Found(i, unitAt + 1, TimeValues.day(published, days))
                    : null;
        }
        if (count == null && "season".equals(CALENDAR.get(w.low(unitAt)))) {
            return new Found(i, unitAt + 1, null);
        }
        if (!"unit".equals(CALENDAR.get(next))
                || w.low(i).equals("previous") && count == null && !next.equals("year")) {
            return null;
        }
        if (direction.equals("past")
                && w.low(i - 1).equals("the")
                && w.low(i).equals("last")
                && w.low(unitAt + 1).equals("of")) {
            return null;
        }
        if (count != null) {
            String value = count.vague() ? null : TimeValues.span(published, count.value(), next, direction);
            return new Found(i, unitAt + 1, value);
        }
        boolean told = isTold(w, i);
        return new Found(i, unitAt + 1, told ? null : TimeValues.period(published, next, direction));
    }

    /** "the next day" of what is told, not of the publication; "over the next year" is. */
    private static boolean isTold(Words w, int i) {
        if (!w.low(i - 1).equals("the") || w.low(i).equals("last") || w.low(i).equals("past")) {
            return false;
        }
        return switch (w.low(i - 2)) {
            case "in", "over", "for", "during", "within", "by", "until", "through" -> w.low(i)
                    .equals("following");
            default -> !w.low(i).equals("coming") && !w.low(i).equals("current");
        };
    }

    /** Word after "few", "several", "couple of"; i where none of them stands there. */
    private static int afterVague(Words w, int i) {
        return switch (w.low(i)) {
            case "few", "several", "many" -> i + 1;
            case "couple" -> w.low(i + 1).equals("of") ? i + 2 : i + 1;
            default -> i;
        };
    }

    /** "years ago", "moments ago" without a number. */
    static Found bareAgo(Words w, int i) {
        return w.low(i).endsWith("s") && w.low(i + 1).equals("ago") ? new Found(i, i + 2, null) : null;
    }

    /** "the day before yesterday", "the day after tomorrow". */
    static Found dayBeyond(Words w, int i, LocalDate published) {
        String two = w.low(i + 1) + " " + w.low(i + 2);
        return switch (two) {
            case "before yesterday" -> new Found(i, i + 3, TimeValues.day(published, -2));
            case "after tomorrow" -> new Found(i, i + 3, TimeValues.day(published, 2));
            default -> bareAgo(w, i);
        };
    }

    /** "the end of the year", "later in the day": the period of the publication. */
    static Found partOf(Words w, int i, LocalDate published) {
        boolean of = w.low(i + 1).equals(w.low(i).endsWith("r") ? "in" : "of")
                && w.low(i + 2).equals("the");
        String unit = w.lemma(i + 3);
        boolean period =
                of && "unit".equals(CALENDAR.get(unit)) && !w.low(i + 4).equals("of");
        return period ? new Found(i, i + 4, TimeValues.period(published, unit, "now")) : null;
    }

    /** "recent weeks". */
    static Found recent(Words w, int i) {
        return "unit".equals(CALENDAR.get(w.lemma(i + 1))) && w.low(i + 1).endsWith("s")
                ? new Found(i, i + 2, null)
                : null;
    }

    /** "the third quarter of 2023", "the first quarter": the last of that number that has begun. */
    static Found quarter(Words w, int i, LocalDate published) {
        if (!w.low(i + 1).equals("quarter")) {
            return null;
        }
        int number = List.of("first", "second", "third", "fourth").indexOf(w.low(i));
        int yearAt = w.low(i + 2).equals("of") ? i + 3 : i + 2;
        Integer year = TimeValues.year(w, yearAt);
        if (year != null) {
            return new Found(i, yearAt + 1, TimeValues.quarter(LocalDate.of(year, 3 * number + 1, 1)));
        }
        boolean ofYear = w.low(yearAt + 1).equals("year")
                && (w.low(yearAt).equals("last") || w.low(yearAt).equals("this"));
        if (published == null) {
            return new Found(i, ofYear ? yearAt + 2 : i + 2, null);
        }
        LocalDate first = LocalDate.of(published.getYear(), 3 * number + 1, 1);
        boolean last = ofYear ? w.low(yearAt).equals("last") : first.isAfter(published);
        return new Found(i, ofYear ? yearAt + 2 : i + 2, TimeValues.quarter(last ? first.minusYears(1) : first));
    }

    /** "the 14th century"; null where it is none. */
    static Found century(Words w, int i) {
        boolean century = w.low(i + 1).equals("century") && w.low(i).matches("[0-9]{1,2}(st|nd|rd|th)");
        if (!century) {
            return null;
        }
        int number = Integer.parseInt(w.low(i).replaceAll("\\D", ""));
        return new Found(i, i + 2, String.format("%04d-01-01/%04d-12-31", 100 * number - 99, 100 * number));
    }

    /** "summer 2024", "the summer of 2024", "in spring": named, but where it begins depends on the place. */
    static Found season(Words w, int i) {
        int yearAt = w.low(i + 1).equals("of") ? i + 2 : i + 1;
        if (TimeValues.year(w, yearAt) != null) {
            return new Found(i, yearAt + 1, null);
        }
        int before = w.low(i - 1).equals("the") ? i - 2 : i - 1;
        boolean named =
                switch (w.low(before)) {
                    case "in", "since", "until", "by", "during", "late", "early" -> !w.isNominal(i + 1);
                    default -> false;
                };
        return named && !w.low(i).equals("fall") ? new Found(i, i + 1, null) : null;
    }

    /** "three days ago", "two weeks earlier". */
    static Found ago(Words w, int i, LocalDate published) {
        NumberParser.Number n = NumberParser.at(w, i, w.size());
        boolean article = w.low(i).equals("a") || w.low(i).equals("an");
        int vague = n == null
                ? afterVague(w, article ? i + 1 : i)
                : n.vague() && w.low(n.to()).equals("of") ? n.to() + 1 : n.to();
        int unitAt = n != null || article || vague > i ? vague : -1;
        if (unitAt < 0 || !"unit".equals(CALENDAR.get(w.lemma(unitAt)))) {
            return null;
        }
        double count = n == null ? unitAt == i + 1 && article ? 1 : -1 : n.vague() ? -1 : n.value();
        return switch (w.low(unitAt + 1)) {
            case "ago" -> new Found(
                    i, unitAt + 2, count < 0 ? null : TimeValues.shifted(published, -count, w.lemma(unitAt)));
            case "earlier", "later", "before" -> new Found(i, unitAt + 2, null);
            default -> null;
        };
    }

    /** "in three days", "within two weeks", when the sentence looks ahead. */
    static Found inDays(Words w, int i, LocalDate published) {
        NumberParser.Number n = NumberParser.mayBegin(w, i + 1) ? NumberParser.at(w, i + 1, w.size()) : null;
        if (n == null
                || n.vague()
                || !"unit".equals(CALENDAR.get(w.lemma(n.to())))
                || !isFuture(w, i)
                || w.low(n.to()).equals("of")) {
            return null;
        }
        return new Found(i, n.to() + 1, TimeValues.shifted(published, n.value(), w.lemma(n.to())));
    }

    /** Whether the words of the same clause before the time, or the two after it, speak of the future. */
    static boolean isFuture(Words w, int i) {
        for (int k = i - 1; k >= 0 && k >= i - 14; k--) {
            String low = w.low(k);
            if (low.equals(".") || low.equals(";") || low.equals("?") || low.equals("!") || w.newLine(k + 1)) {
                break;
            }
            if (FUTURE.contains(low)
                    || low.equals("to")
                            && w.is(k + 1, Pos.VBASE)
                            && w.lemma(k - 1).equals("be")) {
                return true;
            }
            if (w.is(k, Pos.VFIN) && !w.lemma(k).equals("be") && !w.lemma(k).equals("have")) {
                return false;
            }
        }
        for (int k = i + 1; k < w.size() && k <= i + 8 && !w.low(k).equals("."); k++) {
            if (w.is(k, Pos.VFIN)) {
                return false;
            }
            if (w.low(k).equals("will")) {
                return true;
            }
        }
        return false;
    }
}
