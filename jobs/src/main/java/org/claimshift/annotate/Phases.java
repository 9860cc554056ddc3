package org.claimshift.annotate;

import org.claimshift.annotate.Words.Pos;

/** When what a claim tells of happens, by its main predicate. */
final class Phases {
    private static final Lexicon LEXICON = Lexicon.read("stance");
    private static final Phrases PHRASES = LEXICON.phrases("planned", "possible", "ongoing", "done");

    private Phases() {}

    /** planned, possible, ongoing, done or unknown. */
    static String of(Words w, int from, int to, Predicate predicate, boolean title, String cueClass) {
        if (predicate.at() < 0) {
            return "unknown";
        }
        int at = predicate.at();
        if (w.low(from).equals("if") || w.low(from).equals("whether")) {
            return "possible";
        }
        String phrase = phrase(w, Math.max(from, at - 2), Math.min(to, predicate.to() + 3), at);
        if (phrase != null) {
            return phrase;
        }
        if (w.is(at, Pos.VBASE) && w.is(at - 1, Pos.TO)) {
            return "planned";
        }
        if (w.is(at, Pos.VING)) {
            boolean accused = "denying".equals(cueClass) || "doubting".equals(cueClass);
            return accused ? "done" : "ongoing";
        }
        if (w.is(at, Pos.VPART)) {
            return "done";
        }
        return tense(w, at, predicate.to(), to, title);
    }

    private static String phrase(Words w, int from, int to, int at) {
        String found = null;
        int k = from;
        while (k < to) {
            Phrases.Match match = PHRASES.at(w, k, to);
            if (match == null) {
                k++;
                continue;
            }
            boolean futureInPast =
                    match.item().equals("would") && w.low(match.to()).equals("have");
            String label = futureInPast ? "possible" : match.label();
            boolean toBe = match.item().equals("be to") && !w.is(match.to(), Pos.VBASE);
            boolean noun = match.length() == 1 && w.is(match.from(), Pos.NOUN, Pos.PROPN) || match.from() > at + 6;
            if (!toBe && !noun && (found == null || label.equals("possible"))) {
                found = label;
            }
            k = match.to();
        }
        return found;
    }

    private static String tense(Words w, int at, int end, int to, boolean title) {
        String low = w.low(at);
        String lemma = w.lemma(at);
        boolean progressive = false;
        boolean participle = false;
        boolean been = false;
        for (int k = at + 1; k < end; k++) {
            progressive |= w.is(k, Pos.VING);
            participle |= w.is(k, Pos.VPART);
            been |= w.low(k).equals("been");
        }
        boolean present = low.equals("is")
                || low.equals("are")
                || low.equals("am")
                || low.equals("'s")
                || low.equals("'re")
                || low.equals("has")
                || low.equals("have")
                || low.equals("does")
                || low.equals("do")
                || low.equals(lemma) && !isPastToo(low)
                || low.endsWith("s") && !low.equals("was") && !lemma.equals(low);
        if (lemma.equals("have")) {
            return been && progressive ? "ongoing" : participle ? "done" : present ? "ongoing" : "done";
        }
        if (lemma.equals("be")) {
            if (!present) {
                return "done";
            }
            return progressive || !participle ? "ongoing" : "ongoing";
        }
        if (present) {
            // A headline's present tells of what has happened: "Missile kills 14".
            return title && !isState(lemma) ? "done" : "ongoing";
        }
        return "done";
    }

    private static boolean isState(String lemma) {
        return switch (lemma) {
            case "be",
                    "have",
                    "remain",
                    "face",
                    "need",
                    "want",
                    "own",
                    "live",
                    "stand",
                    "lack",
                    "contain",
                    "include",
                    "hold",
                    "know",
                    "believe" -> true;
            default -> false;
        };
    }

    /** Forms that are past and present alike are past in news. */
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
