package org.claimshift.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The records of a JSON file: the elements of an array, or objects one after the other, over any number of lines. They are
 * told apart by their brackets and quotes alone and parsed each by itself, so that a broken or too long one costs no other;
 * but one whose brackets or quotes do not answer each other takes those after it with it, into one rejected record.
 */
final class JsonRecords extends ReadAhead {
    private static final int BUFFER = 128 << 10;

    private final Split split;
    private final InputStream in;
    private final int limit;
    private final boolean compressed;
    private final RecordBytes record = new RecordBytes();
    private final byte[] one = new byte[1];
    private long position;
    private boolean inArray;
    private boolean any;

    JsonRecords(Split split, Configuration hadoop, int limit) throws IOException {
        this.split = split;
        this.limit = limit;
        Path path = new Path(split.uri());
        this.compressed = Streams.codec(path, hadoop) != null;
        this.in = new BufferedInputStream(Streams.open(path, hadoop), BUFFER);
    }

    @Override
    void read() {
        record.clear();
        long start = position;
        try {
            int first = nextByte();
            while (isBetween(first)) {
                first = nextByte();
            }
            start = Math.max(0, position - 1);
            if (first < 0) {
                finished = true;
                // A file without anything in it is told, too; an empty array is whole.
                ready = any ? null : new RawRecord(split.name(), 0, new byte[0], null);
                return;
            }
            any = true;
            if (first == '[' && !inArray) {
                inArray = true;
                return;
            }
            if (first == ']' && inArray) {
                inArray = false;
                return;
            }
            readValue(first);
        } catch (IOException e) {
            Streams.requireDamage(split, compressed, e);
            finished = true;
            ready = new RawRecord(split.name(), start, record.first(RawRecord.RAW_BYTES), Reason.DAMAGED_FILE);
            return;
        }
        ready = record.total() > limit
                ? new RawRecord(split.name(), start, record.first(RawRecord.RAW_BYTES), Reason.TOO_LONG)
                : new RawRecord(split.name(), start, record.first(limit), null);
    }

    /** Reads to the bracket that answers the first one; what begins with none, to the next comma or end of the array. */
    private void readValue(int first) throws IOException {
        int depth = 0;
        boolean inText = false;
        boolean escaped = false;
        for (int c = first; c >= 0; c = nextByte()) {
            if (depth == 0 && !inText && inArray && (c == ',' || c == ']')) {
                inArray = c == ',';
                return;
            }
            one[0] = (byte) c;
            record.add(one, 0, 1, limit);
            if (inText) {
                inText = escaped || c != '"';
                escaped = !escaped && c == '\\';
            } else if (c == '"') {
                inText = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth <= 0) {
                    return;
                }
            }
        }
    }

    /** White space, the commas of an array, and the bytes of a byte order mark, none of which begins a value. */
    private boolean isBetween(int c) {
        boolean mark = position <= 3 && (c == 0xEF || c == 0xBB || c == 0xBF);
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || (c == ',' && inArray) || mark;
    }

    private int nextByte() throws IOException {
        int c = in.read();
        position += c < 0 ? 0 : 1;
        return c;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
