package org.claimshift.annotate;

import java.util.List;

/**
 * Who says what, before the rules read the content: spans of one field.
 *
 * @param source null where nobody is named ("reportedly")
 * @param cue null where there is none (a headline "Kyiv: ...", a floating quote)
 * @param parts the content's pieces in order, at least one
 * @param confidence 0 to 1
 */
public record Attribution(Span source, Span cue, List<Span> parts, double confidence) {
    /** From the first to the last piece. */
    public Span hull() {
        return parts.get(0).hull(parts.get(parts.size() - 1));
    }
}
