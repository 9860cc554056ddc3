package org.claimshift.annotate;

import java.util.Set;

/**
 * Whether a clause tells that two things go together and not that one brings about the other: "is linked to a lower risk", "are more likely
 * to", "was significantly higher". Such wording is weaker than "may cause", as in the scale of P. Sumner et al., "The association between
 * exaggeration in health related science news and academic press releases" (BMJ 2014).
 */
final class Relations {
    private static final Lexicon LEXICON = Lexicon.read("relation");
    private static final Phrases CORRELATION = LEXICON.phrases("correlation");
    private static final Phrases TIE = LEXICON.phrases("tie");
    private static final Phrases COMPARISON = LEXICON.phrases("comparison");
    private static final Set<String> BEING = LEXICON.items("being");
    private static final Set<String> MEASURES = LEXICON.items("measure");

    private Relations() {}

    static boolean isCorrelation(Words w, Clause clause) {
        VerbGroup verbs = clause.predicate();
        if (verbs == null) {
            return false;
        }
        boolean being = false;
        for (int k = verbs.at(); k < verbs.to(); k++) {
            being |= BEING.contains(w.lemma(k));
        }
        boolean tie = false;
        boolean measure = false;
        for (int k = clause.start(); k < clause.to(); k++) {
            measure |= MEASURES.contains(w.lemma(k)) || MEASURES.contains(w.low(k));
            if (k < verbs.at() || clause.aside().get(k)) {
                continue;
            }
            if (CORRELATION.at(w, k, clause.to()) != null || being && COMPARISON.at(w, k, clause.to()) != null) {
                return true;
            }
            tie |= TIE.at(w, k, clause.to()) != null;
        }
        return tie && measure;
    }
}
