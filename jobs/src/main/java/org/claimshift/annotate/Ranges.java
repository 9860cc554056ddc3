package org.claimshift.annotate;

import java.util.HashSet;
import java.util.Set;
import org.claimshift.annotate.NumberParser.Number;
import org.claimshift.annotate.Units.Unit;
import org.claimshift.annotate.Words.Pos;

/** Reads ranges of numbers, and tells them from changes: "from 200 to 250 jobs", not "cut from 40 to 25". */
final class Ranges {
    private static final Set<String> CHANGE =
            new HashSet<>(Lexicon.read("counting").items("change"));
    private static final int CLAUSE = 10;

    static {
        CHANGE.addAll(Lexicon.read("counting").items("changed"));
    }

    private Ranges() {}

    /** Two numbers with what joins them. */
    private record Pair(Number first, int from, int joint, Number second, Unit between, Unit after, String unit) {
        int end() {
            return after == null ? second.to() : after.to();
        }
    }

    /**
     * "10 to 12", "10-12", "between 10 and 12", "$5 to $6 million"; the first number of a change, with the unit of the second ("from
     * 40 to 25 mg"); null where it is neither.
     */
    static Reading at(Words w, Number number, Unit sign, int free, int to) {
        Pair pair = pair(w, number, sign, to);
        if (pair == null) {
            return null;
        }
        String word = w.low(pair.joint);
        int from = pair.from;
        boolean dash = NotQuantities.isDash(word);
        boolean and = word.equals("and");
        boolean fromTo = !and && !dash && w.low(before(w, from) - 1).equals("from");
        Number first = scaledAlike(w, pair.first, pair.second);
        boolean bare = pair.unit.equals("one");
        boolean oneOr = word.equals("or") && w.low(number.from()).equals("one");
        if (!oneOr && NotQuantities.isNone(w, number, bare) || NotQuantities.isNone(w, pair.second, bare)) {
            return dash || and ? Reading.passOver(pair.second.to()) : null;
        }
        if (word.equals("to")
                && (isChanged(w, from)
                        || fromTo && (first.value() > pair.second.value() || isChange(w, before(w, from) - 1)))) {
            // "rose 3 to 41", "grew from 12 to 19": two numbers; the second is read when its turn comes.
            int end = pair.between == null ? number.to() : pair.between.to();
            return fromTo ? QuantityReader.single(w, first, pair.unit, from, end, free) : null;
        }
        if (dash && !bare && first.value() >= pair.second.value()) {
            // "led 49-47 percent".
            return QuantityReader.single(w, first, pair.unit, from, number.to(), free);
        }
        boolean adjacent = !word.equals("or") || pair.second.value() - first.value() <= Math.max(1, first.value());
        boolean votes = dash && bare && NumberedNames.isBallot(w, number);
        if (first.value() >= pair.second.value() || !adjacent || votes) {
            return null;
        }
        int end = pair.end();
        if (Units.isTime(pair.unit) && QuantityReader.isPointInTime(w, from, end)) {
            return Reading.passOver(end);
        }
        int start = Math.max(and || fromTo && w.low(from - 1).equals("from") ? from - 1 : from, w.innerFrom());
        Modifiers.Found before = Modifiers.before(w, start);
        int begin = before != null && before.from() >= free && before.from() >= w.innerFrom() ? before.from() : start;
        double low = first.value();
        double high = pair.second.value();
        double middle = NumberParser.clean((low + high) / 2);
        return Reading.of(w, start, begin, end, low, high, middle, "range", pair.unit);
    }

    /** First word of the number's modifier, or the number's. */
    private static int before(Words w, int from) {
        Modifiers.Found modifier = Modifiers.before(w, from);
        return modifier == null ? from : modifier.from();
    }

