package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.List;
import org.claimshift.annotate.NumberParser.Number;
import org.claimshift.annotate.Units.Unit;

/**
 * Finds the numbers that a text states: counts, shares, money and measures, in digits or words, with what bounds them. Ages,
 * dates, clock times, telephones, scores, addresses, ordinals and names with numbers are none ({@link NotQuantities}).
 */
public final class Quantities {
    /** Words looked at on either side of the span. */
    private static final int MARGIN = 12;

    private Quantities() {}

    /** The quantities within the span, in order, none overlapping. */
    public static List<Quantity> find(Document doc, Span within) {
        return find(Words.around(doc, within, MARGIN));
    }

    static List<Quantity> find(Words w) {
        List<Quantity> found = new ArrayList<>();
        String previous = null;
        int i = w.innerFrom();
        int free = i;
        while (i < w.innerTo()) {
            if (!NumberParser.mayBegin(w, i)) {
                if (w.low(i).equals(".") && w.opensSentence(i + 1)) {
                    previous = null;
                }
                i++;
                continue;
            }
            Reading reading = read(w, i, free);
            if (reading == null) {
                i++;
                continue;
            }
            Quantity quantity = reading.quantity(w, previous);
            if (quantity != null) {
                found.add(quantity);
                previous = quantity.concept() == null ? previous : quantity.concept();
            }
            i = Math.max(i + 1, reading.next());
            free = i;
        }
        return found;
    }

    private static Reading read(Words w, int i, int free) {
        int to = w.innerTo();
        Number share = NumberParser.fraction(w, i, to);
        if (share != null) {
            return single(w, share, "percent", share.from(), share.to(), free);
        }
        Reading oneIn = oneIn(w, i, to, free);
        if (oneIn != null) {
            return oneIn;
        }
        Number n = NumberParser.at(w, i, to);
        if (n == null) {
            return w.isDigits(i) ? Reading.passOver(i + 1) : null;
        }
        Unit sign = Units.before(w, i);
        n = Ranges.scaled(w, n, sign, to);
        Reading range = Ranges.at(w, n, sign, free, to);
        if (range != null) {
            return range;
        }
        Unit after = n.suffix().isEmpty() ? Units.after(w, n.to(), to) : null;
        if (after == null && n.vague() && w.low(n.to()).equals("of")) {
            // "millions of dollars".
            after = Units.after(w, n.to() + 1, to);
        }
        String suffixUnit = n.suffix().isEmpty() ? null : Units.ofSuffix(n.suffix());
        int from = sign == null ? i : sign.from();
        Modifiers.Found before = Modifiers.before(w, from);
        boolean bare = sign == null && after == null && suffixUnit == null && (before == null || weak(w, before));
        if (NotQuantities.isNone(w, n, bare)) {
            return Reading.passOver(n.to());
        }
        String unit =
                sign != null ? sign.name() : after != null ? after.name() : suffixUnit != null ? suffixUnit : "one";
        if (sign != null && after != null && !Units.isCurrency(after.name())) {
            after = null;
        }
        int end = after == null ? n.to() : after.to();
        if (Units.isTime(unit) && isTime(w, from, end)) {
            return Reading.passOver(end);
        }
        return single(w, n, unit, from, end, free);
    }

    /** A modifier that also stands before dates and years: "around 2016", "over 40" (an age). */
    private static boolean weak(Words w, Modifiers.Found before) {
        String words = w.join(before.from(), before.to());
        return words.equals("around")
                || words.equals("about")
                || words.equals("circa")
                || words.equals("under")
                || words.equals("over")
                || words.equals("below")
                || words.equals("above")
                || words.equals("-");
    }

    private static Reading single(Words w, Number n, String unit, int from, int end, int free) {
        Modifiers.Found before = Modifiers.before(w, from);
        int begin = before != null && before.from() >= free && before.from() >= w.innerFrom() ? before.from() : from;
        String modifier = before == null ? "exact" : before.modifier();
        Modifiers.Found after = Modifiers.after(w, end, w.innerTo());
        if (after == null && end > n.to()) {
            after = Modifiers.after(w, n.to(), w.innerTo());
        }
        int to = end;
        if (after != null && before == null) {
            modifier = after.modifier();
            to = Math.max(end, after.to());
            if (after.from() < end) {
                to = end;
            }
        }
        if (w.low(to).equals("-") && w.low(to + 1).equals("strong") && to + 2 <= w.innerTo()) {
            to += 2;
        }
        if (n.vague()) {
            boolean bounded = modifier.equals("at_least") || modifier.equals("more_than");
            return new Reading(false, begin, to, n.low(), bounded ? null : n.high(), null, "vague", unit, to);
        }
        Double[] bounds = Modifiers.interval(n.value(), modifier);
        return new Reading(false, begin, to, bounds[0], bounds[1], n.value(), modifier, unit, to);
    }

    /** "one in five voters", "nine out of ten": a share. */
    private static Reading oneIn(Words w, int i, int to, int free) {
        Number part = NumberParser.at(w, i, to);
        if (part == null || part.vague() || !part.suffix().isEmpty() || part.value() > 99) {
            return null;
        }
        boolean in = w.low(part.to()).equals("in");
        boolean outOf = w.low(part.to()).equals("out") && w.low(part.to() + 1).equals("of");
        if (!in && !outOf) {
            return null;
        }
        int wholeFrom = part.to() + (in ? 1 : 2);
        wholeFrom += w.low(wholeFrom).equals("every") ? 1 : 0;
        Number whole = NumberParser.at(w, wholeFrom, to);
        boolean small = in && part.value() > 9;
        if (whole == null
                || whole.vague()
                || whole.value() <= part.value()
                || small
                || whole.value() > 1_000_000
                || !whole.suffix().isEmpty()
                || whole.simple() && whole.value() >= 1800 && whole.value() < 2100) {
            return null;
        }
        double percent = NumberParser.clean(100 * part.value() / whole.value());
        Number share = new Number(percent, percent, percent, i, whole.to(), "", false, false);
        return single(w, share, "percent", i, whole.to(), free);
    }

    /** "three days ago", "in the past 24 hours": a time and no measure. */
    static boolean isTime(Words w, int from, int end) {
        boolean after =
                switch (w.low(end)) {
                    case "ago", "earlier", "later", "before", "after", "prior", "hence" -> true;
                    case "from" -> w.low(end + 1).equals("now");
                    default -> false;
                };
        boolean before =
                switch (w.low(from - 1)) {
                    case "past",
                            "last",
                            "next",
                            "previous",
                            "coming",
                            "first",
                            "recent",
                            "final",
                            "these",
                            "preceding",
                            "those",
                            "following" -> true;
                    default -> false;
                };
        return after || before;
    }
}
