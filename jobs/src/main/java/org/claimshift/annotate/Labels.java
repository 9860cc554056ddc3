package org.claimshift.annotate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the labels of a token classifier mean here. A model may hold several tag sets side by side in one vector of
 * scores, told apart by a prefix ({@code ner:B-PER}, {@code att:I-CONTENT}, {@code syn:NOUN}); the labels of any other
 * model are all of one set. BIO, IOB and IOBES tags are read, and tags of other names by the meaning that the settings
 * give them; several labels may mean one tag ({@code B-GPE} and {@code B-FAC} both {@code B-LOC}).
 *
 * @param parts the tags of each part, in the order of the model's labels
 * @param targets by label of the model: the number of its tag, counted through all parts; -1 for a label of a part that is
 *     not wanted
 */
record Labels(Map<String, List<String>> parts, int[] targets) implements Serializable {
    /** Entities. */
    static final String NER = "ner";

    /** Source, cue and content. */
    static final String ATT = "att";

    /** Reduced parts of speech. */
    static final String SYN = "syn";

    /** The types that tags of a part may have. */
    static final Map<String, List<String>> TYPES =
            Map.of(NER, List.of("PER", "ORG", "LOC", "MISC"), ATT, List.of("SOURCE", "CUE", "CONTENT"));

    private static final String OUTSIDE = "O";

    /** B-PER, S_PER; a type without one of these marks stands for all of its tokens ("PER"). */
    private static final Pattern MARKED = Pattern.compile("([BIESLUM])[-_](.+)");

    /** The labels of a model of ours: those without a prefix are entities. */
    static Labels of(List<String> labels) {
        return of(labels, Set.of(NER, ATT, SYN), Map.of());
    }

    /**
     * Reads a model's labels.
     *
     * @param labels in the order of the model's scores
     * @param wanted parts to read; where it is one, labels without a prefix belong to it, else to {@code ner}
     * @param meanings types of ours ("" for none) by the model's names, in upper case
     * @throws IllegalArgumentException naming all types that have no meaning, or if no label has one
     */
    static Labels of(List<String> labels, Set<String> wanted, Map<String, String> meanings) {
        String plain = wanted.size() == 1 ? wanted.iterator().next() : NER;
        Map<String, List<String>> parts = new LinkedHashMap<>();
        String[] partOf = new String[labels.size()];
        String[] tagOf = new String[labels.size()];
        Set<String> unknown = new LinkedHashSet<>();
        for (int i = 0; i < partOf.length; i++) {
            int colon = labels.get(i).indexOf(':');
            String part = colon < 0 ? plain : labels.get(i).substring(0, colon);
            if (!wanted.contains(part)) {
                continue;
            }
            String tag = tag(part, labels.get(i).substring(colon + 1), meanings, unknown);
            List<String> tags = parts.computeIfAbsent(part, p -> new ArrayList<>());
            if (!tags.contains(tag)) {
                tags.add(tag);
            }
            partOf[i] = part;
            tagOf[i] = tag;
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("nothing says what its tags mean: " + String.join(", ", unknown));
        }
        if (parts.isEmpty() || parts.containsValue(List.of(OUTSIDE))) {
            throw new IllegalArgumentException("none of its labels means anything here: " + String.join(", ", labels));
        }
        int[] targets = new int[partOf.length];
        Arrays.fill(targets, -1);
        int offset = 0;
        for (Map.Entry<String, List<String>> part : parts.entrySet()) {
            for (int i = 0; i < targets.length; i++) {
                if (part.getKey().equals(partOf[i])) {
                    targets[i] = offset + part.getValue().indexOf(tagOf[i]);
                }
            }
            offset += part.getValue().size();
        }
        return new Labels(parts, targets);
    }

    private static String tag(String part, String label, Map<String, String> meanings, Set<String> unknown) {
        if (part.equals(SYN) || label.equals(OUTSIDE)) {
            return label;
        }
        Matcher marked = MARKED.matcher(label);
        boolean begins = marked.matches() && "BSU".contains(marked.group(1));
        String name = marked.matches() ? marked.group(2) : label;
        String own = name.toUpperCase(Locale.ROOT);
        String type = meanings.getOrDefault(own, TYPES.get(part).contains(own) ? own : null);
        if (type == null) {
            unknown.add(name);
            return OUTSIDE;
        }
        return type.isEmpty() ? OUTSIDE : (begins ? "B-" : "I-") + type;
    }

    /** Tags of all parts. */
    int size() {
        return parts.values().stream().mapToInt(List::size).sum();
    }
}
