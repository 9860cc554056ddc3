package org.claimshift.annotate;

import java.util.Set;
import org.claimshift.annotate.NumberParser.Number;
import org.claimshift.annotate.Units.Unit;
import org.claimshift.annotate.Words.Pos;

/** Reads one quantity: its number, unit, modifier and bounds. */
final class QuantityReader {
    /** Words between a number and its unit: "five more years". */
    private static final Set<String> MORE = Set.of(
            "more",
            "additional",
            "consecutive",
            "full",
            "long",
            "straight",
            "whole",
            "extra",
            "further",
            "successive",
            "calendar");

    private QuantityReader() {}

    /**
     * What begins at word i; null for nothing.
     *
     * @param free words before it belong to the quantity before
     */
    static Reading read(Words w, int i, int free, Counted before) {
        int to = w.innerTo();
        Number part = Shares.ofUnit(w, i, to);
        if (part != null) {
            boolean within = w.low(part.to() - 1).equals("half") && part.value() > 1;
            Unit unit = Units.after(w, within ? i + 1 : part.to(), to);
            return single(w, part, unit.name(), i, within ? part.to() : unit.to(), free);
        }
        Number share = Shares.at(w, i, to);
        if (share != null) {
            return single(w, share, "percent", i, share.to(), free);
        }
        Number n = NumberParser.at(w, i, to);
        if (n == null) {
            return w.isDigits(i) ? Reading.passOver(i + 1) : null;
        }
        Unit sign = Units.before(w, i);
        sign = sign == null || sign.from() < free ? null : sign;
        n = scaled(w, n, sign, to);
        Reading range = Ranges.at(w, n, sign, free, to);
        return range != null ? range : oneNumber(w, n, sign, free, before);
    }

    private static Reading oneNumber(Words w, Number n, Unit sign, int free, Counted before) {
        int to = w.innerTo();
        Unit after = unit(w, n, to);
        String suffixUnit = n.suffix().isEmpty() || after != null ? null : Units.ofSuffix(w, n);
        int from = sign == null ? n.from() : sign.from();
        Modifiers.Found modifier = Modifiers.before(w, from);
        boolean bare = sign == null && after == null && suffixUnit == null && (modifier == null || weak(w, modifier));
        if (NotQuantities.isNone(w, n, bare)) {
            return Reading.passOver(n.to());
        }
        String unit = sign != null ? sign.name() : after != null ? after.name() : suffixUnit;
        if (sign != null && after != null && !Units.isCurrency(after.name())) {
            after = null;
        }
        if (unit == null) {
            unit = leftOut(w, n, before);
        }
        int end = after == null ? n.to() : after.to();
        if (Units.isTime(unit) && isPointInTime(w, from, end)) {
            return Reading.passOver(end);
        }
        return single(w, n, unit, from, end, free);
    }

    /** "$5m", "5 m" after a sign of money: millions. "a 500m sprint": metres. */
    static Number scaled(Words w, Number n, Unit sign, int to) {
        if (sign == null && n.digits() && Units.isMetres(w, n)) {
            return new Number(NumberParser.clean(n.value() / 1e6), n.from(), n.to(), "m", n.form());
        }
        Double scale =
                sign != null && n.digits() && n.to() < to && w.low(n.to()).length() == 1
                        ? NumberWords.shortScale(w.low(n.to()))
                        : null;
        return scale == null
                ? n
                : new Number(NumberParser.clean(n.value() * scale), n.from(), n.to() + 1, "", NumberParser.Form.DIGITS);
    }

    /** The unit after a number, also "millions of dollars"; null for none. */
    static Unit unit(Words w, Number n, int to) {
        if (!n.suffix().isEmpty()) {
            return Units.afterSuffix(w, n, to);
        }
        int at = Modifiers.afterNumber(w, n.to(), to);
        Unit after = Units.after(w, at, to);
        if (after == null && w.low(at).equals("-") && w.glued(at) && !w.glued(at + 1)) {
            // "the 5- and 10-day courses".
            Number second = w.is(at + 1, Pos.CONJ) ? NumberParser.at(w, at + 2, to) : null;
            Unit shared = second == null ? null : Units.after(w, second.to(), to);
            return shared == null ? null : new Unit(shared.name(), at, at);
        }
        boolean more = after == null && MORE.contains(w.low(at));
        boolean of = n.vague() && w.low(n.to()).equals("of");
        return more || of ? Units.after(w, at + 1, to) : after;
    }

