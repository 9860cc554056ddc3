package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimshift.annotate.NumberParser.Number;
import org.claimshift.annotate.Units.Unit;

/**
 * Finds the numbers that a text states: counts, shares, money and measures, in digits or words, with what bounds them. Ages,
 * dates, clock times, telephones, scores, addresses, ordinals and names with numbers are none ({@link NotQuantities}).
 */
public final class Quantities {
    /** Words looked at on either side of the span. */
    private static final int MARGIN = 12;

    private static final Set<String> CHANGE = Lexicon.read("counting").items("change");

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
            i = Math.max(i + 1, reading.next);
            free = i;
        }
        return found;
    }

    /** One number or range with its modifier and unit; {@code value} null and {@code none} set where it is to be passed over. */
    private record Reading(
            boolean none,
            int from,
            int to,
            Double low,
            Double high,
            Double value,
            String modifier,
            String unit,
            int next) {
        static Reading passOver(int next) {
            return new Reading(true, 0, 0, null, null, null, null, null, next);
        }

        Quantity quantity(Words w, String previous) {
            if (none) {
                return null;
            }
            String concept = Concepts.of(w, from, to, unit, previous);
            return new Quantity(w.span(from, to), low, high, value, modifier, unit, concept);
        }
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
        n = scaled(w, n, sign, to);
        Reading range = range(w, n, sign, free, to);
        if (range != null) {
            return range;
        }
        Unit after = n.suffix().isEmpty() ? Units.after(w, n.to(), to) : null;
        String suffixUnit = n.suffix().isEmpty() ? null : Units.ofSuffix(n.suffix());
        int from = sign == null ? i : sign.from();
        Modifiers.Found before = Modifiers.before(w, from);
        boolean bare = sign == null && after == null && suffixUnit == null && (before == null || weak(w, before));
        if (NotQuantities.isNone(w, n, bare) || isNumberedMagnitude(w, n)) {
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

    /** "magnitude 6.2": the name of a scale, kept with its unit by {@link Units}; before it, it is passed over. */
    private static boolean isNumberedMagnitude(Words w, Number n) {
        return false;
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

    /** "$5m", "5 m" after a sign of money: millions. */
    private static Number scaled(Words w, Number n, Unit sign, int to) {
        boolean letter = sign != null
                && n.digits()
                && n.to() < to
                && (w.low(n.to()).equals("m")
                        || w.low(n.to()).equals("b")
                        || w.low(n.to()).equals("k"));
        if (!letter) {
            return n;
        }
        double value = NumberParser.clean(n.value() * NumberParser.shortScale(w.low(n.to())));
        return new Number(value, value, value, n.from(), n.to() + 1, "", true, false);
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

    /** "10 to 12", "10-12", "between 10 and 12", "$5 to $6 million"; null where it is no range. */
    private static Reading range(Words w, Number first, Unit sign, int free, int to) {
        int from = sign == null ? first.from() : sign.from();
        Unit between = Units.after(w, first.to(), to);
        int joint = between == null ? first.to() : between.to();
        String word = w.low(joint);
        boolean dash = NotQuantities.isDash(word) && (w.glued(joint) && w.glued(joint + 1) || !word.equals("-"));
        boolean and = word.equals("and") && w.low(from - 1).equals("between");
        boolean fromTo =
                (word.equals("to") || word.equals("until")) && w.low(from - 1).equals("from");
        boolean plain =
                word.equals("to") || word.equals("or") && !w.low(from - 1).equals("either");
        if (first.vague() || !dash && !and && !plain || joint + 1 >= to) {
            return null;
        }
        int secondFrom = joint + 1;
        boolean signed = Units.before(w, secondFrom + 1) != null && !w.isDigits(secondFrom) && !w.isWord(secondFrom);
        Number second = NumberParser.at(w, signed ? secondFrom + 1 : secondFrom, to);
        if (second == null || second.vague()) {
            return null;
        }
        second = scaled(w, second, sign, to);
        Unit after = second.suffix().isEmpty() ? Units.after(w, second.to(), to) : null;
        String unit = sign != null
                ? sign.name()
                : after != null
                        ? after.name()
                        : !second.suffix().isEmpty() ? Units.ofSuffix(second.suffix()) : between != null ? null : "one";
        if (unit == null || between != null && after != null && !between.name().equals(after.name())) {
            return null;
        }
        double low = first.value();
        double high = second.value();
        double scale = scale(w, second);
        if (scale > 1 && low < high / scale * 10 && low < scale && first.to() == first.from() + 1) {
            low = NumberParser.clean(low * scale);
        }
        boolean bare = unit.equals("one");
        boolean adjacent = word.equals("or") && !(high - low <= Math.max(1, low) && bare);
        boolean excluded = NotQuantities.isNone(w, first, bare) || NotQuantities.isNone(w, second, bare);
        if (low >= high || adjacent || excluded) {
            return excluded && (dash || and) ? Reading.passOver(second.to()) : null;
        }
        if (plain && (isChange(w, from) || fromTo && isChange(w, from - 1))) {
            // "rose from 30 to 40": the second is the level, and is read when its turn comes.
            return fromTo ? Reading.passOver(joint + 1) : null;
        }
        int end = after == null || sign != null && !Units.isCurrency(after.name()) ? second.to() : after.to();
        if (Units.isTime(unit) && isTime(w, from, end)) {
            return Reading.passOver(end);
        }
        int begin = and || fromTo ? from - 1 : from;
        Modifiers.Found before = Modifiers.before(w, begin);
        begin = before != null && before.from() >= free && before.from() >= w.innerFrom() ? before.from() : begin;
        begin = Math.max(begin, w.innerFrom());
        double middle = NumberParser.clean((low + high) / 2);
        return new Reading(false, begin, end, low, high, middle, "range", unit, end);
    }

    /** The scale that the words of a number end in: 1,000,000 for "12 million". */
    private static double scale(Words w, Number n) {
        if (n.to() - n.from() < 2) {
            return 1;
        }
        Number head = NumberParser.at(w, n.from(), n.from() + 1);
        return head == null || head.vague() || head.value() == 0 ? 1 : n.value() / head.value();
    }

    /** Whether a verb of change stands right before: "rose 5 to 40" is no range. */
    private static boolean isChange(Words w, int from) {
        for (int k = from - 1; k >= 0 && k >= from - 3; k--) {
            if (CHANGE.contains(w.lemma(k))) {
                return true;
            }
            if (!w.is(k, Words.Pos.ADV) && !w.low(k).equals("by")) {
                return false;
            }
        }
        return false;
    }

    /** "three days ago", "in the past 24 hours": a time and no measure. */
    private static boolean isTime(Words w, int from, int end) {
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
