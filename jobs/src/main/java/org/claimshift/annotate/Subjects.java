package org.claimshift.annotate;

import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/**
 * What a number before which its thing stands is said of: the noun before its "of" ("winds of 185 km/h", "a profit of $5 million"), the
 * object of a change ("cut its forecast by 2%", "put the crowd at 20,000") or the subject of a verb of change or level ("prices rose
 * 3%", "the pound fell 0.4% to $1.26").
 */
final class Subjects {
    private static final Lexicon COUNTING = Lexicon.read("counting");
    private static final Set<String> CHANGE = COUNTING.items("change");
    private static final Set<String> CHANGED = COUNTING.items("changed");
    private static final Set<String> SHARE_VERB = COUNTING.items("share_verb");
    private static final Set<String> LEVEL = COUNTING.items("level");
    private static final Set<String> STATE = COUNTING.items("state");
    private static final Set<String> SET_AT = COUNTING.items("set_at");
    private static final Set<String> NUMBER_NOUN = COUNTING.items("number_noun");
    private static final Set<String> EMPTY = COUNTING.items("empty_noun");
    private static final int WINDOW = 14;

    private Subjects() {}

    /** The lemma, or null. */
    static String of(Words w, Reading reading, Counted last) {
        String unit = reading.quantity().unit();
        if (w.low(reading.to() - 2).equals("-") && Units.isTime(unit)) {
            // "fell to a 52-week low".
            return null;
        }
        int before = reading.from() - 1;
        if (isSecondOfChange(w, before, last)) {
            before = last.from() - 1;
        }
        if (w.low(before).equals("at")
                && w.low(before - 1).equals(",")
                && w.low(reading.to()).equals(",")) {
            // "Turnout, at 38%, was low".
            return w.isNominal(before - 2) && !w.lemma(before - 2).equals("point") ? named(w, before - 2) : null;
        }
        if (w.low(before).equals("worth")) {
            before--;
            if (w.isNominal(before)) {
                return Concepts.lemma(w, before);
            }
        }
        if (w.low(before).equals("of")) {
            return w.isNominal(before - 1) ? named(w, before - 1) : null;
        }
        int at = before;
        int steps = 0;
        while (at >= 0 && steps++ < 6 && isBetween(w, at)) {
            at--;
        }
        if (w.low(at).equals(",") && w.low(at + 1).equals("from") && w.is(at - 1, Pos.VFIN, Pos.VBASE, Pos.VPART)) {
            // "would double, from $33 billion to $64 billion".
            at--;
        }
        if (w.isNominal(at) && !w.newLine(at + 1)) {
            return at < before ? object(w, at, before) : null;
        }
        return w.is(at, Pos.VFIN, Pos.VBASE, Pos.VPART, Pos.VING) && isVerbOf(w, at, before, unit)
                ? subject(w, at)
                : null;
    }

    /** "rose 3% to 41", "closed 20 points lower at 41": the verb stands before the number before. */
    private static boolean isSecondOfChange(Words w, int before, Counted last) {
        boolean joint = joins(w.low(before)) || w.low(before).equals("at");
        if (!last.inSameSentence() || !joint) {
            return false;
        }
        int to = w.lemma(last.to()).equals("point") ? last.to() + 1 : last.to();
        boolean direction = w.low(to).equals("higher") || w.low(to).equals("lower");
        return before == (direction ? to + 1 : to);
    }

    /** Words between a verb and its number: "stand at a record 7.6 million", "was up by 4%". */
    private static boolean isBetween(Words w, int i) {
        String low = w.low(i);
        if (w.is(i, Pos.ADV, Pos.DET, Pos.ADJ, Pos.TO) || low.equals("a") || low.equals("record")) {
            return !low.equals(",");
        }
        return switch (low) {
            case "by",
                    "at",
                    "to",
                    "from",
                    "above",
                    "below",
                    "around",
                    "about",
                    "up",
                    "down",
                    "over",
                    "under",
                    "near",
                    "on" -> true;
            default -> false;
        };
    }

    private static boolean isVerbOf(Words w, int verb, int before, String unit) {
        String lemma = w.lemma(verb);
        String joint = verb < before ? w.low(before) : "";
        if (joint.equals("at") && !SET_AT.contains(lemma) && !STATE.contains(lemma)) {
            // "moved at 15 km/h".
            return false;
        }
        if (CHANGE.contains(lemma) || LEVEL.contains(lemma) || SHARE_VERB.contains(lemma) && Units.isShare(unit)) {
            return true;
        }
        if (CHANGED.contains(lemma)) {
            // "rates were cut by half a point", not "the appeal raised 2 million".
            return joins(joint);
        }
        boolean told = unit.equals("one") || Units.isShare(unit) || Units.isCurrency(unit);
        boolean upOrDown = w.low(before).equals("up") || w.low(before).equals("down");
        boolean state = (told || unit.startsWith("\u00b0")) && STATE.contains(lemma)
                || told && upOrDown && SET_AT.contains(lemma);
        return state || told && isAt(joint) && SET_AT.contains(lemma);
    }

