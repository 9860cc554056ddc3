package org.claimshift.annotate;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.annotators.classifier.dl.BertForTokenClassification;
import java.util.ArrayList;
import java.util.List;
import org.claimshift.annotate.FieldReader.Scorer;
import scala.collection.JavaConverters;
import scala.collection.immutable.Map;

/**
 * Spark NLP's token classifier over our own tokens and windows. The annotations are built here and handed to the
 * annotator's batch method inside one pass over the articles, instead of through columns of a data frame: the scores of
 * all labels come back as a map of strings for each token, and to keep those off Spark's rows is what makes the step run
 * near the model's own speed.
 *
 * <p>What Spark NLP 5.5.3 does with what it gets, which this class relies on:
 *
 * <ul>
 *   <li>A token belongs to the document annotation whose offsets enclose it; ends are inclusive. One window is handed over
 *       at a time, since that search is quadratic.
 *   <li>Of a token with punctuation inside it keeps the first piece alone ("11,000" becomes "11"), so tokens are handed
 *       over in {@link #modelForm}.
 *   <li>It answers for a token's first word piece only, and not at all for a token that its normalisation empties or that
 *       lies beyond the longest input: those have no scores.
 * </ul>
 */
final class Tagger implements Scorer {
    /** Word pieces of a window, at most, with the two marks at its ends: what BERT's positions allow. */
    private static final int LONGEST = 512;

    private static final Map<String, String> NONE = scala.Predef$.MODULE$.Map().<String, String>empty();
    private static final float[] NO_VECTOR = {};

    private final BertForTokenClassification model;
    private final Labels labels;

    Tagger(BertForTokenClassification model, Labels labels) {
        this.model = model;
        this.labels = labels;
        // No padding: a window's scores are a function of the window alone, and it is the fastest on a CPU.
        model.setBatchSize(1);
        model.setMaxSentenceLength(LONGEST);
    }

    @Override
    public List<double[]> score(String text, List<Span> window) {
        Annotation[] in = new Annotation[window.size() + 1];
        int begin = window.get(0).begin();
        int end = window.get(window.size() - 1).end() - 1;
        in[0] = new Annotation("document", begin, end, "", NONE, NO_VECTOR);
        for (int i = 0; i < window.size(); i++) {
            Span token = window.get(i);
            in[i + 1] =
                    new Annotation("token", token.begin(), token.end() - 1, modelForm(token.of(text)), NONE, NO_VECTOR);
        }
        List<Annotation> out = annotate(in);
        List<double[]> scores = new ArrayList<>(window.size());
        int next = 0;
        for (Span token : window) {
            if (next < out.size() && out.get(next).begin() == token.begin()) {
                scores.add(scores(out.get(next++)));
            } else {
                scores.add(null);
            }
        }
        if (next != out.size()) {
            throw new IllegalStateException("The tagger answered for a token that it was not given: " + out.get(next)
                    + " in a window from " + begin + " to " + end);
        }
        return scores;
    }

    private List<Annotation> annotate(Annotation[] in) {
        List<Annotation[]> rows = List.<Annotation[]>of(in);
        var answer = model.batchAnnotate(JavaConverters.asScalaBuffer(rows));
        return answer.isEmpty() ? List.of() : JavaConverters.seqAsJavaList(answer.head());
    }

    private double[] scores(Annotation annotation) {
        double[] scores = new double[labels.names().size()];
        for (int i = 0; i < scores.length; i++) {
            String score = annotation.metadata().apply(labels.names().get(i));
            scores[i] = Double.parseDouble(score);
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
