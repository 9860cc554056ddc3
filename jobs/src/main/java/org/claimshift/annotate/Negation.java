package org.claimshift.annotate;

import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/** Whether a clause's main predicate is negated: an odd number of negations in its verbs, its subject and its object. */
final class Negation {
    private static final Lexicon LEXICON = Lexicon.read("stance");
    private static final Set<String> NEGATORS = LEXICON.items("negator");
    private static final Phrases NOT_NEGATION = LEXICON.phrases("not_negator");
    private static final Phrases IMPLICATIVE = LEXICON.phrases("implicative");
    private static final Set<String> STOPPING = LEXICON.items("stopping");
    private static final Phrases NEGATIVE_NOUN = LEXICON.phrases("negative_noun");

    private Negation() {}

    static boolean of(Words w, Clause clause) {
        return find(w, clause) != null;
    }

    /** The word that negates, of several the first; null where the clause is positive. */
    static Span find(Words w, Clause clause) {
        VerbGroup verbs = clause.predicate();
        int to = clause.to();
        int from = clause.from();
        if (verbs == null) {
            int first = behindMark(w, from);
            boolean negative = NEGATIVE_NOUN.at(w, first, to) != null
                    || isNegator(w, first, to)
                    || w.low(first).equals("without");
            return negative ? word(w, first) : null;
        }
        int[] found = {subject(w, clause.start(), verbs.at()), object(w, verbs.to(), to), implicative(w, verbs, to)};
        int negations = 0;
        int place = to;
        for (int k : found) {
            negations += k < 0 ? 0 : 1;
            place = k < 0 ? place : Math.min(place, k);
        }
        int first = verbs.at();
        while (first > clause.start() && w.is(first - 1, Pos.ADV)) {
            first--;
        }
        int behind = behindMark(w, verbs.to());
        int last = behind;
        while (last < to && isPassedOver(w, last)) {
            last++;
        }
        for (int k = first; k < Math.min(to, Math.max(last, behind + 1)); k++) {
            // "Neither confirmed nor denied" is one negation; "has never risen so fast" is none.
            boolean second = w.low(k).equals("nor") && k > first
                    || w.low(k).equals("never")
                            && (w.low(verbs.to()).equals("so")
                                    || w.low(verbs.to()).equals("more"));
            boolean longer = isNoLonger(w, k) && k >= verbs.at() && k < verbs.to();
            if (longer || isNegator(w, k, to) && !second) {
                negations++;
                place = Math.min(place, k);
            }
        }
        return negations % 2 == 1 ? word(w, place) : null;
    }

    private static Span word(Words w, int k) {
        return w.span(k, k + 1);
    }

    /** Whether the subject alone negates: "nobody denies". */
    static boolean bySubject(Words w, Clause clause) {
        return clause.predicate() != null
                && subject(w, clause.start(), clause.predicate().at()) >= 0;
    }

    /** Whether "not" or its like stands among the verbs, whatever it comes to. */
    static boolean isNamed(Words w, Clause clause) {
        for (int k = clause.predicate().at(); k < clause.predicate().to(); k++) {
            if (NEGATORS.contains(w.low(k))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoLonger(Words w, int k) {
        return w.low(k).equals("no") && w.low(k + 1).equals("longer");
    }

    private static boolean isNegator(Words w, int k, int to) {
        boolean negates = NEGATORS.contains(w.low(k));
        // "not only", also from the word before: "could not rule out".
        return negates && NOT_NEGATION.at(w, k, to) == null && NOT_NEGATION.at(w, k - 1, to) == null;
    }

    /** Where the subject negates; -1 for nowhere. "No soldiers were killed", "in the city nobody was hurt", not "a man with no name was hurt". */
    private static int subject(Words w, int from, int at) {
        for (int k = from; k < at; k++) {
            Phrases.Match match = NEGATIVE_NOUN.at(w, k, at);
            if (match != null && NOT_NEGATION.at(w, k, at) == null && (k == from || !w.is(k - 1, Pos.PREP))) {
                return k;
            }
        }
        return -1;
    }

    /** What may stand between a verb and the word that negates it: 'was really "not a ban"'. */
    private static boolean isPassedOver(Words w, int k) {
        return w.is(k, Pos.ADV) || isOpeningMark(w, k);
    }

    /** A quotation mark that opens; a straight one is told by the space before it. */
    private static boolean isOpeningMark(Words w, int k) {
        return (QuoteMarks.isOpen(w.low(k)) || w.low(k).equals("'")) && !w.glued(k) && w.glued(k + 1);
    }

    private static int behindMark(Words w, int k) {
        return isOpeningMark(w, k) ? k + 1 : k;
    }

    /** "There is no evidence", "found nothing". */
    private static int object(Words w, int end, int to) {
        int k = end;
        while (k < to && isPassedOver(w, k) && NEGATIVE_NOUN.at(w, k, to) == null) {
            k++;
        }
        boolean none = k < to && NEGATIVE_NOUN.at(w, k, to) != null && NOT_NEGATION.at(w, k, to) == null;
        return none ? k : -1;
    }

    private static int implicative(Words w, VerbGroup verbs, int to) {
        // The adjective of "is unlikely before May" ends the verbs.
        int end = w.is(verbs.to(), Pos.ADJ) ? Math.min(to, verbs.to() + 1) : verbs.to();
        for (int k = verbs.at(); k < end; k++) {
            boolean stops = STOPPING.contains(w.lemma(k)) && w.is(k + 1, Pos.VING);
            if (stops || IMPLICATIVE.at(w, k, to) != null) {
                return k;
            }
        }
        return -1;
    }
}
