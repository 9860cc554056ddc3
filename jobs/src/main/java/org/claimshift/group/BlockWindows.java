package org.claimshift.group;

import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.sql.Row;

/**
 * Reads the windows of sorted blocks one after the other, each of two articles or more.
 *
 * <p>A dated article lies in two windows of time that overlap, so that two articles at most the span apart share one. A block
 * with undated articles, who may belong to any time, has a window of all of it, too. One block is held at a time: 17 bytes
 * an article.
 */
final class BlockWindows {
    private final Iterator<Row> rows;
    private final double spanDays;

    /** The first row of the next block, already read; null at the end. */
    private Row ahead;

    private long terms;
    private long[] articles = new long[16];
    private double[] days = new double[16];
    private boolean[] isNew = new boolean[16];
    private int size;
    /** Of the block, before the undated ones. */
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

    /** @param rows terms, days, article, is_new, sorted: see {@link Blocks#of} */
    BlockWindows(Iterator<Row> rows, double spanDays) {
        this.rows = rows;
        this.spanDays = spanDays;
        readAhead();
    }

    /** Goes on to the next window, if there is one. */
    boolean next() {
        while (!nextOfBlock()) {
            if (ahead == null) {
                return false;
            }
            readBlock();
        }
        return true;
    }

    long terms() {
        return terms;
    }

    int size() {
        return to - from;
    }

    long article(int i) {
        return articles[from + i];
    }

    /** Whether the two may be of one event: one is new, and they are near in time or one has none. */
    boolean mayMeet(int i, int j) {
        int a = from + i;
        int b = from + j;
        if (!isNew[a] && !isNew[b]) {
            return false;
        }
        boolean undated = a >= dated || b >= dated;
        // A timeless window is there for its undated articles: the dated ones in it meet in windows of their own.
        return undated || (!timeless && Math.abs(days[a] - days[b]) <= spanDays);
    }

    private boolean nextOfBlock() {
        if (next < 0) {
            next = 0;
            from = 0;
            to = size;
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
                from = next > 0 && bucket(next - 1) == bucket(next) - 1 ? last : next;
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
        int end = i;
        while (end < dated && bucket(end) == bucket(i)) {
            end++;
        }
        return end;
    }

    private long bucket(int i) {
        return (long) Math.floor(days[i] / spanDays);
    }

    private void readBlock() {
        terms = ahead.getLong(0);
        size = 0;
        dated = 0;
        do {
            add(ahead);
            readAhead();
        } while (ahead != null && ahead.getLong(0) == terms);
        next = dated < size && size > 1 ? -1 : 0;
        alone = false;
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
        dated += isDated ? 1 : 0;
        size++;
    }
}
