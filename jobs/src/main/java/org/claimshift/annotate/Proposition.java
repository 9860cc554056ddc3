package org.claimshift.annotate;

import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/**
 * What a claim says once everything is taken off that only tells how it is meant.
 *
 * @param clause the words that hold its main predicate
 * @param status asserted, denied or unconfirmed by the clauses around it; null where none tells
 * @param flip the word around it that negates it: "does not believe that"; null for none
 * @param shifted whether a verb in the past precedes it, so that its past may stand for a present: "said she was fit"
 * @param inCue whether its verb is that of the cue: "refused | to land"
 * @param presupposed whether it is taken for true whatever becomes of the clause around it: "did she know that"
 * @param hypothetical whether nobody says it yet: "if she says that", "may think that"
 */
record Proposition(
        Words w,
        Clause clause,
        String status,
        Span flip,
        boolean shifted,
        boolean inCue,
        boolean presupposed,
        boolean hypothetical) {
    private static final Set<String> PAST_MODALS = Set.of("could", "would", "might");
    private static final Set<String> GUESSES = Set.of("may", "might", "could");
    private static final int MARGIN = 6;
    /** Longer contents are read to here: the main predicate stands early. */
    private static final int LONGEST = 120;
    /** Clauses taken off, at most: "It is not clear that there is evidence that ...". */
    private static final int DEPTH = 3;

    static Proposition of(Document doc, Attribution attribution) {
        Span framed = framed(attribution);
        Words w = Words.around(doc, framed, MARGIN);
        int content = w.innerFrom()
                + doc.firstTokenFrom(attribution.parts().get(0).begin())
                - doc.firstTokenFrom(framed.begin());
        int to = to(doc, attribution, w, content);
        boolean before = framed.begin() < attribution.hull().begin();
        boolean own = VerbGroup.in(w, content, to).stream().anyMatch(VerbGroup::finite);
        boolean whether = w.low(content).equals("whether") || w.low(content).equals("if");
        int from = before && !own ? w.innerFrom() : before && whether ? content + 1 : content;
        boolean after = !own && attribution.source() == null && framed.equals(attribution.hull());
        int end = after && attribution.cue() != null ? Math.min(w.size(), to + MARGIN) : to;
        Proposition inner = new Proposition(
                w,
                Clause.of(w, from, end),
                null,
                null,
                before && own && isPast(w, content),
                before && !own,
                false,
                before && own && isHypothetical(w, content));
        Matrix cue = before && own ? Matrix.of(w, Clause.of(w, w.innerFrom(), to)) : null;
        if (cue != null && cue.from() <= content + 1) {
            inner = inner.under(cue, inner.clause());
        }
        for (int depth = 0; depth < DEPTH; depth++) {
            Matrix matrix = Matrix.of(w, inner.clause());
            if (matrix == null) {
                break;
            }
            inner = inner.under(matrix, Clause.of(w, matrix.from(), matrix.to()));
        }
        return inner;
    }

    /** Whether a hedge bears on the main predicate: it stands in no clause aside, nor as an attribute of a noun. */
    boolean isWeakened(Span hedge, String kind) {
        int first = 0;
        while (first < clause.to() && w.token(first).begin() < hedge.begin()) {
            first++;
        }
        if (first >= clause.to() || w.token(first).begin() != hedge.begin()) {
            return first < clause.to();
        }
        if (kind.equals("conditional")) {
            return !clause.aside().get(first) || first == 0 || !clause.aside().get(first - 1);
        }
        return !clause.aside().get(first) && !isAttribute(first, hedge);
    }

    /** "a suspected leak"; "is the likely cause" bears on the predicate. */
    private boolean isAttribute(int first, Span hedge) {
        int last = first;
        while (last + 1 < w.size() && w.token(last + 1).end() <= hedge.end()) {
            last++;
        }
        boolean adjective = w.is(last, Pos.ADJ, Pos.VPART, Pos.VFIN, Pos.NOUN) && !w.is(first - 1, Pos.ADV, Pos.MODAL);
        boolean noun = w.isNominal(last + 1) || w.is(last + 1, Pos.ADJ) && w.isNominal(last + 2);
        VerbGroup verbs = clause.predicate();
        if (!adjective || !noun || verbs == null) {
            return false;
        }
        boolean complement = w.lemma(verbs.to() - 1).equals("be") && first >= verbs.to() && first <= verbs.to() + 1;
        return !complement;
    }

    private Proposition under(Matrix matrix, Clause object) {
        return new Proposition(
                w,
                object,
                status == null || status.equals("asserted") ? matrix.status() : status,
                flip == null ? matrix.flips() : matrix.flips() == null ? flip : null,
                shifted
                        || clause.predicate() != null
                                && !Phases.isPresent(w, clause.predicate().at()),
                inCue,
                presupposed || matrix.presupposes(),
                hypothetical);
    }

    /** The content with the source and the cue that stand before it in its sentence's order. */
    private static Span framed(Attribution attribution) {
        Span hull = attribution.hull();
        Span cue = attribution.cue();
        Span source = attribution.source();
        if (cue == null || cue.end() > hull.begin()) {
            return hull;
        }
        return source != null && source.end() <= cue.begin() ? source.hull(hull) : cue.hull(hull);
    }

    /** The end of the content's first sentence, and of a content that source and cue cut in two of its first part, if that has a verb. */
    private static int to(Document doc, Attribution attribution, Words w, int content) {
        Span first = attribution.parts().get(0);
        int shift = content - doc.firstTokenFrom(first.begin());
        int to = Math.min(w.innerTo(), content + LONGEST);
        if (!doc.sentences().isEmpty()) {
            int sentence = doc.sentences().get(doc.sentenceAt(first.begin())).end();
            to = nearer(w, content, to, shift + doc.firstTokenFrom(sentence));
        }
        boolean parted = attribution.source() != null && attribution.parts().size() > 1;
        return parted ? nearer(w, content, to, shift + doc.firstTokenFrom(first.end())) : to;
    }

    private static int nearer(Words w, int content, int to, int end) {
        return end > content && end < to && !VerbGroup.in(w, content, end).isEmpty() ? end : to;
    }

    /** "may think that", "if she says that". */
    private static boolean isHypothetical(Words w, int content) {
        String first = w.low(w.innerFrom() - 1);
        if (first.equals("if") || first.equals("unless")) {
            return true;
        }
        boolean guess = false;
        for (int k = w.innerFrom(); k < content; k++) {
            guess |= w.is(k, Pos.MODAL) && GUESSES.contains(w.low(k)) && !w.is(k + 1, Pos.ADV);
            if (guess && Matrix.isOpinion(w.lemma(k))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last finite verb before the content is in the past. */
    private static boolean isPast(Words w, int content) {
        int participle = -1;
        for (int k = content - 1; k >= w.innerFrom(); k--) {
            if (w.is(k, Pos.VFIN, Pos.MODAL)) {
                return w.is(k, Pos.MODAL) ? PAST_MODALS.contains(w.low(k)) : !Phases.isPresent(w, k);
            }
            participle = w.is(k, Pos.VPART) ? k : participle;
        }
        return participle >= 0;
    }
}
