package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/**
 * Verbs that stand together, with the adverbs between them: "would not have been sent", "is believed to have died", "plans to strike".
 *
 * @param at index of its first verb
 * @param to index after its last
 * @param finite whether its first verb carries tense
 */
record VerbGroup(int at, int to, boolean finite) {
    private static final Set<String> NEGATORS = Lexicon.read("stance").items("negator");
    private static final Set<String> SELDOM_NOUNS = Lexicon.read("verbs").items("verb");

    /** The groups of [from, to), in order. */
    static List<VerbGroup> in(Words w, int from, int to) {
        List<VerbGroup> groups = new ArrayList<>();
        int k = from;
        while (k < to) {
            boolean finite = isFinite(w, k, from);
            if (finite || isVerb(w, k)) {
                int end = end(w, k, to);
                groups.add(new VerbGroup(k, end, finite));
                k = end;
            } else {
                k++;
            }
        }
        return groups.isEmpty() ? bare(w, from, to) : groups;
    }

    /** A verb that is tagged as a noun, as in headlines: "Soldiers train in Russia". */
    private static List<VerbGroup> bare(Words w, int from, int to) {
        for (int k = from + 1; k < to; k++) {
            boolean between = w.isNominal(k - 1) && w.is(k + 1, Pos.PREP, Pos.DET, Pos.NUM, Pos.TO);
            if (between && w.is(k, Pos.NOUN) && SELDOM_NOUNS.contains(w.lemma(k))) {
                return List.of(new VerbGroup(k, k + 1, true));
            }
        }
        return List.of();
    }

    /** A participle or an infinitive that is no attribute of a noun: not "the wounded men". */
    private static boolean isVerb(Words w, int k) {
        return switch (w.pos(k)) {
            case VPART, VING -> !w.isNominal(k + 1)
                    || w.isNominal(k - 1)
                    || w.low(k - 1).equals(",");
            case VBASE -> true;
            default -> false;
        };
    }

    /** A finite verb, or what can only be one though it is tagged as another form: "Police arrested the man". */
    private static boolean isFinite(Words w, int k, int from) {
        if (w.isFinite(k)) {
            return true;
        }
        int before = k - 1;
        while (before >= from && w.is(before, Pos.ADV)) {
            before--;
        }
        boolean subject = before >= from && w.is(before, Pos.NOUN, Pos.PROPN, Pos.PRON);
        return subject
                && switch (w.pos(k)) {
                    case VBASE -> before == k - 1 || !w.is(k - 1, Pos.TO);
                    case VPART -> isPast(w.low(k)) && w.is(k + 1, Pos.DET, Pos.PRON, Pos.NUM, Pos.PROPN);
                    default -> false;
                };
    }

    /** Whether a participle looks like a past tense as well: "killed", not "taken". */
    private static boolean isPast(String participle) {
        return participle.endsWith("ed") || participle.endsWith("t") || participle.endsWith("d");
    }

    private static int end(Words w, int at, int to) {
        int end = at + 1;
        for (int k = at + 1; k < to; k++) {
            boolean auxiliary = w.is(k, Pos.MODAL) || w.is(k, Pos.VFIN) && isAuxiliary(w, k);
            boolean pastForm = w.is(k, Pos.VFIN) && (w.is(at, Pos.MODAL) || isAuxiliary(w, at));
            if (!auxiliary && (pastForm || w.is(k, Pos.VPART, Pos.VBASE, Pos.VING))) {
                end = k + 1;
            } else if (!w.is(k, Pos.ADV, Pos.TO)
                    && !NEGATORS.contains(w.low(k))
                    && !w.low(k).equals("yet")
                    && !(w.is(k, Pos.ADJ) && (w.is(k + 1, Pos.TO) || w.is(k + 1, Pos.ADV) && w.is(k + 2, Pos.TO)))) {
                break;
            }
        }
        return end;
    }

    static boolean isAuxiliary(Words w, int k) {
        return switch (w.lemma(k)) {
            case "be", "have", "do" -> true;
            default -> false;
        };
    }
}
