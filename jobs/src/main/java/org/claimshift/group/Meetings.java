package org.claimshift.group;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

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
        int picks = most / 2;
        int size = windows.size();
        if (size <= Math.max(early, picks)) {
            return all(size);
        }
        Comparator<long[]> byHash =
                Comparator.comparingLong((long[] pick) -> pick[0]).thenComparingLong(p -> p[1]);
        PriorityQueue<long[]> picked = new PriorityQueue<>(byHash.reversed());
        for (int i = 0; i < size; i++) {
            long hash = mixed(windows.article(i) ^ mixed(windows.terms()));
            if (picked.size() < picks) {
                picked.add(new long[] {hash, i});
            } else if (picks > 0 && hash < picked.peek()[0]) {
                picked.poll();
                picked.add(new long[] {hash, i});
            }
        }
        return IntStream.concat(IntStream.range(0, early), picked.stream().mapToInt(pick -> (int) pick[1]))
                .distinct()
                .sorted()
                .toArray();
    }

    private static int[] all(int size) {
        int[] places = new int[size];
        Arrays.setAll(places, i -> i);
        return places;
    }

    /** The finalizer of SplitMix64: spreads every bit over all. */
    private static long mixed(long number) {
        long z = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
