package org.claimshift.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;

/**
 * The tables, in the order in which they are written.
 *
 * <p>A <b>batch</b> table holds what a date delivered: the rows of all dates together are the table. A <b>state</b>
 * table holds in partition D every row, as of D, of each owner (an event, an article, an outlet) touched on D; the state
 * as of T is the rows that stand in their owner's last partition up to T. What owns the rows of a child table is its
 * event, and an event's last partition is that of its row in {@code events}: an absorbed event has such a row and no
 * children.
 */
public enum Table {
    ARTICLES(Stage.INGEST, null, "article_id"),
    REJECTED_ARTICLES(Stage.INGEST, null, "source_file", "position"),
    ARTICLE_ORIGINS(Stage.INGEST, "article_id", "article_id"),
    ARTICLE_VECTORS(Stage.ANNOTATE, null, "article_id", "field", "model"),
    ENTITY_MENTIONS(Stage.ANNOTATE, null, "article_id", "field", "begin", "end", "type"),
    CLAIMS(Stage.ANNOTATE, null, "claim_id"),
    EVENTS(Stage.GROUP, "event_id", "event_id"),
    EVENT_ARTICLES(Stage.GROUP, "event_id", "event_id", "article_id"),
    EVENT_LINEAGE(Stage.GROUP, null, "event_id", "step", "other_event_id"),
    CLAIM_VECTORS(Stage.EMBED, null, "claim_id", "model"),
    CLAIM_THREADS(Stage.ALIGN, "event_id", "thread_id"),
    CLAIM_VARIANTS(Stage.ALIGN, "event_id", "thread_id", "claim_id"),
    CLAIM_SHIFTS(Stage.COMPARE, "event_id", "shift_id"),
    OMISSIONS(Stage.COMPARE, "event_id", "thread_id", "outlet", "kind"),
    OUTLET_PROFILES(Stage.COMPARE, "outlet", "outlet", "dimension", "relation", "basis", "window");

    private final Stage stage;
    private final String owner;
    private final List<String> key;

    Table(Stage stage, String owner, String... key) {
        this.stage = stage;
        this.owner = owner;
        this.key = List.of(key);
    }

    /** The table's name: its folder under the root and its schema file. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step that writes it. */
    public Stage stage() {
        return stage;
    }

    /** Whether it is a state table. */
    public boolean isState() {
        return owner != null;
    }

    /** The column whose value owns a row of a state table; empty for a batch table. */
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** Whether the owner's last partition is told by {@code events} and not by the table itself. */
    boolean isChildOfEvent() {
        return "event_id".equals(owner) && this != EVENTS;
    }

    /** Columns that no two rows of one partition share. */
    public List<String> key() {
        return key;
    }

    /** The contract: columns with description and example, from {@code schema/<label>.json}. */
    public StructType schema() {
        return Schemas.of(label());
    }
}
