package org.claimshift.ingest;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/** The records of one stretch of a file, in order. It holds one record at a time, and never more than the limit of it. */
sealed interface RecordReader extends Iterator<RawRecord>, Closeable
        permits RecordReader.WholeFile, ReadAhead, WarcRecords {
    /**
     * The reader for a stretch's format.
     *
     * @param notes is told what the user should know of the file as a whole
     */
    static RecordReader open(Split split, Configuration hadoop, IngestOptions options, Consumer<Note> notes) {
        int limit = options.maxRecordBytes();
        try {
            return switch (split.format()) {
                case JSONL -> new Lines(split, hadoop, limit);
                case CSV -> new CsvRecords(split, hadoop, options, notes);
                case PARQUET -> new ParquetRecords(split, hadoop, limit, new Fields(options.fields()), notes);
                case WARC -> new WarcRecords(split, hadoop, limit, notes);
                case JSON -> new JsonRecords(split, hadoop, limit);
                case HTML, TEXT -> new WholeFile(split, hadoop, limit, null);
                case UNKNOWN -> new WholeFile(split, hadoop, RawRecord.RAW_BYTES, Reason.UNKNOWN_FORMAT);
                case AUTO, NEWSPLEASE -> throw new IllegalStateException(
                        "Format " + split.format() + " of " + split.name() + " was not told apart");
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open " + split.uri() + ": " + e.getMessage(), e);
        }
    }

    /** One record is the whole file. */
    final class WholeFile implements RecordReader {
        private final Split split;
        private final InputStream in;
        private final int limit;
        private final Reason defect;
        private final boolean compressed;
        private boolean done;

        private WholeFile(Split split, Configuration hadoop, int limit, Reason defect) throws IOException {
            this.split = split;
            Path path = new Path(split.uri());
            this.compressed = Streams.codec(path, hadoop) != null;
            this.in = Streams.open(path, hadoop);
            this.limit = limit;
            this.defect = defect;
        }

        @Override
        public boolean hasNext() {
            return !done;
        }

        @Override
        public RawRecord next() {
            if (done) {
                throw new NoSuchElementException();
            }
            done = true;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Reason found = defect;
            try {
                byte[] block = new byte[8192];
                for (int n = in.read(block); n >= 0 && bytes.size() <= limit; n = in.read(block)) {
                    bytes.write(block, 0, n);
                }
                found = found == null && bytes.size() > limit ? Reason.TOO_LONG : found;
            } catch (IOException e) {
                Streams.requireDamage(split, compressed, e);
                found = Reason.DAMAGED_FILE;
            }
            byte[] all = bytes.toByteArray();
            return new RawRecord(
                    split.name(),
                    0,
                    found == null ? all : Arrays.copyOf(all, Math.min(all.length, RawRecord.RAW_BYTES)),
                    found);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** One record is a line that is not blank. */
    final class Lines extends ReadAhead {
        private static final int BLOCK = 128 << 10;

        private final Split split;
        private final InputStream in;
        private final int limit;
        private final long end;
        private final boolean compressed;
        private final byte[] block = new byte[BLOCK];
        private final RecordBytes line = new RecordBytes();
        private int filled;
        private int used;
        private long position;

        private Lines(Split split, Configuration hadoop, int limit) throws IOException {
            this.split = split;
            this.limit = limit;
            Path path = new Path(split.uri());
            this.compressed = Streams.codec(path, hadoop) != null;
            // How long a compressed file is nobody knows; it is one stretch.
            this.end = compressed ? Long.MAX_VALUE : split.start() + split.length();
            this.in = Streams.open(path, hadoop);
            if (split.start() > 0) {
                // The line that runs over the border belongs to the stretch before; one that begins on it is ours.
                ((FSDataInputStream) in).seek(split.start() - 1);
                position = split.start() - 1;
                skipLine();
            }
        }

        @Override
        void read() {
            if (position >= end) {
                finished = true;
                return;
            }
            long start = position;
            line.clear();
            try {
                finished = !skipLine();
            } catch (IOException e) {
                Streams.requireDamage(split, compressed, e);
                finished = true;
                ready = new RawRecord(split.name(), start, line.first(RawRecord.RAW_BYTES), Reason.DAMAGED_FILE);
                return;
            }
            if (line.total() > limit) {
                ready = new RawRecord(split.name(), start, line.first(RawRecord.RAW_BYTES), Reason.TOO_LONG);
            } else if (!line.isBlank()) {
                ready = new RawRecord(split.name(), start, line.first(limit), null);
            }
        }

        /** Moves behind the next line end and keeps what stood before it; false at the end of the file. */
        private boolean skipLine() throws IOException {
            while (true) {
                if (used == filled) {
                    used = 0;
                    filled = Math.max(0, in.read(block));
                    if (filled == 0) {
                        return false;
                    }
                }
                int newline = used;
                while (newline < filled && block[newline] != '\n') {
                    newline++;
                }
                line.add(block, used, newline - used, limit);
                boolean found = newline < filled;
                position += newline - used + (found ? 1 : 0);
                used = newline + (found ? 1 : 0);
                if (found) {
                    return true;
                }
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
