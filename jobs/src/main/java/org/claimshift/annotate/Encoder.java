package org.claimshift.annotate;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.AnnotatorModel;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence encoder of Spark NLP. Ours is {@code E5Embeddings}, the annotator whose computation is that of all-MiniLM:
 * the mean of the last layer over all word pieces, at length 1. ({@code BertEmbeddings} with pooling would average only
 * the first piece of each word, and {@code BertSentenceEmbeddings} takes another output.)
 */
final class Encoder implements Serializable {
    private final Annotator annotator;
    private final String label;

    /**
     * Wraps a model.
     *
     * @param label names it in the vector tables
     */
    Encoder(AnnotatorModel<?> model, String label) {
        this.annotator = new Annotator(model);
        this.label = label;
    }

    /** The column {@code model} of the vector tables. */
    String label() {
        return label;
    }

    /** The annotator, with so many texts in a call and so many word pieces of each. */
    Annotator with(int batch, int longest) {
        return annotator.with(batch, longest);
    }

    /** The text's vector, of length 1; null for a text without a token. */
    float[] vector(String text) {
        String form = modelForm(text);
        if (form.isEmpty()) {
            return null;
        }
        List<Annotation> vectors = annotator.annotate(List.of(Annotator.of("document", 0, form.length(), form)));
        if (vectors.size() != 1) {
            // Spark NLP prints the engine's exception and answers with nothing.
            throw new IllegalStateException(
                    "The encoder gave " + vectors.size() + " vectors for one text; its log says why: " + form);
        }
        return unit(vectors.get(0).embeddings(), form);
    }

    /** At length 1: not every annotator gives it so. */
    private static float[] unit(float[] vector, String form) {
        double sum = 0;
        for (float value : vector) {
            sum += (double) value * value;
        }
        double length = Math.sqrt(sum);
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new IllegalStateException(
                    "The encoder gave a vector of " + vector.length + " numbers and length " + length + ": " + form);
        }
        if (Math.abs(length - 1) < 1e-4) {
            return vector;
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }

    /**
     * The text as Spark NLP's word splitter needs it: our tokens with spaces between, typographic marks in ASCII. It knows
     * no curly quotes, and would glue them to their word.
     */
    static String modelForm(String text) {
        return Tokenizer.tokens(text).stream()
                .map(token -> token.of(text))
                .map(token -> switch (token) {
                    case "“", "”", "„", "«", "»" -> "\"";
                    case "‘", "’" -> "'";
                    case "–", "—", "−" -> "-";
                    case "…" -> "...";
                    default -> token.charAt(0) == '’' ? "'" + token.substring(1) : token;
                })
                .collect(Collectors.joining(" "));
    }
}
