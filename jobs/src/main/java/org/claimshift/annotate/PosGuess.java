package org.claimshift.annotate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/** A rough part of speech from closed classes, our verb list and endings, for tokens that the tagger left untagged. */
final class PosGuess {
    private static final Map<String, Pos> CLOSED = closed();
    private static final Map<String, String> VERB_KIND = Lexicon.read("verbs").labels();
    private static final Map<String, String> NUMBERS = Lexicon.read("numbers").labels();
    private static final Set<String> ING_NOUNS = Set.of(
            "building",
            "meeting",
            "morning",
            "evening",
            "thing",
            "king",
            "spring",
            "string",
            "wing",
            "ring",
            "ceiling",
            "wedding",
            "funding",
            "housing",
            "training",
            "hearing",
            "briefing",
            "spending",
            "nothing",
            "something",
            "everything",
            "anything",
            "beijing",
            "shooting",
            "bombing",
            "killing",
            "holding",
            "filing",
            "finding",
            "ruling",
            "warning",
            "clothing",
            "crossing",
            "gathering",
            "rating",
            "ranking",
            "beginning",
            "during");
    private static final Set<String> ADJECTIVE_ENDINGS =
            Set.of("al", "ous", "ive", "ful", "less", "ic", "able", "ible", "ary", "ish", "ese");

    private PosGuess() {}

    private static Map<String, Pos> closed() {
        Map<String, Pos> tags = new HashMap<>();
        Lexicon.read("function_words").entries().forEach(e -> tags.putIfAbsent(e.item(), Pos.valueOf(e.label())));
        return tags;
    }

    static Pos of(Words w, int i) {
        String low = w.low(i);
        int first = low.codePointAt(0);
        if (Character.isDigit(first)) {
            return Pos.NUM;
        }
        // "US" and "IT" are no pronouns.
        boolean acronym = w.raw(i).length() == 2 && w.raw(i).equals(low.toUpperCase(Locale.ROOT)) && !w.titleCase();
        Pos closed = acronym && Character.isLetter(first) ? null : CLOSED.get(low);
        if (acronym && Character.isLetter(first)) {
            return Pos.PROPN;
        }
        boolean named = w.isCapital(i) && !w.opensSentence(i) && !w.titleCase();
        if (closed != null && !(named && low.length() > 3 && (closed == Pos.ADJ || low.equals("march")))) {
            return closedInContext(w, i, closed);
        }
        if (!Character.isLetter(first)) {
            return Pos.OTHER;
        }
        if (NUMBERS.containsKey(low)) {
            return Pos.NUM;
        }
        if (named) {
            return Pos.PROPN;
        }
        return open(w, i, low);
    }

    private static Pos closedInContext(Words w, int i, Pos closed) {
        String low = w.low(i);
        String before = w.low(i - 1);
        if (low.equals("may") && w.isCapital(i) && !w.opensSentence(i)) {
            return Pos.PROPN;
        }
        if (low.equals("won") && !w.low(i + 1).equals("'t")) {
            return Pos.VFIN;
        }
        if ((low.equals("have") || low.equals("do")) && (before.equals("to") || CLOSED.get(before) == Pos.MODAL)) {
            return Pos.VBASE;
        }
        if (low.equals("will") && CLOSED.get(before) == Pos.DET) {
            return Pos.NOUN;
        }
        boolean relative = low.equals("that")
                && i > 0
                && (w.isWord(i - 1) || before.equals(","))
                && CLOSED.get(before) != Pos.PREP
                && (CLOSED.get(w.low(i + 1)) == Pos.VFIN || CLOSED.get(w.low(i + 1)) == Pos.MODAL);
        return relative ? Pos.WH : closed;
    }

