package org.claimshift.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Other names of well-known entities: {@code conf/aliases.csv}, columns type, alias and canonical_name. Type is PER, ORG,
 * LOC or MISC, or VOICE for what stands for a government when it speaks ("Kyiv said"); the canonical name of a VOICE is a
 * LOC's.
 */
final class Aliases implements Serializable {
    static final String VOICE = "VOICE";

    private static final Set<String> TYPES = Set.of("PER", "ORG", "LOC", "MISC", VOICE);

    private final Map<String, String> canonical;

    private Aliases(Map<String, String> canonical) {
        this.canonical = canonical;
    }

    /**
     * A file's list.
     *
     * @param uri on any Hadoop file system; empty for the list in the jar
     */
    static Aliases load(String uri, Configuration hadoop) {
        if (uri.isEmpty()) {
            return shipped();
        }
        Path path = new Path(uri);
        try (Reader in = new InputStreamReader(path.getFileSystem(hadoop).open(path), StandardCharsets.UTF_8)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read annotate.aliases, '" + uri + "': " + e.getMessage(), e);
        }
    }

    /** The list in the jar: the file of {@code conf/} at the time of the build. */
    static Aliases shipped() {
        try (Reader in =
                new InputStreamReader(Aliases.class.getResourceAsStream("/conf/aliases.csv"), StandardCharsets.UTF_8)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a list; the first line is its header, lines that begin with # are comments.
     *
     * @throws IllegalArgumentException for a line that is no alias, naming it
     */
    static Aliases read(Reader in) throws IOException {
        Map<String, String> canonical = new HashMap<>();
        BufferedReader lines = new BufferedReader(in);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (number == 1 || line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split(",", -1);
            if (cells.length != 3 || !TYPES.contains(cells[0]) || cells[1].isBlank() || cells[2].isBlank()) {
                throw new IllegalArgumentException("annotate.aliases, line " + number
                        + ": expected type,alias,canonical_name with type one of "
                        + TYPES.stream().sorted().toList()
                        + ", found: " + line);
            }
            canonical.put(key(cells[0], cells[1]), cells[2].strip());
        }
        return new Aliases(canonical);
    }

    Optional<String> canonical(String type, String name) {
        return Optional.ofNullable(canonical.get(key(type, name)));
    }

    private static String key(String type, String name) {
        return type + " " + normalise(name);
    }

    /** A name for comparison: lower case, no accents, no points, one space between words, no "the" before it. */
    static String normalise(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace(".", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return plain.startsWith("the ") ? plain.substring(4) : plain;
    }
}
