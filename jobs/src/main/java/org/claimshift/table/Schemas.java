package org.claimshift.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The schema files, and the assertion that rows have the columns that a file promises. */
public final class Schemas {
    private static final Map<String, StructType> CACHE = new ConcurrentHashMap<>();

    private Schemas() {}

    /** The schema file {@code schema/<table>.json}. */
    public static StructType of(String table) {
        return CACHE.computeIfAbsent(table, Schemas::read);
    }

    private static StructType read(String table) {
        String resource = "/schema/" + table + ".json";
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no table '" + table + "': no schema file " + resource);
            }
            return (StructType) DataType.fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rows with exactly the table's columns, in the schema file's order. A column {@code date} is let go: it is the
     * partition's.
     *
     * @throws SchemaMismatch naming every column that is missing, unknown or of another type
     */
    public static Dataset<Row> conform(Dataset<Row> rows, Table table) {
        return conform(rows, table.label());
    }

    static Dataset<Row> conform(Dataset<Row> rows, String table) {
        StructType wanted = of(table);
        StructType found = rows.schema();
        List<String> problems = new ArrayList<>();
        for (StructField field : wanted.fields()) {
            if (!Arrays.asList(found.fieldNames()).contains(field.name())) {
                problems.add("column '" + field.name() + "' is missing");
            } else if (!sameType(found.apply(field.name()).dataType(), field.dataType())) {
                problems.add("column '" + field.name() + "' is "
                        + found.apply(field.name()).dataType().catalogString() + ", not "
                        + field.dataType().catalogString());
            }
        }
        for (String name : found.fieldNames()) {
            if (!Arrays.asList(wanted.fieldNames()).contains(name) && !name.equals("date")) {
                problems.add("column '" + name + "' is not in the schema file");
            }
        }
        if (!problems.isEmpty()) {
            throw new SchemaMismatch(table, problems);
        }
        return rows.select(
                Arrays.stream(wanted.fieldNames()).map(functions::col).toArray(Column[]::new));
    }

    /** Equal but for nullability, which Parquet does not keep; the not-null columns are checked on the written rows. */
    private static boolean sameType(DataType a, DataType b) {
        if (a instanceof ArrayType x && b instanceof ArrayType y) {
            return sameType(x.elementType(), y.elementType());
        }
        if (a instanceof StructType x && b instanceof StructType y) {
            if (x.length() != y.length()) {
                return false;
            }
            for (int i = 0; i < x.length(); i++) {
                if (!x.fields()[i].name().equals(y.fields()[i].name())
                        || !sameType(x.fields()[i].dataType(), y.fields()[i].dataType())) {
                    return false;
                }
            }
            return true;
        }
        return a.equals(b);
    }

    /** Rows that are not what the table's schema file promises. */
    public static final class SchemaMismatch extends IllegalStateException {
        SchemaMismatch(String table, List<String> problems) {
            super("Rows for table '" + table + "' do not fit its schema file: " + String.join("; ", problems) + ".");
        }
    }
}
