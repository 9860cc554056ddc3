package org.claimshift.annotate;

import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/**
 * When what a claim tells of happens, by its main predicate: the auxiliaries before its last verb, the verbs and adjectives that frame it
 * ("plans to", "is likely to"), and its tense. Negation and hedges change nothing: what did not happen is done.
 */
final class Phases {
    private static final Lexicon LEXICON = Lexicon.read("stance");
    private static final Phrases PHRASES = LEXICON.phrases("planned", "possible", "ongoing", "done", "unknown", "none");
    private static final Phrases LASTING = LEXICON.phrases("lasting");
    private static final Phrases TIMES = LEXICON.phrases("time");
    private static final Set<String> CALENDAR =
            Lexicon.read("calendar").labels().keySet();
    private static final Set<String> GUESSES = LEXICON.items("guess");
    private static final Set<String> RAISING = LEXICON.items("raising");
    private static final Set<String> DIRECTIVES = LEXICON.items("directive");
    private static final Set<String> STATES = LEXICON.items("state");
    private static final Set<String> ACTIVITIES = LEXICON.items("activity");
    private static final Set<String> DURATIONS =
            Set.of("hour", "day", "week", "month", "year", "decade", "century", "generation");
    /** Words of a duration: "more than three long years". */
    private static final int DURATION = 5;

    private static final Set<String> PLACE_WORDS =
            Set.of("in", "on", "at", "inside", "near", "outside", "under", "among");
    private static final Set<String> PRESENT = Set.of(
            "is", "are", "am", "'s", "'re", "'m", "has", "'ve", "does", "isn", "aren", "hasn", "haven", "doesn", "don");
    private static final Set<String> PAST = Set.of("was", "were", "had", "did", "wasn", "weren", "hadn", "didn", "'d");

    /** Words after "should" in which a time is looked for. */
    private static final int NEAR = 20;

    private Phases() {}

    /**
     * What tells the phase.
     *
     * @param word the words of our lexicon that tell it, without the marks of lemmas; "" where tense or form does
     */
    record Phase(String label, String word) {}

    /**
     * The phase of a clause.
     *
     * @param title whether it is a headline, whose present tells of what has happened
     * @param shifted whether a cue in the past precedes it, so that its past may stand for a present
     * @param accused whether it is denied or alleged: "denies taking" tells of what was done
     */
    static Phase of(Words w, Clause clause, boolean title, boolean shifted, boolean accused) {
        VerbGroup verbs = clause.predicate();
        if (verbs == null) {
            return tensed("unknown");
        }
        int verb = framed(w, verbs);
        boolean inner = verb > verbs.at();
        if (w.low(verb).equals("have") && inner && isPerfect(w, verb, verbs) && !wouldHave(w, verbs)) {
            return tensed("done");
        }
        if (accused && w.is(verbs.to() - 1, Pos.VING) && !VerbGroup.isAuxiliary(w, verbs.at())) {
            return tensed("done");
        }
        if (DIRECTIVES.contains(w.lemma(verbs.to() - 1)) && orders(w, clause)) {
            return tensed("planned");
        }
        Phrases.Match match = phrase(w, clause, verb);
        if (match != null) {
            return new Phase(match.label(), match.item());
        }
        int at = verb;
        if (w.is(at, Pos.VBASE) && w.is(at - 1, Pos.TO) && !inner) {
            return tensed("planned");
        }
        if (w.is(at, Pos.VING)) {
            return tensed("ongoing");
        }
        if (w.is(at, Pos.VPART)) {
            return tensed("done");
        }
        return tensed(tense(w, clause, at, title, shifted, inner));
    }

    /** Whether "should" at k tells what is expected: a time follows, "should be back by midnight". Without one it tells a duty. */
    static boolean isExpectation(Words w, int k) {
        for (int i = k + 1; i < w.size() && i < k + NEAR && !w.low(i).equals(","); i++) {
            if (TIMES.at(w, i, w.size()) != null || w.isCapital(i) && CALENDAR.contains(w.low(i))) {
                return true;
            }
        }
        return false;
    }

    private static Phase tensed(String label) {
        return new Phase(label, "");
    }

