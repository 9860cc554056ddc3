package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.List;
import org.claimshift.annotate.Words.Pos;

/**
 * "Vash was quoted by the Observer as saying that ...", "the Observer quoted Vash as saying ...", "..., Vash was quoted as
 * saying by the Observer": the words are Vash's, and the Observer relays them, whichever the tagger took for the source.
 */
final class QuotedAs {
    /** Words between "quoted" and "as saying". */
    private static final int FAR = 15;

    private final Document doc;
    private final Words w;

    /** Token indices of the pattern; {@code by} from and to are -1 where nobody relays. */
    private record Pattern(int from, int sourceFrom, int sourceTo, int byFrom, int byTo, int cueFrom, int saying) {}

    QuotedAs(Document doc) {
        this.doc = doc;
        this.w = Words.all(doc);
    }

    /** The attributions with those of the pattern put right. */
    List<Relayed> resolve(List<Relayed> attributions) {
        List<Relayed> resolved = new ArrayList<>();
        int done = -1;
        for (Relayed next : attributions) {
            Pattern pattern = find(next.attribution());
            if (pattern == null) {
                resolved.add(next);
                continue;
            }
            if (pattern.saying() != done) {
                done = pattern.saying();
                Relayed right = right(pattern, next.attribution());
                resolved.removeIf(before ->
                        before.attribution().hull().overlaps(right.attribution().hull()));
                resolved.add(right);
            }
        }
        return resolved;
    }

    private Pattern find(Attribution a) {
        if (a.cue() == null) {
            return null;
        }
        int from = doc.firstTokenFrom(a.cue().begin());
        int to = doc.firstTokenFrom(a.cue().end());
        for (int k = from; k < to; k++) {
            if (w.lemma(k).equals("quote") || w.lemma(k).equals("cite")) {
                int saying = saying(w, k);
                return saying < 0 ? null : pattern(k, saying);
            }
        }
        return null;
    }

    /** Index of "saying" in "quoted ... as saying"; -1 for none. */
    static int saying(Words w, int quoted) {
        for (int k = quoted + 1; k < Math.min(w.size(), quoted + FAR); k++) {
            if (w.low(k).equals("as")
                    && (w.low(k + 1).equals("saying") || w.low(k + 1).equals("telling"))) {
                return k + 1;
            }
            if (w.low(k).equals(".") || w.low(k).equals(";")) {
                return -1;
            }
        }
        return -1;
    }

    private Pattern pattern(int quoted, int saying) {
        int sentence = doc.firstTokenFrom(
                doc.sentences().get(doc.sentenceAt(w.token(quoted).begin())).begin());
        int verb = quoted;
        while (verb > sentence && (w.is(verb - 1, Pos.ADV, Pos.MODAL) || isAuxiliary(verb - 1))) {
            verb--;
        }
        boolean passive = false;
        for (int k = verb; k < quoted; k++) {
            passive |= w.lemma(k).equals("be");
        }
        // "the Herald, which quoted an aide as saying"
        int subjectTo = w.is(verb - 1, Pos.WH) ? verb - 1 : verb;
        subjectTo -= w.low(subjectTo - 1).equals(",") ? 1 : 0;
        int subjectFrom = NounPhrase.begin(w, subjectTo, sentence);
        if (!passive) {
            return subjectFrom == subjectTo || quoted + 1 >= saying - 1
                    ? null
                    : new Pattern(subjectFrom, quoted + 1, saying - 1, subjectFrom, subjectTo, quoted, saying);
        }
        int by = w.low(quoted + 1).equals("by") ? quoted + 2 : w.low(saying + 1).equals("by") ? saying + 2 : -1;
        int byTo = by < 0 ? -1 : by < saying ? saying - 1 : NounPhrase.end(w, by, Math.min(w.size(), by + 12));
        return subjectFrom == subjectTo
                ? null
                : new Pattern(subjectFrom, subjectFrom, subjectTo, by, byTo, verb, saying);
    }

    private boolean isAuxiliary(int k) {
        return w.lemma(k).equals("be") || w.lemma(k).equals("have");
    }

    private Relayed right(Pattern p, Attribution a) {
        Span source = w.span(p.sourceFrom(), p.sourceTo());
        List<Span> by = p.byFrom() < 0 || p.byTo() <= p.byFrom() ? List.of() : List.of(w.span(p.byFrom(), p.byTo()));
        Span sentence = doc.sentences().get(doc.sentenceAt(source.begin()));
        int begin = Math.max(p.saying() + 1, p.byTo());
        while (w.low(begin).equals("that")
                || begin < w.size() && !w.isWord(begin) && !w.isDigits(begin) && !QuoteMarks.isOpen(w.raw(begin))) {
            begin++;
        }
        int last = doc.firstTokenFrom(Math.max(sentence.end(), a.hull().end()));
        while (last > begin && w.low(last - 1).equals(".")) {
            last--;
        }
        Span content;
        if (last - begin >= 2) {
            content = w.span(begin, last);
        } else {
            int first = doc.firstTokenFrom(sentence.begin());
            int end = p.from();
            while (end > first && w.low(end - 1).equals(",")) {
                end--;
            }
            content = end > first ? w.span(first, end) : a.hull();
        }
        Span cue = p.byFrom() == p.from() ? w.span(p.cueFrom(), p.cueFrom() + 1) : w.span(p.cueFrom(), p.saying() + 1);
        return new Relayed(new Attribution(source, cue, List.of(content), a.confidence()), by);
    }
}
