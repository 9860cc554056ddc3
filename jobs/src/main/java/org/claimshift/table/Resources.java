package org.claimshift.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists in the jar: a text file of UTF-8, in which lines that begin with # are comments. */
public final class Resources {
    private Resources() {}

    /**
     * The lines of a list, without comments and blank ones.
     *
     * @param path on the class path, from its root: {@code /align/stopwords.txt}
     * @throws IllegalStateException if the jar lacks it
     */
    public static List<String> lines(String path) {
        try (InputStream in = Resources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** The words of a list, many to a line, in lower case. */
    public static Set<String> words(String path) {
        return lines(path).stream()
                .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