    private static boolean joins(String low) {
        return low.equals("by") || low.equals("to") || low.equals("from");
    }

    private static boolean isAt(String low) {
        return low.equals("at") || low.equals("to") || low.equals("in");
    }

    /** The noun, unless it says no more than that there is a number: "a total of", "put the figure at". */
    private static String named(Words w, int noun) {
        return EMPTY.contains(w.lemma(noun)) ? null : Concepts.lemma(w, noun);
    }

    /** "raised its key rate by 25 points", "put the crowd at 20,000", "inflation at 3%", "Oil up 2%". */
    private static String object(Words w, int noun, int before) {
        String joint = w.low(noun + 1);
        boolean joined =
                switch (joint) {
                    case "by", "to", "from", "at", "up", "down" -> true;
                    default -> w.is(noun + 1, Pos.ADV)
                            && (w.low(before).equals("up") || w.low(before).equals("down"));
                };
        if (!joined || w.isCapital(noun) && !w.opensSentence(noun) && !w.titleCase()) {
            return null;
        }
        int start = noun;
        while (start > 0 && noun - start < WINDOW && isNounPhrase(w, start - 1)) {
            start--;
        }
        String lemma = w.is(start - 1, Pos.VFIN, Pos.VBASE, Pos.VPART, Pos.VING) ? w.lemma(start - 1) : "";
        boolean verb = joins(joint) && (CHANGE.contains(lemma) || CHANGED.contains(lemma))
                || joint.equals("at") && SET_AT.contains(lemma);
        boolean opens = !joins(joint) && w.opensSentence(start) || joint.equals("up") || joint.equals("down");
        boolean level = joint.equals("at") && !w.is(start - 1, Pos.PREP, Pos.VFIN, Pos.VPART, Pos.VBASE, Pos.VING);
        return verb || opens || level ? headOf(w, start, noun + 1) : null;
    }

    private static boolean isNounPhrase(Words w, int i) {
        return w.is(i, Pos.NOUN, Pos.PROPN, Pos.ADJ, Pos.DET, Pos.NUM)
                || w.low(i).equals("'s")
                || w.low(i).equals("of")
                || w.low(i).equals("from")
                || w.low(i).equals("in")
                || w.low(i).equals("-") && w.glued(i)
                || w.is(i, Pos.VPART, Pos.VING) && w.is(i - 1, Pos.DET);
    }

    /** Head of the subject of the verb: its first noun phrase in the clause. */
    private static String subject(Words w, int verb) {
        int end = verb;
        while (end > 0 && verb - end < 8 && isVerbGroup(w, end - 1)) {
            end--;
        }
        if (w.is(end - 1, Pos.PRON)) {
            return null;
        }
        int start = end;
        while (start > 0 && end - start < WINDOW && !w.isFinite(start - 1) && !stops(w, start - 1)) {
            start--;
        }
        if (start == end && w.is(end - 1, Pos.WH)) {
            // "borrowing, which rose 3%".
            end = w.low(end - 2).equals(",") ? end - 2 : end - 1;
            return w.isNominal(end - 1) ? Concepts.lemma(w, end - 1) : null;
        }
        return headOf(w, start, end);
    }

    private static boolean isVerbGroup(Words w, int i) {
        return w.is(i, Pos.ADV, Pos.MODAL, Pos.TO, Pos.VFIN, Pos.VBASE, Pos.VPART)
                || w.is(i, Pos.VING) && w.is(i - 1, Pos.VFIN, Pos.VPART)
                || w.is(i, Pos.ADJ) && w.is(i + 1, Pos.TO);
    }

    private static boolean stops(Words w, int i) {
        if (w.newLine(i + 1) || w.is(i, Pos.WH, Pos.CONJ)) {
            return true;
        }
        return switch (w.low(i)) {
            case ",",
                    ";",
                    ".",
                    ":",
                    "\"",
                    "\u201c",
                    "\u201d",
                    "that",
                    "\u2014",
                    "\u2013",
                    "(",
                    ")",
                    "while",
                    "as",
                    "though",
                    "although",
                    "because",
                    "if",
                    "after" -> true;
            default -> false;
        };
    }

    /** The first noun phrase's head; what "the number of" is of. */
    private static String headOf(Words w, int start, int end) {
        int head = -1;
        for (int k = start; k < end; k++) {
            boolean ends = head >= 0
                    && (w.is(k, Pos.PREP, Pos.TO, Pos.WH) || w.is(k, Pos.VING, Pos.VPART) && !w.isNominal(k + 1));
            if (ends
                    && w.low(k).equals("of")
                    && NUMBER_NOUN.contains(w.lemma(head))
                    && !w.low(head).equals("shares")) {
                head = -1;
            } else if (ends) {
                break;
            } else if (w.isNominal(k) || w.low(k).equals("dead")) {
                head = k;
            } else if (w.low(k).equals("'s") || w.low(k).equals("'")) {
                head = -1;
            }
        }
        return head < 0 ? null : named(w, head);
    }
}
