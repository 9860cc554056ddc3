package org.claimshift.group;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimshift.group.Words.Word;

/** Makes the sparse vectors of an article: TF-IDF with {@code (1 + ln tf) * idf}. */
final class FeatureMaker {
    private static final int TITLE_TERMS = 24;
    private static final int LEDE_TERMS = 60;
    private static final int BODY_TERMS = 120;
    private static final int NAME_TERMS = 40;
    private static final int LEDE_WORDS = 80;
    /** Words that stand in for a missing headline. */
    private static final int TITLE_WORDS = 12;

    private final Background background;
    private final int rareTerms;
    private final double rareIdf;

    /**
     * @param rareTerms how many terms candidates are sought by
     * @param rareIdf terms less rare than this are never sought by
     */
    FeatureMaker(Background background, int rareTerms, double rareIdf) {
        this.background = background;
        this.rareTerms = rareTerms;
        this.rareIdf = rareIdf;
    }

    Features make(
            String articleId, Double days, ArticleText text, String model, float[] titleVector, float[] ledeVector) {
        List<Word> body = Words.of(text.body());
        List<Word> title = text.title() == null || text.title().isBlank()
                ? body.subList(0, Math.min(TITLE_WORDS, body.size()))
                : Words.of(text.title());
        List<Word> lede = body.subList(0, Math.min(LEDE_WORDS, body.size()));
        Map<String, Integer> titleCounts = count(title, new HashMap<>());
        Map<String, Integer> ledeCounts = count(lede, new HashMap<>(titleCounts));
        Map<String, Integer> bodyCounts = count(body, new HashMap<>(titleCounts));
        Map<String, Integer> names = text.names().isEmpty() ? capitalised(body) : words(text.names());
        return new Features(
                articleId,
                days,
                vector(titleCounts, TITLE_TERMS),
                vector(ledeCounts, LEDE_TERMS),
                vector(bodyCounts, BODY_TERMS),
                vector(names, NAME_TERMS),
                model,
                titleVector,
                ledeVector,
                rare(titleCounts, ledeCounts, bodyCounts));
    }

    private static Map<String, Integer> count(List<Word> words, Map<String, Integer> counts) {
        words.forEach(word -> counts.merge(word.term(), 1, Integer::sum));
        return counts;
    }

    /** Names by their words, so that "Kyrylo Budanov" here and "Budanov" there have something in common. */
    private static Map<String, Integer> words(List<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> count(Words.of(name), counts));
        return counts;
    }

    /** What stands in where no entity was tagged: words with a capital inside sentences. */
    private static Map<String, Integer> capitalised(List<Word> body) {
        return count(body.stream().filter(Word::capitalised).toList(), new HashMap<>());
    }

    private TermVector vector(Map<String, Integer> counts, int most) {
        Map<Integer, Double> weighted = new HashMap<>();
        counts.forEach((term, count) ->
                weighted.merge(Words.hash(term), (1 + Math.log(count)) * background.idf(term), Math::max));
        return TermVector.of(weighted, most);
    }

    /**
     * The most telling terms: rare in the background and often in the text, those of headline and lede before others.
     * Rejected: terms of headline and lede alone. A lede that begins with a scene misses them, and twice the terms were
     * needed to find the same pairs.
     */
    private int[] rare(Map<String, Integer> title, Map<String, Integer> lede, Map<String, Integer> body) {
        record Weighted(int term, double weight) {}
        return body.entrySet().stream()
                .filter(entry -> background.idf(entry.getKey()) >= rareIdf)
                .map(entry -> new Weighted(
                        Words.hash(entry.getKey()),
                        background.idf(entry.getKey())
                                * (1 + Math.log(entry.getValue()))
                                * place(entry.getKey(), title, lede)))
                .sorted(Comparator.comparingDouble((Weighted w) -> -w.weight()).thenComparing(Weighted::term))
                .mapToInt(Weighted::term)
                .distinct()
                .limit(rareTerms)
                .toArray();
    }

    private static double place(String term, Map<String, Integer> title, Map<String, Integer> lede) {
        if (title.containsKey(term)) {
            return 1.5;
        }
        return lede.containsKey(term) ? 1.2 : 1;
    }
}
