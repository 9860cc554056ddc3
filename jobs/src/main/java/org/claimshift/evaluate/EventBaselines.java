package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimshift.group.AverageLinkage;
import org.claimshift.group.TermVector;
import org.claimshift.group.Words;

/**
 * What is reached without a trained scorer: average linkage over the similarities of all pairs, stopped at a threshold
 * that is chosen on the learning half and then applied to the held-back half, each half by itself. Quadratic, on the
 * driver.
 */
final class EventBaselines {
    /** Articles; their similarities fill a matrix of floats. */
    static final int LARGEST = 6000;

    /** Days; the kernel of Miranda et al. (EMNLP 2018), section 3.2, as the scorer has it. */
    private static final double SIGMA = 3;
    /** Kernels of a pair of which a day is unknown; the best is chosen on the learning half, as the threshold is. */
    private static final double[] UNDATED = {0.25, 0.5, 0.75, 1};

    private static final double STEP = 0.01;

    private EventBaselines() {}

    /**
     * An article.
     *
     * @param days publication in days since 1970, or null
     * @param vector of the first paragraphs, length 1, or null
     */
    record Text(String id, Double days, String text, float[] vector) {}

    private interface Similarity {
        double of(int a, int b);
    }

    /** A line for each baseline and half; the threshold is told in the name. */
    static List<Report.Line> lines(List<Text> texts, Map<String, String> gold) {
        List<Text> known =
                texts.stream().filter(text -> gold.containsKey(text.id())).toList();
        List<Text> learning = half(known, gold, EventHalf.LEARNING);
        List<Text> heldBack = half(known, gold, EventHalf.HELD_BACK);
        Map<String, TermVector> terms = terms(known);
        List<Report.Line> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Choice choice = choose(kind, learning, gold, terms);
            lines.add(line(kind, choice, learning, gold, terms, EventHalf.LEARNING));
            if (!heldBack.isEmpty()) {
                lines.add(line(kind, choice, heldBack, gold, terms, EventHalf.HELD_BACK));
            }
        }
        return lines;
    }

    private enum Kind {
        BODY("body TF-IDF"),
        BODY_TIME("body TF-IDF, time"),
        VECTOR_TIME("lede vectors, time");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    private static List<Text> half(List<Text> texts, Map<String, String> gold, EventHalf half) {
        return texts.stream().filter(text -> half.takes(gold.get(text.id()))).toList();
    }

    private static Report.Line line(
            Kind kind,
            Choice choice,
            List<Text> texts,
            Map<String, String> gold,
            Map<String, TermVector> terms,
            EventHalf half) {
        String name = String.format(Locale.ROOT, "%s %.2f, %s", kind.label, choice.threshold(), half);
        float[][] similarity = matrix(texts, kind, choice.undated(), terms);
        return EventScores.bCubed(name, clusters(similarity, texts, choice.threshold()), of(texts, gold));
    }

    private static Map<String, String> of(List<Text> texts, Map<String, String> gold) {
        Map<String, String> own = new LinkedHashMap<>();
        texts.forEach(text -> own.put(text.id(), gold.get(text.id())));
        return own;
    }

    private record Choice(double undated, double threshold, double f1) {}

    /** What has the greatest F1; of equally good ones the last. */
    private static Choice choose(Kind kind, List<Text> texts, Map<String, String> gold, Map<String, TermVector> terms) {
        Map<String, String> own = of(texts, gold);
        Choice best = new Choice(1, 1, -1);
        for (double undated : kind == Kind.BODY ? new double[] {1} : UNDATED) {
            float[][] similarity = matrix(texts, kind, undated, terms);
            for (int i = 1; i < Math.round(1 / STEP); i++) {
                double f1 = EventScores.f1(clusters(similarity, texts, i * STEP), own);
                if (f1 >= best.f1()) {
                    best = new Choice(undated, i * STEP, f1);
                }
            }
        }
        return best;
    }

    private static Map<String, String> clusters(float[][] similarity, List<Text> texts, double threshold) {
        float[][] copy = new float[similarity.length][];
        int[] weights = new int[similarity.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = similarity[i].clone();
            weights[i] = 1;
        }
        Map<String, String> clusters = new HashMap<>();
        for (List<Integer> cluster : AverageLinkage.cluster(copy, weights, threshold)) {
            cluster.forEach(i ->
                    clusters.put(texts.get(i).id(), texts.get(cluster.get(0)).id()));
        }
        return clusters;
    }

    private static float[][] matrix(List<Text> texts, Kind kind, double undated, Map<String, TermVector> terms) {
        List<TermVector> vectors =
                texts.stream().map(text -> terms.get(text.id())).toList();
        Similarity similarity =
                switch (kind) {
                    case BODY -> (a, b) -> vectors.get(a).cosine(vectors.get(b));
                    case BODY_TIME -> (a, b) ->
                            vectors.get(a).cosine(vectors.get(b)) * kernel(texts.get(a), texts.get(b), undated);
                    case VECTOR_TIME -> (a, b) ->
                            dot(texts.get(a).vector(), texts.get(b).vector())
                                    * kernel(texts.get(a), texts.get(b), undated);
                };
        float[][] matrix = new float[texts.size()][texts.size()];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = (float) similarity.of(i, j);
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private static double kernel(Text a, Text b, double undated) {
        if (a.days() == null || b.days() == null) {
            return undated;
        }
        double days = a.days() - b.days();
        return Math.exp(-days * days / (2 * SIGMA * SIGMA));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; a != null && b != null && i < Math.min(a.length, b.length); i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    /** TF-IDF of all words, {@code (1 + ln tf) * ln(n / df)} with the counts of these texts. */
    private static Map<String, TermVector> terms(List<Text> texts) {
        Map<Integer, Integer> articles = new HashMap<>();
        Map<String, Map<Integer, Integer>> counts = new LinkedHashMap<>();
        for (Text text : texts) {
            Map<Integer, Integer> own = new HashMap<>();
            Words.of(text.text()).forEach(word -> own.merge(Words.hash(word.term()), 1, Integer::sum));
            own.keySet().forEach(term -> articles.merge(term, 1, Integer::sum));
            counts.put(text.id(), own);
        }
        Map<String, TermVector> vectors = new HashMap<>();
        counts.forEach((id, own) -> {
            Map<Integer, Double> weighted = new HashMap<>();
            own.forEach((term, count) ->
                    weighted.put(term, (1 + Math.log(count)) * Math.log((double) texts.size() / articles.get(term))));
            vectors.put(id, TermVector.of(weighted, Integer.MAX_VALUE));
        });
        return vectors;
    }
}
