package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.List;
import org.claimshift.annotate.Words.Pos;

/** Finds the words that weaken a claim: our lexicon, and what the modifiers of its quantities add. */
public final class Hedges {
    private static final Phrases PHRASES =
            Lexicon.read("hedges").phrases("modal", "evidential", "approximator", "distancing", "conditional");
    private static final int MARGIN = 6;

    private Hedges() {}

    /** The hedges in the content, in order; the modifiers of the quantities given count as approximators. */
    public static List<Hedge> find(Document doc, Span content, List<Quantity> quantities) {
        Words w = Words.around(doc, content, MARGIN);
        List<Hedge> found = new ArrayList<>();
        int quantity = 0;
        int i = w.innerFrom();
        while (i < w.innerTo()) {
            int begin = w.token(i).begin();
            while (quantity < quantities.size()
                    && quantities.get(quantity).span().end() <= begin) {
                quantity++;
            }
            if (quantity < quantities.size() && quantities.get(quantity).span().begin() <= begin) {
                int after = doc.firstTokenFrom(quantities.get(quantity).span().end()) - doc.firstTokenFrom(begin) + i;
                approximator(w, i, Math.min(after, w.innerTo()), quantities.get(quantity), found);
                i = Math.max(i + 1, after);
                continue;
            }
            Phrases.Match match = PHRASES.at(w, i, w.innerTo());
            if (match != null && weakens(w, match)) {
                found.add(new Hedge(w.span(match.from(), match.to()), match.label()));
                i = match.to();
            } else {
                i++;
            }
        }
        return found;
    }

    /** The words of a quantity before or after its number: "at least" of "at least 2,600". */
    private static void approximator(Words w, int from, int to, Quantity quantity, List<Hedge> found) {
        if (quantity.modifier().equals("exact")
                || quantity.modifier().equals("range")
                || quantity.modifier().equals("vague")) {
            return;
        }
        Modifiers.Found before = null;
        for (int k = from + 1; k < to && before == null; k++) {
            before = Modifiers.before(w, k);
        }
        int end = from;
        while (end < to && !startsNumber(w, end)) {
            end++;
        }
        if (end > from && end < to) {
            found.add(new Hedge(w.span(from, end), "approximator"));
            return;
        }
        for (int k = from + 1; k < to; k++) {
            Modifiers.Found after = Modifiers.after(w, k, to);
            if (after != null) {
                found.add(new Hedge(w.span(after.from(), after.to()), "approximator"));
                return;
            }
        }
    }

    private static boolean startsNumber(Words w, int i) {
        boolean article =
                w.low(i).equals("a") || w.low(i).equals("many") || w.low(i).equals("few");
        return w.isDigits(i)
                || Units.before(w, i + 1) != null
                || !article && NumberParser.mayBegin(w, i)
                || article && NumberParser.at(w, i, w.size()) != null;
    }

    private static boolean weakens(Words w, Phrases.Match match) {
        int i = match.from();
        boolean single = match.length() == 1;
        if (!single) {
            return true;
        }
        String low = w.low(i);
        String before = w.low(i - 1);
        return switch (low) {
                // The month.
            case "may" -> !(w.isCapital(i)
                    && (w.isDigits(i + 1)
                            || w.isDigits(i - 1)
                            || before.equals("in")
                            || before.equals("since")
                            || before.equals("last")));
            case "might" -> !w.is(i - 1, Pos.DET, Pos.ADJ, Pos.PREP) && !before.equals("military");
            case "can" -> false;
                // Inability, not doubt.
            case "could" -> !w.low(i + 1).equals("not");
                // "would" that only puts "will" into the past still tells of a plan, not of a fact.
            case "would" -> !w.low(i + 1).equals("like");
            case "likely", "possible", "potential", "probable", "plausible" -> true;
            case "should" -> true;
            case "appeared", "appears", "appear", "appearing" -> isSeeming(w, i);
            case "claims", "claimed", "claiming" -> w.is(i, Pos.VFIN, Pos.VPART, Pos.VING)
                    && !w.is(i - 1, Pos.DET, Pos.ADJ)
                    && !w.low(i + 1).equals("responsibility")
                    && !w.low(i + 1).equals("lives");
            case "suspected", "supposed", "presumed", "believed", "alleged", "purported" -> true;
            case "whether", "if" -> true;
            case "generally", "roughly" -> true;
            case "unlikely" -> true;
            case "maintain", "maintains", "maintained" -> false;
            default -> true;
        };
    }

    /** "appeared to", "appears genuine", not "appeared on television". */
    private static boolean isSeeming(Words w, int i) {
        return w.low(i + 1).equals("to") || w.low(i + 1).equals("that") || w.is(i + 1, Pos.ADJ);
    }
}
