package org.claimshift.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/**
 * The thing that a number counts, as a lemma. In this order: the head of the noun phrase after the number ("2,600 North Korean
 * soldiers": soldier); for "of them" what the number before counted; where there is no head or a poor one ("people", "others") a
 * casualty word beside it ("14 people were killed", "killed at least 14": killed); where the number is a level, the head of the
 * subject ("the price rose to $50": price; a toll: death).
 */
final class Concepts {
    private static final Map<String, String> CASUALTY = new HashMap<>();
    private static final Set<String> POOR;
    private static final Set<String> LEVEL;
    private static final Set<String> CHANGE_NOUN;
    private static final Set<String> NUMBER_NOUN;

    static {
        Lexicon counting = Lexicon.read("counting");
        POOR = counting.items("poor");
        LEVEL = counting.items("level");
        CHANGE_NOUN = counting.items("change_noun");
        NUMBER_NOUN = counting.items("number_noun");
        for (String kind : List.of(
                "killed",
                "dead",
                "wounded",
                "missing",
                "arrested",
                "displaced",
                "evacuated",
                "rescued",
                "hospitalized",
                "captured",
                "kidnapped",
                "infected")) {
            counting.items(kind).forEach(word -> CASUALTY.put(word, kind));
        }
    }

    private static final int WINDOW = 12;

    private Concepts() {}

    /**
     * The concept, or null.
     *
     * @param begin first word of the quantity, modifier included
     * @param end word after its last, unit included
     * @param previous concept of the quantity before it in the sentence, or null
     */
    static String of(Words w, int begin, int end, String unit, String previous) {
        boolean count = unit.equals("one");
        boolean share = unit.equals("percent") || unit.equals("percentage_point") || unit.equals("basis_point");
        int at = end;
        if (w.low(at).equals("-") && w.low(at + 1).equals("strong")) {
            at += 2;
        }
        if (w.low(at).equals("-") && w.glued(at)) {
            at++;
        }
        if (w.low(at).equals("worth")) {
            at++;
        }
        boolean ofPhrase = w.low(at).equals("of");
        if (ofPhrase || (w.low(at).equals("in") && Units.isCurrency(unit))) {
            at++;
            if (ofPhrase && (w.is(at, Pos.PRON, Pos.WH) || w.low(at).equals("those") && !w.isNominal(at + 1))) {
                return w.low(at).equals("us") || w.low(at).equals("you") ? null : previous;
            }
        }
        int head = head(w, at);
        if (head >= 0
                && (share || Units.isCurrency(unit))
                && CHANGE_NOUN.contains(w.lemma(head))
                && (w.low(head + 1).equals("in") || w.low(head + 1).equals("of"))) {
            int changed = head(w, head + 2);
            head = changed >= 0 ? changed : head;
        }
        while (head >= 0
                && ofPhrase
                && NUMBER_NOUN.contains(w.lemma(head))
                && w.low(head + 1).equals("of")
                && head(w, head + 2) >= 0) {
            head = head(w, head + 2);
        }
        if (head >= 0 && !(count && POOR.contains(w.lemma(head)))) {
            return lemma(w, head);
        }
        if (count) {
            String casualty = casualty(w, begin, head >= 0 ? head + 1 : at);
            if (casualty != null) {
                return casualty;
            }
            if (head >= 0) {
                return lemma(w, head);
            }
        }
        return count || share || Units.isCurrency(unit) || unit.startsWith("deg") ? subject(w, begin) : null;
    }

    private static String lemma(Words w, int head) {
        return Lemmas.noun(w.low(head));
    }

    /** Index of the last noun of the noun phrase that begins at word i; -1 where none does. */
    static int head(Words w, int i) {
        int at = i;
        int head = -1;
        boolean lowHead = false;
        while (at < w.size() && at - i < WINDOW && !(at > i && w.newLine(at))) {
            Pos pos = w.pos(at);
            String low = w.low(at);
            if (pos == Pos.NOUN || pos == Pos.PROPN) {
                boolean capital = w.isCapital(at) && !w.titleCase();
                if (lowHead && capital) {
                    break;
                }
                lowHead |= !capital;
                head = at;
            } else if (pos == Pos.VPART || pos == Pos.VING) {
                // "wounded soldiers" goes on, "soldiers wounded" ends.
                boolean modifies = head < 0 && (w.isNominal(at + 1) || w.is(at + 1, Pos.ADJ));
                if (!modifies || CASUALTY.containsKey(low) && !w.isNominal(at + 1)) {
                    break;
                }
            } else if (pos == Pos.ADJ || pos == Pos.NUM && head < 0) {
                boolean ends = head >= 0 && !w.isNominal(at + 1);
                if (ends) {
                    break;
                }
            } else if (low.equals("others")) {
                return head < 0 ? at : head;
            } else if (low.equals("'s") || low.equals("'")) {
                if (head < 0) {
                    break;
                }
                head = -1;
                lowHead = false;
            } else {
                boolean joins = low.equals("-") && w.glued(at) && w.glued(at + 1)
                        || head < 0
                                && (pos == Pos.DET
                                        || low.equals("more")
                                        || pos == Pos.ADV && low.endsWith("ly")
                                        || low.equals("his")
                                        || low.equals("and") && at > i && w.is(at - 1, Pos.ADJ))
                        || head < 0 && (low.equals("\"") || low.equals("\u201c"));
                if (!joins) {
                    break;
                }
            }
            at++;
        }
        return head;
    }

