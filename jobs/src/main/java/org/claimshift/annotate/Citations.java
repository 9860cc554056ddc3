package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimshift.annotate.Document.TaggedSpan;
import org.claimshift.annotate.Words.Pos;

/**
 * "The agency reported that ..., citing Budanov", "local media, quoting doctors, said", "according to Radio Kall, which quoted a
 * manager": what is claimed is the cited one's; whoever cites relays it. The tagger mostly sees two attributions of the agency,
 * the second with Budanov for its content.
 */
final class Citations {
    private static final Set<String> CITING = Set.of("citing", "quoting");
    private static final Set<String> CITES = Set.of("cited", "quoted", "cites", "quotes");

    /** Tokens of a cited source, at most. */
    private static final int LONGEST = 20;

    private final Document doc;
    private final Words w;

    /** Who is cited in a sentence, and by the token of which verb. */
    private record Citing(int verb, Span cited) {}

    private Citations(Document doc) {
        this.doc = doc;
        this.w = Words.all(doc);
    }

    /** The attributions, in their order, each with the source that its own source cites, and those told within others. */
    static List<Relayed> resolve(Document doc, List<Attribution> attributions) {
        MissedSources missed = new MissedSources(doc);
        List<Relayed> plain =
                attributions.stream().map(missed::resolve).map(Relayed::new).toList();
        List<Relayed> quoted = new QuotedAs(doc).resolve(plain);
        return new Nested(doc).resolve(new Citations(doc).resolve(quoted));
    }

    private List<Relayed> resolve(List<Relayed> attributions) {
        List<Relayed> resolved = new ArrayList<>();
        int from = 0;
        while (from < attributions.size()) {
            int sentence = sentence(attributions.get(from).attribution());
            int to = from + 1;
            while (to < attributions.size() && sentence(attributions.get(to).attribution()) == sentence) {
                to++;
            }
            resolved.addAll(ofSentence(sentence, attributions.subList(from, to)));
            from = to;
        }
        return resolved;
    }

    private int sentence(Attribution a) {
        Span frame = a.cue() != null ? a.cue() : a.source() != null ? a.source() : a.hull();
        return doc.sentenceAt(frame.begin());
    }

    private List<Relayed> ofSentence(int sentence, List<Relayed> attributions) {
        Citing citing = doc.sentences().isEmpty() ? null : find(doc.sentences().get(sentence), attributions);
        if (citing == null) {
            return attributions;
        }
        List<Relayed> others = attributions.stream()
                .filter(next -> !next.attribution().hull().overlaps(citing.cited()))
                .toList();
        if (others.isEmpty()) {
            return attributions;
        }
        int nearest = 0;
        for (int k = 1; k < others.size(); k++) {
            if (distance(others.get(k), citing) < distance(others.get(nearest), citing)) {
                nearest = k;
            }
        }
        List<Relayed> resolved = new ArrayList<>(others);
        Relayed next = others.get(nearest);
        Span by = relay(next.attribution(), citing, sentence, attributions);
        Attribution a = next.attribution();
        Span cue = a.cue() == null || a.cue().overlaps(citing.cited())
                ? w.span(citing.verb(), citing.verb() + 1)
                : a.cue();
        resolved.set(
                nearest,
                new Relayed(
                        new Attribution(citing.cited(), cue, a.parts(), a.confidence()),
                        by == null ? next.by() : List.of(by)));
        return resolved;
    }

    private int distance(Relayed next, Citing citing) {
        Attribution a = next.attribution();
        Span frame = a.source() != null ? a.source() : a.cue() != null ? a.cue() : a.hull();
        int verb = w.token(citing.verb()).begin();
        return Math.min(Math.abs(frame.begin() - verb), Math.abs(frame.end() - verb));
    }

    /** The first citing verb of a sentence that names somebody, outside of what is claimed. */
    private Citing find(Span sentence, List<Relayed> attributions) {
        int to = doc.firstTokenFrom(sentence.end());
        for (int k = doc.firstTokenFrom(sentence.begin()); k < to; k++) {
            boolean cites = CITING.contains(w.low(k)) || CITES.contains(w.low(k)) && w.is(k - 1, Pos.WH, Pos.PREP);
            if (!cites || w.low(k + 1).equals("by") || QuotedAs.saying(w, k) >= 0) {
                continue;
            }
            int end = NounPhrase.end(w, k + 1, Math.min(to, k + 1 + LONGEST));
            if (end == k + 1 || !isSomebody(k + 1, end)) {
                continue;
            }
            Span verb = w.token(k).span();
            boolean claimed = attributions.stream()
                    .flatMap(next -> next.attribution().parts().stream())
                    .anyMatch(part -> part.contains(verb));
            if (!claimed) {
                return new Citing(k, w.span(k + 1, end));
            }
        }
        return null;
    }

    /** A name of a person or an organisation, or somebody without one ("an official"): "citing tensions" cites nobody. */
    private boolean isSomebody(int from, int to) {
        Span cited = w.span(from, to);
        int head = NounPhrase.head(w, from, to);
        return SourceLevels.speaks(w, head)
                || doc.entitiesIn(cited).stream()
                        .anyMatch(entity ->
                                entity.label().equals("PER") || entity.label().equals("ORG"));
    }

    /** Who cites: the attribution's own source, else the name or the subject nearest to the verb. */
    private Span relay(Attribution a, Citing citing, int sentence, List<Relayed> attributions) {
        boolean relative = a.source() != null
                && doc.tokensIn(a.source()).size() == 1
                && w.is(doc.firstTokenFrom(a.source().begin()), Pos.WH);
        if (a.source() != null && !a.source().overlaps(citing.cited()) && !relative) {
            return cutAt(a.source(), citing);
        }
        Span best = null;
        int verb = w.token(citing.verb()).begin();
        for (TaggedSpan entity : doc.entitiesIn(doc.sentences().get(sentence))) {
            Span span = entity.span();
            boolean claimed = attributions.stream()
                    .flatMap(next -> next.attribution().parts().stream())
                    .anyMatch(part -> part.overlaps(span));
            if (entity.label().equals("ORG")
                    && !claimed
                    && !span.overlaps(citing.cited())
                    && (best == null || Math.abs(span.begin() - verb) < Math.abs(best.begin() - verb))) {
                best = span;
            }
        }
        return best != null ? best : subjectBefore(citing.verb(), sentence);
    }

    /** "Radio Kall, which quoted a manager" as one source: who quotes is what goes before. */
    private Span cutAt(Span source, Citing citing) {
        Span verb = w.token(citing.verb()).span();
        if (!source.contains(verb)) {
            return source;
        }
        int from = doc.firstTokenFrom(source.begin());
        return w.span(from, Math.max(from + 1, NounPhrase.end(w, from, citing.verb())));
    }

    /** "local media reported on Sunday, citing": the noun phrase before the verb before. */
    private Span subjectBefore(int verb, int sentence) {
        int from = doc.firstTokenFrom(doc.sentences().get(sentence).begin());
        for (int k = verb - 1; k > from; k--) {
            if (w.isFinite(k)) {
                int begin = NounPhrase.begin(w, k, from);
                return begin < k ? w.span(begin, k) : null;
            }
        }
        return null;
    }
}
