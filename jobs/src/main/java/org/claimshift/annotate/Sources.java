package org.claimshift.annotate;

import java.util.List;
import org.claimshift.annotate.Document.TaggedSpan;

/** How specific a source is, and who relayed it. */
public final class Sources {
    private Sources() {}

    /**
     * 5 named person with a role, 4 named person or organisation, 3 unnamed but specific, 2 generic, 1 evidential only, 0
     * none.
     *
     * @param source null for none
     * @param cue null for none
     * @param entities of the field, in order
     */
    public static int level(Document doc, Span source, Span cue, List<TaggedSpan> entities) {
        return source == null ? 0 : 2;
    }

    /** Outlets or persons that relayed the claim, nearest first. */
    public static List<String> via(Document doc, Attribution attribution) {
        return List.of();
    }
}
