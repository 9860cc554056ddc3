package org.claimshift.evaluate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimshift.group.TermVector;
import org.claimshift.group.Words;

/** Cosine of two sentences' words by TF-IDF, numbers left out; IDF over the different sentences of a set. */
final class PairBaseline {
    private final Map<String, TermVector> vectors = new HashMap<>();

    PairBaseline(List<PairText> pairs) {
        Set<String> sentences = new HashSet<>();
        pairs.forEach(pair -> sentences.addAll(List.of(pair.first(), pair.second())));
        Map<Integer, Integer> known = new HashMap<>();
        Map<String, Map<Integer, Integer>> counts = new HashMap<>();
        for (String sentence : sentences) {
            Map<Integer, Integer> own = new HashMap<>();
            Words.of(sentence).forEach(word -> own.merge(Words.hash(word.term()), 1, Integer::sum));
            own.keySet().forEach(term -> known.merge(term, 1, Integer::sum));
            counts.put(sentence, own);
        }
        counts.forEach((sentence, own) -> {
            Map<Integer, Double> weighted = new HashMap<>();
            own.forEach((term, count) ->
                    weighted.put(term, (1 + Math.log(count)) * Math.log((1.0 + sentences.size()) / known.get(term))));
            vectors.put(sentence, TermVector.of(weighted, Integer.MAX_VALUE));
        });
    }

    double cosine(PairText pair) {
        return vectors.get(pair.first()).cosine(vectors.get(pair.second()));
    }
}
