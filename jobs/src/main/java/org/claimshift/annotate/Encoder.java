package org.claimshift.annotate;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.embeddings.E5Embeddings;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import scala.collection.JavaConverters;
import scala.collection.immutable.Map;

/**
 * Spark NLP's sentence encoder. {@code E5Embeddings} is the annotator whose computation is that of all-MiniLM: the mean
 * of the last layer over all word pieces, at length 1. ({@code BertEmbeddings} with pooling would average only the first
 * piece of each word, and {@code BertSentenceEmbeddings} takes another output.)
 */
final class Encoder implements Serializable {
    /** Word pieces of a text that count, at most: the length that the encoder was trained with. */
    private static final int LONGEST = 128;

    private static final Map<String, String> NONE = scala.Predef$.MODULE$.Map().<String, String>empty();
    private static final float[] NO_VECTOR = {};

    private final E5Embeddings model;

    Encoder(E5Embeddings model) {
        this.model = model;
        model.setBatchSize(1);
        model.setMaxSentenceLength(LONGEST);
    }

    /** The text's vector, of length 1; null for a text without a token. */
    float[] vector(String text) {
        String form = modelForm(text);
        if (form.isEmpty()) {
            return null;
        }
        Annotation[] in = {new Annotation("document", 0, form.length() - 1, form, NONE, NO_VECTOR)};
        List<Annotation[]> rows = List.<Annotation[]>of(in);
        var answer = model.batchAnnotate(JavaConverters.asScalaBuffer(rows));
        List<Annotation> vectors = JavaConverters.seqAsJavaList(answer.head());
        if (vectors.size() != 1) {
            // Spark NLP prints the engine's exception and answers with nothing.
            throw new IllegalStateException(
                    "The encoder gave " + vectors.size() + " vectors for one text; its log says why: " + form);
        }
        return vectors.get(0).embeddings();
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
