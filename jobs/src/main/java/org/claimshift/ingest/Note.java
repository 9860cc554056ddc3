package org.claimshift.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a stretch tells of its file beside its records.
 *
 * @param file the file as {@code source_file} names it
 * @param start first byte of the stretch; with the file it tells one that was read twice
 * @param text a sentence, or the kind of the records passed over
 * @param passed how many records of that kind were passed over; 0 if the text is a sentence
 */
record Note(String file, long start, String text, long passed) implements Serializable {
    /** A sentence on a stretch's file. */
    static Note of(Split split, String sentence) {
        return new Note(split.name(), split.start(), sentence, 0);
    }

    /** The sentences for the user: one on all records that were passed over, then those of the notes, sorted. */
    static List<String> sentences(Collection<Note> notes) {
        List<String> sentences = new ArrayList<>();
        Map<String, Long> kinds = notes.stream()
                .filter(note -> note.passed > 0)
                .distinct()
                .collect(Collectors.groupingBy(Note::text, TreeMap::new, Collectors.summingLong(Note::passed)));
        if (!kinds.isEmpty()) {
            sentences.add("Records of web archives that are no answers of web servers were passed over: "
                    + kinds.entrySet().stream()
                            .map(kind -> kind.getValue() + " " + kind.getKey())
                            .collect(Collectors.joining(", ")));
        }
        notes.stream()
                .filter(note -> note.passed == 0)
                .map(Note::text)
                .distinct()
                .sorted()
                .forEach(sentences::add);
        return sentences;
    }
}
