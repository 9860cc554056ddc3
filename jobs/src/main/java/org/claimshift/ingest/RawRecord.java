package org.claimshift.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * One record as it lies in a file.
 *
 * @param file the file as {@code source_file} names it
 * @param position its first byte in the file, after decompression; the number of the row in a Parquet file; where the
 *     record is compressed by itself (WARC), the first byte of that
 * @param bytes its bytes; only the first {@link #RAW_BYTES} of one that has a defect
 * @param defect why the bytes are not the whole record, or null
 */
record RawRecord(String file, long position, byte[] bytes, Reason defect) {
    /** So much of a rejected record is kept. */
    static final int RAW_BYTES = 64 << 10;

    /** A record; of one that has a defect only the first bytes. */
    static RawRecord defect(String file, long position, byte[] bytes, Reason defect) {
        boolean isCut = defect != null && bytes.length > RAW_BYTES;
        return new RawRecord(file, position, isCut ? Arrays.copyOf(bytes, RAW_BYTES) : bytes, defect);
    }

    /** Bytes as text, without a byte order mark; empty if they are not UTF-8. */
    static Optional<String> utf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The name of a file that is one record, without folders and endings. */
    static String plainName(String file, String endings) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.replaceFirst("(?i)\\.(?:gz|bz2|zst)$", "").replaceFirst("(?i)\\.(?:" + endings + ")$", "");
    }

    /** What is kept of a rejected record: its first bytes, those that are no UTF-8 replaced; at most 64 KiB of UTF-8. */
    String excerpt() {
        String text = new String(bytes, 0, Math.min(bytes.length, RAW_BYTES), StandardCharsets.UTF_8);
        // A replaced byte takes three, so a text of bad bytes grows.
        int end = 0;
        int size = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            size += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (size > RAW_BYTES) {
                break;
            }
            end += Character.charCount(point);
        }
        return text.substring(0, end);
    }
}
