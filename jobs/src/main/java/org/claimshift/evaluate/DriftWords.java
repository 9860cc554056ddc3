package org.claimshift.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The words that the generator inserts: lists of its own, shared with no step. */
final class DriftWords {
    private static final String FOLDER = "/evaluate/";
    private static final Map<String, List<String>> LISTS = read();

    static final List<String> FILLER = lines("drift-filler.txt");
    static final List<String> TITLES = lines("drift-titles.txt");

    private DriftWords() {}

    static List<String> list(String name) {
        return LISTS.get(name);
    }

    static Map<String, List<String>> lists() {
        return LISTS;
    }

    static String pick(String list, Random random) {
        return pick(LISTS.get(list), random);
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String line : lines("drift-words.tsv")) {
            String[] cells = line.split("\t", 2);
            lists.put(cells[0], Arrays.asList(cells[1].split(" \\| ")));
        }
        return lists;
    }

    private static List<String> lines(String name) {
        try (InputStream in = DriftWords.class.getResourceAsStream(FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
