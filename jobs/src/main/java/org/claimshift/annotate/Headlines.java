package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.List;
import org.claimshift.annotate.Words.Pos;

/**
 * Headlines that attribute by a mark alone: "Kyiv: two villages retaken", "Two states in secret talks - report". The tagger
 * has seen few. What stands on the short side of the mark must be able to speak, what stands on the other side must be a
 * clause or a quotation.
 */
final class Headlines {
    /** Words of a source beside the mark, at most. */
    private static final int LONGEST = 4;

    /** Letters of an acronym, at most: "WHO: 5,600 cases" does attribute. */
    private static final int SHOUTED = 5;

    /** Of what a reader sees at once. */
    private static final double SURE = 0.8;

    private Headlines() {}

    /** The attributions of a field, with that of its mark if it is a title that has none yet. */
    static List<Attribution> add(Document doc, List<Attribution> attributions) {
        if (!doc.field().equals("title")) {
            return attributions;
        }
        Words w = Words.all(doc);
        int body = kicker(w);
        if (body > 0) {
            int begin = w.token(body - 1).begin();
            return attributions.stream()
                    .filter(a -> a.source() == null || a.source().begin() > begin)
                    .toList();
        }
        if (!attributions.isEmpty()) {
            return attributions;
        }
        int n = w.size();
        List<Attribution> found = new ArrayList<>();
        for (int k = 1; k < n - 1 && found.isEmpty(); k++) {
            boolean dash =
                    w.low(k).equals("–") || w.low(k).equals("—") || w.low(k).equals("-") && !w.glued(k);
            if (w.low(k).equals(":") && k <= LONGEST && speaks(doc, w, 0, k) && claims(w, k + 1, n)) {
                found.add(attribution(w, 0, k, k, k + 1, n));
            } else if (dash && n - k - 1 <= LONGEST && speaks(doc, w, k + 1, n) && claims(w, 0, k)) {
                found.add(attribution(w, k + 1, n, k, 0, k));
            }
        }
        return found;
    }

    /** Index after the colon of a shouted label ("DROWNED TOWN: 2,000 homes under water"), which says nothing; 0 for none. */
    static int kicker(Words w) {
        int letters = 0;
        for (int k = 0; k <= LONGEST && k < w.size(); k++) {
            String raw = w.raw(k);
            if (raw.equals(":")) {
                return letters > SHOUTED ? k + 1 : 0;
            }
            if (!raw.equals(raw.toUpperCase(java.util.Locale.ROOT))) {
                return 0;
            }
            letters += w.isWord(k) ? raw.length() : 0;
        }
        return 0;
    }

    private static Attribution attribution(Words w, int from, int to, int mark, int contentFrom, int contentTo) {
        return new Attribution(w.span(from, to), w.span(mark, mark + 1), List.of(w.span(contentFrom, contentTo)), SURE);
    }

    private static boolean speaks(Document doc, Words w, int from, int to) {
        Span span = w.span(from, to);
        boolean named = doc.entitiesIn(span).stream()
                .anyMatch(entity ->
                        !entity.label().equals("MISC") && entity.span().equals(span));
        return named || SourceLevels.speaks(w, NounPhrase.head(w, from, to)) && !w.is(from, Pos.WH);
    }

    private static boolean claims(Words w, int from, int to) {
        if (to - from < 3 || w.is(from, Pos.WH) && !w.isQuoted(from)) {
            return false;
        }
        boolean verb = w.isQuoted(from + 1) && w.isQuoted(to - 2);
        for (int k = from; k < to; k++) {
            verb |= w.is(k, Pos.VFIN, Pos.MODAL, Pos.VPART) || w.is(k, Pos.TO) || w.is(k, Pos.PREP) && k > from + 1;
        }
        return verb;
    }
}
