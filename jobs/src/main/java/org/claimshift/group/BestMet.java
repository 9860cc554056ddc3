package org.claimshift.group;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Of all whom an article meets those that it meets with the most weight in all its windows: pairs a, b (a less than b).
 *
 * <p>The pairs of one article are held at a time. (A row for each meeting, summed and ranked by Spark, took most of the time
 * of the step: there are hundreds an article.)
 */
final class BestMet implements Iterator<Row> {
    private final Iterator<Row> meetings;
    private final int most;
    private final Queue<Row> pairs = new ArrayDeque<>();

    /** The first row of the next article, already read; null at the end. */
    private Row ahead;

    private final Weights weights = new Weights();

    /** @param meetings article, weight, others; those of an article next to each other */
    BestMet(Iterator<Row> meetings, int most) {
        this.meetings = meetings;
        this.most = most;
        readAhead();
    }

    @Override
    public boolean hasNext() {
        while (pairs.isEmpty() && ahead != null) {
            readArticle();
        }
        return !pairs.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return pairs.remove();
    }

    private void readArticle() {
        long article = ahead.getLong(0);
        weights.clear();
        do {
            long weight = ahead.getLong(1);
            ByteBuffer others = ByteBuffer.wrap(ahead.getAs(2));
            while (others.hasRemaining()) {
                weights.add(others.getLong(), weight);
            }
            readAhead();
        } while (ahead != null && ahead.getLong(0) == article);
        for (long other : weights.best(most)) {
            pairs.add(RowFactory.create(Math.min(article, other), Math.max(article, other)));
        }
    }

    private void readAhead() {
        ahead = meetings.hasNext() ? meetings.next() : null;
    }
}
