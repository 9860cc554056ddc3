package org.claimshift.table;

/** Hashes of numbers: the same on every machine and JDK. */
public final class Hashes {
    private Hashes() {}

    /** Stafford's variant 13 of the MurmurHash3 finaliser: spreads every bit over all. */
    public static long mixed(long number) {
        long z = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
