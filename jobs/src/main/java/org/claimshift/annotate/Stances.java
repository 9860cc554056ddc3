package org.claimshift.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/**
 * Polarity, status, phase and certainty of a claim. Polarity and phase are those of the main predicate of the content; certainty is
 * the product of the factors of {@code lexicon/certainty.tsv} that apply.
 */
public final class Stances {
    private static final Lexicon LEXICON = Lexicon.read("stance");
    private static final Phrases UNCONFIRMED = LEXICON.phrases("unconfirmed");
    private static final Phrases DENIED = LEXICON.phrases("denied");
    private static final Set<String> CONTENTS = LEXICON.items("content_noun");
    private static final Set<String> TURNING_DOWN = LEXICON.items("turning_down");
    private static final Map<String, Double> FACTORS = factors();

    private Stances() {}

    private static Map<String, Double> factors() {
        Map<String, Double> factors = new HashMap<>();
        Lexicon.read("certainty").entries().forEach(e -> factors.put(e.item(), Double.valueOf(e.label())));
        return factors;
    }

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
        boolean negative = refused || Negation.of(w, clause) ^ proposition.flipped();
        String status = status(proposition, cueClass, narrator);
        boolean accused = "denying".equals(cueClass) || "doubting".equals(cueClass);
        Phases.Phase phase = Phases.of(w, clause, doc.field().equals("title"), proposition.shifted(), accused);
        boolean conditional =
                hedges.stream().anyMatch(h -> h.weakens() && h.kind().equals("conditional"));
        String label = conditional && !phase.label().equals("done") ? "possible" : phase.label();
        boolean question = attribution.parts().size() == 1
                && (w.low(w.innerTo() - 1).equals("?") || w.low(w.innerTo()).equals("?"));
        double own = weakest(doc, hedges, new Phases.Phase(label, phase.word()));
        double cue = proposition.flipped() ? factor("cue:estimating", 1) : factor("cue:" + cueClass, 1);
        // A cue that is the claim's own verb says the same as its phase and its hedges.
        boolean same = attribution.source() == null || proposition.inCue();
        double certainty = (same ? Math.min(own, cue) : own * cue)
                * factor("status:" + status, 1)
                * (question ? factor("question", 1) : 1);
        return new Stance(
                negative ? "negative" : "positive",
                status,
                label,
                Math.round(Math.max(0, Math.min(1, certainty)) * 1e6) / 1e6);
    }

    private static double factor(String key, double otherwise) {
        return FACTORS.getOrDefault(key, otherwise);
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
        if ("non_confirming".equals(cueClass)
                || !UNCONFIRMED.in(w, clause.from(), clause.to()).isEmpty()) {
            return "unconfirmed";
        }
        boolean denies =
                narrator && verbs != null && DENIED.at(w, verbs.at(), clause.to()) != null && !Negation.of(w, clause);
        return denies ? "denied" : "asserted";
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

    /** The product of the hedges that weaken the main predicate, or of its phase where that says more. */
    private static double weakest(Document doc, List<Hedge> hedges, Phases.Phase phase) {
        double product = 1;
        Set<String> counted = new HashSet<>();
        for (Hedge hedge : hedges) {
            String words = words(doc, hedge.span());
            if (hedge.weakens() && counted.add(words)) {
                product *= ofHedge(words, hedge.kind());
            }
        }
        return Math.min(product, factor("phase:" + phase.word(), factor("phase:" + phase.label(), 1)));
    }

    private static String words(Document doc, Span span) {
        return span.of(doc.text()).replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }

    private static double ofHedge(String words, String kind) {
        int space = words.indexOf(' ');
        String first = space < 0 ? words : words.substring(0, space);
        return factor(words, factor(Lemmas.of(first) + words.substring(first.length()), factor("kind:" + kind, 1)));
    }
}
