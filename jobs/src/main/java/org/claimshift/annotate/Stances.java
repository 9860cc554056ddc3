package org.claimshift.annotate;

import java.util.List;
import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/**
 * Polarity, status, phase and certainty of a claim. Polarity and phase are those of the main predicate of the content; certainty
 * is that of {@link Certainty}.
 */
public final class Stances {
    private static final Lexicon LEXICON = Lexicon.read("stance");
    private static final Phrases UNCONFIRMED = LEXICON.phrases("unconfirmed");
    private static final Phrases DENIED = LEXICON.phrases("denied");
    private static final Set<String> CONTENTS = LEXICON.items("content_noun");
    private static final Set<String> TELLING = LEXICON.items("telling");
    private static final Set<String> TURNING_DOWN = LEXICON.items("turning_down");

    private Stances() {}

    /**
     * The stance of a claim.
     *
     * @param attribution for a narrator claim one without source and cue
     * @param hedges what {@link Hedges} found in its content
     * @param cueClass what {@link Cues} gave, null without a cue
     * @param narrator whether the outlet says it in its own voice
     */
    public static Stance of(
            Document doc, Attribution attribution, List<Hedge> hedges, String cueClass, boolean narrator) {
        Proposition proposition = Proposition.of(doc, attribution);
        Words w = proposition.w();
        Clause clause = proposition.clause();
        boolean refused = "denying".equals(cueClass) && proposition.inCue() && isRefusal(w, clause);
        Span verb = verb(w, clause);
        Span negation = refused ? verb : negation(proposition);
        String status = status(proposition, cueClass, narrator);
        boolean accused = "denying".equals(cueClass) || "doubting".equals(cueClass);
        Phases.Phase phase = Phases.of(w, clause, isHeadline(doc, attribution.hull()), proposition.shifted(), accused);
        boolean conditional =
                hedges.stream().anyMatch(h -> h.weakens() && h.kind().equals("conditional"));
        String label = conditional && !phase.label().equals("done") ? "possible" : phase.label();
        boolean question = attribution.parts().size() == 1
                && (w.low(w.innerTo() - 1).equals("?") || w.low(w.innerTo()).equals("?"));
        double cue = Certainty.factor(proposition.flip() != null ? "cue:estimating" : "cue:" + cueClass);
        double phased = Certainty.factor(
                Certainty.factor("phase:" + phase.word()) < 1 ? "phase:" + phase.word() : "phase:" + label);
        Certainty certainty = new Certainty().hedges(doc, hedges).orWeaker(phased);
        // A cue that is the claim's own verb says the same as its phase and its hedges.
        if (attribution.source() == null || proposition.inCue()) {
            certainty.orWeaker(cue);
        } else if (!proposition.presupposed()) {
            certainty.and(cue);
        }
        if (Relations.isCorrelation(w, clause)) {
            certainty.and(Certainty.factor("correlation"));
        }
        if (!proposition.presupposed()) {
            certainty
                    .and(proposition.hypothetical() ? Certainty.factor("hypothetical") : 1)
                    .and(question ? Certainty.factor("question") : 1);
        }
        certainty.and(Certainty.factor("status:" + status));
        return new Stance(negation != null ? "negative" : "positive", status, label, certainty.value(), verb, negation);
    }

    /** The word that carries the main predicate's sense, the last of its verbs; null for none. */
    private static Span verb(Words w, Clause clause) {
        VerbGroup verbs = clause.predicate();
        return verbs == null ? null : w.span(verbs.to() - 1, verbs.to());
    }

    private static Span negation(Proposition proposition) {
        Span own = Negation.find(proposition.w(), proposition.clause());
        Span outer = proposition.flip();
        return own == null ? outer : outer == null ? own : null;
    }

    /** Whether it stands in a title, or in a line of the body without a final mark, as a subheading does. */
    private static boolean isHeadline(Document doc, Span content) {
        if (doc.field().equals("title") || doc.sentences().isEmpty()) {
            return doc.field().equals("title");
        }
        Span sentence = doc.sentences().get(doc.sentenceAt(content.begin()));
        String text = doc.text();
        int last = sentence.end() - 1;
        while (last > sentence.begin() && QuoteMarks.isClose(text.substring(last, last + 1))) {
            last--;
        }
        return last < text.length() && ".?!…:;,".indexOf(text.charAt(last)) < 0;
    }

    private static String status(Proposition proposition, String cueClass, boolean narrator) {
        if (proposition.status() != null) {
            return proposition.status();
        }
        Words w = proposition.w();
        Clause clause = proposition.clause();
        VerbGroup verbs = clause.predicate();
        if ("denying".equals(cueClass)) {
            return proposition.inCue() && (isRefusal(w, clause) || isDeed(w, clause)) ? "asserted" : "denied";
        }
        if ("non_confirming".equals(cueClass) && !(proposition.inCue() && isDeclined(w, clause))
                || !UNCONFIRMED.in(w, clause.from(), clause.to()).isEmpty()) {
            return "unconfirmed";
        }
        boolean denies =
                narrator && verbs != null && DENIED.at(w, verbs.at(), clause.to()) != null && !Negation.of(w, clause);
        return denies ? "denied" : "asserted";
    }

    /** "declined to sign", not "declined to comment on". */
    private static boolean isDeclined(Words w, Clause clause) {
        VerbGroup verbs = clause.predicate();
        return verbs != null
                && Negation.of(w, clause)
                && w.is(verbs.to() - 1, Pos.VBASE)
                && !TELLING.contains(w.lemma(verbs.to() - 1));
    }

    /** "denied bail to the brothers", not "denied giving money to them". */
    private static boolean isRefusal(Words w, Clause clause) {
        VerbGroup verbs = clause.predicate();
        if (verbs == null || !w.lemma(verbs.to() - 1).equals("deny")) {
            return false;
        }
        for (int k = verbs.to(); k < clause.to(); k++) {
            if (CONTENTS.contains(w.lemma(k)) || w.is(k, Pos.VING)) {
                return false;
            }
            if (w.low(k).equals("to")) {
                return !w.is(k + 1, Pos.VBASE);
            }
        }
        return false;
    }

    /** To reject a plan is a deed; to reject a report is a denial. */
    private static boolean isDeed(Words w, Clause clause) {
        VerbGroup verbs = clause.predicate();
        if (verbs == null || !TURNING_DOWN.contains(w.lemma(verbs.to() - 1))) {
            return false;
        }
        for (int k = verbs.to(); k < clause.to(); k++) {
            if (CONTENTS.contains(w.lemma(k))) {
                return false;
            }
        }
        return true;
    }
}
