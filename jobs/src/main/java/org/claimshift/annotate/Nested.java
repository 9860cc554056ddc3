package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/**
 * Attributions inside what another attribution says: "Lind said the mayor had told her that ...", "a blogger denied that ...,
 * Reuters reported". The inner claim comes on top of the outer one, and the outer source relays it. The tagger marks each token
 * once, so these are read from the outer content: a subject that can speak, a verb that says, a clause.
 */
final class Nested {
    private static final Lexicon LEXICON = Lexicon.read("via");
    private static final Set<String> SAYS = LEXICON.items("says");
    private static final Set<String> CONFIRMS = LEXICON.items("confirms");
    private static final Set<String> SAYS_TO = LEXICON.items("says_to");

    /** Words of an inner subject, and of whom it tells, at most. */
    private static final int FAR = 16;

    private final Document doc;
    private final Words w;

    Nested(Document doc) {
        this.doc = doc;
        this.w = Words.all(doc);
    }

    /** The attributions, each followed by the one inside of it. */
    List<Relayed> resolve(List<Relayed> attributions) {
        List<Relayed> all = new ArrayList<>();
        for (Relayed next : attributions) {
            Relayed outer = new Relayed(notConfirmed(next.attribution()), next.by());
            all.add(outer);
            Attribution inner = outer.attribution().source() == null ? null : inner(outer.attribution());
            if (inner != null) {
                List<Span> by = new ArrayList<>(outer.by());
                by.add(outer.attribution().source());
                all.add(new Relayed(inner, by));
            }
        }
        return all;
    }

    /** "The army said | it could not confirm that ...": what it could not confirm is the content, and not to confirm the cue. */
    private Attribution notConfirmed(Attribution a) {
        int from = doc.firstTokenFrom(a.parts().get(0).begin());
        int to = doc.firstTokenFrom(a.parts().get(0).end());
        from += w.low(from).equals("that") ? 1 : 0;
        boolean own = w.is(from, Pos.PRON) && !w.low(from).equals("there") && w.isFinite(from + 1);
        if (a.source() == null || a.cue() == null || !own || w.isQuoted(from)) {
            return a;
        }
        int verb = from + 1;
        while (verb < to && verb < from + 7 && !CONFIRMS.contains(w.lemma(verb))) {
            verb++;
        }
        int begin = verb + 1;
        begin += w.low(begin).equals("that") || w.low(begin).equals("whether") ? 1 : 0;
        if (!CONFIRMS.contains(w.lemma(verb)) || !isNegated(from, verb) || to - begin < 2) {
            return a;
        }
        List<Span> parts = new ArrayList<>(a.parts());
        parts.set(0, w.span(begin, to));
        return new Attribution(a.source(), w.span(from + 1, verb + 1), parts, a.confidence());
    }

    private Attribution inner(Attribution outer) {
        Span part = outer.parts().get(0);
        int from = doc.firstTokenFrom(part.begin());
        int to = doc.firstTokenFrom(part.end());
        while (from < to && (w.low(from).equals("that") || w.low(from).equals(","))) {
            from++;
        }
        int verb = from;
        while (verb < to && verb < from + FAR && !w.isFinite(verb)) {
            if (w.is(verb, Pos.WH) || w.low(verb).equals(";") || verb > from && w.newLine(verb)) {
                return null;
            }
            verb++;
        }
        if (verb == from || verb >= to || verb >= from + FAR || !canSpeak(from, verb)) {
            return null;
        }
        int says = says(verb, to);
        int clause = says < 0 ? -1 : clause(says, to);
        if (clause < 0 || w.isQuoted(says) || outer.cue() != null && part.overlaps(outer.cue())) {
            return null;
        }
        boolean whole = w.is(verb, Pos.MODAL) || isNegated(verb, says);
        Span cue = w.span(whole ? verb : says, says + 1);
        List<Span> parts = new ArrayList<>(outer.parts());
        parts.set(0, w.span(clause, to));
        return new Attribution(w.span(from, verb), cue, parts, outer.confidence());
    }

    private boolean canSpeak(int from, int to) {
        int head = NounPhrase.head(w, from, to);
        return !w.is(from, Pos.PREP)
                && !w.is(head, Pos.PRON)
                && (SourceLevels.speaks(w, head) || w.is(head, Pos.PROPN));
    }

    /** The main verb of the group, if it says something in the active voice; else -1. */
    private int says(int verb, int to) {
        boolean be = false;
        for (int k = verb; k < Math.min(to, verb + 6); k++) {
            boolean auxiliary = w.is(k, Pos.MODAL, Pos.ADV) || isAuxiliary(k);
            if (!auxiliary) {
                boolean passive = be && w.is(k, Pos.VPART);
                boolean verbal = w.is(k, Pos.VFIN, Pos.VPART, Pos.VBASE, Pos.VING);
                return verbal && !passive && SAYS.contains(w.lemma(k)) ? k : -1;
            }
            be |= w.lemma(k).equals("be");
        }
        return -1;
    }

    private boolean isAuxiliary(int k) {
        return w.lemma(k).equals("have")
                || w.lemma(k).equals("be")
                || w.lemma(k).equals("do");
    }

    private boolean isNegated(int from, int to) {
        for (int k = from; k < to; k++) {
            if (w.low(k).equals("not") || w.low(k).equals("'t") || w.low(k).equals("never")) {
                return true;
            }
        }
        return false;
    }

    /** After whom it is told: "him", "the BBC", "two reporters". */
    private int addressee(int from, int to) {
        int at = from;
        if (w.is(at, Pos.PRON)) {
            return at + 1;
        }
        while (at < to && w.is(at, Pos.DET, Pos.ADJ, Pos.NUM)) {
            at++;
        }
        while (at < to && w.isNominal(at)) {
            at++;
        }
        return at;
    }

    /** Where the clause after the verb begins, after "that" or whom it is told; -1 where there is none. */
    private int clause(int says, int to) {
        int at = says + 1;
        boolean addressed = SAYS_TO.contains(w.lemma(says));
        for (int k = at; k < Math.min(to, at + FAR); k++) {
            if (w.low(k).equals("that")) {
                at = k + 1;
                break;
            }
            if (w.isFinite(k) || QuoteMarks.isOpen(w.raw(k))) {
                break;
            }
        }
        if (addressed && at == says + 1) {
            at = addressee(at, to);
        }
        boolean verb = false;
        boolean subject = false;
        for (int k = at; k < to && !verb; k++) {
            verb = w.isFinite(k) && subject;
            subject |= w.is(k, Pos.NOUN, Pos.PROPN, Pos.PRON, Pos.NUM, Pos.DET) || QuoteMarks.isOpen(w.raw(k));
        }
        return verb && to - at >= 2 ? at : -1;
    }
}
