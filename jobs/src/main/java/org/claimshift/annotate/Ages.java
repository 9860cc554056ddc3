package org.claimshift.annotate;

import java.util.Set;
import org.claimshift.annotate.NumberParser.Number;
import org.claimshift.annotate.Words.Pos;

/** Tells ages of persons and things from numbers that count. */
final class Ages {
    private static final Set<String> ROLE = Lexicon.read("roles").items("role");
    private static final Set<String> AGED = Lexicon.read("counting").items("aged");

    private Ages() {}

    /** "12-year-old", "aged 12", "45 years old", ", 45,", "children under five". */
    static boolean isAge(Words w, Number n) {
        if (isOlderThan(w, n.from() - 1)) {
            return n.value() < 120;
        }
        int to = n.to();
        int unit = w.low(to).equals("-") ? to + 1 : to;
        String unitWord = w.lemma(unit);
        if (unitWord.equals("year")
                || unitWord.equals("month")
                || unitWord.equals("week")
                || unitWord.equals("day")
                || unitWord.equals("decade")
                || unitWord.equals("hour")) {
            int old = w.low(unit + 1).equals("-") ? unit + 2 : unit + 1;
            if (w.low(old).startsWith("old")
                    || w.low(old).equals("of") && w.low(old + 1).equals("age")) {
                return true;
            }
            return w.low(n.from() - 1).equals("aged") || w.low(n.from() - 1).equals("age");
        }
        String before = w.low(firstOfList(w, n.from()) - 1);
        if (before.equals("aged")
                || before.equals("age")
                || before.equals("ages")
                || before.equals("turned") && n.digits() && n.value() < 120) {
            return true;
        }
        // "at the age of 94", "she was 69", "Moor, now 30, left".
        String earlier = w.low(n.from() - 2);
        boolean ofAge = before.equals("of") && earlier.equals("age");
        boolean wasAge = w.lemma(n.from() - 1).equals("be")
                && (earlier.equals("he")
                        || earlier.equals("she")
                        || earlier.equals("who")
                        || isPerson(w, n.from() - 2));
        boolean diedAt = before.equals("at") && w.lemma(n.from() - 2).equals("die");
        boolean nowAge = before.equals("now") && earlier.equals(",");
        boolean plain = n.suffix().isEmpty() && Units.after(w, to, w.size()) == null;
        if (ofAge
                || (wasAge || nowAge || diedAt)
                        && plain
                        && n.value() < 120
                        && !w.isNominal(to)
                        && unitWord.length() < 4) {
            return true;
        }
        boolean bound = before.equals("under") || before.equals("over");
        boolean noNoun = (!w.isNominal(to) || Lemmas.isVerb(w.low(to)))
                && !w.is(to, Pos.ADJ)
                && w.low(to).indexOf('%') < 0;
        boolean ofAgeLimit = n.value() == 16 || n.value() == 18 || n.value() == 21;
        if (bound && noNoun && ofAgeLimit && w.lemma(n.from() - 2).equals("be")) {
            return true;
        }
        if (bound && noNoun && !n.vague() && n.value() <= 100 && AGED.contains(w.lemma(n.from() - 2))) {
            return true;
        }
        String after = w.low(to);
        boolean closed =
                after.equals(",") || after.equals(".") || after.equals(")") || after.equals(";") || after.isEmpty();
        boolean afterName = (before.equals(",") || before.equals("("))
                && w.isCapital(n.from() - 2)
                && w.is(n.from() - 2, Pos.PROPN, Pos.NOUN);
        return closed && afterName && n.simple() && n.value() < 120;
    }

    /** "younger than 18", "as young as eight months", up to the number. */
    private static boolean isOlderThan(Words w, int before) {
        return switch (w.low(before - 1) + " " + w.low(before)) {
            case "younger than", "older than", "young as", "old as" -> true;
            default -> false;
        };
    }

    private static boolean isPerson(Words w, int i) {
        String lemma = w.lemma(i);
        return lemma.equals("victim")
                || AGED.contains(lemma) && lemma.equals(w.low(i))
                || ROLE.contains(lemma) && lemma.equals(w.low(i))
                || w.is(i, Pos.PROPN) && w.entity(i) != null && !w.low(i - 1).equals("the");
    }

    /** "aged 19 and 23", "aged 5, 7 and 9": the first of the numbers. */
    private static int firstOfList(Words w, int i) {
        int first = i;
        while (i - first < 8
                && first >= 2
                && (w.low(first - 1).equals("and")
                        || w.low(first - 1).equals(",")
                        || w.low(first - 1).equals("to"))
                && (w.isDigits(first - 2) || w.is(first - 2, Pos.NUM))) {
            first -= 2;
        }
        return first;
    }
}
