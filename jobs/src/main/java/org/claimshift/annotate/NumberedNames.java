package org.claimshift.annotate;

import java.util.Locale;
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
    private static final Set<String> VOTE = COUNTING.items("vote");
    private static final Set<String> VERDICT = COUNTING.items("verdict");
    private static final int NEAR = 8;

    private NumberedNames() {}

    /** "F-16", "Covid-19", "Article 5", "No. 3", "#5", "Boeing 737", "top 10", "Apollo 11 landed". */
    static boolean isPartOfName(Words w, Number n) {
        int i = n.from();
        String before = w.low(i - 1);
        if (isInName(w, n)) {
            return true;
        }
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
        // "401(k)".
        boolean letter = w.low(n.to()).equals("(")
                && w.glued(n.to())
                && w.low(n.to() + 1).length() == 1;
        if (isNumbered(w, n) || n.simple() && letter && w.isWord(n.to() + 1)) {
            return true;
        }
        if (n.digits() && isCode(w, i)) {
            return true;
        }
        // "Travel ban 2.0".
        if (n.digits() && w.raw(i).endsWith(".0") && n.to() == i + 1 && w.isNominal(i - 1) && !w.isNominal(n.to())) {
            return true;
        }
        // "call 911".
        if (n.simple()
                && n.to() == i + 1
                && (w.lemma(i - 1).equals("call") || w.lemma(i - 1).equals("dial"))) {
            return !w.isNominal(n.to());
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

    /** "0800 123 4567", "at 0230", "+44 20 7946 0000", "ends in 4417": digits in groups after a nought or a plus. */
    private static boolean isCode(Words w, int i) {
        int first = i;
        while (i - first < 5 && w.isDigits(first - 1) && !w.glued(first) && !w.newLine(first)) {
            first--;
        }
        boolean nought = w.raw(first).length() > 2
                && w.raw(first).charAt(0) == '0'
                && w.raw(first).chars().allMatch(Character::isDigit);
        boolean plus = w.low(first - 1).equals("+") && first < i;
        return nought
                || plus
                || w.low(i - 1).equals("in")
                        && w.lemma(i - 2).equals("end")
                        && w.raw(i).length() > 2;
    }

    /** A noun that numbers tell apart before the number: "Article 5", "No. 3", "Boeing 737", "junction 24", "top 10". */
    static boolean isNumbered(Words w, Number n) {
        int i = n.from();
        String before = w.low(i - 1);
        boolean version = n.digits() && n.to() == i + 1 && w.raw(i).indexOf('.') > 0;
        if (!n.simple() && !version && (n.digits() || n.vague() || n.value() >= 100)) {
            return false;
        }
        if (before.equals(".")
                && NAMED_BY_NUMBER.contains(w.low(i - 2))
                && w.low(i - 2).length() < 4) {
            return true;
        }
        boolean noun = NAMED_BY_NUMBER.contains(before)
                && before.equals(w.lemma(i - 1))
                && !isBallot(w, n)
                && !w.is(i - 1, Pos.VFIN, Pos.MODAL, Pos.PREP, Pos.DET, Pos.PRON, Pos.TO, Pos.CONJ, Pos.VPART);
        return noun && (w.isCapital(i - 1) || !w.isNominal(n.to()) || before.equals("number") || before.equals("top"));
    }

    /** The tagger's names ("Flight 370"), and number words with a capital within a sentence ("the Group of Seven"). */
    private static boolean isInName(Words w, Number n) {
        Span named = w.entity(n.from());
        boolean longer =
                named != null && named.length() > w.span(n.from(), n.to()).length();
        boolean capital = !n.digits()
                && w.isCapital(n.from())
                && !w.titleCase()
                && !w.opensSentence(n.from())
                && !w.raw(n.from()).equals(w.raw(n.from()).toUpperCase(Locale.ROOT));
        return longer && Units.before(w, n.from()) == null || capital;
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

    /** "won 2-0", "6-4, 6-3", "by 24-17": no range if the first is the larger, or near words of sport; not "voted 52-48". */
    static boolean isScore(Words w, Number n) {
        int first = firstOfPair(w, n.from());
        if (first < 0 || isBallot(w, n)) {
            return false;
        }
        Number left = NumberParser.at(w, first, first + 1);
        Number right = NumberParser.at(w, first + 2, first + 3);
        if (left == null || right == null || left.value() > 999 || right.value() > 999) {
            return false;
        }
        boolean chain = NotQuantities.isDash(w.low(first + 3)) && w.glued(first + 3) && w.isDigits(first + 4);
        return left.value() >= right.value() || chain || near(w, first, SCORE, NEAR, 2);
    }

    /** "passed the bill 52-48", "a 5-4 ruling": two counts. */
    static boolean isBallot(Words w, Number n) {
        return ballot(w, n.from(), n.to()) != null;
    }

    /** What the number of a vote on a hyphen counts: vote, or "" where the words do not tell; null where it is none. */
    static String ballot(Words w, int from, int to) {
        int first = to == from + 1 ? firstOfPair(w, from) : -1;
        if (first < 0) {
            return null;
        }
        return near(w, first, VOTE, NEAR, NEAR) ? "vote" : near(w, first, VERDICT, NEAR, 4) ? "" : null;
    }

    /** Index of the first of two numbers joined by a hyphen, one of which stands at i; -1 where there are none. */
    private static int firstOfPair(Words w, int i) {
        int first = isLink(w, i + 1) ? i : isLink(w, i - 1) ? i - 2 : -1;
        return first >= 0 && NotQuantities.isDash(w.low(first + 1)) ? first : -1;
    }

    private static boolean near(Words w, int first, Set<String> lemmas, int before, int after) {
        for (int k = Math.max(0, first - before); k < first + 3 + after; k++) {
            if (lemmas.contains(w.lemma(k))) {
                return true;
            }
        }
        return false;
    }
}
