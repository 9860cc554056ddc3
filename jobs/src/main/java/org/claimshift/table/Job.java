package org.claimshift.table;

/** One step for one date: it reads tables through the draft, writes its own tables to it, and nothing else passes. */
public interface Job {
    /** The step that this job does: the tables of that stage are what it writes, each of them once. */
    Stage stage();

    /** Does it. Publishing, checks and the journal row are the runner's. */
    void run(Draft draft);
}