    private static Pair pair(Words w, Number first, Unit sign, int to) {
        if (first.vague()) {
            return null;
        }
        int from = sign == null ? first.from() : sign.from();
        Unit between = first.suffix().isEmpty() ? Units.after(w, first.to(), to) : null;
        int joint = between == null ? first.to() : between.to();
        if (w.low(joint).equals("-") && w.glued(joint) && !w.glued(joint + 1)) {
            // "10- to 12-week".
            joint++;
        }
        if (joint + 1 >= to || !joins(w, joint, from, between != null)) {
            return null;
        }
        int secondFrom = joint + 1;
        boolean signed = !w.isDigits(secondFrom) && Units.before(w, secondFrom + 1) != null;
        Number second = NumberParser.at(w, signed ? secondFrom + 1 : secondFrom, to);
        if (second == null || second.vague() || signed && sign == null) {
            return null;
        }
        second = QuantityReader.scaled(w, second, sign, to);
        Unit after = QuantityReader.unit(w, second, to);
        String own = sign != null
                ? sign.name()
                : after != null ? after.name() : second.suffix().isEmpty() ? null : Units.ofSuffix(w, second);
        String one = between == null ? Units.ofSuffix(w, first) : between.name();
        boolean alike = sign != null || one == null || one.equals(own);
        if (!alike) {
            return null;
        }
        after = sign != null && after != null && !Units.isCurrency(after.name()) ? null : after;
        return new Pair(first, from, joint, second, between, after, own == null ? "one" : own);
    }

    private static boolean joins(Words w, int joint, int from, boolean measured) {
        String word = w.low(joint);
        return switch (word) {
            case "to", "until" -> true;
            case "or" -> !w.low(from - 1).equals("either");
            case "and" -> w.low(from - 1).equals("between");
            default -> NotQuantities.isDash(word)
                    && (measured || w.glued(joint) && w.glued(joint + 1) || !word.equals("-"));
        };
    }

    /** "5 to 6 million", "two to three dozen": the first has the second's scale. */
    private static Number scaledAlike(Words w, Number first, Number second) {
        double scale = 1;
        if (second.to() - second.from() > 1) {
            Number head = NumberParser.at(w, second.from(), second.from() + 1);
            scale = head == null || head.vague() || head.value() == 0 ? 1 : second.value() / head.value();
        } else if (second.digits()
                && !w.raw(second.from()).chars().allMatch(c -> Character.isDigit(c) || c == ',' || c == '.')) {
            String letters = w.low(second.from()).replaceAll("^[\\d.,]+", "");
            Double glued = second.suffix().isEmpty() ? NumberWords.shortScale(letters) : null;
            scale = glued == null ? 1 : glued;
        }
        String raw = w.raw(second.from());
        if (first.simple() && NotQuantities.isDash(w.low(first.to())) && raw.endsWith(",000")) {
            // "12-15,000".
            scale = 1000;
        }
        boolean scaled = scale > 1
                && first.value() < scale
                && first.value() < second.value() / scale * 10
                && first.to() == first.from() + 1
                && first.suffix().isEmpty();
        return scaled
                ? new Number(NumberParser.clean(first.value() * scale), first.from(), first.to(), "", first.form())
                : first;
    }

    /** Whether a verb of change stands right before: "rose 5 to 40" is no range. */
    private static boolean isChanged(Words w, int from) {
        for (int k = from - 1; k >= 0 && k >= from - 5; k--) {
            if (CHANGE.contains(w.lemma(k)) && !w.is(k, Pos.NOUN, Pos.PREP)) {
                return true;
            }
            if (!w.is(k, Pos.ADV, Pos.ADJ, Pos.DET)
                    && !w.low(k).equals("by")
                    && !w.low(k).equals("about")) {
                return false;
            }
        }
        return false;
    }

    /** Whether the clause before speaks of a change: "raised its rate from", "an increase in the tax from". */
    private static boolean isChange(Words w, int from) {
        for (int k = from - 1; k >= 0 && k >= from - CLAUSE; k--) {
            if (CHANGE.contains(w.lemma(k))) {
                return true;
            }
            if (w.low(k).equals(".") || w.low(k).equals(";") || w.lemma(k).equals("range")) {
                return false;
            }
        }
        return false;
    }
}
