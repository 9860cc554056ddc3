package org.claimshift.ingest;

import java.util.Arrays;

/** The bytes of a record as they come; of one over the limit only the beginning is kept. */
final class RecordBytes {
    private byte[] kept = new byte[16 << 10];
    private int size;
    private long total;

    void clear() {
        size = 0;
        total = 0;
    }

    void add(byte[] from, int offset, int length, int limit) {
        total += length;
        int room = (int) Math.min(length, Math.max(0, Math.max(limit, RawRecord.RAW_BYTES) - size));
        if (size + room > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(size + room, kept.length * 2));
        }
        System.arraycopy(from, offset, kept, size, room);
        size += room;
    }

    /** How many bytes came, kept or not. */
    long total() {
        return total;
    }

    byte[] first(int bytes) {
        return Arrays.copyOf(kept, Math.min(size, bytes));
    }

    boolean isBlank() {
        for (int i = 0; i < size; i++) {
            if (kept[i] > ' ' || kept[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
