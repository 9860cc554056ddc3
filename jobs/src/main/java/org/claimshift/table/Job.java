package org.claimshift.table;

import java.util.List;

/** One step for one date: it reads tables through the draft, writes its own tables to it, and nothing else passes. */
public interface Job {
    /** The step that this job does: the tables of that stage are what it writes, each of them once. */
    Stage stage();

    /** Does it. Publishing, checks and the journal row are the runner's. */
    void run(Draft draft);

    /** What it read from outside the tables, for the journal; known after {@link #run}. */
    default List<Journal.Input> inputs() {
        return List.of();
    }

    /** The models that it used, for the journal; known after {@link #run}. */
    default List<Journal.Model> models() {
        return List.of();
    }

    /** What it found out about its own work; one that does not hold keeps the run from being published. */
    default List<Checks.Result> checks() {
        return List.of();
    }
}
