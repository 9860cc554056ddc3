package org.claimshift.evaluate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.claimshift.table.Resources;

/** The words that the generator inserts: lists of its own, shared with no step. */
final class DriftWords {
    private static final String FOLDER = "/evaluate/";
    private static final Map<String, List<String>> LISTS = read();

    static final List<String> FILLER = Resources.lines(FOLDER + "drift-filler.txt");
    static final List<String> TITLES = Resources.lines(FOLDER + "drift-titles.txt");

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
        for (String line : Resources.lines(FOLDER + "drift-words.tsv")) {
            String[] cells = line.split("\t", 2);
            lists.put(cells[0], Arrays.asList(cells[1].split(" \\| ")));
        }
        return lists;
    }
}
