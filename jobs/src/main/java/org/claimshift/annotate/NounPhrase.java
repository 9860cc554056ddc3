package org.claimshift.annotate;

import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/** What the words of a source tell: its head, its number, its capitals. */
final class NounPhrase {
    /** "a number of officials": who is meant comes after "of". */
    private static final Set<String> PART = Set.of(
            "number",
            "majority",
            "series",
            "succession",
            "lot",
            "handful",
            "host",
            "string",
            "range",
            "variety",
            "pair",
            "couple",
            "dozen",
            "hundred",
            "score",
            "thousand",
            "group",
            "bunch",
            "array",
            "panel",
            "team",
            "some",
            "many",
            "several",
            "most",
            "few",
            "none",
            "all",
            "half");

    private static final Set<String> ROLE = Lexicon.read("roles").items("role");

    private NounPhrase() {}

    /** Head of the phrase: its last noun before a preposition, a comma or a relative clause. */
    static int head(Words w, int from, int to) {
        int head = -1;
        for (int k = from; k < to; k++) {
            if (w.low(k).equals("of") && head >= 0 && PART.contains(w.lemma(head))) {
                head = -1;
                continue;
            }
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

    /** Index after the phrase that begins at a word: to the next comma, verb or clause. */
    static int end(Words w, int from, int to) {
        int k = from;
        while (k < to
                && !w.isFinite(k)
                && !w.is(k, Pos.WH, Pos.VING)
                && !(w.low(k).equals("as")
                        || w.low(k).equals("that")
                        || w.low(k).equals("on"))
                && (w.isWord(k) || w.isDigits(k) || isInner(w, k))) {
            k++;
        }
        return k;
    }

    /** Index of the first word of the phrase that ends before a word. */
    static int begin(Words w, int to, int from) {
        int k = to;
        while (k > from
                && (w.is(k - 1, Pos.NOUN, Pos.PROPN, Pos.ADJ, Pos.DET, Pos.NUM, Pos.PRON)
                        || isInner(w, k - 1)
                        || w.low(k - 1).equals("of")
                        || w.low(k - 1).equals("for")
                        || w.low(k - 1).equals("in"))) {
            k--;
        }
        while (k < to && w.is(k, Pos.PREP)) {
            k++;
        }
        return k;
    }

    private static boolean isInner(Words w, int k) {
        return switch (w.low(k)) {
            case "'s", "'", "-", "&" -> true;
            default -> false;
        };
    }

    static int contentWords(Words w, int from, int to) {
        int words = 0;
        for (int k = from; k < to; k++) {
            words += w.is(k, Pos.NOUN, Pos.PROPN, Pos.ADJ) && !w.low(k).equals("'s") ? 1 : 0;
        }
        return words;
    }
}
