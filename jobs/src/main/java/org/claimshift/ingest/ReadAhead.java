package org.claimshift.ingest;

import java.util.NoSuchElementException;

/** A reader that has to read to know whether there is another record. */
abstract sealed class ReadAhead implements RecordReader
        permits RecordReader.Lines, JsonRecords, CsvRecords, ParquetRecords {
    /** The record that was read and not yet given out, or null. */
    protected RawRecord ready;
    /** Whether there is nothing more to read. */
    protected boolean finished;

    /** Reads on: makes a record {@link #ready}, or reads over what is none, or is {@link #finished}. */
    abstract void read();

    @Override
    public final boolean hasNext() {
        while (ready == null && !finished) {
            read();
        }
        return ready != null;
    }

    @Override
    public final RawRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RawRecord record = ready;
        ready = null;
        return record;
    }
}
