package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * "The agency reported that ..., citing Budanov": the tagger sees two attributions of the agency, the second with Budanov
 * for its content. What is claimed is Budanov's; the agency relays it ({@link Relays} finds it from there).
 */
final class Citations {
    private static final Set<String> CUES = Set.of("citing", "quoting", "cited", "quoted", "cites", "quotes");
    private static final Set<String> CLAUSE = Set.of("VFIN", "MODAL");

    /** Tokens of a cited source, at most. */
    private static final int LONGEST = 20;

    private Citations() {}

    /**
     * The attributions, in their order, each with the source that its own source cites.
     *
     * @return the same without those that only name the cited
     */
    static List<Attribution> resolve(Document doc, List<Attribution> attributions) {
        List<Attribution> resolved = new ArrayList<>();
        for (Attribution next : attributions) {
            Attribution before = resolved.isEmpty() ? null : resolved.get(resolved.size() - 1);
            if (before != null && before.source() != null && cites(doc, next) && isOneSentence(doc, before, next)) {
                resolved.set(
                        resolved.size() - 1,
                        new Attribution(next.parts().get(0), before.cue(), before.parts(), before.confidence()));
            } else {
                resolved.add(next);
            }
        }
        return resolved;
    }

    /** Whether it says no more than who is cited: a citing cue and a content without a clause. */
    private static boolean cites(Document doc, Attribution a) {
        if (a.cue() == null
                || a.parts().size() > 1
                || a.parts().get(0).begin() < a.cue().end()) {
            return false;
        }
        List<Token> content = doc.tokensIn(a.parts().get(0));
        boolean cue = doc.tokensIn(a.cue()).stream()
                .anyMatch(token -> CUES.contains(token.text().toLowerCase(Locale.ROOT)));
        return cue
                && content.size() <= LONGEST
                && content.stream().noneMatch(token -> token.syn() != null && CLAUSE.contains(token.syn()))
                && isSomebody(doc, a.parts().get(0));
    }

    /** A name of a person or an organisation, or a person's office ("an official"): "citing tensions" cites nobody. */
    private static boolean isSomebody(Document doc, Span content) {
        return doc.entitiesIn(content).stream()
                        .anyMatch(entity ->
                                entity.label().equals("PER") || entity.label().equals("ORG"))
                || SourceLevels.isHuman(
                        Words.of(doc, content),
                        NounPhrase.head(
                                Words.of(doc, content), 0, doc.tokensIn(content).size()));
    }

    private static boolean isOneSentence(Document doc, Attribution before, Attribution next) {
        Span cues = before.cue() == null ? before.hull() : before.cue().hull(before.hull());
        return cues.end() <= next.cue().begin()
                && doc.sentencesIn(new Span(cues.end(), next.cue().end())).size() <= 1;
    }
}
