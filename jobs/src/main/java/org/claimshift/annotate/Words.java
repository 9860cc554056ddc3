package org.claimshift.annotate;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of a document's tokens with their lower case, base form and part of speech, each worked out once, when asked
 * for. Indices count from 0 within the stretch. Not thread safe.
 */
final class Words {
    private static final ThreadLocal<SoftReference<Analysis>> LAST = new ThreadLocal<>();

    private final Analysis all;
    private final int offset;
    private final int size;
    private final int innerFrom;
    private final int innerTo;

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

    /**
     * What is known of a whole document's tokens. Every rule asks for the same document's words in turn, so each thread keeps those of
     * the last one; nothing in it depends on who asked first.
     */
    private static final class Analysis {
        private final Document doc;
        private final String[] low;
        private final String[] lemma;
        private final Pos[] pos;
        private final boolean titleCase;
        private boolean[] quoted;

        Analysis(Document doc) {
            this.doc = doc;
            int n = doc.tokens().size();
            this.low = new String[n];
            this.lemma = new String[n];
            this.pos = new Pos[n];
            this.titleCase = isTitleCase(doc.tokens());
        }

        static Analysis of(Document doc) {
            SoftReference<Analysis> last = LAST.get();
            Analysis analysis = last == null ? null : last.get();
            if (analysis == null || analysis.doc != doc) {
                analysis = new Analysis(doc);
                LAST.set(new SoftReference<>(analysis));
            }
            return analysis;
        }

        /** Whether most longer words at the begin are written with a capital, as in some headlines. */
        private static boolean isTitleCase(List<Token> tokens) {
            int capital = 0;
            int small = 0;
            for (int i = 0; i < tokens.size() && capital + small < 60; i++) {
                String word = tokens.get(i).text();
                if (word.length() > 3 && Character.isLetter(word.codePointAt(0))) {
                    boolean upper = Character.isUpperCase(word.codePointAt(0));
                    capital += upper ? 1 : 0;
                    small += upper ? 0 : 1;
                }
            }
            return capital + small >= 4 && small * 4 <= capital;
        }
    }

    private Words(Analysis all, int offset, int size, int innerFrom, int innerTo) {
        this.all = all;
        this.offset = offset;
        this.size = size;
        this.innerFrom = innerFrom;
        this.innerTo = innerTo;
    }

    /** The tokens of the span with up to {@code margin} tokens on either side, so that a long text costs no more than a short one. */
    static Words around(Document doc, Span span, int margin) {
        int first = doc.firstTokenFrom(span.begin());
        int last = doc.firstTokenFrom(span.end());
        int from = Math.max(0, first - margin);
        int to = Math.min(doc.tokens().size(), last + margin);
        return new Words(Analysis.of(doc), from, to - from, first - from, last - from);
    }

    static Words of(Document doc, Span span) {
        return around(doc, span, 0);
    }

    /** The whole document: indices are those of its tokens. */
    static Words all(Document doc) {
        int n = doc.tokens().size();
        return new Words(Analysis.of(doc), 0, n, 0, n);
    }

    int size() {
        return size;
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
        return all.doc.tokens().get(offset + i);
    }

    String raw(int i) {
        return token(i).text();
    }

    /** In lower case, with straight apostrophes; "" outside of the stretch, so that rules may look around freely. */
    String low(int i) {
        return i < 0 || i >= size ? "" : lowAt(offset + i);
    }

    private String lowAt(int k) {
        if (all.low[k] == null) {
            all.low[k] = all.doc.tokens().get(k).text().replace('\u2019', '\'').toLowerCase(Locale.ROOT);
        }
        return all.low[k];
    }

    /** Base form; "" outside of the stretch. */
    String lemma(int i) {
        if (i < 0 || i >= size) {
            return "";
        }
        int k = offset + i;
        if (all.lemma[k] == null) {
            // "won't" is "won" and "'t".
            boolean will = lowAt(k).equals("won")
                    && k + 1 < all.low.length
                    && lowAt(k + 1).equals("'t");
            all.lemma[k] = will ? "will" : Lemmas.of(lowAt(k));
        }
        return all.lemma[k];
    }

    /** Part of speech: the tagger's, else our guess; OTHER outside of the stretch. */
    Pos pos(int i) {
        if (i < 0 || i >= size) {
            return Pos.OTHER;
        }
        if (all.pos[offset + i] == null) {
            tag(offset + i);
        }
        return all.pos[offset + i];
    }

    /** Forward from the last one known: a guess asks for the words before it, and recursion would be as deep as the text. */
    private void tag(int k) {
        int from = k;
        while (from > 0 && all.pos[from - 1] == null) {
            from--;
        }
        Words whole = new Words(all, 0, all.pos.length, 0, all.pos.length);
        for (int t = from; t <= k; t++) {
            String syn = all.doc.tokens().get(t).syn();
            all.pos[t] = syn == null ? PosGuess.of(whole, t) : whole.isProgressive(t, syn) ? Pos.VING : parse(syn);
        }
    }

    /** The tagger takes "are training" for a noun. */
    private boolean isProgressive(int i, String syn) {
        return syn.equals("NOUN")
                && low(i).endsWith("ing")
                && lemma(i - 1).equals("be")
                && !lemma(i).equals(low(i))
                && Lemmas.isVerb(lemma(i));
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

    /** The tagged name that word i is of; null for none. */
    Span entity(int i) {
        return all.doc.entityOver(token(i).span());
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
            if (all.doc.text().charAt(at) == '\n') {
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

    /** Whether word i stands inside quotation marks. */
    boolean isQuoted(int i) {
        if (all.quoted == null) {
            all.quoted = QuotedText.inside(all.doc.text(), 0, all.doc.text().length());
        }
        return i >= 0 && i < size && all.quoted[token(i).begin()];
    }

    /** Whether the document is written with capitals, as some headlines are: they tell nothing then. */
    boolean titleCase() {
        return all.titleCase;
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
}
