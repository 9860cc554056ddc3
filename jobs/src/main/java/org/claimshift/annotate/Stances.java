package org.claimshift.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Polarity, status, phase and certainty of a claim. Polarity and phase are those of the main predicate of the content; certainty is
 * the product of the factors of {@code lexicon/certainty.tsv} that apply.
 */
public final class Stances {
    private static final Lexicon LEXICON = Lexicon.read("stance");
    private static final Phrases UNCONFIRMED = LEXICON.phrases("unconfirmed");
    private static final Phrases DENIED = LEXICON.phrases("denied");
    private static final Map<String, Double> FACTORS = factors();
    private static final int MARGIN = 4;
    /** Longer contents are read to here: the main predicate stands early. */
    private static final int LONGEST = 120;

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
        Span hull = attribution.hull();
        Words w = Words.around(doc, hull, MARGIN);
        int from = w.innerFrom();
        int to = Math.min(w.innerTo(), from + LONGEST);
        Predicate predicate = Predicate.of(w, from, to);
        String polarity = predicate.negative() ? "negative" : "positive";
        String status = status(w, from, to, predicate, cueClass, narrator);
        String phase = Phases.of(w, from, to, predicate, doc.field().equals("title"), cueClass);
        boolean question =
                w.low(w.innerTo() - 1).equals("?") || w.low(w.innerTo()).equals("?");
        double certainty = certainty(
                doc,
                hedges,
                cueClass,
                status,
                phase,
                question && attribution.parts().size() == 1);
        return new Stance(polarity, status, phase, certainty);
    }

    private static String status(Words w, int from, int to, Predicate predicate, String cueClass, boolean narrator) {
        if ("denying".equals(cueClass)) {
            return "denied";
        }
        if ("non_confirming".equals(cueClass) || !UNCONFIRMED.in(w, from, to).isEmpty()) {
            return "unconfirmed";
        }
        boolean denies =
                narrator && predicate.at() >= 0 && DENIED.at(w, predicate.at(), to) != null && !predicate.negative();
        return denies ? "denied" : "asserted";
    }

    private static double certainty(
            Document doc, List<Hedge> hedges, String cueClass, String status, String phase, boolean question) {
        double product = 1;
        Set<String> counted = new HashSet<>();
        boolean modal = false;
        for (Hedge hedge : hedges) {
            String words = words(doc, hedge.span());
            if (counted.add(words)) {
                product *= factor(words, hedge.kind());
                modal |= hedge.kind().equals("modal") || hedge.kind().equals("conditional");
            }
        }
        product *= FACTORS.getOrDefault("cue:" + cueClass, 1.0) * FACTORS.getOrDefault("status:" + status, 1.0);
        if (!modal) {
            product *= FACTORS.getOrDefault("phase:" + phase, 1.0);
        }
        if (question) {
            product *= FACTORS.getOrDefault("question", 1.0);
        }
        return Math.round(Math.max(0, Math.min(1, product)) * 1e6) / 1e6;
    }

    private static String words(Document doc, Span span) {
        return span.of(doc.text()).replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }

    private static double factor(String words, String kind) {
        Double factor = FACTORS.get(words);
        if (factor == null) {
            int space = words.indexOf(' ');
            String first = space < 0 ? words : words.substring(0, space);
            factor = FACTORS.get(Lemmas.of(first) + words.substring(first.length()));
        }
        return factor != null ? factor : FACTORS.getOrDefault("kind:" + kind, 1.0);
    }
}
