package org.claimshift.compare;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimshift.compare.QuoteText.Word;

/** Which words of a quotation matter: what may be cut, added or written otherwise without changing what was said. */
final class QuoteWeight {
    /** Fewer heavy words than this at the beginning are no cut: "Mr Hale", "are you". */
    private static final int LEAST_CUT = 3;

    private static final Map<String, String> AGREEING = Map.of("are", "is", "were", "was", "have", "has");

    /** Words whose loss or gain changes nothing. */
    private static final Set<String> LIGHT =
            Set.of("a", "an", "the", "that", "and", "but", "so", "well", "um", "uh", "yes", "also", "just", "very");

    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot");

    /** Words that alone make a sentence less sure or a demand. */
    private static final Set<String> TURNING =
            Set.of("think", "believe", "hope", "guess", "maybe", "perhaps", "probably", "must", "should", "if");

    private QuoteWeight() {}

    /** Whether leaving these words out changes anything at all. */
    static boolean isHeavy(List<Word> words) {
        return words.stream().anyMatch(word -> !LIGHT.contains(word.word()));
    }

    /** Whether a quotation that begins behind these words was cut. */
    static boolean isCut(List<Word> words) {
        long heavy = words.stream().filter(word -> !LIGHT.contains(word.word())).count();
        return heavy >= LEAST_CUT || words.stream().anyMatch(word -> isNegation(word) || TURNING.contains(word.word()));
    }

    /** The letters of some words, "there's" as "there is" and "they have" as "they has". */
    static String spelling(List<Word> words) {
        return words.stream()
                .map(Word::word)
                .flatMap(word -> word.endsWith("'s") && !word.equals("'s")
                        ? Stream.of(word.substring(0, word.length() - 2), "is")
                        : Stream.of(word))
                .filter(word -> !LIGHT.contains(word))
                .map(word -> AGREEING.getOrDefault(word, word))
                .distinct()
                .collect(Collectors.joining());
    }

    static boolean isNegation(Word word) {
        return NEGATIONS.contains(word.word()) || word.word().endsWith("n't");
    }

    static long negations(List<Word> words) {
        return words.stream().filter(QuoteWeight::isNegation).count();
    }

    static List<String> numbers(List<Word> words) {
        return words.stream()
                .map(Word::word)
                .filter(word -> Character.isDigit(word.codePointAt(0)))
                .toList();
    }
}
