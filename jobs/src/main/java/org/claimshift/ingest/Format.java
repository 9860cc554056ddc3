package org.claimshift.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms of collections. One more is one more constant here, its reader and its parser in {@link CollectionReader}. */
public enum Format {
    /** Told file by file, from the name and the first bytes. */
    AUTO,
    /** A JSON object a line. */
    JSONL,
    /** What news-please writes: a JSON object a file ({@code .json}), or a line. */
    NEWSPLEASE,
    /** JSON objects of any number of lines: one, several one after the other, or an array of them. */
    JSON,
    /** Comma-separated values with a header. */
    CSV,
    /** A row of a Parquet file a record. */
    PARQUET,
    /** A web page a file. */
    HTML,
    /** Web archives, as Common Crawl and wget write them. */
    WARC,
    /** A saved news page as plain text, one a file. */
    TEXT,
    /** None of these: one rejected record. */
    UNKNOWN;

    /** A page, perhaps after an XML declaration and comments. */
    private static final Pattern PAGE = Pattern.compile(
            "(?:<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*+<(?:!doctype html|html|head|body)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** An array of objects, perhaps empty. */
    private static final Pattern ARRAY = Pattern.compile("\\[\\s*(?:[{\\]]|$)");

    /** The name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that name, if there is one that may be asked for. */
    public static Optional<Format> of(String label) {
        return Arrays.stream(values())
                .filter(format -> format != UNKNOWN && format.label().equals(label))
                .findFirst();
    }

    /** The names that may be asked for. */
    public static String labels() {
        return Arrays.stream(values())
                .filter(format -> format != UNKNOWN)
                .map(Format::label)
                .collect(Collectors.joining(", "));
    }

    /** Whether several tasks may read one file. A line end in a CSV file may stand within quotes, so that is one task. */
    boolean isSplittable(boolean compressed) {
        return switch (this) {
            case JSONL, PARQUET -> !compressed;
            case WARC -> true;
            default -> false;
        };
    }

    /** What the name tells; empty where the first bytes must. */
    static Optional<Format> ofName(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.(?:gz|bz2|zst|deflate)$", "");
        return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
            case "jsonl", "ndjson", "jsonlines" -> Optional.of(JSONL);
            case "csv", "tsv" -> Optional.of(CSV);
            case "parquet" -> Optional.of(PARQUET);
            case "html", "htm", "xhtml" -> Optional.of(HTML);
            case "warc" -> Optional.of(WARC);
            case "txt", "text" -> Optional.of(TEXT);
            default -> Optional.empty();
        };
    }

    /**
     * What the first bytes tell.
     *
     * @param head the file's beginning, decompressed
     * @param whole whether that is all of it
     */
    static Format ofHead(String head, boolean whole) {
        String text = head.startsWith("\ufeff") ? head.substring(1).stripLeading() : head.stripLeading();
        if (text.startsWith("WARC/")) {
            return WARC;
        }
        if (head.startsWith("PAR1")) {
            return PARQUET;
        }
        if (PAGE.matcher(text).lookingAt()) {
            return HTML;
        }
        if (ARRAY.matcher(text).lookingAt()) {
            return JSON;
        }
        if (!text.startsWith("{")) {
            return UNKNOWN;
        }
        int newline = text.indexOf('\n');
        if (newline < 0) {
            return whole ? JSON : JSONL;
        }
        return text.substring(0, newline).stripTrailing().endsWith("}") ? JSONL : JSON;
    }
}
