package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.List;
import org.claimshift.annotate.Words.Pos;

/** Cuts a stretch of words into clauses that can stand alone. */
final class Clauses {
    private static final int LEAST_WORDS = 5;
    /** Words looked ahead at most, so that no sentence costs more than its length. */
    private static final int FAR = 60;

    private Clauses() {}

    /**
     * The clauses of [from, to) as pairs of begin and end, in order, without gaps. Cut at a semicolon, at a coordination whose two
     * sides have a subject and a finite verb each, and before a trailing relative or subordinate clause that brings a number of its
     * own.
     */
    static List<int[]> split(Words w, int from, int to) {
        List<int[]> clauses = new ArrayList<>();
        int begin = from;
        boolean leftVerb = false;
        for (int k = from; k < to; k++) {
            leftVerb |= w.isFinite(k);
            if (leftVerb
                    && words(w, begin, k) >= LEAST_WORDS
                    && cutsBefore(w, k, to)
                    && words(w, k, to) >= LEAST_WORDS + joint(w, k)) {
                clauses.add(new int[] {begin, k});
                begin = k;
                leftVerb = false;
            }
        }
        if (begin < to) {
            clauses.add(new int[] {begin, to});
        }
        return clauses;
    }

    /** 1 where the clause at word k begins with a joint that is none of it. */
    private static int joint(Words w, int k) {
        int at = w.isWord(k) ? k : k + 1;
        return w.is(at, Pos.CONJ) || w.low(at).equals("while") || w.low(at).equals("whereas") ? 1 : 0;
    }

    /** Words in [from, to), marks left out; counted no further than needed. */
    private static int words(Words w, int from, int to) {
        int words = 0;
        for (int k = from; k < to && words <= LEAST_WORDS + 1; k++) {
            words += w.isWord(k) || w.isDigits(k) ? 1 : 0;
        }
        return words;
    }

    private static boolean cutsBefore(Words w, int k, int to) {
        String low = w.low(k);
        if (low.equals(";")) {
            return true;
        }
        boolean comma = low.equals(",") || low.equals("\u2014") || low.equals("\u2013");
        int joint = comma ? k + 1 : k;
        String word = w.low(joint);
        boolean coordinates =
                switch (word) {
                    case "and", "but", "yet" -> true;
                    case "while", "whereas", "although", "though", "so" -> comma;
                    default -> false;
                };
        if (coordinates) {
            return hasOwnSubject(w, joint + 1, to, comma);
        }
        boolean subordinate = comma
                && switch (word) {
                    case "which", "who", "where", "after", "when", "because", "as", "with", "since" -> true;
                    default -> false;
                };
        return subordinate && ownNumber(w, joint + 1, to) && isTrailing(w, joint + 1, to);
    }

    /** A noun phrase, then a finite verb, before any other joint: "and the ministry confirmed", not "and confirmed". */
    private static boolean hasOwnSubject(Words w, int i, int to, boolean comma) {
        // Without a comma "and" mostly joins nouns: only a plain subject right before its verb is one.
        if (!comma
                && (!w.is(i, Pos.DET, Pos.PRON, Pos.PROPN, Pos.NUM)
                        || w.low(i + 1).equals("of"))) {
            return isShortSubject(w, i, to);
        }
        int first = i;
        while (w.is(first, Pos.ADV)) {
            first++;
        }
        // "..., and remove the need": a second verb of the same subject.
        if (w.isFinite(first) || w.is(first, Pos.VBASE)) {
            return false;
        }
        boolean subject = false;
        int most = comma ? 14 : 7;
        for (int k = i; k < to && k < i + most; k++) {
            if (w.isFinite(k)) {
                return subject;
            }
            boolean other = w.low(k).equals(";") || w.low(k).equals("that") || w.is(k, Pos.CONJ, Pos.WH, Pos.TO);
            boolean loose = !comma && (w.is(k, Pos.PREP) || w.low(k).equals(","));
            if (k > i && other && !(comma && w.is(k, Pos.CONJ) && subject) || loose) {
                return false;
            }
            subject |= w.is(k, Pos.NOUN, Pos.PROPN, Pos.PRON, Pos.NUM);
        }
        return false;
    }

    /** "and dozens of drivers slept", "and prices rose". */
    private static boolean isShortSubject(Words w, int i, int to) {
        int k = i;
        k += w.is(k, Pos.ADJ) ? 1 : 0;
        if (!w.is(k, Pos.NOUN, Pos.NUM)) {
            return false;
        }
        k++;
        k += w.low(k).equals("of") && w.isNominal(k + 1) ? 2 : 0;
        return k < to && w.isFinite(k);
    }

    /** A finite verb and a number in what follows, up to the next comma that ends the clause. */
    private static boolean ownNumber(Words w, int i, int to) {
        boolean number = false;
        boolean verb = false;
        for (int k = i; k < to && k < i + 25; k++) {
            number |= (w.isDigits(k) || w.is(k, Pos.NUM)) && !w.low(k).equals("one") && !isYear(w, k);
            verb |= w.isFinite(k);
        }
        return number && verb;
    }

    private static boolean isYear(Words w, int k) {
        return TimeValues.year(w, k) != null;
    }

    /** Whether the clause goes on to the end: a relative clause in the middle stays with its sentence. */
    private static boolean isTrailing(Words w, int i, int to) {
        for (int k = i; k < to && k < i + FAR; k++) {
            if (w.low(k).equals(",") && (w.isFinite(k + 1) || w.is(k + 1, Pos.ADV) && w.isFinite(k + 2))) {
                return false;
            }
        }
        return true;
    }
}
