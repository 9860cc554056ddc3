package org.claimshift.group;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.sql.Row;

/**
 * Reads the windows of sorted blocks one after the other, each of two articles or more.
 *
 * <p>A dated article lies in two windows of time that overlap, so that two articles at most the span apart share one. A block
 * with undated articles, who may belong to any time, has a window of all of it, too. What is held at a time is one term: 17
 * bytes for each of its articles, and 8 for each block that one of them is in.
 */
final class BlockWindows {
    private final Iterator<Row> rows;
    private final double spanDays;

    /** The first row of the next term, already read; null at the end. */
    private Row ahead;

    /** The term that is read, and the articles that have it. */
    private int term;

    private long[] articles = new long[16];
    private double[] days = new double[16];
    private boolean[] isNew = new boolean[16];
    private int size;
    /** Of the articles, before the undated ones. */
    private int datedOfTerm;

    /** Each second term of each article (the upper half) with the article's place (the lower), sorted. */
    private long[] seconds = new long[16];

    private int secondsSize;

    /** The block: these of the second terms, all the same. */
    private int begin;

    private int end;
    /** Where the block's undated articles begin. */
    private int dated;

    /** The first article after the buckets of days that were read; -1 where the window of all comes first. */
    private int next;
    /** Where the last of these buckets begins. */
    private int last;
    /** Whether its second window is still to come. */
    private boolean alone;

    private int from;
    private int to;
    private boolean timeless;

    /** @param rows term, days, article, is_new, others, sorted: see {@link Blocks#of} */
    BlockWindows(Iterator<Row> rows, double spanDays) {
        this.rows = rows;
        this.spanDays = spanDays;
        readAhead();
    }

    /** Goes on to the next window, if there is one. */
    boolean next() {
        while (!nextOfBlock()) {
            if (!nextBlock()) {
                return false;
            }
        }
        return true;
    }

    /** The two terms of the block. */
    long terms() {
        return ((long) term << 32) | (seconds[begin] >>> 32);
    }

    int size() {
        return to - from;
    }

    long article(int i) {
        return articles[place(from + i)];
    }

    /** Whether the two may be of one event: one is new, and they are near in time or one has none. */
    boolean mayMeet(int i, int j) {
        int a = from + i;
        int b = from + j;
        if (!isNew[place(a)] && !isNew[place(b)]) {
            return false;
        }
        boolean undated = a >= dated || b >= dated;
        // A timeless window is there for its undated articles: the dated ones in it meet in windows of their own.
        return undated || (!timeless && Math.abs(days[place(a)] - days[place(b)]) <= spanDays);
    }

    /** The place among the term's articles. */
    private int place(int second) {
        return (int) seconds[second];
    }

    private boolean nextOfBlock() {
        if (next < 0) {
            next = begin;
            from = begin;
            to = end;
            timeless = true;
            return true;
        }
        timeless = false;
        while (next < dated || alone) {
            if (alone) {
                // The window that this bucket would share with the one after it, of which there is none.
                from = last;
                alone = false;
            } else {
                from = next > begin && bucket(next - 1) == bucket(next) - 1 ? last : next;
                last = next;
                next = endOfBucket(next);
                alone = next == dated || bucket(next) != bucket(last) + 1;
            }
            to = next;
            if (size() > 1) {
                return true;
            }
        }
        return false;
    }

    private int endOfBucket(int i) {
        int after = i;
        while (after < dated && bucket(after) == bucket(i)) {
            after++;
        }
        return after;
    }

    private long bucket(int i) {
        return (long) Math.floor(days[place(i)] / spanDays);
    }

    /** The next second term that two articles or more have. */
    private boolean nextBlock() {
        do {
            begin = end;
            if (begin == secondsSize) {
                if (ahead == null) {
                    return false;
                }
                readTerm();
            }
            end = begin + 1;
            while (end < secondsSize && seconds[end] >> 32 == seconds[begin] >> 32) {
                end++;
            }
        } while (end - begin < 2);
        dated = end;
        while (dated > begin && place(dated - 1) >= datedOfTerm) {
            dated--;
        }
        next = dated < end ? -1 : begin;
        alone = false;
        return true;
    }

    private void readTerm() {
        term = ahead.getInt(0);
        size = 0;
        datedOfTerm = 0;
        secondsSize = 0;
        do {
            add(ahead);
            readAhead();
        } while (ahead != null && ahead.getInt(0) == term);
        Arrays.sort(seconds, 0, secondsSize);
        begin = 0;
    }

    private void readAhead() {
        ahead = rows.hasNext() ? rows.next() : null;
    }

    private void add(Row row) {
        if (size == articles.length) {
            articles = Arrays.copyOf(articles, 2 * size);
            days = Arrays.copyOf(days, 2 * size);
            isNew = Arrays.copyOf(isNew, 2 * size);
        }
        boolean isDated = !row.isNullAt(1);
        days[size] = isDated ? row.getDouble(1) : Double.NaN;
        articles[size] = row.getLong(2);
        isNew[size] = row.getBoolean(3);
        datedOfTerm += isDated ? 1 : 0;
        ByteBuffer others = ByteBuffer.wrap(row.getAs(4));
        while (others.hasRemaining()) {
            if (secondsSize == seconds.length) {
                seconds = Arrays.copyOf(seconds, 2 * secondsSize);
            }
            seconds[secondsSize++] = ((long) others.getInt() << 32) | size;
        }
        size++;
    }
}
