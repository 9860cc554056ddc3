package org.claimshift.annotate;

import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Rows by name, so that a column added to a schema file cannot shift the values of the others. */
final class Rows {
    private Rows() {}

    /**
     * A row of the schema.
     *
     * @throws IllegalArgumentException if a column has no value (null is one) or a value no column
     */
    static Row of(StructType schema, Map<String, Object> values) {
        Object[] cells = new Object[schema.length()];
        for (int i = 0; i < cells.length; i++) {
            String name = schema.fields()[i].name();
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("Column '" + name + "' has no value");
            }
            cells[i] = values.get(name);
        }
        if (values.size() != cells.length) {
            throw new IllegalArgumentException("Of " + values.keySet() + " some are no columns");
        }
        return RowFactory.create(cells);
    }
}
