package org.claimshift.annotate;

import com.typesafe.config.Config;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settings of {@code annotate} and {@code embed}: section {@code claimshift.annotate}, whose comments say what each means.
 *
 * @param aliases file of {@link Aliases}; empty for the one in the jar
 * @param languages ISO 639-1 codes of the languages whose articles are tagged
 * @param leastConfidence attributions below it are no claims, from 0 to 1
 * @param ledeTokens tokens of the body's begin that the lede's vector is taken of
 * @param partitionsPerCore tasks for each core
 * @param entityTags what the types of an entity model of the user's mean (PER, ORG, LOC, MISC, or "" for none), by their
 *     names in upper case
 * @param attributionTags the same of an attribution model: SOURCE, CUE, CONTENT
 */
public record AnnotateOptions(
        String aliases,
        List<String> languages,
        double leastConfidence,
        int ledeTokens,
        int partitionsPerCore,
        Map<String, String> entityTags,
        Map<String, String> attributionTags)
        implements Serializable {
    private static final String ENTITY_TAGS = "entity-tags";
    private static final String ATTRIBUTION_TAGS = "attribution-tags";

    public AnnotateOptions {
        if (!(leastConfidence >= 0 && leastConfidence <= 1)) {
            throw new IllegalArgumentException(
                    "annotate.least-confidence must be from 0 to 1, not " + leastConfidence + ".");
        }
        if (ledeTokens < 8 || ledeTokens > 128) {
            throw new IllegalArgumentException(
                    "annotate.lede-tokens must be from 8 to 128 (what the encoder reads), not " + ledeTokens + ".");
        }
        if (partitionsPerCore < 1 || partitionsPerCore > 64) {
            throw new IllegalArgumentException(
                    "annotate.partitions-per-core must be from 1 to 64, not " + partitionsPerCore + ".");
        }
        for (String language : languages) {
            if (!language.matches("[a-z]{2,3}")) {
                throw new IllegalArgumentException(
                        "annotate.languages must hold ISO 639 codes such as \"en\", not \"" + language + "\".");
            }
        }
        languages = List.copyOf(languages);
        entityTags = meanings(ENTITY_TAGS, entityTags, Labels.TYPES.get(Labels.NER));
        attributionTags = meanings(ATTRIBUTION_TAGS, attributionTags, Labels.TYPES.get(Labels.ATT));
    }

    /** With no meaning for a tag that is not one of ours. */
    public AnnotateOptions(
            String aliases, List<String> languages, double leastConfidence, int ledeTokens, int partitionsPerCore) {
        this(aliases, languages, leastConfidence, ledeTokens, partitionsPerCore, Map.of(), Map.of());
    }

    private static Map<String, String> meanings(String key, Map<String, String> given, List<String> types) {
        Map<String, String> meanings = new TreeMap<>();
        given.forEach((tag, type) -> {
            if (!type.isEmpty() && !types.contains(type)) {
                throw new IllegalArgumentException("annotate." + key + "." + tag + " must be one of "
                        + String.join(", ", types) + ", or \"\" for none, not \"" + type + "\".");
            }
            meanings.put(tag.toUpperCase(Locale.ROOT), type);
        });
        return Collections.unmodifiableMap(meanings);
    }

    /** The setting that gives the tags of a part their meaning. */
    String tagsKey(String part) {
        return part.equals(Labels.NER) ? ENTITY_TAGS : ATTRIBUTION_TAGS;
    }

    /** Reads the section {@code claimshift.annotate}. */
    public static AnnotateOptions from(Config section) {
        return new AnnotateOptions(
                section.getString("aliases"),
                section.getStringList("languages"),
                section.getDouble("least-confidence"),
                section.getInt("lede-tokens"),
                section.getInt("partitions-per-core"),
                strings(section.getConfig(ENTITY_TAGS)),
                strings(section.getConfig(ATTRIBUTION_TAGS)));
    }

    private static Map<String, String> strings(Config section) {
        Map<String, String> strings = new TreeMap<>();
        section.root().forEach((key, value) -> strings.put(key, String.valueOf(value.unwrapped())));
        return strings;
    }
}