    private static Pos open(Words w, int i, String low) {
        String lemma = w.lemma(i);
        String kind = VERB_KIND.get(lemma);
        Pos before = i == 0 ? Pos.OTHER : w.pos(i - 1);
        if (low.endsWith("ly") && low.length() > 4) {
            return Pos.ADV;
        }
        if (low.endsWith("ing") && low.length() > 4 && kind != null) {
            boolean noun = ING_NOUNS.contains(low) && before != Pos.VFIN && before != Pos.VPART;
            return noun ? Pos.NOUN : Pos.VING;
        }
        if (kind != null && !low.equals(lemma)) {
            return low.endsWith("s") && !low.endsWith("ss") ? sForm(w, i, kind, before) : pastForm(w, i, low, before);
        }
        if (kind != null) {
            return baseForm(w, i, kind, before);
        }
        for (int n = 2; n <= 4 && low.length() > n + 2; n++) {
            if (ADJECTIVE_ENDINGS.contains(low.substring(low.length() - n))) {
                return Pos.ADJ;
            }
        }
        boolean unknownPast = low.endsWith("ed") && low.length() > 4 && !lemma.equals(low);
        if (unknownPast) {
            return pastForm(w, i, low, before);
        }
        return w.isCapital(i) && !w.titleCase() && !low.endsWith("s") ? Pos.PROPN : Pos.NOUN;
    }

    /** "attacks": a verb after a noun or pronoun when something that can be its object or complement follows. */
    private static Pos sForm(Words w, int i, String kind, Pos before) {
        if (before == Pos.PRON || before == Pos.WH || w.low(i - 1).equals("also")) {
            return Pos.VFIN;
        }
        if (before != Pos.NOUN && before != Pos.PROPN && before != Pos.ADV) {
            return Pos.NOUN;
        }
        if (kind.equals("verb")) {
            return Pos.VFIN;
        }
        String next = w.low(i + 1);
        Pos closed = CLOSED.get(next);
        boolean objectFollows = closed == Pos.DET
                || closed == Pos.PRON
                || closed == Pos.TO
                || Character.isDigit(first(next))
                || NUMBERS.containsKey(next)
                || closed == Pos.ADV
                || w.isCapital(i + 1) && w.titleCase();
        return objectFollows || next.equals("at") || next.equals("least") ? Pos.VFIN : Pos.NOUN;
    }

    private static Pos pastForm(Words w, int i, String low, Pos before) {
        if (low.endsWith("n") || low.equals("done") || low.equals("gone")) {
            return Pos.VPART;
        }
        int k = i - 1;
        while (k >= 0 && i - k < 4 && (w.pos(k) == Pos.ADV || w.low(k).equals("'t"))) {
            k--;
        }
        String auxiliary = w.lemma(k);
        if (auxiliary.equals("be") || auxiliary.equals("have") || auxiliary.equals("get")) {
            return Pos.VPART;
        }
        if (w.low(i + 1).equals("by")
                || before == Pos.DET
                || before == Pos.PREP
                || before == Pos.ADJ
                || before == Pos.NUM
                || before == Pos.OTHER && !w.low(i - 1).equals(",")) {
            return Pos.VPART;
        }
        return Pos.VFIN;
    }

    private static Pos baseForm(Words w, int i, String kind, Pos before) {
        // Forms that are past and base alike, or base forms after a subject.
        if (before == Pos.TO
                || before == Pos.MODAL
                || before == Pos.PRON && !w.low(i - 1).equals("it")) {
            return before == Pos.PRON ? Pos.VFIN : Pos.VBASE;
        }
        int k = i - 1;
        while (k >= 0 && i - k < 4 && (w.pos(k) == Pos.ADV || w.low(k).equals("'t"))) {
            k--;
        }
        if (w.pos(k) == Pos.MODAL || w.lemma(k).equals("do") || w.pos(k) == Pos.TO) {
            return Pos.VBASE;
        }
        boolean pluralBefore = before == Pos.NOUN && w.low(i - 1).endsWith("s")
                || w.low(i - 1).equals("people")
                || w.lemma(i - 1).equals("troop")
                || w.low(i - 1).equals("police");
        if (pluralBefore && !w.low(i + 1).isEmpty()) {
            return Pos.VFIN;
        }
        if (before == Pos.WH) {
            return Pos.VFIN;
        }
        if (before == Pos.CONJ && kind.equals("verb")) {
            return Pos.VBASE;
        }
        if (w.opensSentence(i) && kind.equals("verb")) {
            return Pos.VBASE;
        }
        if (kind.equals("verb") && (before == Pos.PROPN || before == Pos.NOUN || before == Pos.ADV)) {
            return Pos.VFIN;
        }
        return Pos.NOUN;
    }

    private static int first(String word) {
        return word.isEmpty() ? ' ' : word.codePointAt(0);
    }
}
