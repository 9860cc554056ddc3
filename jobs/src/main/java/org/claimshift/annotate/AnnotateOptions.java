package org.claimshift.annotate;

import com.typesafe.config.Config;
import java.io.Serializable;
import java.util.List;

/**
 * Settings of {@code annotate} and {@code embed}: section {@code claimshift.annotate}, whose comments say what each means.
 *
 * @param aliases file of {@link Aliases}; empty for the one in the jar
 * @param languages ISO 639-1 codes of the languages whose articles are tagged
 * @param leastConfidence attributions below it are no claims, from 0 to 1
 * @param ledeTokens tokens of the body's begin that the lede's vector is taken of
 * @param partitionsPerCore tasks for each core
 */
public record AnnotateOptions(
        String aliases, List<String> languages, double leastConfidence, int ledeTokens, int partitionsPerCore)
        implements Serializable {

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
    }

    /** Reads the section {@code claimshift.annotate}. */
    public static AnnotateOptions from(Config section) {
        return new AnnotateOptions(
                section.getString("aliases"),
                section.getStringList("languages"),
                section.getDouble("least-confidence"),
                section.getInt("lede-tokens"),
                section.getInt("partitions-per-core"));
    }
}
