package org.claimshift.evaluate;

import java.util.List;
import org.apache.spark.sql.Row;
import org.claimshift.table.Draft;
import org.claimshift.table.Table;

/** Rows that an evaluation makes itself, in place of what a step would have written. */
final class MadeRows {
    private MadeRows() {}

    static void write(Draft draft, Table table, List<Row> rows) {
        draft.write(table, draft.spark().createDataFrame(rows, table.schema()));
    }
}
