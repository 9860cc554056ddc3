package org.claimshift.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.schema.Type;

/**
 * The rows of a stretch of a Parquet file, as JSON objects of the columns that {@code ingest.fields} names. A row group
 * belongs to the stretch that holds its middle, so two tasks share a file where it has two of them; a task holds the
 * columns of one row group. A record's position is the number of the row in the file.
 *
 * <p>(Spark's own reader would end the whole run at one damaged file, or drop it without a word.)
 */
final class ParquetRecords extends ReadAhead {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Split split;
    private final int limit;
    private final ParquetColumns columns;
    private final ParquetReader<Group> reader;
    private long position;

    ParquetRecords(Split split, Configuration hadoop, int limit, Fields fields, Consumer<Note> notes)
            throws IOException {
        this.split = split;
        this.limit = limit;
        this.columns = new ParquetColumns(fields, split, split.start() == 0 ? notes : note -> {});
        this.reader = ParquetReader.builder(columns, new Path(split.uri()))
                .withConf(hadoop)
                .withFileRange(split.start(), split.start() + split.length())
                .build();
    }

    @Override
    void read() {
        try {
            Group row = reader.read();
            finished = row == null;
            if (row != null) {
                position = reader.getCurrentRowIndex();
                ready = record(json(row));
                position++;
            }
        } catch (IOException | RuntimeException e) {
            if (!isDamage(e)) {
                throw new UncheckedIOException(
                        "Cannot read " + split.uri() + ": " + e.getMessage(),
                        e instanceof IOException io ? io : new IOException(e));
            }
            finished = true;
            // A file that cannot be opened fails in each of its stretches, and is told once.
            if (columns.areKnown() || split.start() == 0) {
                ready = new RawRecord(split.name(), position, new byte[0], Reason.DAMAGED_FILE);
            }
        }
    }

    private RawRecord record(byte[] bytes) {
        Reason defect = bytes.length > limit ? Reason.TOO_LONG : columns.haveBody() ? null : Reason.NO_BODY_COLUMN;
        byte[] kept = defect == null ? bytes : Arrays.copyOf(bytes, Math.min(bytes.length, RawRecord.RAW_BYTES));
        return new RawRecord(split.name(), position, kept, defect);
    }

    private static byte[] json(Group row) throws JsonProcessingException {
        ObjectNode object = MAPPER.createObjectNode();
        for (Type column : row.getType().getFields()) {
            object.set(column.getName(), ParquetColumns.value(row, column));
        }
        return MAPPER.writeValueAsBytes(object);
    }

    /** Whether the file itself is at fault; the library throws many kinds of exceptions for that, wrapped in others. */
    private static boolean isDamage(Exception e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof IOException io ? Streams.isDamage(io) : root instanceof RuntimeException;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
