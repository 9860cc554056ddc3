package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/** Finds the words that weaken a claim: our lexicon, and what the modifiers of its quantities add. */
public final class Hedges {
    private static final Lexicon LEXICON = Lexicon.read("hedges");
    /** With the label none: what looks like a hedge and is none. */
    private static final Phrases PHRASES =
            LEXICON.phrases("modal", "evidential", "approximator", "distancing", "conditional", "none");

    private static final Set<String> HEARSAY = LEXICON.items("hearsay");
    private static final Set<String> PERCEPTION = LEXICON.items("perception");
    private static final int MARGIN = 6;
    /** Words after "claims" in which a verb of what is claimed is looked for. */
    private static final int NEAR = 9;

    /** What ends the search for that verb, beside a conjunction and a question word: a clause within starts there. */
    private static final Set<String> CLAUSE_ENDS = Set.of("that", ",", ";", ":", ".", "—", "–");

    private Hedges() {}

    /**
     * The hedges of a claim, in order: those of its content, of its cue where that names nobody ("is said to", "reportedly") or is the
     * content's own verb, and a lone adverb before a cue ("Perhaps, she said, ..."). The modifiers of the quantities given count as
     * approximators.
     */
    public static List<Hedge> find(Document doc, Attribution attribution, List<Quantity> quantities) {
        Proposition proposition = Proposition.of(doc, attribution);
        Span hull = attribution.hull();
        Span cue = attribution.cue();
        List<Span> places = new ArrayList<>();
        if (cue != null && !hull.overlaps(cue) && (attribution.source() == null || proposition.inCue())) {
            places.add(cue);
        }
        for (int i = 0; i < attribution.parts().size(); i++) {
            Span part = attribution.parts().get(i);
            boolean joined =
                    attribution.source() == null && i + 1 < attribution.parts().size();
            places.add(
                    joined
                            ? new Span(
                                    part.begin(), attribution.parts().get(i + 1).begin())
                            : part);
        }
        List<Hedge> found = new ArrayList<>();
        hearsay(doc, attribution, found);
        for (Span place : places) {
            in(doc, place, proposition, quantities, attribution.source() == null && cue != null ? 1 : 0, found);
        }
        found.sort(Comparator.comparing(Hedge::span));
        return found;
    }

    /** "According to reports", which names nobody, and "Perhaps, she said". */
    private static void hearsay(Document doc, Attribution attribution, List<Hedge> found) {
        Span cue = attribution.cue();
        Span source = attribution.source();
        if (cue == null || source == null) {
            return;
        }
        Words w = Words.of(doc, source);
        boolean reports = w.size() > 0 && HEARSAY.contains(w.low(w.size() - 1)) && cue.end() <= source.begin();
        for (int k = 0; k < w.size(); k++) {
            reports &= !w.is(k, Pos.PROPN, Pos.DET, Pos.PREP);
        }
        if (reports) {
            found.add(new Hedge(cue.hull(source), "evidential", true));
        }
        int begin = Math.min(cue.begin(), source.begin());
        Span sentence = doc.sentences().get(doc.sentenceAt(begin));
        int first = doc.firstTokenFrom(sentence.begin());
        if (doc.firstTokenFrom(begin) - first == 2 && attribution.hull().begin() > begin) {
            Words lead = Words.of(doc, new Span(sentence.begin(), begin));
            Phrases.Match match = PHRASES.at(lead, 0, 1);
            if (match != null && lead.low(1).equals(",") && !match.label().equals("none")) {
                found.add(new Hedge(lead.span(0, 1), match.label(), true));
            }
        }
    }

