package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimshift.table.Resources;

/**
 * A word list of {@code resources/lexicon}: lines of a label, a tab, and items parted by ", "; # begins a comment line. All in lower
 * case. A label may stand on several lines.
 */
final class Lexicon {
    private final List<Entry> entries = new ArrayList<>();

    /** One item with the label of its line. */
    record Entry(String label, String item) {}

    private Lexicon() {}

    /** Reads {@code lexicon/<name>.tsv} from the class path; the callers keep what they make of it in static fields. */
    static Lexicon read(String name) {
        Lexicon lexicon = new Lexicon();
        Resources.lines("/lexicon/" + name + ".tsv").forEach(lexicon::add);
        return lexicon;
    }

    private void add(String line) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new IllegalStateException("No tab in the lexicon's line: " + line);
        }
        String label = line.substring(0, tab).strip();
        for (String item : line.substring(tab + 1).split(", ")) {
            entries.add(new Entry(label, item.strip()));
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /** Item to label; of an item on several lines the first counts. */
    Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        entries.forEach(e -> labels.putIfAbsent(e.item(), e.label()));
        return labels;
    }

    /** The items of the labels. */
    Set<String> items(String... labels) {
        Set<String> wanted = Set.of(labels);
        Set<String> items = new HashSet<>();
        entries.stream().filter(e -> wanted.contains(e.label())).forEach(e -> items.add(e.item()));
        return items;
    }

    /** The first words of items, to tell soon where none begins. */
    static Set<String> firstWords(Set<String> items) {
        Set<String> first = new HashSet<>();
        items.forEach(item -> first.add(item.split(" ")[0]));
        return first;
    }

    /** The items of the labels as phrases to look for. */
    Phrases phrases(String... labels) {
        Set<String> wanted = Set.of(labels);
        Phrases phrases = new Phrases();
        entries.stream()
                .filter(e -> wanted.isEmpty() || wanted.contains(e.label()))
                .forEach(e -> phrases.add(e.item(), e.label()));
        return phrases;
    }
}
