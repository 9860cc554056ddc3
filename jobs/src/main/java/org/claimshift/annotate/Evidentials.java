package org.claimshift.annotate;

import org.claimshift.annotate.Words.Pos;

/**
 * Words that say that somebody holds it, without saying who: "reportedly", "is believed to", "it is said that". With them
 * the outlet claims something itself, at source level 1.
 */
final class Evidentials {
    private static final Phrases PHRASES = Lexicon.read("evidentials").phrases("passive", "adverb");

    private Evidentials() {}

    /** Whether the attribution has no source and such a cue, so that its whole clause is the outlet's own. */
    static boolean isNarrator(Document doc, Attribution a) {
        if (a.source() != null || a.cue() == null) {
            return false;
        }
        Words w = Words.around(doc, a.cue(), 2);
        for (int k = w.innerFrom(); k < w.innerTo(); k++) {
            if (PHRASES.at(w, k, w.size()) != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * The evidential at the main predicate of a clause.
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
        Phrases.Match match = PHRASES.at(w, 0, w.size());
        for (int k = from; match == null && k < Math.min(w.size(), predicate.to() + 1); k++) {
            match = PHRASES.at(w, k, w.size());
        }
        return match == null ? null : w.span(match.from(), match.to());
    }
}
