package org.claimshift.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * Views over what is published: {@code claims} (every row of a table, with its {@code date}) and, for state tables,
 * {@code current_claim_shifts} (the state that the last date left); and {@link StoryVersions}. The text names run directories, so it is printed
 * anew after each run.
 */
public final class Views {
    private final Root root;
    private final Map<Table, List<String>> directories;

    private Views(Root root, Map<Table, List<String>> directories) {
        this.root = root;
        this.directories = directories;
    }

    /** Views over the published runs of a root. */
    public static Views of(Root root) {
        var pointers = root.pointers().values();
        Map<Table, List<String>> directories = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            List<String> paths = new ArrayList<>();
            pointers.forEach(pointer -> pointer.entry(table).ifPresent(entry -> paths.add(entry.path())));
            directories.put(table, paths);
        }
        return new Views(root, directories);
    }

    /** Who reads the views. */
    public enum Engine {
        SPARK,
        DUCKDB,
        PANDAS
    }

    /** The statements, one a line group, ready to paste or pipe. */
    public String text(Engine engine) {
        return switch (engine) {
            case SPARK, DUCKDB -> String.join("\n", statements(engine)) + "\n";
            case PANDAS -> pandas();
        };
    }

    /** Makes the views in a session: temporary, gone with it. */
    public void register(SparkSession spark) {
        statements(Engine.SPARK).forEach(statement -> spark.sql(statement.replaceAll(";$", "")));
    }

    private List<String> statements(Engine engine) {
        List<String> statements = new ArrayList<>();
        for (Table table : Table.values()) {
            statements.add(engine == Engine.SPARK ? sparkTable(table) : duckdbTable(table));
        }
        for (Table table : Table.values()) {
            if (table.isState()) {
                statements.add(current(table, engine));
            }
        }
        statements.add(create(engine, StoryVersions.NAME) + StoryVersions.sql() + ";");
        if (!root.list(root.table("runs")).isEmpty()) {
            statements.add(engine == Engine.SPARK ? sparkRuns() : duckdbRuns());
        }
        return statements;
    }

    private static String create(Engine engine, String name) {
        return engine == Engine.SPARK
                ? "CREATE OR REPLACE TEMPORARY VIEW " + name + " AS "
                : "CREATE OR REPLACE VIEW " + name + " AS ";
    }

    private static String current(Table table, Engine engine) {
        String owner = table.owner().orElseThrow();
        String history = table.isChildOfEvent() ? Table.EVENTS.label() : table.label();
        return create(engine, "current_" + table.label()) + "SELECT t.* FROM " + table.label() + " t JOIN (SELECT "
                + owner + ", max(date) AS date FROM " + history + " GROUP BY " + owner + ") last ON t." + owner
                + " = last." + owner + " AND t.date = last.date;";
    }

    private String sparkTable(Table table) {
        List<String> paths = directories.get(table);
        if (paths.isEmpty()) {
            return create(Engine.SPARK, table.label()) + empty(table.schema()) + ";";
        }
        // One brace glob: Spark SQL takes a single path.
        String prefix = table.label() + "/";
        String glob = paths.size() == 1
                ? paths.get(0)
                : prefix
                        + paths.stream()
                                .map(path -> path.substring(prefix.length()))
                                .collect(Collectors.joining(",", "{", "}"));
        return "CREATE OR REPLACE TEMPORARY VIEW " + table.label() + " ("
                + table.schema().toDDL()
                + ", date DATE, run STRING) USING parquet OPTIONS (path " + quoted(root.uri() + "/" + glob)
                + ", basePath " + quoted(root.uri() + "/" + table.label()) + ");";
    }

    private static String empty(StructType schema) {
        String columns = Arrays.stream(schema.fields())
                .map(f -> "CAST(NULL AS " + f.dataType().sql() + ") AS `" + f.name() + "`")
                .collect(Collectors.joining(", "));
        return "SELECT " + columns + ", CAST(NULL AS DATE) AS date, CAST(NULL AS STRING) AS run WHERE false";
    }

    private String sparkRuns() {
        return "CREATE OR REPLACE TEMPORARY VIEW runs ("
                + Schemas.of("runs").toDDL() + ", date DATE, run STRING) USING parquet OPTIONS (path "
                + quoted(root.uri() + "/runs") + ");";
    }

    private String duckdbTable(Table table) {
        List<String> paths = directories.get(table);
        if (paths.isEmpty()) {
            return create(Engine.DUCKDB, table.label()) + "SELECT " + duckdbNulls(table.schema())
                    + ", NULL::DATE AS date, NULL::VARCHAR AS run WHERE false;";
        }
        String files = paths.stream()
                .map(path -> quoted(readable() + "/" + path + "/*.parquet"))
                .collect(Collectors.joining(", ", "[", "]"));
        return create(Engine.DUCKDB, table.label()) + "SELECT * FROM read_parquet(" + files
                + ", hive_partitioning = true, hive_types = {'date': DATE, 'run': VARCHAR}, union_by_name = true);";
    }

    private static String duckdbNulls(StructType schema) {
        return Arrays.stream(schema.fields())
                .map(f -> "NULL::" + duckdbType(f.dataType()) + " AS \"" + f.name() + "\"")
                .collect(Collectors.joining(", "));
    }

    private static String duckdbType(DataType type) {
        if (type instanceof ArrayType array) {
            return duckdbType(array.elementType()) + "[]";
        }
        if (type instanceof StructType struct) {
            return Arrays.stream(struct.fields())
                    .map(f -> "\"" + f.name() + "\" " + duckdbType(f.dataType()))
                    .collect(Collectors.joining(", ", "STRUCT(", ")"));
        }
        return switch (type.typeName()) {
            case "string" -> "VARCHAR";
            case "integer" -> "INTEGER";
            case "long" -> "BIGINT";
            case "timestamp" -> "TIMESTAMPTZ";
            default -> type.typeName().toUpperCase(Locale.ROOT);
        };
    }

    private String duckdbRuns() {
        return create(Engine.DUCKDB, "runs") + "SELECT * FROM read_parquet("
                + quoted(readable() + "/runs/*/*/*.parquet")
                + ", hive_partitioning = true, hive_types = {'date': DATE, 'run': VARCHAR}, union_by_name = true);";
    }

    private String pandas() {
        StringBuilder text = new StringBuilder("import pandas as pd\n\n");
        text.append("ROOT = ").append(python(readable())).append("\n\n\n");
        text.append("def table(name, paths):\n");
        text.append(
                "    parts = [pd.read_parquet(f\"{ROOT}/{p}\").assign(date=p.split(\"date=\")[1][:10]) for p in paths]\n");
        text.append("    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame()\n\n\n");
        text.append("def current(rows, owner, history):\n");
        text.append("    last = history.groupby(owner, as_index=False)[\"date\"].max()\n");
        text.append("    return rows.merge(last, on=[owner, \"date\"])\n\n\n");
        for (Table table : Table.values()) {
            text.append(table.label())
                    .append(" = table(")
                    .append(python(table.label()))
                    .append(", [");
            text.append(directories.get(table).stream().map(Views::python).collect(Collectors.joining(", ")));
            text.append("])\n");
        }
        for (Table table : Table.values()) {
            if (table.isState()) {
                String history = table.isChildOfEvent() ? Table.EVENTS.label() : table.label();
                text.append("current_")
                        .append(table.label())
                        .append(" = current(")
                        .append(table.label());
                text.append(", ").append(python(table.owner().orElseThrow())).append(", ");
                text.append(history).append(")\n");
            }
        }
        return text.append(StoryVersions.pandas()).toString();
    }

    /** The root as DuckDB and Python read it: a plain path for local files, s3:// for s3a://. */
    private String readable() {
        return root.uri().replaceFirst("^file:/*", "/").replaceFirst("^s3a://", "s3://");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String python(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
