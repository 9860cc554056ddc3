package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * A claim's content without what may shift between outlets, so that variants of one proposition lie close together:
 * numbers give way to a placeholder; hedges, times and negators go; source and cue, which may stand between its parts, are
 * left out. Entities stay.
 */
final class MaskedContent {
    private static final Set<String> NEGATORS = Set.of("not", "no", "never", "neither", "nor");

    /** An everyday word: the encoder has no vector for an invented sign. */
    private static final String NUMBER = "some";

    private MaskedContent() {}

    /**
     * The masked content of a row with the columns begin, text, parts, hedges, quantities and times of {@code claims}.
     * Where masking leaves no word, the content itself.
     */
    static String of(Row claim) {
        String text = claim.getAs("text");
        int begin = claim.getAs("begin");
        int end = begin + text.codePointCount(0, text.length());
        CodePoints points = new CodePoints(text);
        BitSet kept = new BitSet();
        spans(claim, "parts", begin, end, points).forEach(span -> kept.set(span.begin(), span.end()));
        spans(claim, "hedges", begin, end, points).forEach(span -> kept.clear(span.begin(), span.end()));
        spans(claim, "times", begin, end, points).forEach(span -> kept.clear(span.begin(), span.end()));
        List<Span> numbers = spans(claim, "quantities", begin, end, points);
        numbers.forEach(span -> kept.clear(span.begin(), span.end()));

        List<String> words = new ArrayList<>();
        int number = 0;
        List<Span> tokens = Tokenizer.tokens(text);
        boolean any = false;
        for (int i = 0; i < tokens.size(); i++) {
            Span token = tokens.get(i);
            while (number < numbers.size() && numbers.get(number).begin() <= token.begin()) {
                words.add(NUMBER);
                number++;
            }
            if (kept.get(token.begin())) {
                String word = positive(
                        token.of(text),
                        i + 1 < tokens.size() ? tokens.get(i + 1).of(text) : "");
                if (!word.isEmpty()) {
                    words.add(word);
                    any |= Character.isLetterOrDigit(word.codePointAt(0));
                }
            }
        }
        return any || !numbers.isEmpty() ? String.join(" ", words) : text;
    }

    /** The word without a negation: "isn" before "’t" is is; empty for a negator. */
    private static String positive(String word, String next) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (NEGATORS.contains(lower) || isNot(lower)) {
            return "";
        }
        if (lower.equals("cannot")) {
            return "can";
        }
        if (!isNot(next) || !lower.endsWith("n") || lower.equals("can")) {
            return word;
        }
        return lower.equals("won") ? "will" : word.substring(0, word.length() - 1);
    }

    private static boolean isNot(String word) {
        return word.equals("’t") || word.equals("'t");
    }

    /** Spans of an array column as far as they lie in the row's text, in UTF-16 units into it: a hedge may stand beside it. */
    private static List<Span> spans(Row claim, String column, int begin, int end, CodePoints points) {
        List<Span> spans = new ArrayList<>();
        for (Row span : claim.<Row>getList(claim.fieldIndex(column))) {
            int from = Math.max(begin, span.<Integer>getAs("begin"));
            int to = Math.min(end, span.<Integer>getAs("end"));
            if (from < to) {
                spans.add(new Span(points.utf16(from - begin), points.utf16(to - begin)));
            }
        }
        return spans;
    }
}
