package org.claimshift.evaluate;

import org.claimshift.evaluate.SeedsGold.Ref;

/** What a shift says; from is null where it is not asked. A thread of two names is none of the gold. */
record SeedsFinding(String thread, Ref from, Ref to, String dimension, String relation) {
    static SeedsFinding of(SeedsGold.Shift shift) {
        return new SeedsFinding(
                shift.thread(), shift.fromPlace().ref(), shift.toPlace().ref(), shift.dimension(), shift.relation());
    }

    SeedsFinding withoutFrom() {
        return new SeedsFinding(thread, null, to, dimension, relation);
    }

    SeedsFinding turned() {
        return new SeedsFinding(thread, to, from, dimension, relation);
    }

    /** The same place, whatever the relation. */
    SeedsFinding place() {
        return new SeedsFinding(thread, null, to, dimension, null);
    }

    /** {@code quantity_differs} and its like do not say which came first. */
    boolean isUndirected() {
        return relation.endsWith("_differs");
    }

    @Override
    public String toString() {
        return thread + ", " + (from == null ? "" : from + " to ") + to + ": " + dimension + " " + relation;
    }
}
