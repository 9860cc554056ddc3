package org.claimshift.ingest;

import com.typesafe.config.Config;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The settings {@code claimshift.ingest}; {@code conf/claimshift.conf} describes each.
 *
 * @param outletsFile the registry of outlets; empty for the one that comes with the program
 * @param defaultOutlet the outlet of a record that tells none; empty for none, then such a record is rejected
 * @param zone of times that name none
 * @param maxRecordBytes the longest record, in bytes
 * @param csvEscape what makes a quotation mark within quotes part of a CSV cell: another one, or a backslash
 * @param languages codes of the languages whose articles are accepted; empty for all
 * @param fields for each of our fields the names that collections give it, in the order in which they are tried
 * @param agencyNames other names of agencies, to the outlet name in the registry
 * @param furniture what an outlet repeats
 * @param origins how copies are found
 */
public record IngestOptions(
        String outletsFile,
        String defaultOutlet,
        ZoneId zone,
        int maxRecordBytes,
        char csvEscape,
        Set<String> languages,
        Map<Field, List<String>> fields,
        Map<String, String> agencyNames,
        FurnitureOptions furniture,
        OriginOptions origins)
        implements Serializable {
    /** What is read from a record. */
    public enum Field {
        EXTERNAL_ID,
        OUTLET,
        HOST,
        URL,
        TITLE,
        BODY,
        AUTHOR,
        LANGUAGE,
        PUBLISHED_AT,
        COLLECTED_AT;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final int SMALLEST_RECORD = 1 << 10;
    private static final int LARGEST_RECORD = 1 << 29;

    public IngestOptions {
        if (maxRecordBytes < SMALLEST_RECORD || maxRecordBytes > LARGEST_RECORD) {
            throw new IllegalArgumentException(
                    "ingest.max-record-bytes must lie between 1 KiB and 512 MiB, but is " + maxRecordBytes + ".");
        }
        if (fields.getOrDefault(Field.BODY, List.of()).isEmpty()) {
            throw new IllegalArgumentException("ingest.fields.body names no field, so no record would have a text.");
        }
        languages = Set.copyOf(languages);
        fields = Map.copyOf(fields);
        agencyNames = Map.copyOf(agencyNames);
    }

    /**
     * Reads the section {@code claimshift.ingest}.
     *
     * @throws IllegalArgumentException naming the key whose value is out of range
     */
    public static IngestOptions from(Config section) {
        Map<Field, List<String>> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            fields.put(field, section.getStringList("fields." + field.key()));
        }
        Map<String, String> agencies = new LinkedHashMap<>();
        section.getObject("agency-names").unwrapped().forEach((alias, name) -> agencies.put(alias, name.toString()));
        long bytes = section.getMemorySize("max-record-bytes").toBytes();
        return new IngestOptions(
                section.getString("outlets-file"),
                section.getString("default-outlet"),
                zone(section.getString("zone")),
                (int) Math.min(bytes, Integer.MAX_VALUE),
                escape(section.getString("csv-escape")),
                languages(section.getStringList("languages")),
                fields,
                agencies,
                FurnitureOptions.from(section.getConfig("furniture")),
                OriginOptions.from(section.getConfig("origins")));
    }

    private static char escape(String text) {
        if (!text.equals("\"") && !text.equals("\\")) {
            throw new IllegalArgumentException(
                    "ingest.csv-escape must be a quotation mark or a backslash, but is '" + text + "'.");
        }
        return text.charAt(0);
    }

    private static Set<String> languages(List<String> names) {
        Set<String> codes = new HashSet<>();
        for (String name : names) {
            String code = Languages.code(name);
            if (code == null) {
                throw new IllegalArgumentException(
                        "ingest.languages must be codes of ISO 639 such as en, but one is '" + name + "'.");
            }
            codes.add(code);
        }
        return codes;
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "ingest.zone must be a time zone such as UTC or Europe/Berlin, but is '" + id + "'.", e);
        }
    }
}
