package org.claimshift.annotate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tagger's labels: several tag sets side by side in one vector of scores, told apart by a prefix ({@code ner:B-PER},
 * {@code att:I-CONTENT}, {@code syn:NOUN}). A label without a prefix belongs to {@code ner}, so that a plain entity
 * model can be read too.
 *
 * @param parts the labels of each part without their prefix
 * @param names the labels as the model names them, part after part: the order of all scores
 */
record Labels(Map<String, List<String>> parts, List<String> names) implements Serializable {
    /** Entities. */
    static final String NER = "ner";

    /** Source, cue and content. */
    static final String ATT = "att";

    /** Reduced parts of speech. */
    static final String SYN = "syn";

    static Labels of(List<String> names) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        Map<String, List<String>> whole = new LinkedHashMap<>();
        for (String name : names) {
            int colon = name.indexOf(':');
            String part = colon < 0 ? NER : name.substring(0, colon);
            parts.computeIfAbsent(part, p -> new ArrayList<>()).add(name.substring(colon + 1));
            whole.computeIfAbsent(part, p -> new ArrayList<>()).add(name);
        }
        return new Labels(parts, whole.values().stream().flatMap(List::stream).toList());
    }
}
