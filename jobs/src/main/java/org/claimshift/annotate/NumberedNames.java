package org.claimshift.annotate;

import java.util.Map;
import java.util.Set;
import org.claimshift.annotate.NumberParser.Number;
import org.claimshift.annotate.Words.Pos;

/** Numbers that are part of a name: of a thing, a place, a telephone, a result. */
final class NumberedNames {
    private static final Lexicon COUNTING = Lexicon.read("counting");
    private static final Map<String, String> CALENDAR = Lexicon.read("calendar").labels();
    private static final Set<String> NAMED_BY_NUMBER = COUNTING.items("named_by_number");
    private static final Set<String> STREET = COUNTING.items("street");
    private static final Set<String> SCORE = COUNTING.items("score");

    private NumberedNames() {}

    /** "F-16", "Covid-19", "Article 5", "No. 3", "#5", "Boeing 737", "top 10", "Apollo 11 landed". */
    static boolean isPartOfName(Words w, Number n) {
        int i = n.from();
        String before = w.low(i - 1);
        if (n.digits()
                && NotQuantities.isDash(before)
                && w.glued(i)
                && w.glued(i - 1)
                && w.isWord(i - 2)
                && !CALENDAR.containsKey(w.low(i - 2))
                && !w.low(i - 2).equals("mid")
                && !w.low(i - 2).equals("sub")) {
            return true;
        }
        if (n.digits()
                && (before.equals("#")
                        || before.equals("/") && w.glued(i)
                        || before.equals("_")
                        || before.equals("@"))) {
            return true;
        }
        if (w.low(n.to()).equals("/") && w.glued(n.to()) && w.isDigits(n.to() + 1) && w.glued(n.to() + 1)) {
            return true;
        }
        boolean numbered = n.simple() || !n.digits() && !n.vague() && n.value() < 100;
        if (numbered
                && before.equals(".")
                && NAMED_BY_NUMBER.contains(w.low(i - 2))
                && w.low(i - 2).length() < 4) {
            return true;
        }
        if (numbered
                && NAMED_BY_NUMBER.contains(w.lemma(i - 1))
                && !before.endsWith("s")
                && w.isNominalOrUnknown(i - 1)) {
            return w.isCapital(i - 1) || !w.isNominal(n.to()) || before.equals("number") || before.equals("top");
        }
        // Another capitalised word before a bare number, with nothing after it to count: a name, unless the word is a
        // verb.
        boolean nothingCounted = !w.isNominal(n.to())
                && !w.is(n.to(), Pos.ADJ, Pos.VPART)
                && !w.low(n.to()).equals("-");
        return n.simple()
                && n.value() < 10000
                && w.isCapital(i - 1)
                && w.is(i - 1, Pos.PROPN)
                && !w.opensSentence(i - 1)
                && nothingCounted
                && !Lemmas.isVerb(w.lemma(i - 1))
                && !CALENDAR.containsKey(before)
                && !w.titleCase()
                && Units.after(w, n.to(), w.size()) == null
                && Units.before(w, i) == null
                && !w.low(n.to()).equals("of");
    }

    /** Three or more numbers on hyphens, points or strokes: a telephone, a date, an address of a machine. */
    static boolean isChain(Words w, Number n) {
        if (!n.digits()) {
            return false;
        }
        int links = 0;
        int at = n.from();
        while (at >= 2 && links < 3 && isLink(w, at - 1)) {
            links++;
            at -= 2;
        }
        at = n.to() - 1;
        while (links < 3 && isLink(w, at + 1)) {
            links++;
            at += 2;
        }
        boolean plus = w.low(n.from() - 1).equals("+") && w.glued(n.from());
        boolean areaCode = w.low(n.from() - 1).equals(")")
                        && w.isDigits(n.from() - 2)
                        && w.low(n.from() - 3).equals("(")
                || w.low(n.from() - 1).equals("(")
                        && w.low(n.to()).equals(")")
                        && w.isDigits(n.to() + 1)
                        && isLink(w, n.to() + 2);
        return links >= 2 || plus && links > 0 || areaCode;
    }

    private static boolean isLink(Words w, int i) {
        boolean mark = NotQuantities.isDash(w.low(i))
                || w.low(i).equals("/")
                || w.low(i).equals(".");
        return mark && w.glued(i) && w.glued(i + 1) && w.isDigits(i - 1) && w.isDigits(i + 1);
    }

    static boolean isAddress(Words w, Number n) {
        if (!n.simple() || !w.isCapital(n.to())) {
            return false;
        }
        for (int k = n.to() + 1; k <= n.to() + 3; k++) {
            if (!w.isCapital(k)) {
                return false;
            }
            if (STREET.contains(w.low(k))) {
                return true;
            }
        }
        return w.low(n.to()).equals("downing");
    }

    /** "won 2-0", "6-4, 6-3", "by 24-17", "52-48": no range if the first is the larger, or near words of sport and votes. */
    static boolean isScore(Words w, Number n) {
        int i = n.from();
        int other;
        if (NotQuantities.isDash(w.low(n.to())) && w.glued(n.to()) && w.isDigits(n.to() + 1) && w.glued(n.to() + 1)) {
            other = n.to() + 1;
        } else if (NotQuantities.isDash(w.low(i - 1)) && w.glued(i) && w.isDigits(i - 2) && w.glued(i - 1)) {
            other = i - 2;
        } else {
            return false;
        }
        Number second = NumberParser.at(w, other, other + 1);
        if (second == null || second.vague() || second.value() > 999 || n.value() > 999) {
            return false;
        }
        double left = other > i ? n.value() : second.value();
        double right = other > i ? second.value() : n.value();
        if (left >= right) {
            return true;
        }
        for (int k = Math.max(0, i - 6); k < i; k++) {
            if (SCORE.contains(w.lemma(k))) {
                return true;
            }
        }
        int end = Math.max(n.to(), other + 1);
        return SCORE.contains(w.lemma(end)) || NotQuantities.isDash(w.low(end)) && w.glued(end) && w.isDigits(end + 1);
    }
}
