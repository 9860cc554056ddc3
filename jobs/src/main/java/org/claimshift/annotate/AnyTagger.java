package org.claimshift.annotate;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.AnnotatorModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimshift.annotate.FieldReader.Scorer;

/**
 * Any token classifier of Spark NLP, read from its annotations, which hold the score of every label of a token as text.
 * {@link Tagger} does the same for BERT on ONNX at three quarters of the cost.
 */
final class AnyTagger implements Scorer {
    /** Word pieces of a window, at most: what the positions of BERT and its kin allow. */
    private static final int LONGEST = 512;

    private final Annotator annotator;
    private final List<String> names;
    private final Labels labels;

    /**
     * Wraps a model.
     *
     * @param names the model's labels
     */
    AnyTagger(AnnotatorModel<?> model, List<String> names, Labels labels) {
        this.annotator = new Annotator(model);
        annotator.setLongest(LONGEST);
        this.names = List.copyOf(names);
        this.labels = labels;
    }

    @Override
    public List<double[]> score(String text, List<Span> window) {
        List<Annotation> row = new ArrayList<>(window.size() + 1);
        int end = window.get(window.size() - 1).end();
        row.add(Annotator.of("document", window.get(0).begin(), end, ""));
        for (Span token : window) {
            row.add(Annotator.of("token", token.begin(), token.end(), Tagger.modelForm(token.of(text))));
        }
        // It answers for word pieces, and not at all for a token without one; the first piece's answer begins where its
        // token does.
        Map<Integer, Annotation> answers = new HashMap<>();
        annotator.annotate(row).forEach(answer -> answers.putIfAbsent(answer.begin(), answer));
        List<double[]> scores = new ArrayList<>(window.size());
        for (Span token : window) {
            Annotation answer = answers.get(token.begin());
            scores.add(answer == null ? null : scores(answer));
        }
        return scores;
    }

    private double[] scores(Annotation answer) {
        double[] scores = new double[labels.size()];
        for (int i = 0; i < labels.targets().length; i++) {
            if (labels.targets()[i] >= 0) {
                scores[labels.targets()[i]] +=
                        Double.parseDouble(answer.metadata().apply(names.get(i)));
            }
        }
        return scores;
    }
}
