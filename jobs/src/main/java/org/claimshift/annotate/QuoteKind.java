package org.claimshift.annotate;

/** Whether a content is quoted, by the quotation marks in and around its parts. */
public final class QuoteKind {
    /** Units looked back for the mark that opens a quote: longer ones are cut, so that no text costs more than it has. */
    private static final int BACK = 3000;

    private QuoteKind() {}

    /**
     * direct (nine tenths or more of the letters stand in quotation marks), mixed (some: indirect with quoted words) or indirect.
     */
    public static String of(Document doc, Attribution attribution) {
        int quoted = 0;
        int all = 0;
        int quotedWords = 0;
        for (Span part : attribution.parts()) {
            int from = QuotedText.paragraphBegin(doc.text(), part.begin(), BACK);
            // A mark just after the content belongs to it; what follows does not.
            int to = Math.min(doc.text().length(), part.end() + 2);
            boolean[] inside = QuotedText.inside(doc.text(), from, to);
            for (int i = part.begin(); i < part.end(); i++) {
                if (Character.isLetterOrDigit(doc.text().charAt(i))) {
                    all++;
                    quoted += inside[i - from] ? 1 : 0;
                    boolean wordEnd = i + 1 >= part.end()
                            || !Character.isLetterOrDigit(doc.text().charAt(i + 1));
                    quotedWords += inside[i - from] && wordEnd ? 1 : 0;
                }
            }
        }
        if (quotedWords == 0) {
            return "indirect";
        }
        return quoted * 10 >= all * 9 ? "direct" : "mixed";
    }
}
