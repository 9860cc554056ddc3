package org.claimshift.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The contents of a gzip file from one of its members on, and where each member begins; the form is RFC 1952's. ({@code
 * GZIPInputStream} does not tell where members are; what jwarc has for itself does not check their sums.)
 */
final class GzipMembers extends InputStream {
    private static final int BLOCK = 64 << 10;
    private static final int HEADER = 10;
    private static final int CHECKED_HEADER = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final FileBytes file;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] block = new byte[BLOCK];
    /** For each member not yet behind us: how many bytes came out before it, and where it begins in the file. */
    private final TreeMap<Long, Long> members = new TreeMap<>();

    private int used;
    private int filled;
    private long behind;
    private long given;
    private boolean open;

    /** @param start first byte of a member */
    GzipMembers(FileBytes file, long start) {
        this.file = file.at(start);
        this.behind = start;
    }

    /** Where in the file the member begins that holds a byte, counted in those given out, and where in those it begins. */
    Map.Entry<Long, Long> member(long offset) {
        Map.Entry<Long, Long> member = members.floorEntry(offset);
        members.headMap(member.getKey()).clear();
        return member;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Never reads across a member's end at once. */
    @Override
    public int read(byte[] to, int offset, int count) throws IOException {
        try {
            while (true) {
                if (!open && !begin()) {
                    return -1;
                }
                int n = inflater.inflate(to, offset, count);
                crc.update(to, offset, n);
                given += n;
                if (inflater.finished()) {
                    end();
                } else if (n == 0 && inflater.needsDictionary()) {
                    throw new ZipException("A gzip member asks for a dictionary");
                } else if (n == 0 && inflater.needsInput()) {
                    if (!fill()) {
                        throw new EOFException("The file ends within a gzip member");
                    }
                    inflater.setInput(block, 0, filled);
                    used = filled;
                }
                if (n > 0 || count == 0) {
                    return n;
                }
            }
        } catch (DataFormatException e) {
            throw new ZipException("A gzip member is damaged: " + e.getMessage());
        }
    }

    /** Reads a member's header; false at the end of the file. */
    private boolean begin() throws IOException {
        if (used == filled && !fill()) {
            return false;
        }
        members.put(given, behind - filled + used);
        int[] header = new int[HEADER];
        for (int i = 0; i < HEADER; i++) {
            header[i] = next();
        }
        if (header[0] != 0x1f || header[1] != 0x8b || header[2] != 8) {
            throw new ZipException("No gzip member begins here");
        }
        skipOptional(header[3]);
        inflater.reset();
        inflater.setInput(block, used, filled - used);
        crc.reset();
        used = filled;
        open = true;
        return true;
    }

    private void skipOptional(int flags) throws IOException {
        if ((flags & EXTRA) != 0) {
            for (int left = next() | next() << 8; left > 0; left--) {
                next();
            }
        }
        for (int text : new int[] {NAME, COMMENT}) {
            while ((flags & text) != 0 && next() != 0) {}
        }
        if ((flags & CHECKED_HEADER) != 0) {
            next();
            next();
        }
    }

    private void end() throws IOException {
        used = filled - inflater.getRemaining();
        open = false;
        long sum = 0;
        long size = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            sum |= (long) next() << shift;
        }
        for (int shift = 0; shift < 32; shift += 8) {
            size |= (long) next() << shift;
        }
        if (sum != crc.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw new ZipException("A gzip member does not agree with its checksum");
        }
    }

    private int next() throws IOException {
        if (used == filled && !fill()) {
            throw new EOFException("The file ends within a gzip member");
        }
        return block[used++] & 0xff;
    }

    private boolean fill() {
        used = 0;
        filled = Math.max(0, file.read(block, 0, BLOCK));
        behind += filled;
        return filled > 0;
    }

    @Override
    public void close() {
        inflater.end();
    }

    /**
     * Whether a member that begins as given begins at a place in an array: three fixed bytes, no reserved flags, and
     * contents that begin so. Compressed data holds the three bytes by chance once in 16 MB, and all of it never.
     */
    static boolean isMember(byte[] bytes, int at, int end, byte[] contents) {
        if (end - at < HEADER
                || (bytes[at] & 0xff) != 0x1f
                || (bytes[at + 1] & 0xff) != 0x8b
                || bytes[at + 2] != 8
                || (bytes[at + 3] & RESERVED) != 0) {
            return false;
        }
        int flags = bytes[at + 3];
        int body = at + HEADER;
        if ((flags & EXTRA) != 0 && body + 2 <= end) {
            body += 2 + (bytes[body] & 0xff | (bytes[body + 1] & 0xff) << 8);
        }
        for (int text : new int[] {NAME, COMMENT}) {
            while ((flags & text) != 0 && body < end && bytes[body++] != 0) {}
        }
        body += (flags & CHECKED_HEADER) != 0 ? 2 : 0;
        return body < end && startsWith(bytes, body, end, contents);
    }

    private static boolean startsWith(byte[] bytes, int from, int end, byte[] contents) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, from, end - from);
            byte[] head = new byte[contents.length];
            int filled = 0;
            for (int n = 1; n > 0 && filled < head.length; filled += n) {
                n = inflater.inflate(head, filled, head.length - filled);
            }
            return java.util.Arrays.equals(head, contents);
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }
}
