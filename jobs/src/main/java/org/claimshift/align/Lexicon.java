package org.claimshift.align;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimshift.table.Resources;

/**
 * The word lists of this room (resources {@code align/*.txt}): what is masked, what is common, which forms belong to one
 * word and which words tell the same thing. Read once per JVM; they are small.
 */
final class Lexicon {
    private static final Lexicon DEFAULT = new Lexicon();

    private final Set<String> stopwords = Resources.words(path("stopwords"));
    private final Set<String> masked = Resources.words(path("masked"));
    private final Map<String, String> lemmas = new HashMap<>();
    private final Map<String, String> classes = new HashMap<>();
    private final Set<String> predicates = new HashSet<>();
    private final Set<String> common;

    private Lexicon() {
        for (String line : Resources.lines(path("irregular"))) {
            String[] forms = line.split(" +");
            Arrays.stream(forms).forEach(form -> lemmas.putIfAbsent(form, forms[0]));
        }
        for (String line : Resources.lines(path("classes"))) {
            String[] parts = line.split(" +");
            String name = parts[0] + ":" + parts[1];
            if (parts[0].equals("v")) {
                predicates.add(name);
            }
            Arrays.stream(parts).skip(1).forEach(word -> classes.putIfAbsent(stem(word), name));
        }
        common = Resources.words(path("common")).stream().map(this::key).collect(Collectors.toUnmodifiableSet());
    }

    static Lexicon get() {
        return DEFAULT;
    }

    /** Whether the lower-cased word is a function word. */
    boolean isStopword(String word) {
        return stopwords.contains(word);
    }

    /** Whether the lower-cased word belongs to a claim's frame: hedge, approximator, negator, attribution, number, date. */
    boolean isMasked(String word) {
        return masked.contains(word);
    }

    /** Stem of a lower-cased word after irregular forms. */
    String stem(String word) {
        return Stems.of(lemmas.getOrDefault(word, word));
    }

    /** What a lower-cased word counts as: its class ("n:soldier") or else its stem. */
    String key(String word) {
        String stem = stem(word);
        return classes.getOrDefault(stem, stem);
    }

    /** Class of a lower-cased word that tells what happens; empty for other words. */
    Optional<String> predicate(String word) {
        return Optional.of(key(word)).filter(predicates::contains);
    }

    /** Whether a key is so common in news that sharing it says little. */
    boolean isCommon(String key) {
        return common.contains(key);
    }

    private static String path(String list) {
        return "/align/" + list + ".txt";
    }
}
