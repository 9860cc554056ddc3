package org.claimshift.annotate;

import java.util.List;
import java.util.Locale;

/**
 * A stretch of a document's tokens with their lower case, base form and part of speech, each worked out once, when asked
 * for. Indices count from 0 within the stretch. Not thread safe.
 */
final class Words {
    private final List<Token> tokens;
    private final String text;
    private final String[] low;
    private final String[] lemma;
    private final Pos[] pos;
    private final int innerFrom;
    private final int innerTo;
    private Boolean titleCase;

    /** Parts of speech, named as the tagger's tags are. */
    enum Pos {
        NOUN,
        PROPN,
        PRON,
        DET,
        ADJ,
        ADV,
        VFIN,
        VBASE,
        VING,
        VPART,
        MODAL,
        PREP,
        TO,
        CONJ,
        NUM,
        WH,
        OTHER
    }

    private Words(String text, List<Token> tokens, int innerFrom, int innerTo) {
        this.text = text;
        this.tokens = tokens;
        this.innerFrom = innerFrom;
        this.innerTo = innerTo;
        this.low = new String[tokens.size()];
        this.lemma = new String[tokens.size()];
        this.pos = new Pos[tokens.size()];
    }

    /** The tokens of the span with up to {@code margin} tokens on either side, so that a long text costs no more than a short one. */
    static Words around(Document doc, Span span, int margin) {
        int first = doc.firstTokenFrom(span.begin());
        int last = doc.firstTokenFrom(span.end());
        int from = Math.max(0, first - margin);
        int to = Math.min(doc.tokens().size(), last + margin);
        return new Words(doc.text(), doc.tokens().subList(from, to), first - from, last - from);
    }

    static Words of(Document doc, Span span) {
        return around(doc, span, 0);
    }

    int size() {
        return tokens.size();
    }

    /** Index of the first word inside the span that this was made for. */
    int innerFrom() {
        return innerFrom;
    }

    /** Index after the last word inside the span. */
    int innerTo() {
        return innerTo;
    }

    Token token(int i) {
        return tokens.get(i);
    }

    String raw(int i) {
        return tokens.get(i).text();
    }

    /** In lower case, with straight apostrophes; "" outside of the stretch, so that rules may look around freely. */
    String low(int i) {
        if (i < 0 || i >= low.length) {
            return "";
        }
        if (low[i] == null) {
            low[i] = raw(i).replace('\u2019', '\'').toLowerCase(Locale.ROOT);
        }
        return low[i];
    }

    /** Base form; "" outside of the stretch. */
    String lemma(int i) {
        if (i < 0 || i >= low.length) {
            return "";
        }
        if (lemma[i] == null) {
            // "won't" is "won" and "'t".
            lemma[i] = low(i).equals("won") && low(i + 1).equals("'t") ? "will" : Lemmas.of(low(i));
        }
        return lemma[i];
    }

    /** Part of speech: the tagger's, else our guess; OTHER outside of the stretch. */
    Pos pos(int i) {
        if (i < 0 || i >= pos.length) {
            return Pos.OTHER;
        }
        // Forward from the last one known: a guess asks for the words before it, and recursion would be as deep as the
        // text.
        int from = i;
        while (from > 0 && pos[from] == null && pos[from - 1] == null) {
            from--;
        }
        for (int k = from; k <= i; k++) {
            if (pos[k] == null) {
                String syn = tokens.get(k).syn();
                pos[k] = syn == null ? PosGuess.of(this, k) : parse(syn);
            }
        }
        return pos[i];
    }

    private static Pos parse(String syn) {
        try {
            return Pos.valueOf(syn);
        } catch (IllegalArgumentException unknown) {
            return Pos.OTHER;
        }
    }

    boolean is(int i, Pos... any) {
        Pos p = pos(i);
        for (Pos a : any) {
            if (p == a) {
                return true;
            }
        }
        return false;
    }

    boolean isNominal(int i) {
        return is(i, Pos.NOUN, Pos.PROPN);
    }

    /** A verb that carries tense, or a modal. */
    boolean isFinite(int i) {
        return is(i, Pos.VFIN, Pos.MODAL);
    }

    boolean isWord(int i) {
        return i >= 0 && i < size() && Character.isLetter(raw(i).codePointAt(0));
    }

    boolean isCapital(int i) {
        return i >= 0 && i < size() && Character.isUpperCase(raw(i).codePointAt(0));
    }

    boolean isDigits(int i) {
        return i >= 0 && i < size() && Character.isDigit(raw(i).charAt(0));
    }

    /** Whether word i follows the one before it without a space. */
    boolean glued(int i) {
        return i > 0 && i < size() && token(i - 1).end() == token(i).begin();
    }

    /** Whether a line ends between word i - 1 and word i. */
    boolean newLine(int i) {
        if (i <= 0 || i >= size()) {
            return true;
        }
        for (int at = token(i - 1).end(); at < token(i).begin(); at++) {
            if (text.charAt(at) == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Whether word i is the first of its sentence by its looks. */
    boolean opensSentence(int i) {
        if (i <= 0 || newLine(i)) {
            return true;
        }
        return switch (low(i - 1)) {
            case ".", "?", "!", ":", "\"", "\u201c", "\u2018", "\u00ab", "\u201e", "\u2022" -> true;
            default -> false;
        };
    }

    /** Whether most longer words are written with a capital, as in some headlines: capitals tell nothing then. */
    boolean titleCase() {
        if (titleCase == null) {
            int long0 = 0;
            int capital = 0;
            int small = 0;
            for (int i = Math.max(0, innerFrom); i < innerTo && long0 < 60; i++) {
                if (isWord(i) && raw(i).length() > 3) {
                    long0++;
                    capital += isCapital(i) ? 1 : 0;
                    small += isCapital(i) ? 0 : 1;
                }
            }
            titleCase = long0 >= 4 && small * 4 <= capital;
        }
        return titleCase;
    }

    /** From the first unit of word {@code from} to the end of the word before {@code to}. */
    Span span(int from, int to) {
        return new Span(token(from).begin(), token(to - 1).end());
    }

    /** Words [from, to) in lower case, parted by single spaces. */
    String join(int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(i > from ? " " : "").append(low(i));
        }
        return joined.toString();
    }

    /** Whether the word could be a noun: not plainly a verb, a preposition or the like. */
    boolean isNominalOrUnknown(int i) {
        return !is(i, Pos.VFIN, Pos.MODAL, Pos.PREP, Pos.DET, Pos.PRON, Pos.TO, Pos.CONJ, Pos.VPART);
    }
}
