package org.claimshift.annotate;

/**
 * A token of a field's text.
 *
 * @param begin first UTF-16 unit
 * @param end UTF-16 unit after the last
 * @param text as written
 * @param syn reduced part of speech from the tagger (NOUN, PROPN, PRON, DET, ADJ, ADV, VFIN, VBASE, VING, VPART, MODAL,
 *     PREP, TO, CONJ, NUM, WH, OTHER); null where the tagger gives none, so rules must do without
 */
public record Token(int begin, int end, String text, String syn) {
    public Span span() {
        return new Span(begin, end);
    }
}
