package org.claimshift.group;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.claimshift.table.Hashes;

/** The pairs of each window's articles with its leaders: a, b, weight; see {@link Blocks#meetings}. */
final class Meetings implements Iterator<Row> {
    /** A window's say is this over its size: a pair of terms that few use counts more. In whole numbers, whose sum has no order. */
    private static final long WEIGHT = 1_000_000;

    private final BlockWindows windows;
    private final int most;

    /** Places of the window's leaders, ascending. */
    private int[] leaders = new int[0];
    /** The pair that is tried next: a leader, and the place of who meets it. */
    private int leader;

    private int other;
    private Row found;

    Meetings(BlockWindows windows, int most) {
        this.windows = windows;
        this.most = most;
    }

    @Override
    public boolean hasNext() {
        while (found == null) {
            if (leader >= leaders.length) {
                if (!windows.next()) {
                    return false;
                }
                leaders = leaders();
                leader = 0;
                other = 0;
            } else if (other >= windows.size()) {
                leader++;
                other = 0;
            } else {
                found = meeting(leaders[leader], other);
                other++;
            }
        }
        return true;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = found;
        found = null;
        return row;
    }

    /** Null where the two do not meet, or did as the other's leader. */
    private Row meeting(int led, int by) {
        boolean met = by <= led && Arrays.binarySearch(leaders, by) >= 0;
        if (met || !windows.mayMeet(led, by)) {
            return null;
        }
        long a = windows.article(led);
        long b = windows.article(by);
        return a == b ? null : RowFactory.create(Math.min(a, b), Math.max(a, b), WEIGHT / windows.size());
    }

    /** Half of them are the first; half those that a hash picks. */
    private int[] leaders() {
        int early = (most + 1) / 2;
        int size = windows.size();
        if (size <= early) {
            return IntStream.range(0, size).toArray();
        }
        long block = Hashes.mixed(windows.terms());
        IntStream picked = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> Hashes.mixed(windows.article(i) ^ block)))
                .limit(most / 2)
                .mapToInt(i -> i);
        return IntStream.concat(IntStream.range(0, early), picked)
                .distinct()
                .sorted()
                .toArray();
    }
}
