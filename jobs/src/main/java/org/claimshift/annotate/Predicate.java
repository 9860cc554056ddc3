package org.claimshift.annotate;

import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/**
 * The main predicate of a clause: the first finite verb that stands in no leading subordinate clause and in no relative clause of
 * the subject.
 *
 * @param at index of its finite verb, or of its first verb where none is finite; -1 for no verb
 * @param to index after its last verb ("would have been sent")
 * @param negative whether it is denied
 */
record Predicate(int at, int to, boolean negative) {
    private static final Lexicon LEXICON = Lexicon.read("stance");
    private static final Set<String> NEGATORS = LEXICON.items("negator");
    private static final Phrases NOT_NEGATION = LEXICON.phrases("not_negator");
    private static final Phrases IMPLICATIVE = LEXICON.phrases("implicative");
    private static final Set<String> NEGATIVE_NOUNS = LEXICON.items("negative_noun");
    private static final Set<String> SUBORDINATE = Set.of(
            "if",
            "unless",
            "although",
            "though",
            "while",
            "when",
            "after",
            "before",
            "because",
            "since",
            "as",
            "whereas",
            "once",
            "until",
            "despite");

    static Predicate of(Words w, int from, int to) {
        int at = find(w, from, to);
        if (at < 0) {
            return new Predicate(-1, from, fragmentNegative(w, from, to));
        }
        int end = groupEnd(w, at, to);
        int negations = 0;
        for (int k = at; k < Math.min(to, end + 1); k++) {
            negations += isNegator(w, k, to) ? 1 : 0;
        }
        for (int k = at - 1; k >= from && w.is(k, Pos.ADV); k--) {
            negations += isNegator(w, k, to) ? 1 : 0;
        }
        negations += negativeSubject(w, from, at) ? 1 : 0;
        negations += negativeObject(w, end, to) ? 1 : 0;
        for (int k = at; k < end; k++) {
            Phrases.Match match = IMPLICATIVE.at(w, k, to);
            if (match != null) {
                negations++;
                break;
            }
        }
        return new Predicate(at, end, negations % 2 == 1);
    }

    private static int find(Words w, int from, int to) {
        int k = from;
        while (k < to
                && (w.low(k).equals("that")
                        || w.low(k).equals("\"")
                        || w.low(k).equals("\u201c")
                        || w.low(k).equals("and")
                        || w.low(k).equals("but"))) {
            k++;
        }
        if (SUBORDINATE.contains(w.low(k))) {
            int comma = comma(w, k, to);
            k = comma > 0 && comma < to - 2 ? comma + 1 : k;
        }
        int relative = -1;
        int firstVerb = -1;
        for (; k < to; k++) {
            if (w.is(k, Pos.WH) && firstVerb < 0 && k > from) {
                relative = k;
            } else if (w.is(k, Pos.VFIN, Pos.MODAL)) {
                if (relative < 0 || closes(w, relative, k)) {
                    return k;
                }
                // The verb of the relative clause; the next finite verb after it is the main one.
                relative = -1;
                int skip = skipRelative(w, k, to);
                if (skip < 0) {
                    return k;
                }
                k = skip;
            } else if (firstVerb < 0
                    && (w.is(k, Pos.VPART, Pos.VING) && !(w.isNominal(k + 1) && !w.isNominal(k - 1))
                            || w.is(k, Pos.VBASE) && w.is(k - 1, Pos.TO))) {
                firstVerb = k;
            }
        }
        return firstVerb;
    }

    private static boolean closes(Words w, int relative, int k) {
        for (int i = relative; i < k; i++) {
            if (w.low(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** After the verb of a relative clause: index before the main verb's search, or -1 where no other finite verb follows. */
    private static int skipRelative(Words w, int verb, int to) {
        int end = groupEnd(w, verb, to);
        for (int i = end; i < to; i++) {
            if (w.is(i, Pos.VFIN, Pos.MODAL)) {
                return end - 1;
            }
        }
        return -1;
    }

    private static int comma(Words w, int from, int to) {
        for (int k = from; k < to; k++) {
            if (w.low(k).equals(",")) {
                return k;
            }
        }
        return -1;
    }

    private static int groupEnd(Words w, int at, int to) {
        int k = at + 1;
        int end = k;
        while (k < to) {
            boolean auxiliary = w.is(k, Pos.MODAL) || w.is(k, Pos.VFIN) && isAuxiliary(w, k);
            boolean pastForm = w.is(k, Pos.VFIN) && (w.is(at, Pos.MODAL) || isAuxiliary(w, at));
            if (!auxiliary && (pastForm || w.is(k, Pos.VPART, Pos.VBASE, Pos.VING))) {
                end = k + 1;
            } else if (!w.is(k, Pos.ADV, Pos.TO)
                    && !NEGATORS.contains(w.low(k))
                    && !(w.is(k, Pos.ADJ) && w.is(k + 1, Pos.TO))) {
                break;
            }
            k++;
        }
        return end;
    }

    private static boolean isAuxiliary(Words w, int k) {
        String lemma = w.lemma(k);
        return lemma.equals("be") || lemma.equals("have") || lemma.equals("do");
    }

    private static boolean isNegator(Words w, int k, int to) {
        boolean negates = NEGATORS.contains(w.low(k))
                || w.low(k).equals("no") && w.low(k + 1).equals("longer");
        if (!negates) {
            return false;
        }
        // "not only", also from the word before: "could not rule out".
        return NOT_NEGATION.at(w, k, to) == null
                && NOT_NEGATION.at(w, k - 1, to) == null
                && !(w.low(k).equals("'t")
                        && w.low(k - 1).equals("don")
                        && w.low(k + 1).equals("forget"));
    }

    /** "No soldiers were killed", "none of", "nobody". */
    private static boolean negativeSubject(Words w, int from, int at) {
        for (int k = from; k < at && k < from + 4; k++) {
            if (NEGATIVE_NOUNS.contains(w.low(k)) && NOT_NEGATION.at(w, k, at) == null) {
                return true;
            }
        }
        for (int k = Math.max(from, at - 4); k < at; k++) {
            if (w.low(k).equals("no") && NOT_NEGATION.at(w, k, at) == null) {
                return true;
            }
        }
        return false;
    }

    /** "There is no evidence", "has no troops", "found nothing". */
    private static boolean negativeObject(Words w, int end, int to) {
        return end < to
                && (w.low(end).equals("no") && !w.low(end + 1).equals("longer")
                        || w.low(end).equals("nothing")
                        || w.low(end).equals("none")
                        || w.low(end).equals("nobody"))
                && NOT_NEGATION.at(w, end, to) == null;
    }

    private static boolean fragmentNegative(Words w, int from, int to) {
        String low = w.low(from);
        boolean negative = low.equals("no")
                || low.equals("not")
                || low.equals("without")
                || low.equals("never")
                || low.equals("none");
        return negative && NOT_NEGATION.at(w, from, to) == null;
    }
}
