package org.claimshift.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Codes of languages, and which one a text is in (Apache OpenNLP's model of 103 languages, from the class path). */
final class Languages {
    private static final String MODEL = "/langdetect-183.bin";

    /** So much of a text is looked at; more costs time and changes nothing. */
    private static final int SAMPLE = 600;

    /**
     * The model's probability of its first guess grows with the text: about 0.03 for a headline, 0.4 to 0.7 for three
     * sentences, 1 for a page. Below this its guess is often wrong, and the language counts as unknown.
     */
    private static final double LEAST_PROBABILITY = 0.3;

    private static final Map<String, String> CODES = Stream.concat(
                    Stream.of(Locale.getISOLanguages())
                            .map(Locale::forLanguageTag)
                            .flatMap(locale -> Stream.of(
                                    Map.entry(locale.getISO3Language(), locale.getLanguage()),
                                    Map.entry(
                                            locale.getDisplayLanguage(Locale.ENGLISH)
                                                    .toLowerCase(Locale.ROOT),
                                            locale.getLanguage()))),
                    // Single languages for which everybody writes the code of the group they belong to.
                    Stream.of(
                            Map.entry("cmn", "zh"),
                            Map.entry("ekk", "et"),
                            Map.entry("lvs", "lv"),
                            Map.entry("pes", "fa"),
                            Map.entry("plt", "mg"),
                            Map.entry("nob", "no"),
                            Map.entry("nb", "no"),
                            Map.entry("nno", "no"),
                            Map.entry("nn", "no")))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b));

    private Languages() {}

    /** The model is read once in a process, when first asked. */
    private static final class Model {
        private static final LanguageDetectorModel MODEL = read();

        /** Detectors are not safe for several threads; they are cheap beside the model. */
        private static final ThreadLocal<LanguageDetector> DETECTORS =
                ThreadLocal.withInitial(() -> new LanguageDetectorME(MODEL));

        private static LanguageDetectorModel read() {
            try (InputStream in = Languages.class.getResourceAsStream(Languages.MODEL)) {
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the language model " + Languages.MODEL, e);
            }
        }
    }

    /** The code of a language named by code or English name ({@code en-GB}, {@code eng}, {@code English}), or null. */
    static String code(String text) {
        if (text == null) {
            return null;
        }
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String primary = lower.split("[-_]", 2)[0];
        String name = primary.length() == 2 || primary.length() == 3 ? primary : lower;
        return CODES.getOrDefault(name, primary.length() == 2 ? primary : null);
    }

    /** The language of a text: ISO 639-1, or 639-3 where that has no code; empty if the text is too short to tell. */
    static Optional<String> of(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        Language best = Model.DETECTORS.get().predictLanguage(sample);
        return best.getConfidence() < LEAST_PROBABILITY
                ? Optional.empty()
                : Optional.of(CODES.getOrDefault(best.getLang(), best.getLang()));
    }
}
