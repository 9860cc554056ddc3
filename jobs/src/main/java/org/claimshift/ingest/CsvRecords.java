package org.claimshift.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.claimshift.ingest.IngestOptions.Field;

/**
 * The rows of a CSV file. A record is the header and a row, so that each can be understood, and a rejected one mended,
 * without the file; its position is the row's.
 *
 * <p>(The CSV libraries hold a whole row, so one quotation mark that is not closed takes the rest of the file into memory,
 * and they do not tell where a row begins in bytes.)
 */
final class CsvRecords extends ReadAhead {
    private static final int BLOCK = 128 << 10;

    private final Split split;
    private final InputStream in;
    private final int limit;
    private final char escape;
    private final List<String> bodies;
    private final Consumer<Note> notes;
    private final boolean compressed;
    private final byte[] block = new byte[BLOCK];
    private final RecordBytes row = new RecordBytes();
    private Csv csv;
    private byte[] header;
    private int filled;
    private int used;
    private long position;

    CsvRecords(Split split, Configuration hadoop, IngestOptions options, Consumer<Note> notes) throws IOException {
        this.split = split;
        this.limit = options.maxRecordBytes();
        this.escape = options.csvEscape();
        this.bodies = options.fields().get(Field.BODY);
        this.notes = notes;
        Path path = new Path(split.uri());
        this.compressed = Streams.codec(path, hadoop) != null;
        this.in = Streams.open(path, hadoop);
    }

    @Override
    void read() {
        long start = position;
        row.clear();
        Reason defect = null;
        try {
            defect = readRow() ? null : Reason.OPEN_QUOTE;
        } catch (IOException e) {
            Streams.requireDamage(split, compressed, e);
            finished = true;
            defect = Reason.DAMAGED_FILE;
        }
        defect = defect == null && row.total() > limit ? Reason.TOO_LONG : defect;
        if (defect != null) {
            // Without a header nothing that follows could be read.
            finished |= header == null;
            ready = new RawRecord(split.name(), start, row.first(RawRecord.RAW_BYTES), defect);
        } else if (row.isBlank()) {
            return;
        } else if (header == null) {
            keepHeader(row.first(limit));
        } else {
            ready = new RawRecord(split.name(), start, withHeader(row.first(limit)), null);
        }
    }

    /** Moves behind the next row's end and keeps the row; false if the file ends within quotes. */
    private boolean readRow() throws IOException {
        Csv.State state = Csv.State.CELL_START;
        while (true) {
            if (used == filled) {
                used = 0;
                filled = Math.max(0, in.read(block));
                if (position == 0) {
                    // Until the header has told it, the delimiter does not matter: only line ends outside of quotes do.
                    csv = new Csv(',', escape, Csv.end(block, filled));
                }
                if (filled == 0) {
                    finished = true;
                    return state != Csv.State.QUOTED && state != Csv.State.ESCAPED;
                }
            }
            int i = used;
            while (i < filled && state != Csv.State.ROW_END) {
                state = csv.next(state, block[i++]);
            }
            row.add(block, used, i - used, limit);
            position += i - used;
            used = i;
            if (state == Csv.State.ROW_END) {
                return true;
            }
        }
    }

    private void keepHeader(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String line = (text.startsWith("\ufeff") ? text.substring(1) : text)
                .replaceFirst("[\r\n]+$", "")
                .replace('\r', ' ')
                .replace('\n', ' ');
        csv = new Csv(Csv.of(line, escape).delimiter(), escape, csv.end());
        List<String> names = csv.cells(line);
        if (names.stream().map(String::strip).noneMatch(bodies::contains)) {
            notes.accept(Note.of(
                    split,
                    split.name() + " has no column that ingest.fields.body names; it has "
                            + String.join(", ", names.subList(0, Math.min(50, names.size())))));
        }
        header = (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] withHeader(byte[] bytes) {
        ByteArrayOutputStream both = new ByteArrayOutputStream(header.length + bytes.length);
        both.writeBytes(header);
        both.writeBytes(bytes);
        return both.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