    /** The unit that a bare number takes over from the one before: "48 hours, maybe 72", "a loss of $2 million from one of 3 million". */
    private static String leftOut(Words w, Number n, Counted before) {
        if (!before.inSameSentence()
                || before.unit().equals("one")
                || Units.isShare(before.unit())
                || Concepts.head(w, n.to()) >= 0
                || w.low(n.to()).equals("of")) {
            return "one";
        }
        boolean money = Units.isCurrency(before.unit());
        boolean scaled = n.value() >= 1000 && n.to() > n.from() + 1;
        boolean near = n.from() - before.to() <= 3;
        boolean listed = near
                && (w.is(n.from() - 1, Pos.CONJ, Pos.TO, Pos.ADV)
                        || w.low(n.from() - 1).equals(","));
        return money && scaled || !money && listed ? before.unit() : "one";
    }

    /** A modifier that also stands before dates and years: "around 2016", "over 40" (an age). */
    private static boolean weak(Words w, Modifiers.Found before) {
        return switch (w.join(before.from(), before.to())) {
            case "around", "about", "circa", "under", "over", "below", "above" -> true;
            default -> false;
        };
    }

    /**
     * A number with its modifier and bounds.
     *
     * @param from its first word, currency sign included
     * @param end word after its unit
     */
    static Reading single(Words w, Number number, String unit, int from, int end, int free) {
        int start = sign(w, from, unit);
        Number n = start < from && start >= free ? number.negated() : number;
        start = start >= free ? start : from;
        Modifiers.Found before = Modifiers.before(w, start);
        if (before != null && Units.isTime(unit) && isDuring(w, before)) {
            before = null;
        }
        int begin = before != null && before.from() >= free && before.from() >= w.innerFrom() ? before.from() : start;
        String modifier = before == null ? "exact" : before.modifier();
        int to = end;
        Modifiers.Found after = before == null ? boundAfter(w, n, end) : null;
        if (after != null) {
            modifier = after.modifier();
            to = after.from() <= end ? Math.max(end, after.to()) : end;
        } else {
            to = Math.max(end, Modifiers.afterNumber(w, n.to(), w.innerTo()));
        }
        if (w.low(to).equals("-") && w.low(to + 1).equals("strong") && to + 2 <= w.innerTo()) {
            to += 2;
        }
        modifier = n.vague() ? "vague" : modifier;
        Double[] bounds = Modifiers.interval(n.value(), modifier);
        return Reading.of(w, start, begin, to, bounds[0], bounds[1], n.value(), modifier, unit);
    }

    /** A modifier after the number, its unit or what it counts: "200 or more", "€200 or less", "50 people or fewer". */
    private static Modifiers.Found boundAfter(Words w, Number n, int end) {
        int to = w.innerTo();
        Modifiers.Found after = Modifiers.after(w, n.to(), to);
        if (after == null && end > n.to()) {
            after = Modifiers.after(w, end, to);
        }
        int head = after == null && end < to && w.isNominal(end) ? Concepts.head(w, end) : -1;
        return head >= 0 && w.low(head + 1).equals("or") ? Modifiers.after(w, head + 1, to) : after;
    }

    /** First word of a number with a minus sign before it: "minus 12C", "−0.4%"; {@code from} where there is none. */
    private static int sign(Words w, int from, String unit) {
        String before = w.low(from - 1);
        boolean word = before.equals("minus") && !w.low(from - 2).equals("or");
        boolean mark = (before.equals("\u2212") || before.equals("-") && !unit.equals("one"))
                && w.glued(from)
                && !w.glued(from - 1);
        return word || mark ? from - 1 : from;
    }

    /** "over the years", "spend $5m over ten years": during, where "lasted over ten years" is more than. */
    private static boolean isDuring(Words w, Modifiers.Found before) {
        if (!w.low(before.from()).equals("over") || before.to() > before.from() + 1) {
            return false;
        }
        int k = before.from() - 1;
        return !w.is(k, Pos.PREP) && !measures(w, k) && !w.lemma(k).equals("be");
    }

    /** "three days ago", "died two weeks after the vote": a time and no duration, which "for two weeks after" is. */
    static boolean isPointInTime(Words w, int from, int end) {
        return switch (w.low(end)) {
            case "ago", "earlier", "later", "prior", "hence" -> true;
            case "before", "after" -> !w.is(from - 1, Pos.PREP) && !measures(w, from - 1);
            case "from" -> w.low(end + 1).equals("now");
            default -> false;
        };
    }

    private static boolean measures(Words w, int verb) {
        boolean isVerb = w.is(verb, Pos.VFIN, Pos.VBASE, Pos.VPART, Pos.VING);
        return isVerb
                && switch (w.lemma(verb)) {
                    case "last", "take", "spend", "wait", "run", "serve", "live", "get", "receive" -> true;
                    default -> false;
                };
    }
}
