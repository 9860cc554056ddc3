package org.claimshift.annotate;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.johnsnowlabs.ml.onnx.OnnxSession;
import com.johnsnowlabs.nlp.annotators.classifier.dl.BertForTokenClassification;
import com.johnsnowlabs.nlp.annotators.common.IndexedToken;
import com.johnsnowlabs.nlp.annotators.common.TokenPiece;
import com.johnsnowlabs.nlp.annotators.common.TokenizedSentence;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.claimshift.annotate.FieldReader.Scorer;
import scala.collection.JavaConverters;
import scala.collection.immutable.Map;

/**
 * Spark NLP's BERT token classifier over our own tokens and windows: its word pieces and its network, but not its
 * annotations. Those hold the score of every label of every token as text in a map, which costs a third as much again as
 * the network.
 *
 * <p>What stays as Spark NLP 5.5.3 does it:
 *
 * <ul>
 *   <li>Of a token with punctuation inside it keeps the first piece alone ("11,000" becomes "11"), so tokens are handed
 *       over in {@link #modelForm}.
 *   <li>A token's scores are those of its first word piece; a token that its normalisation empties, or that lies beyond
 *       the longest input, has none.
 * </ul>
 *
 * <p>One window is one call. There is no padding, which is the fastest on a CPU, and a window's scores are a function of
 * the window alone.
 */
final class Tagger implements Scorer {
    /** Word pieces of a window, at most, with the two marks at its ends: what BERT's positions allow. */
    private static final int LONGEST = 512;

    /** Words whose pieces are kept, at most, and the longest of them: nearly all of a text's words are common ones. */
    private static final int KNOWN_WORDS = 50_000;

    private static final int KNOWN_LENGTH = 32;

    private final BertForTokenClassification model;
    private final Map<String, String> session = new OnnxSession().getSessionOptions();
    private final Labels labels;
    private final int size;
    private transient ConcurrentHashMap<String, int[]> known;

    /** @param model that runs on ONNX */
    Tagger(BertForTokenClassification model, Labels labels) {
        this.model = model;
        this.labels = labels;
        this.size = labels.size();
    }

    @Override
    public List<double[]> score(String text, List<Span> window) {
        int[] first = new int[window.size()];
        long[] ids = new long[LONGEST];
        ids[0] = model.sentenceStartTokenId();
        int next = 1;
        for (int i = 0; i < first.length; i++) {
            first[i] = next;
            for (int id : pieces(modelForm(window.get(i).of(text)))) {
                if (next < LONGEST - 1) {
                    ids[next++] = id;
                }
            }
            if (first[i] == next) {
                first[i] = -1;
            }
        }
        ids[next++] = model.sentenceEndTokenId();
        float[] logits = run(Arrays.copyOf(ids, next));
        int width = logits.length / next;
        if (width != labels.targets().length) {
            throw new IllegalStateException("The tagger has " + labels.targets().length + " labels, but gives " + width
                    + " scores for each word piece");
        }
        double[][] scores = new double[first.length][];
        for (int i = 0; i < first.length; i++) {
            scores[i] = first[i] < 0 ? null : softmax(logits, first[i] * width);
        }
        return Arrays.asList(scores);
    }

    private int[] pieces(String word) {
        if (known == null) {
            known = new ConcurrentHashMap<>();
        }
        int[] pieces = known.get(word);
        if (pieces == null) {
            pieces = split(word);
            if (word.length() <= KNOWN_LENGTH && known.size() < KNOWN_WORDS) {
                known.put(word, pieces);
            }
        }
        return pieces;
    }

    private int[] split(String word) {
        TokenizedSentence sentence =
                new TokenizedSentence(new IndexedToken[] {new IndexedToken(word, 0, word.length() - 1)}, 0);
        var split = model.getModelIfNotSet()
                .tokenizeWithAlignment(
                        JavaConverters.asScalaBuffer(List.of(sentence)), LONGEST, model.getCaseSensitive());
        return Arrays.stream(split.head().tokens())
                .mapToInt(TokenPiece::pieceId)
                .toArray();
    }

    /** The network's scores, by piece and label. */
    private float[] run(long[] ids) {
        var opened = Annotator.quietly(
                () -> model.getModelIfNotSet().onnxWrapper().get().getSession(session));
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, ids.length};
        try (OnnxTensor pieces = OnnxTensor.createTensor(opened._2(), LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(opened._2(), LongBuffer.wrap(ones), shape);
                OnnxTensor segments =
                        OnnxTensor.createTensor(opened._2(), LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result = opened._1()
                        .run(java.util.Map.of(
                                "input_ids", pieces, "attention_mask", mask, "token_type_ids", segments))) {
            FloatBuffer logits = ((OnnxTensor) result.get("logits").orElseThrow()).getFloatBuffer();
            float[] scores = new float[logits.remaining()];
            logits.get(scores);
            return scores;
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "The tagger failed on a window of " + ids.length + " word pieces: " + e.getMessage(), e);
        }
    }

    /** Probabilities of the wanted tags, from the scores of all labels; those of labels that mean one tag are added up. */
    private double[] softmax(float[] logits, int from) {
        int[] targets = labels.targets();
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < targets.length; i++) {
            most = Math.max(most, logits[from + i]);
        }
        double[] scores = new double[size];
        double sum = 0;
        for (int i = 0; i < targets.length; i++) {
            double score = Math.exp(logits[from + i] - most);
            sum += score;
            if (targets[i] >= 0) {
                scores[targets[i]] += score;
            }
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    /**
     * A token as the network is trained to see it ({@code models/recipe/text.py}): points and commas inside it go ("U.S."
     * is US, "11,000" is 11000), and a clitic's apostrophe is curled, which Spark NLP does not take for punctuation.
     */
    static String modelForm(String token) {
        if (token.codePointCount(0, token.length()) == 1) {
            return token;
        }
        char first = token.charAt(0);
        if (first == '\'' || first == '’') {
            return "’" + token.substring(1);
        }
        return token.replace(".", "").replace(",", "");
    }
}
