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
        VerbGroup verbs = clause.predicate();
        int to = clause.to();
        if (verbs == null) {
            return NEGATIVE_NOUN.at(w, clause.from(), to) != null
                    || isNegator(w, clause.from(), to)
                    || w.low(clause.from()).equals("without");
        }
        int negations = subject(w, clause.start(), verbs.at()) + object(w, verbs.to(), to) + implicative(w, verbs, to);
        int first = verbs.at();
        while (first > clause.start() && w.is(first - 1, Pos.ADV)) {
            first--;
        }
        int last = verbs.to();
        while (last < to && w.is(last, Pos.ADV)) {
            last++;
        }
        for (int k = first; k < Math.min(to, Math.max(last, verbs.to() + 1)); k++) {
            // "Neither confirmed nor denied" is one negation; "has never risen so fast" is none.
            boolean second = w.low(k).equals("nor") && k > first
                    || w.low(k).equals("never")
                            && (w.low(verbs.to()).equals("so")
                                    || w.low(verbs.to()).equals("more"));
            boolean longer = isNoLonger(w, k) && k >= verbs.at() && k < verbs.to();
            negations += longer || isNegator(w, k, to) && !second ? 1 : 0;
        }
        return negations % 2 == 1;
    }

    /** Whether the subject alone negates: "nobody denies". */
    static boolean bySubject(Words w, Clause clause) {
        return clause.predicate() != null
                && subject(w, clause.start(), clause.predicate().at()) > 0;
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

    /** "No soldiers were killed", "in the city nobody was hurt", not "a man with no name was hurt". */
    private static int subject(Words w, int from, int at) {
        for (int k = from; k < at; k++) {
            Phrases.Match match = NEGATIVE_NOUN.at(w, k, at);
            if (match != null && NOT_NEGATION.at(w, k, at) == null && (k == from || !w.is(k - 1, Pos.PREP))) {
                return 1;
            }
        }
        return 0;
    }

    /** "There is no evidence", "found nothing". */
    private static int object(Words w, int end, int to) {
        int k = end;
        while (k < to && w.is(k, Pos.ADV) && NEGATIVE_NOUN.at(w, k, to) == null) {
            k++;
        }
        boolean none = k < to && NEGATIVE_NOUN.at(w, k, to) != null && NOT_NEGATION.at(w, k, to) == null;
        return none ? 1 : 0;
    }

    private static int implicative(Words w, VerbGroup verbs, int to) {
        // The adjective of "is unlikely before May" ends the verbs.
        int end = w.is(verbs.to(), Pos.ADJ) ? Math.min(to, verbs.to() + 1) : verbs.to();
        for (int k = verbs.at(); k < end; k++) {
            boolean stops = STOPPING.contains(w.lemma(k)) && w.is(k + 1, Pos.VING);
            if (stops || IMPLICATIVE.at(w, k, to) != null) {
                return 1;
            }
        }
        return 0;
    }
}
