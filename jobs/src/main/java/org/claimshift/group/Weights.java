package org.claimshift.group;

import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.claimshift.table.Hashes;

/** Sums of weights by number, without boxes: a hash table with open addressing. A number without weight is not in it. */
final class Weights {
    private static final int SMALL = 1 << 10;

    /** A number and its sum stand in the same place; the sum is 0 where there is none. */
    private long[] numbers = new long[SMALL];

    private long[] sums = new long[SMALL];
    private int size;

    /** @param weight more than 0 */
    void add(long number, long weight) {
        int place = place(number);
        if (sums[place] == 0) {
            if (2 * (size + 1) > sums.length) {
                grow();
                place = place(number);
            }
            numbers[place] = number;
            size++;
        }
        sums[place] += weight;
    }

    /** The numbers of the greatest sums, so many at most; of equal sums the least numbers. In no order. */
    long[] best(int most) {
        if (size <= most) {
            return where(sum -> sum > 0).toArray();
        }
        long least = least(most);
        long[] above = where(sum -> sum > least).toArray();
        return LongStream.concat(
                        LongStream.of(above),
                        where(sum -> sum == least).sorted().limit(most - above.length))
                .toArray();
    }

    /** The sum that so many reach. */
    private long least(int many) {
        long[] all = Arrays.stream(sums).filter(sum -> sum > 0).toArray();
        Arrays.sort(all);
        return all[all.length - many];
    }

    private LongStream where(LongPredicate sum) {
        return IntStream.range(0, sums.length)
                .filter(place -> sum.test(sums[place]))
                .mapToLong(place -> numbers[place]);
    }

    /** Empties it; what it grew by is given back, or each emptying after one great use would be as slow. */
    void clear() {
        if (sums.length > SMALL) {
            numbers = new long[SMALL];
            sums = new long[SMALL];
        } else {
            Arrays.fill(sums, 0);
        }
        size = 0;
    }

    private void grow() {
        long[] oldNumbers = numbers;
        long[] oldSums = sums;
        numbers = new long[2 * oldSums.length];
        sums = new long[2 * oldSums.length];
        for (int i = 0; i < oldSums.length; i++) {
            if (oldSums[i] > 0) {
                int place = place(oldNumbers[i]);
                numbers[place] = oldNumbers[i];
                sums[place] = oldSums[i];
            }
        }
    }

    /** Where the number stands, or would. */
    private int place(long number) {
        int place = (int) Hashes.mixed(number) & (sums.length - 1);
        while (sums[place] != 0 && numbers[place] != number) {
            place = (place + 1) & (sums.length - 1);
        }
        return place;
    }
}
