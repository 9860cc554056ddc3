package org.claimshift.annotate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.claimshift.annotate.NumberParser.Form;
import org.claimshift.annotate.NumberParser.Number;
import org.claimshift.annotate.Words.Pos;

/** Reads shares in words, as percent: "two thirds of", "half the", "fell by a third", "one in five", "nine out of ten". */
final class Shares {
    private static final Map<String, Double> FRACTIONS = fractions();
    private static final Set<String> FIRST_WORDS = Lexicon.firstWords(FRACTIONS.keySet());
    private static final int LONGEST = 3;

    private Shares() {}

    private static Map<String, Double> fractions() {
        Map<String, Double> percent = new HashMap<>();
        for (Lexicon.Entry e : Lexicon.read("numbers").entries()) {
            if (e.label().startsWith("p")) {
                percent.put(e.item(), Double.valueOf(e.label().substring(1)));
            }
        }
        return percent;
    }

    /** The share that begins at word i, in percent; null for none. */
    static Number at(Words w, int i, int to) {
        Number fraction = fraction(w, i, to);
        return fraction != null && isShare(w, fraction) ? fraction : oneIn(w, i, to);
    }

    /** "half an hour", "a quarter of a mile", "half a percentage point": the part of the unit that follows; null for none. */
    static Number ofUnit(Words w, int i, int to) {
        Number andHalf = andHalf(w, i, to);
        if (andHalf != null) {
            return andHalf;
        }
        Number fraction = fraction(w, i, to);
        if (fraction == null) {
            return null;
        }
        int article = w.low(fraction.to()).equals("of") ? fraction.to() + 1 : fraction.to();
        boolean one = w.low(article).equals("a")
                || w.low(article).equals("an")
                || w.low(article).equals("-");
        Units.Unit unit = one ? Units.after(w, article + 1, to) : null;
        return unit == null || Units.isCurrency(unit.name())
                ? null
                : new Number(NumberParser.clean(fraction.value() / 100), i, article + 1, "", Form.WORDS);
    }

    /** "an hour and a half", "a mile and a half": one and a half of the unit that it names within. */
    private static Number andHalf(Words w, int i, int to) {
        boolean article = w.low(i).equals("a") || w.low(i).equals("an");
        boolean half = article
                && i + 5 <= to
                && w.low(i + 2).equals("and")
                && w.low(i + 3).equals("a")
                && w.low(i + 4).equals("half");
        return half && Units.after(w, i + 1, i + 2) != null ? new Number(1.5, i, i + 5, "", Form.WORDS) : null;
    }

    private static Number fraction(Words w, int i, int to) {
        if (!FIRST_WORDS.contains(w.low(i))) {
            return null;
        }
        for (int n = LONGEST; n >= 1; n--) {
            Double percent = i + n <= to ? FRACTIONS.get(w.join(i, i + n).replace(" - ", " ")) : null;
            if (percent != null) {
                return new Number(percent, i, i + n, "", Form.WORDS);
            }
        }
        return null;
    }

    /** Whether the fraction is one of something: "a third of", not "a third man"; "the first half" of a match is none. */
    private static boolean isShare(Words w, Number fraction) {
        String before = w.low(fraction.from() - 1);
        String after = w.low(fraction.to());
        boolean half = w.low(fraction.to() - 1).equals("half");
        if (half
                && (w.is(fraction.from() - 1, Pos.DET, Pos.ADJ) && !before.equals("some")
                        || before.equals("-")
                        || after.equals("-"))) {
            return false;
        }
        if (after.equals("of")) {
            return !w.low(fraction.to() + 1).equals("a")
                    && !w.low(fraction.to() + 1).equals("an");
        }
        if (half && w.is(fraction.to(), Pos.DET)) {
            return !after.equals("a") && !after.equals("an");
        }
        boolean counts = w.isNominal(fraction.to()) || w.is(fraction.to(), Pos.ADJ, Pos.NUM, Pos.VPART);
        boolean plural = w.low(fraction.to() - 1).endsWith("s");
        boolean bounded = Modifiers.before(w, fraction.from()) != null;
        boolean change = before.equals("by");
        boolean told = w.is(fraction.to(), Pos.VFIN, Pos.MODAL);
        return !counts && !after.equals("-") && (change || bounded || (plural || half) && told);
    }

    /** "one in five voters", "nine out of every ten", "1-in-4". "5 out of 40 boats" are two counts. */
    private static Number oneIn(Words w, int i, int to) {
        Number part = NumberParser.at(w, i, to);
        if (part == null || part.vague() || !part.suffix().isEmpty() || part.value() > 99) {
            return null;
        }
        int at = w.low(part.to()).equals("-") && w.glued(part.to()) ? part.to() + 1 : part.to();
        boolean in = w.low(at).equals("in");
        boolean outOf = w.low(at).equals("out") && w.low(at + 1).equals("of");
        if (!in && !outOf) {
            return null;
        }
        int wholeFrom = at + (in ? 1 : 2);
        wholeFrom += w.low(wholeFrom).equals("every") || w.low(wholeFrom).equals("-") ? 1 : 0;
        Number whole = NumberParser.at(w, wholeFrom, to);
        boolean usual = whole != null
                && !whole.vague()
                && whole.suffix().isEmpty()
                && whole.value() > part.value()
                && whole.value() <= 1_000_000
                && !(whole.simple() && whole.value() >= 1800 && whole.value() < 2100)
                && (part.value() == 1 && in || whole.value() <= 10 || isRound(whole.value()));
        if (!usual || in && part.value() > 9 || Units.after(w, whole.to(), to) != null) {
            return null;
        }
        double percent = NumberParser.clean(100 * part.value() / whole.value());
        return new Number(percent, i, whole.to(), "", Form.WORDS);
    }

    private static boolean isRound(double whole) {
        return whole == 20 || whole == 100 || whole == 1000 || whole == 10_000 || whole == 100_000;
    }
}