    /** A casualty word right after the head ("were killed", "dead") or right before the quantity ("killing at least"). */
    private static String casualty(Words w, int begin, int after) {
        for (int k = after; k < after + 6 && k < w.size(); k++) {
            String kind = CASUALTY.get(w.low(k));
            if (kind == null && w.is(k, Pos.VFIN, Pos.VPART, Pos.VBASE)) {
                kind = CASUALTY.get(w.lemma(k));
            }
            if (kind != null) {
                boolean transitive = w.is(k, Pos.VFIN)
                        && !w.lemma(k).equals("die")
                        && !w.lemma(k).equals("drown")
                        && (w.is(k + 1, Pos.NUM, Pos.DET) || w.isNominal(k + 1))
                        && k == after;
                return transitive ? null : kind;
            }
            boolean skip = w.is(k, Pos.VFIN, Pos.ADV, Pos.VPART, Pos.MODAL, Pos.WH)
                    || w.lemma(k).equals("be")
                    || w.low(k).equals("have")
                    || w.low(k).equals("feared")
                    || w.low(k).equals("including")
                    || w.low(k).equals("more");
            if (!skip) {
                break;
            }
        }
        for (int k = begin - 1; k >= 0 && k >= begin - 3; k--) {
            String kind = CASUALTY.get(w.lemma(k));
            if (kind == null) {
                kind = CASUALTY.get(w.low(k));
            }
            if (kind != null) {
                return kind;
            }
            if (w.lemma(k).equals("death") || w.lemma(k).equals("injury")) {
                return w.lemma(k);
            }
            if (!w.is(k, Pos.ADV, Pos.DET)
                    && !w.low(k).equals("of")
                    && !w.low(k).equals("another")) {
                break;
            }
        }
        return null;
    }

    /** Head of the subject of a verb of level before the quantity: "unemployment fell to 5 percent", "the toll stands at 14". */
    private static String subject(Words w, int begin) {
        int verb = begin - 1;
        int steps = 0;
        while (verb >= 0
                && steps < 8
                && !(LEVEL.contains(w.lemma(verb)) && w.is(verb, Pos.VFIN, Pos.VPART, Pos.VBASE, Pos.VING, Pos.NOUN))) {
            if (w.low(verb).equals(";") || w.low(verb).equals(".") || w.newLine(verb)) {
                return nounBefore(w, begin);
            }
            verb--;
            steps++;
        }
        if (verb < 0 || steps == 8) {
            return nounBefore(w, begin);
        }
        int end = verb;
        while (end > 0
                && (w.is(end - 1, Pos.ADV, Pos.MODAL, Pos.TO)
                        || w.lemma(end - 1).equals("have")
                        || w.lemma(end - 1).equals("be")
                        || LEVEL.contains(w.lemma(end - 1)) && w.is(end - 1, Pos.VFIN))) {
            end--;
        }
        int start = end;
        while (start > 0
                && end - start < WINDOW
                && !w.isFinite(start - 1)
                && !w.is(start - 1, Pos.CONJ, Pos.WH, Pos.VING)
                && !stops(w.low(start - 1))) {
            start--;
        }
        if (w.newLine(verb) && verb != 0) {
            return null;
        }
        return headOfSubject(w, start, end);
    }

    /** "unemployment of 5 percent", "a toll of 14", "inflation at 3%". */
    private static String nounBefore(Words w, int begin) {
        boolean joined = w.low(begin - 1).equals("of")
                || w.low(begin - 1).equals("at")
                || w.low(begin - 1).equals(":");
        return joined && w.isNominal(begin - 2) ? toll(w, begin - 2) : null;
    }

    private static String headOfSubject(Words w, int start, int end) {
        int head = -1;
        for (int k = start; k < end; k++) {
            if (w.is(k, Pos.PREP) && head >= 0) {
                if (w.low(k).equals("of")
                        && NUMBER_NOUN.contains(w.lemma(head))
                        && !w.lemma(head).equals("toll")) {
                    int passed = head(w, k + 1);
                    head = passed >= 0 && passed < end ? passed : head;
                }
                break;
            }
            if (w.isNominal(k)) {
                head = k;
            }
            if (w.low(k).equals("'s")) {
                head = -1;
            }
        }
        return head < 0 ? null : toll(w, head);
    }

    /** A toll counts deaths unless it says what else. */
    private static String toll(Words w, int head) {
        if (!w.lemma(head).equals("toll")) {
            return lemma(w, head);
        }
        return w.is(head - 1, Pos.NOUN) && !w.isCapital(head - 1) ? lemma(w, head - 1) : "death";
    }

    private static boolean stops(String low) {
        return low.equals(",")
                || low.equals(";")
                || low.equals(".")
                || low.equals(":")
                || low.equals("\"")
                || low.equals("\u201c")
                || low.equals("that")
                || low.equals("\u2014")
                || low.equals("\u2013");
    }
}
