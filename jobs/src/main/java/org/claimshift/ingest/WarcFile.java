package org.claimshift.ingest;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.GzipCodec;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The bytes of a WARC file and where records begin in it.
 *
 * <p>A task begins with the first record in its stretch, which it finds by looking for one: an index of the whole file
 * would have to be made by one task, which would read it all. What looks like a record's beginning is checked (its
 * header, and that another record or the file's end follows it, or that its gzip member inflates to one), so only a WARC
 * file that lies uncompressed within a record of another could be taken for records of this one.
 */
sealed interface WarcFile extends Closeable {
    /** What every record begins with. */
    byte[] MAGIC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    static WarcFile open(Split split, Configuration hadoop) throws IOException {
        Path path = new Path(split.uri());
        CompressionCodec codec = Streams.codec(path, hadoop);
        if (codec == null) {
            return new Plain(new FileBytes(split.uri(), hadoop));
        }
        return codec instanceof GzipCodec
                ? new Gzipped(new FileBytes(split.uri(), hadoop))
                : new Compressed(codec.createInputStream(new FileBytes(split.uri(), hadoop)));
    }

    /** Begins reading at the beginning of a record; the bytes come decompressed. */
    InputStream from(long position);

    /** The position in the file of a record that begins so many bytes after that one. */
    long position(long read);

    /** Whether {@link #find} would find that record, so that the stretch it lies in begins with it. */
    boolean isFound(long read);

    /** The first record at or after a place and before another; -1 if there is none. */
    long find(long from, long to);

    /** The first record behind the one that begins so many bytes after where reading began, which is damaged. */
    long findBehind(long read, long to);

    /** A file that is not compressed. */
    final class Plain implements WarcFile {
        private static final int BLOCK = 256 << 10;
        private static final int LONGEST_HEADER = 16 << 10;

        private final FileBytes file;
        private long start;

        private Plain(FileBytes file) {
            this.file = file;
        }

        @Override
        public InputStream from(long position) {
            start = position;
            return file.at(position);
        }

        @Override
        public long position(long read) {
            return start + read;
        }

        @Override
        public boolean isFound(long read) {
            long here = file.position();
            boolean found = isRecord(start + read);
            file.at(here);
            return found;
        }

        @Override
        public long findBehind(long read, long to) {
            return find(start + read + 1, to);
        }

        @Override
        public long find(long from, long to) {
            // One byte more in front: a record begins a line.
            byte[] block = new byte[BLOCK];
            for (long at = Math.max(0, from - 1); at < to; at += BLOCK - MAGIC.length) {
                int filled = file.at(at).fill(block, 0, BLOCK);
                for (int i = 0; i + MAGIC.length <= filled; i++) {
                    long position = at + i;
                    boolean beginsLine = position == 0 || i > 0 && block[i - 1] == '\n';
                    if (position >= from
                            && position < to
                            && beginsLine
                            && Arrays.equals(block, i, i + MAGIC.length, MAGIC, 0, MAGIC.length)
                            && isRecord(position)) {
                        return position;
                    }
                }
                if (filled < BLOCK) {
                    break;
                }
            }
            return -1;
        }

        /** Whether a whole header stands there, and behind the record another one or the file's end. */
        private boolean isRecord(long position) {
            byte[] head = new byte[LONGEST_HEADER];
            int filled = file.at(position).fill(head, 0, LONGEST_HEADER);
            int body = new String(head, 0, filled, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
            if (body < 0) {
                return false;
            }
            try (WarcReader reader = new WarcReader(new ByteArrayInputStream(head, 0, filled))) {
                WarcRecord record = reader.next().orElseThrow();
                long end = position + body + 4 + record.body().size();
                if (record.headers().first("WARC-Type").isEmpty() || end > file.length() - 4) {
                    return record.headers().first("WARC-Type").isPresent();
                }
                byte[] next = new byte[4 + MAGIC.length];
                int found = file.at(end).fill(next, 0, next.length);
                String text = new String(next, 0, found, StandardCharsets.ISO_8859_1);
                return text.equals("\r\n\r\n") || text.equals("\r\n\r\nWARC/");
            } catch (IOException | IllegalArgumentException e) {
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** Compressed by gzip: record by record, as the standard asks for, or else as a whole, which only one task reads. */
    final class Gzipped implements WarcFile {
        private static final int BLOCK = 256 << 10;
        private static final int LONGEST_HEAD = 4 << 10;

        private final FileBytes file;
        private GzipMembers members;

        private Gzipped(FileBytes file) {
            this.file = file;
        }

        @Override
        public InputStream from(long position) {
            release();
            members = new GzipMembers(file, position);
            return members;
        }

        @Override
        public long position(long read) {
            Map.Entry<Long, Long> member = members.member(read);
            return member.getValue() + read - member.getKey();
        }

        @Override
        public boolean isFound(long read) {
            Map.Entry<Long, Long> member = members.member(read);
            if (member.getKey() != read) {
                return false;
            }
            long here = file.position();
            byte[] head = new byte[LONGEST_HEAD];
            int filled = file.at(member.getValue()).fill(head, 0, LONGEST_HEAD);
            file.at(here);
            return GzipMembers.isMember(head, 0, filled, MAGIC);
        }

        @Override
        public long findBehind(long read, long to) {
            return find(members.member(read).getValue() + 1, to);
        }

        @Override
        public long find(long from, long to) {
            byte[] block = new byte[BLOCK];
            for (long at = from; at < to; at += BLOCK - LONGEST_HEAD) {
                int filled = file.at(at).fill(block, 0, BLOCK);
                int last = filled < BLOCK ? filled : BLOCK - LONGEST_HEAD;
                for (int i = 0; i < last && at + i < to; i++) {
                    if (block[i] == 0x1f && GzipMembers.isMember(block, i, Math.min(filled, i + LONGEST_HEAD), MAGIC)) {
                        return at + i;
                    }
                }
                if (filled < BLOCK) {
                    break;
                }
            }
            return -1;
        }

        private void release() {
            if (members != null) {
                members.close();
            }
        }

        @Override
        public void close() throws IOException {
            release();
            file.close();
        }
    }

    /** Compressed in another way: one task reads it from its beginning. */
    final class Compressed implements WarcFile {
        private final InputStream in;

        private Compressed(InputStream in) {
            this.in = in;
        }

        @Override
        public InputStream from(long position) {
            return in;
        }

        @Override
        public long position(long read) {
            return read;
        }

        @Override
        public boolean isFound(long read) {
            return false;
        }

        @Override
        public long find(long from, long to) {
            return -1;
        }

        @Override
        public long findBehind(long read, long to) {
            return -1;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
