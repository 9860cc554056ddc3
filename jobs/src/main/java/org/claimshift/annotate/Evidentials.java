package org.claimshift.annotate;

import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/**
 * Words that say that somebody holds it, without saying who: "reportedly", "is widely believed to", "it is said that". With
 * them the outlet claims something itself, at source level 1.
 */
final class Evidentials {
    private static final Lexicon LEXICON = Lexicon.read("evidentials");
    private static final Set<String> PASSIVE = LEXICON.items("passive");
    private static final Set<String> ADVERB = LEXICON.items("adverb");

    private Evidentials() {}

    /** Whether the attribution has no source and such a cue, so that its whole clause is the outlet's own. */
    static boolean isNarrator(Document doc, Attribution a) {
        if (a.source() != null || a.cue() == null) {
            return false;
        }
        Words w = Words.around(doc, a.cue(), 3);
        for (int k = w.innerFrom(); k < w.innerTo(); k++) {
            if (end(w, k) > 0 || w.lemma(k).equals("be") && PASSIVE.contains(w.low(participle(w, k)))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The evidential at the main predicate of a clause, or at its begin.
     *
     * @return null for none
     */
    static Span find(Document doc, Span clause) {
        Words w = Words.of(doc, clause);
        VerbGroup predicate = Clause.of(w, 0, w.size()).predicate();
        if (predicate == null) {
            return null;
        }
        int from = predicate.at();
        while (from > 0 && w.is(from - 1, Pos.ADV)) {
            from--;
        }
        if (end(w, 0) > 0) {
            return w.span(0, end(w, 0));
        }
        for (int k = from; k < Math.min(w.size(), predicate.to() + 1); k++) {
            if (end(w, k) > 0) {
                return w.span(k, end(w, k));
            }
        }
        return null;
    }

    /** Index of what follows a form of "be", after adverbs. */
    private static int participle(Words w, int be) {
        int k = be + 1;
        while (w.is(k, Pos.ADV) && k < be + 4) {
            k++;
        }
        return k;
    }

    /** Index after the evidential that begins at word k; -1 for none. */
    private static int end(Words w, int k) {
        if (ADVERB.contains(w.low(k))) {
            return k + 1;
        }
        int participle = participle(w, k);
        boolean passive = w.lemma(k).equals("be") && PASSIVE.contains(w.low(participle));
        String joint = w.low(participle + 1);
        return passive && (joint.equals("to") || joint.equals("that")) ? participle + 2 : -1;
    }
}
