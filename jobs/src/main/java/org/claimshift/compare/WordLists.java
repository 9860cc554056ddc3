package org.claimshift.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Word lists of {@code compare/}: words between blanks, lines that begin with # are comments. */
final class WordLists {
    private WordLists() {}

    /** The words of a list, in lower case. */
    static Set<String> words(String name) {
        return lines(name)
                .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The lines of a list without its comments. */
    static Stream<String> lines(String name) {
        String file = "/compare/" + name + ".txt";
        try (InputStream in = WordLists.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
