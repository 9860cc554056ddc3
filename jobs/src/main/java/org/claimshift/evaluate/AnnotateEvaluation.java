package org.claimshift.evaluate;

import java.util.List;
import java.util.Map;

/** A gold set that {@code annotate} can be scored against. */
public interface AnnotateEvaluation {
    /** What to annotate, each id once. */
    List<GoldText> texts();

    /**
     * Scores it.
     *
     * @param found what was said of the texts, by id; a text that is not in it counts as one of which nothing was said
     */
    Report score(Map<String, AnnotatedText> found);
}
