package org.claimshift.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimshift.table.Resources;

/** Which state a name stands for: Kyiv, the Ukrainians, Ukraine. The names are in {@code compare/states.txt}. */
final class States {
    private static final Map<String, String> STATE_OF = read();

    /** Names of two words, found before a text is cut into words. */
    private static final Pattern PHRASES = Pattern.compile("\\b("
            + STATE_OF.keySet().stream()
                    .filter(name -> name.indexOf(' ') > 0)
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")\\b");

    private States() {}

    private static Map<String, String> read() {
        Map<String, String> states = new HashMap<>();
        Resources.lines("/compare/states.txt").stream()
                .map(line -> line.strip().split(", "))
                .forEach(names -> {
                    for (String name : names) {
                        states.put(name, joined(names[0]));
                    }
                });
        return Map.copyOf(states);
    }

    /** The state of a word in lower case. */
    static Optional<String> of(String word) {
        return Optional.ofNullable(STATE_OF.get(word));
    }

    /** Whether the word is a state's name, as {@link #of} and {@link #withJoinedNames} write it. */
    static boolean isState(String word) {
        return STATE_OF.containsValue(word);
    }

    /** The text, in lower case, with names of several words as one word: {@code the white house} is {@code united_states}. */
    static String withJoinedNames(String lower) {
        Matcher phrase = PHRASES.matcher(lower);
        return phrase.replaceAll(found -> STATE_OF.get(found.group(1)));
    }

    private static String joined(String name) {
        return name.replace(' ', '_');
    }
}
