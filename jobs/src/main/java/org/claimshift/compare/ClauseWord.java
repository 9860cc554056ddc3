package org.claimshift.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimshift.compare.Variant.Span;
import org.claimshift.table.Resources;

/**
 * A word of a variant.
 *
 * @param key lower case, singular
 * @param clause which clause of the variant it stands in, from 0
 * @param content whether it carries a part of the proposition
 */
record ClauseWord(String key, Span span, int clause, boolean content) {
    /** A longer variant is known by its first words: aligning two costs the product of both lengths. */
    private static final int MAX_WORDS = 200;

    private static final Set<String> FUNCTION_WORDS = Resources.words("/compare/function-words.txt");
    private static final Set<String> NEGATORS = Resources.words("/compare/negators.txt");

    private static final Pattern WORD =
            Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)*|[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}]+)*");
    /** Between two words: a mark that ends a clause. */
    private static final Pattern MARK = Pattern.compile("[.!?;:](?:[\"”’')\\]]*\\s)|,[\"”’']?\\s|\\s[-–—]+\\s|—");

    /** A word that begins one. */
    private static final Pattern OPENS = Pattern.compile(
            "where|which|who|whose|while|although|though|whereas|after|before|when|because|since|as|that|but|if");

    /** The first clause is the main one unless it begins like this. */
    private static final Set<String> SUBORDINATE =
            Set.of("as", "while", "although", "though", "whereas", "after", "before", "when", "because", "since", "if");

    boolean isNegator() {
        return NEGATORS.contains(key) || key.endsWith("n't");
    }

    boolean isAdverb() {
        return key.endsWith("ly");
    }

    boolean opensSubordinate() {
        return SUBORDINATE.contains(key);
    }

    boolean isBefore(Span other) {
        return span.end() <= other.begin();
    }

    boolean overlaps(Span other) {
        return span.begin() < other.end() && span.end() > other.begin();
    }

    /** The words of a variant's parts, in their order. */
    static List<ClauseWord> of(Variant variant) {
        List<ClauseWord> words = new ArrayList<>();
        List<Span> parts = variant.parts().isEmpty() ? List.of(variant.span()) : variant.parts();
        int clause = 0;
        for (Span part : parts) {
            String text = variant.textOf(part);
            Matcher matcher = WORD.matcher(text);
            int last = 0;
            while (matcher.find() && words.size() < MAX_WORDS) {
                String key =
                        Stems.singular(matcher.group().toLowerCase(Locale.ROOT).replace('’', '\''));
                boolean opens = OPENS.matcher(key).matches();
                // "If that changed" begins one clause, not two.
                boolean again = opens
                        && !words.isEmpty()
                        && OPENS.matcher(words.get(words.size() - 1).key()).matches();
                if (!words.isEmpty()
                        && !again
                        && (opens
                                || MARK.matcher(text.substring(last, matcher.start()))
                                        .find())) {
                    clause++;
                }
                int begin = part.begin() + text.codePointCount(0, matcher.start());
                Span span = new Span(
                        begin,
                        begin
                                + matcher.group()
                                        .codePointCount(0, matcher.group().length()));
                boolean content = !FUNCTION_WORDS.contains(matcher.group().toLowerCase(Locale.ROOT))
                        && !NEGATORS.contains(key)
                        && key.length() > 1;
                words.add(new ClauseWord(key, span, clause, content));
                last = matcher.end();
            }
            clause++;
        }
        return words;
    }
}
