package org.claimshift.align;

import java.util.List;
import java.util.SortedSet;

/**
 * What a claim says once its frame is masked: numbers, dates, hedges, approximators, negators, source and cue are gone.
 *
 * @param terms keys of its content words ({@link Lexicon#key}), names included
 * @param names keys of its named entities ({@link Masking#nameKey})
 * @param counted what its numbers count, "unit:class": "one:n:soldier", "percent:", "money:"
 * @param numbers its printed numbers of two significant digits or more, with their units: "one:2600"
 * @param predicates classes of its words that tell what happens
 * @param words all words as written, in lower case, in order: what quotes are compared by
 * @param source key of who it is attributed to; null without
 * @param subject whether it says what it is about
 */
record Content(
        SortedSet<String> terms,
        SortedSet<String> names,
        SortedSet<String> counted,
        SortedSet<String> numbers,
        SortedSet<String> predicates,
        List<String> words,
        String source,
        Subject subject) {

    /** Whether a claim's subject can be known from the claim itself. */
    enum Subject {
        /** It opens with something else than a pronoun. */
        NAMED,
        /** It opens with a pronoun that is presumed to stand for its source: "I", or "he" in "Budanov said he ...". */
        SPEAKER,
        /** It opens with a pronoun that stands for something outside of it: "it was filmed ...". */
        UNRESOLVED
    }

    /** Distinct things by which it can be recognised. */
    int anchors() {
        return terms.size();
    }
}
