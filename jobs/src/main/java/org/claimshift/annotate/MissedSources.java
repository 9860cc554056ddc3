package org.claimshift.annotate;

import org.claimshift.annotate.Words.Pos;

/**
 * Sources that the tagger missed or took amiss: a cue without one gets the subject of its verb ("Her team, Norska, threatened
 * to"); a source that only quotes ("Her predecessor, quoted by the Tribune, said") gives way to whom it quotes.
 */
final class MissedSources {
    private final Document doc;
    private final Words w;

    MissedSources(Document doc) {
        this.doc = doc;
        this.w = Words.all(doc);
    }

    Attribution resolve(Attribution a) {
        Span source = a.source() == null ? subject(a) : quotedOne(a);
        return source == null ? a : new Attribution(source, a.cue(), a.parts(), a.confidence());
    }

    /** The phrase before the cue, if that is a verb in the active voice and the phrase can speak; else null. */
    private Span subject(Attribution a) {
        if (a.cue() == null) {
            return null;
        }
        int verb = doc.firstTokenFrom(a.cue().begin());
        int last = doc.firstTokenFrom(a.cue().end());
        int sentence = sentenceBegin(verb);
        boolean be = false;
        boolean active = false;
        for (int k = verb; k < last; k++) {
            active |= w.is(k, Pos.VFIN) && !w.lemma(k).equals("be") || w.is(k, Pos.VPART, Pos.VBASE) && !be;
            be |= w.lemma(k).equals("be");
        }
        while (verb > sentence && (w.is(verb - 1, Pos.ADV, Pos.MODAL) || isAuxiliary(verb - 1))) {
            be |= w.lemma(verb - 1).equals("be");
            verb--;
        }
        if (!active || be) {
            return null;
        }
        int to = w.low(verb - 1).equals(",") ? verb - 1 : verb;
        return speaker(NounPhrase.begin(w, to, sentence), to, a);
    }

    private Span speaker(int from, int to, Attribution a) {
        if (from >= to) {
            return null;
        }
        int head = NounPhrase.head(w, from, to);
        boolean pronoun = to - from == 1 && w.is(from, Pos.PRON) && !w.low(from).equals("there");
        boolean speaks = pronoun || SourceLevels.speaks(w, head) || w.is(head, Pos.PROPN);
        Span span = w.span(from, to);
        return speaks && a.parts().stream().noneMatch(part -> part.overlaps(span)) ? span : null;
    }

    /** Who goes before ", quoted by | the Tribune,". */
    private Span quotedOne(Attribution a) {
        int by = doc.firstTokenFrom(a.source().begin()) - 1;
        boolean quotes = w.low(by).equals("by")
                && (w.low(by - 1).equals("quoted") || w.low(by - 1).equals("cited"));
        if (!quotes || w.lemma(by - 2).equals("be") || w.low(by - 2).equals("as")) {
            return null;
        }
        int to = w.low(by - 2).equals(",") ? by - 2 : by - 1;
        return speaker(NounPhrase.begin(w, to, sentenceBegin(by)), to, a);
    }

    private boolean isAuxiliary(int k) {
        return w.lemma(k).equals("have")
                || w.lemma(k).equals("be")
                || w.lemma(k).equals("do");
    }

    private int sentenceBegin(int token) {
        return doc.firstTokenFrom(
                doc.sentences().get(doc.sentenceAt(w.token(token).begin())).begin());
    }
}
