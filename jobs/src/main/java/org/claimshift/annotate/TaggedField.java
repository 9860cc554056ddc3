package org.claimshift.annotate;

import java.util.List;

/**
 * A field with everything that the tagger says about it.
 *
 * @param document text, tokens, sentences and entities
 * @param roles SOURCE, CUE and CONTENT spans in order, none overlapping
 */
record TaggedField(Document document, List<Role> roles) {

    /**
     * A run of one role's tags.
     *
     * @param kind SOURCE, CUE or CONTENT
     * @param resumes whether its first tag says that the span of its kind before it goes on here ("a," she said, "b")
     * @param confidence mean probability of its tags
     */
    record Role(Span span, Kind kind, boolean resumes, double confidence) {}

    /** What a span is to an attribution. */
    enum Kind {
        SOURCE,
        CUE,
        CONTENT
    }
}
