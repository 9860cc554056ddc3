package org.claimshift.evaluate;

import java.util.List;
import java.util.Map;
import org.claimshift.evaluate.Report.Section;

/** A set of labelled pairs of sentences. */
interface PairSet {
    /** What to run the steps on, each id once over all sets. */
    List<PairText> pairs();

    /** The label of each pair, by its id. */
    Map<String, String> labels();

    /**
     * Scores it.
     *
     * @param found what was said of the pairs, by id; a pair that is not in it counts as one of which nothing was said
     */
    List<Section> score(Map<String, PairFound> found);
}
