package org.claimshift.group;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.claimshift.table.Hashes;

/** Whom each article of each window meets: article, weight, others; see {@link Blocks#meetings}. */
final class Meetings implements Iterator<Row> {
    /** A window's say is this over its size: a pair of terms that few use counts more. In whole numbers, whose sum has no order. */
    private static final long WEIGHT = 1_000_000;

    private final BlockWindows windows;
    private final int most;
    private final CandidateCounter counter;

    /** Places of the window's leaders, ascending. */
    private int[] leaders = new int[0];
    /** The article whose row is made next. */
    private int next;

    private int size;
    private ByteBuffer others = ByteBuffer.allocate(1 << 10);
    private Row found;
    private int largest;

    Meetings(BlockWindows windows, int most, CandidateCounter counter) {
        this.windows = windows;
        this.most = most;
        this.counter = counter;
    }

    @Override
    public boolean hasNext() {
        while (found == null) {
            if (next == size) {
                if (!windows.next()) {
                    counter.largestWindow(largest);
                    return false;
                }
                largest = Math.max(largest, windows.size());
                leaders = leaders();
                size = windows.size();
                next = 0;
            }
            found = met(next++);
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

    /** Null where the article meets nobody. */
    private Row met(int article) {
        boolean leads = Arrays.binarySearch(leaders, article) >= 0;
        int candidates = leads ? size : leaders.length;
        if (others.capacity() < candidates * Long.BYTES) {
            others = ByteBuffer.allocate(2 * candidates * Long.BYTES);
        }
        others.clear();
        for (int i = 0; i < candidates; i++) {
            int other = leads ? i : leaders[i];
            if (windows.article(other) != windows.article(article) && windows.mayMeet(article, other)) {
                others.putLong(windows.article(other));
            }
        }
        return others.position() == 0
                ? null
                : RowFactory.create(
                        windows.article(article),
                        Math.max(1, WEIGHT / size),
                        Arrays.copyOf(others.array(), others.position()));
    }

    /** Half of them are the first; half those that a hash picks. */
    private int[] leaders() {
        int early = (most + 1) / 2;
        int articles = windows.size();
        if (articles <= early) {
            return IntStream.range(0, articles).toArray();
        }
        long block = Hashes.mixed(windows.terms());
        IntStream picked = IntStream.range(0, articles)
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
