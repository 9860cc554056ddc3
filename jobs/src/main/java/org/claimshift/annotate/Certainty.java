package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How sure a claim is told, from 0 (ruled out or unknown) to 1 (stated as fact). Of all that weakens it the weakest counts, and whatever
 * else says so too takes a tenth off; the factors are those of {@code lexicon/certainty.tsv}.
 */
final class Certainty {
    private static final Map<String, Double> FACTORS = new HashMap<>();

    static {
        Lexicon.read("certainty").entries().forEach(e -> FACTORS.put(e.item(), Double.valueOf(e.label())));
    }

    private final List<Double> factors = new ArrayList<>();

    /** What the table says of the key; 1 where it says nothing. */
    static double factor(String key) {
        return FACTORS.getOrDefault(key, 1.0);
    }

    /** Counts a factor beside the others. */
    Certainty and(double factor) {
        factors.add(factor);
        return this;
    }

    /** Counts a factor only where it is weaker than all others: it says in other words what they say. */
    Certainty orWeaker(double factor) {
        if (factors.isEmpty() || factor < Collections.min(factors)) {
            factors.clear();
            factors.add(factor);
        }
        return this;
    }

    /** Counts the hedges, each wording once; little those that do not bear on the main predicate. */
    Certainty hedges(Document doc, List<Hedge> hedges) {
        Set<String> counted = new HashSet<>();
        for (Hedge hedge : hedges) {
            String words = hedge.span().of(doc.text()).replace('\u2019', '\'').toLowerCase(Locale.ROOT);
            if (counted.add(words)) {
                and(hedge.weakens() ? ofHedge(words, hedge.kind()) : factor("aside:" + hedge.kind()));
            }
        }
        return this;
    }

    /** By its words, else by the base form of the first and the rest as written, else by its kind. */
    private static double ofHedge(String words, String kind) {
        int space = words.indexOf(' ');
        String first = space < 0 ? words : words.substring(0, space);
        Double asWritten = FACTORS.get(words);
        Double byLemma = FACTORS.get(Lemmas.of(first) + words.substring(first.length()));
        return asWritten != null ? asWritten : byLemma != null ? byLemma : factor("kind:" + kind);
    }

    /** The certainty, rounded to 6 decimals. */
    double value() {
        double weakest = 1;
        double further = factor("further");
        int weak = 0;
        for (double factor : factors) {
            weakest = Math.min(weakest, factor);
            weak += factor < 1 ? 1 : 0;
        }
        double value = weakest * Math.pow(further, Math.max(0, weak - 1));
        return Math.round(Math.max(0, Math.min(1, value)) * 1e6) / 1e6;
    }
}