    private static void in(
            Document doc,
            Span place,
            Proposition proposition,
            List<Quantity> quantities,
            int beyond,
            List<Hedge> found) {
        Words w = Words.around(doc, place, MARGIN);
        int to = Math.min(w.innerTo() + beyond, w.size());
        int quantity = 0;
        int i = w.innerFrom();
        while (i < to) {
            int begin = w.token(i).begin();
            while (quantity < quantities.size()
                    && quantities.get(quantity).span().end() <= begin) {
                quantity++;
            }
            if (quantity < quantities.size() && quantities.get(quantity).span().begin() <= begin) {
                int after = doc.firstTokenFrom(quantities.get(quantity).span().end()) - doc.firstTokenFrom(begin) + i;
                approximator(w, i, Math.min(after, to), quantities.get(quantity), found);
                i = Math.max(i + 1, after);
                continue;
            }
            Phrases.Match match = PHRASES.at(w, i, w.size());
            if (match != null && match.to() > to && !match.label().equals("none")) {
                match = PHRASES.at(w, i, to);
            }
            if (match == null) {
                i++;
                continue;
            }
            if (weakens(w, match)) {
                Span span = w.span(match.from(), match.to());
                String kind = w.low(i).equals("should") && Clause.inverts(w, i) ? "conditional" : match.label();
                found.add(new Hedge(span, kind, proposition.isWeakened(span, kind)));
            }
            i = match.to();
        }
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
            found.add(new Hedge(w.span(from, end), "approximator", false));
            return;
        }
        for (int k = from + 1; k < to; k++) {
            Modifiers.Found after = Modifiers.after(w, k, to);
            if (after != null) {
                found.add(new Hedge(w.span(after.from(), after.to()), "approximator", false));
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

    /** Whether the words are meant as the hedge that they look like. */
    private static boolean weakens(Words w, Phrases.Match match) {
        int i = match.from();
        if (match.label().equals("none") || isName(w, match)) {
            return false;
        }
        if (w.low(match.to() - 1).equals("to") && !isReported(w, match)) {
            return false;
        }
        return switch (w.low(i)) {
                // The month, the name, the power; and "may not" of a ban.
            case "may", "might" -> w.is(i, Pos.MODAL);
                // Inability, and "could see" and its like, are no doubt.
            case "could" -> match.length() > 1
                    || !w.low(i + 1).equals("not")
                            && !w.low(i + 1).equals("n't")
                            && !PERCEPTION.contains(w.lemma(i + 1));
                // An expectation has a time; without one it is a duty.
            case "should" -> Clause.inverts(w, i) || Phases.isExpectation(w, i);
            case "appeared", "appears", "appear", "appearing" -> match.length() > 1 || w.is(i + 1, Pos.ADJ);
            case "claims", "claimed", "claiming" -> w.is(i, Pos.VFIN, Pos.VPART, Pos.VING)
                    && (match.length() > 1 || claimsClause(w, i));
            case "if" -> !isWhether(w, i);
                // "provided aid", "the aid provided by the town" tell of a gift.
            case "provided" -> match.length() > 1 || isCondition(w, i);
            default -> true;
        };
    }

    /** "claimed he won", "the claimed win", "the sum that he claimed was his", not "claimed three villages". */
    private static boolean claimsClause(Words w, int i) {
        return w.is(i - 1, Pos.DET) || w.is(i, Pos.VFIN) && w.isFinite(i + 1) || opensClause(w, i + 1);
    }

    /** "will stay open, provided the town pays", not "has provided the town a hall that it uses". */
    private static boolean isCondition(Words w, int i) {
        int before = i - 1;
        while (w.is(before, Pos.ADV)) {
            before--;
        }
        boolean verb = w.is(i, Pos.VFIN) && !followsClause(w, i) || VerbGroup.isAuxiliary(w, before);
        return !verb && !w.isFinite(i + 1) && opensClause(w, i + 1);
    }

    /** Whether a comma parts it from a clause with a verb: what follows the comma is then no verb of that clause's subject. */
    private static boolean followsClause(Words w, int i) {
        if (!w.low(i - 1).equals(",")) {
            return false;
        }
        int k = i - 2;
        while (k >= 0 && i - k < NEAR && !w.low(k).equals(",") && !w.isFinite(k)) {
            k--;
        }
        return w.isFinite(k);
    }

    /** Whether a subject and its verb follow, with nothing between them that opens another clause. */
    private static boolean opensClause(Words w, int from) {
        int to = from;
        while (to < Math.min(w.size(), from + NEAR)
                && !w.is(to, Pos.WH, Pos.CONJ)
                && !CLAUSE_ENDS.contains(w.low(to))) {
            to++;
        }
        boolean subject = w.is(from, Pos.NOUN, Pos.PROPN, Pos.PRON, Pos.DET, Pos.ADJ, Pos.NUM)
                || w.low(from).equals("there");
        return subject && VerbGroup.in(w, from, to).stream().anyMatch(VerbGroup::finite);
    }

    /**
     * Whether "said to" and its like tells what is said: "is said to owe", "weapons said to be stolen", not "what he said to reporters".
     * The tagger takes a participle without its auxiliary for a past tense, so what follows it has to tell.
     */
    private static boolean isReported(Words w, Phrases.Match match) {
        int i = match.from();
        int verb = infinitive(w, match.to());
        boolean reduced = match.label().equals("evidential") && w.is(i, Pos.VFIN) && match.length() == 2;
        return switch (w.lemma(i)) {
                // "appears to me".
            case "appear", "seem" -> true;
            default -> w.is(verb, Pos.VBASE)
                    && (!reduced || VerbGroup.isAuxiliary(w, verb) && !w.is(i - 1, Pos.PRON, Pos.WH));
        };
    }

    /** The word at k, or behind the adverbs there: "to no longer owe". */
    private static int infinitive(Words w, int k) {
        int verb = k;
        while (w.is(verb, Pos.ADV)
                || w.low(verb).equals("no") && w.low(verb + 1).equals("longer")) {
            verb++;
        }
        return verb;
    }

    /** "Most Likely To Succeed": in capitals amid a sentence that is not. */
    private static boolean isName(Words w, Phrases.Match match) {
        int i = match.from();
        return w.isCapital(i) && !w.opensSentence(i) && !w.titleCase();
    }

    /** "asked if", "not clear if". */
    private static boolean isWhether(Words w, int i) {
        return PERCEPTION.contains(w.lemma(i - 1)) || Matrix.takesWhether(w.lemma(i - 1));
    }
}
