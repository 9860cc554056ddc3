package org.claimshift.annotate;

import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/** What the words of a source tell: its head, its number, its capitals. */
final class NounPhrase {
    private static final Set<String> ROLE = Lexicon.read("roles").items("role");

    private NounPhrase() {}

    /** Head of the phrase: its last noun before a preposition, a comma or a relative clause. */
    static int head(Words w, int from, int to) {
        int head = -1;
        for (int k = from; k < to; k++) {
            boolean ends = w.is(k, Pos.PREP, Pos.WH)
                    || w.low(k).equals(",")
                    || w.low(k).equals("(")
                    || w.is(k, Pos.VFIN, Pos.VING) && head >= 0
                    || w.is(k, Pos.TO);
            if (ends && head >= 0) {
                break;
            }
            if (w.isNominal(k)
                    || ROLE.contains(w.lemma(k)) && w.isWord(k)
                    || head < 0 && w.is(k, Pos.PRON, Pos.DET, Pos.ADJ)) {
                head = k;
            }
            if (w.low(k).equals("of") && head < 0) {
                continue;
            }
        }
        return head < 0 ? from : head;
    }

    static boolean isPlural(Words w, int head) {
        String low = w.low(head);
        return switch (low) {
            case "people",
                    "media",
                    "some",
                    "many",
                    "others",
                    "those",
                    "several",
                    "most",
                    "few",
                    "police",
                    "critics",
                    "press",
                    "we",
                    "they" -> true;
            default -> low.endsWith("s")
                            && !low.endsWith("ss")
                            && !low.endsWith("us")
                            && !w.lemma(head).equals(low)
                            && !w.is(head, Pos.PROPN)
                    || low.endsWith("men") && !low.endsWith("omen")
                    || low.endsWith("women")
                    || low.endsWith("people");
        };
    }

    static boolean capitalised(Words w, int from, int to) {
        for (int k = from; k < to; k++) {
            if (w.is(k, Pos.PROPN)
                    || w.isCapital(k) && !w.opensSentence(k)
                    || w.isWord(k)
                            && w.raw(k).length() > 1
                            && w.raw(k).equals(w.raw(k).toUpperCase(java.util.Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    static int contentWords(Words w, int from, int to) {
        int words = 0;
        for (int k = from; k < to; k++) {
            words += w.is(k, Pos.NOUN, Pos.PROPN, Pos.ADJ) && !w.low(k).equals("'s") ? 1 : 0;
        }
        return words;
    }
}
