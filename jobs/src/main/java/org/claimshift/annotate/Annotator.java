package org.claimshift.annotate;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.AnnotatorModel;
import com.johnsnowlabs.nlp.HasBatchedAnnotate;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.lang3.SerializationUtils;
import org.apache.spark.ml.param.Param;
import scala.Console;
import scala.collection.JavaConverters;
import scala.collection.immutable.Map;

/**
 * A Spark NLP annotator outside of data frames: what it needs of a text is made on the spot and handed to its batch
 * method, so that nothing of it ever becomes a row.
 *
 * <p>One text at a time, without padding: the fastest on a CPU, and a result that is a function of its text alone.
 */
final class Annotator implements Serializable {
    private static final Map<String, String> NONE = scala.Predef$.MODULE$.Map().<String, String>empty();
    private static final float[] NO_VECTOR = {};
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());
    private static final String LONGEST = "maxSentenceLength";

    private final AnnotatorModel<?> model;

    Annotator(AnnotatorModel<?> model) {
        this.model = model;
        batched().setBatchSize(1);
    }

    /**
     * Another of the same model, which stays as it is.
     *
     * @param batch texts in a call of the network
     * @param longest word pieces of a text that it reads, at most
     */
    Annotator with(int batch, int longest) {
        // Spark NLP's own copies of an annotator lack its network.
        Annotator other = SerializationUtils.clone(this);
        other.batched().setBatchSize(batch);
        other.setLongest(longest);
        return other;
    }

    /** How many word pieces of a text it reads, at most; nothing for an annotator that has no such bound. */
    @SuppressWarnings("unchecked")
    void setLongest(int pieces) {
        if (model.hasParam(LONGEST)) {
            model.set((Param<Object>) model.getParam(LONGEST), pieces);
        }
    }

    /**
     * An annotation for the annotator to read.
     *
     * @param type document or token
     * @param end exclusive, in UTF-16 units
     */
    static Annotation of(String type, int begin, int end, String text) {
        return new Annotation(type, begin, end - 1, text, NONE, NO_VECTOR);
    }

    /** What the annotator says of one row of a data frame. */
    List<Annotation> annotate(List<Annotation> row) {
        List<Annotation[]> rows = List.<Annotation[]>of(row.toArray(Annotation[]::new));
        var answer = quietly(() -> batched().batchAnnotate(JavaConverters.asScalaBuffer(rows)));
        return answer.isEmpty() ? List.of() : JavaConverters.seqAsJavaList(answer.head());
    }

    private HasBatchedAnnotate<?> batched() {
        return (HasBatchedAnnotate<?>) model;
    }

    /** Without what Spark NLP prints when a network is opened ("Using CPUs"): standard output is the command's. */
    static <T> T quietly(Supplier<T> call) {
        return Console.withOut(NOWHERE, call::get);
    }
}
