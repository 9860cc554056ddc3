package org.claimshift.ingest;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a stretch of a WARC file. A record is a WARC record with its header; responses, resources and conversions
 * with a web address are records, what a crawler notes beside them (requests, metadata, repeats of earlier responses) is
 * none and only counted. Where one is damaged, reading goes on with the next that can be found.
 */
final class WarcRecords implements RecordReader {
    /** Longer than any header that a crawler writes. */
    private static final int LONGEST_HEADER = 256 << 10;

    /** The rest of a record over the limit is read over if it is not longer than so many times the limit. */
    private static final int SKIPPED_LIMITS = 64;

    private final Split split;
    private final int limit;
    private final long end;
    private final WarcFile file;
    private final Consumer<Note> notes;
    private final Map<String, Long> passed = new TreeMap<>();
    private final Queue<RawRecord> ready = new ArrayDeque<>();
    private WarcReader reader;
    private Allowance in;
    private WarcRecord record;
    private long position;
    private long resume;

    WarcRecords(Split split, Configuration hadoop, int limit, Consumer<Note> notes) throws IOException {
        this.split = split;
        this.notes = notes;
        this.limit = limit;
        this.end = split.start() + split.length();
        this.file = WarcFile.open(split, hadoop);
        this.resume = split.start() == 0 ? 0 : file.find(split.start(), end);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && (reader != null || resume >= 0)) {
            if (reader == null) {
                begin();
            } else {
                read();
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public RawRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    /** Begins at a record's beginning and reads its header. */
    private void begin() {
        record = null;
        position = resume;
        in = new Allowance(file.from(resume));
        in.left = LONGEST_HEADER;
        resume = -1;
        try {
            reader = new WarcReader(in);
            advance();
        } catch (IOException | IllegalArgumentException e) {
            recover(null);
        }
    }

    /** Takes the record whose header is at hand, and reads the next header. */
    private void read() {
        RawRecord taken = null;
        try {
            taken = take();
            if (isEndless()) {
                ready.add(taken);
                resume = file.findBehind(reader.position(), end);
                reader = null;
                return;
            }
            advance();
            if (taken != null) {
                ready.add(taken);
            }
        } catch (IOException | IllegalArgumentException e) {
            recover(taken);
        }
    }

    /** Moves to the next record's header, behind what is left of the record at hand. */
    private void advance() throws IOException {
        in.left = LONGEST_HEADER + (record == null ? 0 : record.body().size());
        Optional<WarcRecord> next = reader.next();
        record = next.orElse(null);
        if (record != null) {
            position = file.position(reader.position());
            if (record.body().size() < 0) {
                throw new ParsingException("A record of negative length");
            }
        }
        if (record == null || position >= end && file.isFound(reader.position())) {
            reader = null;
        }
    }

    /** Goes on behind damage: in the record at hand, of which something may be taken, or where the next should begin. */
    private void recover(RawRecord taken) {
        long read = reader == null ? 0 : reader.position();
        long damaged = file.position(read);
        boolean isAtHand = record != null && damaged == position;
        if (taken != null && !isAtHand) {
            ready.add(taken);
        }
        // What the next stretch begins with, it tells itself.
        if (damaged < end || !file.isFound(read)) {
            byte[] kept = isAtHand ? record.serializeHeader() : new byte[0];
            ready.add(RawRecord.defect(split.name(), damaged, kept, Reason.DAMAGED_RECORD));
        }
        record = null;
        reader = null;
        resume = file.findBehind(read, end);
    }

    /** Whether so much is left of a record over the limit that it may be a few bytes which inflate to very many. */
    private boolean isEndless() throws IOException {
        return record.body().size() - record.body().position() > (long) limit * SKIPPED_LIMITS;
    }

    /** The record at hand, as much of it as is needed; null if it is none of ours. */
    private RawRecord take() throws IOException {
        boolean isTooLong = record.body().size() > limit;
        in.left = Math.min(record.body().size(), limit);
        if (!(record instanceof WarcTargetRecord target) || !isOurs(target)) {
            if (isEndless()) {
                return taken(new byte[0], Reason.TOO_LONG);
            }
            passed.merge(record.type(), 1L, Long::sum);
            return null;
        }
        byte[] head = record.serializeHeader();
        if (!isPage(record)) {
            return taken(head, Reason.NO_PAGE);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head);
        bytes.writeBytes(record.body().stream().readNBytes(isTooLong ? RawRecord.RAW_BYTES : limit));
        return taken(bytes.toByteArray(), isTooLong ? Reason.TOO_LONG : null);
    }

    private RawRecord taken(byte[] bytes, Reason defect) {
        return RawRecord.defect(split.name(), position, bytes, defect);
    }

    private static boolean isOurs(WarcTargetRecord record) {
        boolean isCopy =
                record instanceof WarcResponse || record instanceof WarcResource || record instanceof WarcConversion;
        return isCopy && record.target() != null && record.target().matches("(?i)https?://.*");
    }

    private static boolean isPage(WarcRecord record) throws IOException {
        if (!(record instanceof WarcResponse response)) {
            return isMarkup(record.contentType());
        }
        try {
            HttpResponse http = response.http();
            return http.status() == 200 && isMarkup(http.contentType());
        } catch (ParsingException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isMarkup(MediaType type) {
        return type.base().equals(MediaType.HTML) || type.base().equals(MediaType.XHTML);
    }

    @Override
    public void close() throws IOException {
        passed.forEach((type, count) -> notes.accept(new Note(split.name(), split.start(), type, count)));
        file.close();
    }

    /** Ends where more is read than a record may need: the library would collect a header of any length. */
    private static final class Allowance extends FilterInputStream {
        /** Twice what the library reads ahead, in its own buffer and in that of HTTP headers. */
        private static final int AHEAD = 32 << 10;

        private long left;

        private Allowance(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int offset, int count) throws IOException {
            if (left + AHEAD <= 0) {
                throw new EOFException("A record's header is longer than any header");
            }
            int n = super.read(to, offset, (int) Math.min(count, left + AHEAD));
            left -= Math.max(0, n);
            return n;
        }
    }
}
