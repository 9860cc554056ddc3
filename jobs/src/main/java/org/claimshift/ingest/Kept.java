package org.claimshift.ingest;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Rows that are kept for several uses, in memory and else on disk, until it is closed. */
final class Kept implements AutoCloseable {
    private final List<Dataset<Row>> kept = new ArrayList<>();

    /** Keeps rows. */
    Dataset<Row> keep(Dataset<Row> rows) {
        kept.add(rows);
        return rows.persist(StorageLevel.MEMORY_AND_DISK());
    }

    /**
     * Keeps rows, and lets go of the plan that made them: where each step uses the one before several times, the plan
     * of the tenth would hold the first thousands of times. Unlike a local checkpoint it can be computed again where an
     * executor is lost. Rows pass through Java once more, so it is for narrow ones.
     */
    Dataset<Row> cut(Dataset<Row> rows) {
        Dataset<Row> persisted = keep(rows);
        return rows.sparkSession().createDataFrame(persisted.toJavaRDD(), persisted.schema());
    }

    @Override
    public void close() {
        kept.forEach(Dataset::unpersist);
    }
}
