package org.claimshift.evaluate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.claimshift.SparkTests;
import org.claimshift.table.Draft;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;

/** Rows of tables of which a test names only the columns that matter to it. */
final class TableRows {
    private final Map<Table, List<Row>> rows = new HashMap<>();

    /** Adds a row; see {@link #values}. */
    void add(Table table, Map<String, Object> values) {
        Object[] row = Arrays.stream(table.schema().fields())
                .map(field -> {
                    Object value = values.get(field.name());
                    return value != null || field.nullable() ? value : empty(field.dataType());
                })
                .toArray();
        rows.computeIfAbsent(table, t -> new ArrayList<>()).add(RowFactory.create(row));
    }

    /** A value for a column that must have one and that nobody reads. */
    private static Object empty(DataType type) {
        if (type instanceof ArrayType) {
            return new Object[0];
        }
        if (type.equals(DataTypes.StringType)) {
            return "";
        }
        if (type.equals(DataTypes.BooleanType)) {
            return false;
        }
        return type.equals(DataTypes.DoubleType) ? (Object) 0.0 : type.equals(DataTypes.LongType) ? (Object) 0L : 0;
    }

    /** Names and values in turn. */
    static Map<String, Object> values(Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }

    /** Publishes them in that folder. */
    Snapshot publish(Path folder, LocalDate date) {
        SparkSession spark = SparkTests.session();
        Root root = new Root(folder.toUri().toString(), spark.sparkContext().hadoopConfiguration());
        Draft draft = Draft.open(spark, root, date, "gold", Stage.INGEST, SparkTests.quiet());
        rows.forEach((table, some) ->
                draft.write(table, spark.createDataFrame(some, table.schema()).coalesce(1)));
        draft.publish();
        return Snapshot.latest(spark, root);
    }
}
