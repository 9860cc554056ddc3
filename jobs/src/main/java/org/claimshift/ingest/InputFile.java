package org.claimshift.ingest;

/**
 * A file of a collection.
 *
 * @param name as {@code source_file} names it: without the working directory where it lies below that
 * @param uri where it lies, qualified
 * @param format how it is read
 * @param bytes its size as it lies there
 * @param modified when it was last changed, milliseconds since 1970
 * @param splittable whether several tasks may read it
 */
public record InputFile(String name, String uri, Format format, long bytes, long modified, boolean splittable) {
    /** Size and time, for {@code runs.inputs}. */
    public String fingerprint() {
        return "bytes=" + bytes + " modified=" + java.time.Instant.ofEpochMilli(modified);
    }
}
