package org.claimshift.annotate;

import java.util.Set;
import org.claimshift.annotate.NumberParser.Number;
import org.claimshift.annotate.Units.Unit;

/** Reads ranges of numbers. */
final class Ranges {
    private static final Set<String> CHANGE = Lexicon.read("counting").items("change");

    private Ranges() {}

    /** "$5m", "5 m" after a sign of money: millions. */
    static Number scaled(Words w, Number n, Unit sign, int to) {
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

    /** "10 to 12", "10-12", "between 10 and 12", "$5 to $6 million"; null where it is no range. */
    static Reading at(Words w, Number first, Unit sign, int free, int to) {
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
        if (Units.isTime(unit) && Quantities.isTime(w, from, end)) {
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
}
