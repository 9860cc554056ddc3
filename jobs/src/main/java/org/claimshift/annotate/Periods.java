package org.claimshift.annotate;

import java.time.LocalDate;
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
        int unitAt = count == null ? i + 1 : count.to();
        String next = w.lemma(unitAt);
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
        return new Found(i, unitAt + 1, TimeValues.period(published, next, direction));
    }

    /** "summer 2024", "the summer of 2024": named, but where it begins depends on the place. */
    static Found season(Words w, int i) {
        int yearAt = w.low(i + 1).equals("of") ? i + 2 : i + 1;
        return TimeValues.year(w, yearAt) == null ? null : new Found(i, yearAt + 1, null);
    }

    /** "three days ago", "two weeks earlier". */
    static Found ago(Words w, int i, LocalDate published) {
        NumberParser.Number n = NumberParser.at(w, i, w.size());
        int unitAt = n == null && (w.low(i).equals("a") || w.low(i).equals("an")) ? i + 1 : n == null ? -1 : n.to();
        if (unitAt < 0 || !"unit".equals(CALENDAR.get(w.lemma(unitAt)))) {
            return null;
        }
        double count = n == null ? 1 : n.vague() ? -1 : n.value();
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