    /** "ordered the platform to delete the videos". */
    private static boolean orders(Words w, Clause clause) {
        for (int k = clause.predicate().to(); k < clause.to() && !w.low(k).equals(","); k++) {
            if (w.is(k, Pos.TO) && w.is(k + 1, Pos.VBASE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean wouldHave(Words w, VerbGroup verbs) {
        String modal = w.low(verbs.at());
        return modal.equals("would") || modal.equals("wouldn") || modal.equals("should") || modal.equals("will");
    }

    /**
     * The verb behind those that only say how it is known: of "is believed to have died" and "may have died" it is "have", of "seems to be
     * sinking" it is "be". Without such, the first verb.
     */
    private static int framed(Words w, VerbGroup verbs) {
        int verb = verbs.at();
        for (int k = verbs.at(); k < verbs.to() - 1; k++) {
            int next = k + 1;
            while (next < verbs.to() && w.is(next, Pos.ADV)) {
                next++;
            }
            int before = k - 1;
            while (before > verbs.at() && w.is(before, Pos.ADV)) {
                before--;
            }
            boolean raised = w.is(k, Pos.TO) && RAISING.contains(w.lemma(before));
            boolean perfect = (GUESSES.contains(w.low(k)) || w.is(k, Pos.TO))
                    && w.low(next).equals("have");
            if (next < verbs.to() && (raised || perfect && isPerfect(w, next, verbs))) {
                verb = next;
            }
        }
        return verb;
    }

    /** "have died", not "have to". */
    private static boolean isPerfect(Words w, int have, VerbGroup verbs) {
        for (int k = have + 1; k < verbs.to(); k++) {
            if (w.is(k, Pos.VPART, Pos.VFIN)) {
                return true;
            }
            if (!w.is(k, Pos.ADV)) {
                return false;
            }
        }
        return false;
    }

    /** The first phrase among the verbs, or right behind them, that tells the phase. */
    private static Phrases.Match phrase(Words w, Clause clause, int verb) {
        VerbGroup verbs = clause.predicate();
        int k = Math.max(clause.start(), verb - 2);
        int end = Math.min(clause.to(), verbs.to() + 3);
        while (k < end) {
            Phrases.Match match = PHRASES.at(w, k, end);
            if (match == null) {
                k++;
                continue;
            }
            boolean noun = match.length() == 1 && w.is(match.from(), Pos.NOUN, Pos.PROPN);
            boolean toBe = match.item().equals("be to") && !w.is(match.to(), Pos.VBASE);
            boolean far = match.from() >= verbs.to() && w.is(verbs.to(), Pos.DET, Pos.PREP);
            boolean duty = match.item().equals("should") && !isExpectation(w, match.from());
            boolean would =
                    match.item().equals("would") && w.low(match.to()).equals("have") && isPerfect(w, match.to(), verbs);
            if (!noun && !toBe && !far && !match.label().equals("none")) {
                return duty
                        ? new Phrases.Match("should", "unknown", match.from(), match.to())
                        : would ? new Phrases.Match("would have", "possible", match.from(), match.to()) : match;
            }
            k = match.to();
        }
        return null;
    }

    private static String tense(Words w, Clause clause, int at, boolean title, boolean shifted, boolean inner) {
        VerbGroup verbs = clause.predicate();
        String lemma = w.lemma(at);
        boolean participle = false;
        boolean progressive = false;
        boolean been = false;
        for (int k = at + 1; k < verbs.to(); k++) {
            been |= w.low(k).equals("been");
            participle |= w.is(k, Pos.VPART) && !w.low(k).equals("been");
            progressive |= w.is(k, Pos.VING);
        }
        boolean present = inner ? !PAST.contains(w.low(verbs.at())) : isPresent(w, at);
        boolean state = STATES.contains(lemma) && !participle;
        if (lemma.equals("have") && (participle || been)) {
            boolean lasting = present
                    && (progressive || lasts(w, clause, !participle || STATES.contains(w.lemma(verbs.to() - 1))));
            return lasting ? "ongoing" : "done";
        }
        if (lemma.equals("have") && w.is(at + 1, Pos.TO)) {
            return present || shifted ? "ongoing" : "done";
        }
        if (progressive) {
            return present || shifted ? "ongoing" : "done";
        }
        if (!present && !(shifted && state)) {
            return "done";
        }
        if (lemma.equals("be")) {
            return !participle && PLACE_WORDS.contains(w.low(verbs.to())) ? "ongoing" : "unknown";
        }
        if (title && !state) {
            return ACTIVITIES.contains(lemma) ? "ongoing" : "done";
        }
        return "unknown";
    }

    /** "for three years", and of a state "since January": what happened once did so "since" as well. */
    private static boolean lasts(Words w, Clause clause, boolean state) {
        for (int k = clause.predicate().to(); k < clause.to(); k++) {
            boolean since = state && LASTING.at(w, k, clause.to()) != null;
            if (!clause.aside().get(k) && since || w.low(k).equals("for") && isDuration(w, k + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDuration(Words w, int from) {
        for (int k = from; k < from + DURATION; k++) {
            if (DURATIONS.contains(w.lemma(k))) {
                return true;
            }
            if (!w.is(k, Pos.NUM, Pos.DET, Pos.ADJ, Pos.ADV, Pos.PREP)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a finite verb is in the present; forms that are past and present alike are past in news. */
    static boolean isPresent(Words w, int at) {
        String low = w.low(at);
        if (PRESENT.contains(low) || PAST.contains(low)) {
            return PRESENT.contains(low);
        }
        return low.equals(w.lemma(at)) ? !isPastToo(low) : low.endsWith("s") && !low.endsWith("ss");
    }

    private static boolean isPastToo(String low) {
        return switch (low) {
            case "hit",
                    "cut",
                    "put",
                    "set",
                    "shut",
                    "hurt",
                    "cost",
                    "let",
                    "quit",
                    "split",
                    "spread",
                    "shed",
                    "cast",
                    "beat",
                    "read" -> true;
            default -> false;
        };
    }
}
