package org.claimshift.annotate;

import java.util.Map;
import org.claimshift.annotate.Words.Pos;

/**
 * What a main clause says of the clause that is its object: of "There is no evidence that the dam leaks" the claim is that the dam leaks,
 * and it is unconfirmed. Read from the word that takes the object (evidence, clear, confirm, true ...) and the negations around it.
 *
 * @param status asserted, denied or unconfirmed
 * @param flips the word that negates the object: "does not believe that"; null for none
 * @param presupposes whether the object is taken for true even so: "did not know that"
 * @param from index of the object's first word
 * @param to index after its last
 */
record Matrix(String status, Span flips, boolean presupposes, int from, int to) {
    private static final Map<String, String> HEADS = Lexicon.read("matrix").labels();
    /** Words between the verb and the object, at most. */
    private static final int NEAR = 8;

    /** The matrix of a clause; null where the main clause is the claim itself. */
    static Matrix of(Words w, Clause clause) {
        VerbGroup verbs = clause.predicate();
        if (verbs == null) {
            return null;
        }
        int opener = opener(w, clause);
        int head = opener < 0 ? -1 : head(w, opener, verbs.at());
        if (head >= 0) {
            return of(w, clause, HEADS.get(w.lemma(head)), head, opener);
        }
        String role = HEADS.getOrDefault(w.lemma(verbs.to() - 1), "");
        boolean bare =
                role.equals("opinion") && Negation.of(w, clause) || role.equals("know") || role.equals("pretend");
        if (bare && VerbGroup.in(w, verbs.to(), clause.to()).stream().anyMatch(VerbGroup::finite)) {
            return of(w, clause, role, verbs.to() - 1, verbs.to() - 1);
        }
        return ofSubject(w, clause);
    }

    private static Matrix of(Words w, Clause clause, String role, int head, int opener) {
        boolean open = opener > head && !w.low(opener).equals("that");
        boolean amazed =
                w.lemma(head).equals("believe") && w.is(clause.predicate().at(), Pos.MODAL);
        Span negation = Negation.find(w, clause);
        boolean negative = negation != null;
        String asserted = "asserted";
        String status =
                switch (role) {
                    case "know" -> !open ? asserted : negative ? "unconfirmed" : null;
                    case "see" -> negative || open ? null : asserted;
                    case "pretend" -> negative ? null : "denied";
                    case "confirm" -> negative ? "unconfirmed" : null;
                    case "exclude" -> Negation.isNamed(w, clause) ? "unconfirmed" : "denied";
                    case "evidence" -> negative ? "unconfirmed" : open ? null : asserted;
                    case "clear" -> negative || open ? "unconfirmed" : asserted;
                    case "unclear", "inquire" -> open ? "unconfirmed" : null;
                    case "true" -> negative ? "denied" : asserted;
                    case "false" -> negative ? asserted : "denied";
                    case "deny" -> !negative ? "denied" : Negation.bySubject(w, clause) ? asserted : "unconfirmed";
                    case "doubt" -> negative || w.low(head - 1).equals("no") ? asserted : null;
                    case "opinion" -> negative ? asserted : null;
                    case "possible" -> asserted;
                    default -> null;
                };
        Span flips = role.equals("opinion") && !amazed ? negation : null;
        boolean presupposes = (role.equals("know") || role.equals("see")) && !open || role.equals("opinion") && amazed;
        return status == null ? null : new Matrix(status, flips, presupposes, opener + 1, clause.to());
    }

    /** "Reports that a gunman was loose were false". */
    private static Matrix ofSubject(Words w, Clause clause) {
        int that = clause.start() + 1;
        while (that < clause.start() + 4 && !w.low(that).equals("that")) {
            that++;
        }
        if (!w.low(that).equals("that") || !w.isNominal(that - 1)) {
            return null;
        }
        for (int k = clause.to() - 1; k > that; k--) {
            String role = HEADS.getOrDefault(w.lemma(k), "");
            boolean judged = w.lemma(k - 1).equals("be") || k == clause.to() - 1 && w.is(k, Pos.ADJ);
            if (judged && (role.equals("false") || role.equals("true"))) {
                boolean negative = w.low(k - 1).equals("not") || role.equals("false");
                return new Matrix(negative ? "denied" : "asserted", null, false, that + 1, k - 1);
            }
        }
        return null;
    }

    /** Whether "if" after the word means "whether". */
    static boolean takesWhether(String lemma) {
        return switch (HEADS.getOrDefault(lemma, "")) {
            case "know", "confirm", "clear", "unclear", "inquire" -> true;
            default -> false;
        };
    }

    static boolean isOpinion(String lemma) {
        return "opinion".equals(HEADS.get(lemma));
    }

    private static int opener(Words w, Clause clause) {
        int from = clause.predicate().to();
        for (int k = from; k < clause.to() && k < from + NEAR; k++) {
            switch (w.low(k)) {
                case "that", "whether", "if", "how", "who", "what", "why", "where", "when" -> {
                    return k;
                }
                case ",", ";", "." -> {
                    return -1;
                }
                default -> {}
            }
        }
        return -1;
    }

    /** The word that takes the object: right before it, or parted from it by adverbs and prepositions ("looking into whether"). */
    private static int head(Words w, int opener, int from) {
        for (int k = opener - 1; k >= from; k--) {
            if (HEADS.containsKey(w.lemma(k))) {
                return k;
            }
            if (!w.is(k, Pos.ADV, Pos.PREP, Pos.OTHER)) {
                return -1;
            }
        }
        return -1;
    }
}
