package org.claimshift.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.claimshift.SparkTests;
import org.junit.jupiter.api.Test;

class SchemasTest {
    @Test
    void everyColumnOfEveryTableIsDescribed() {
        for (Table table : Table.values()) {
            described(table.label(), table.schema());
            assertThat(table.schema().fieldNames()).as("key of " + table).containsAll(table.key());
        }
        described("runs", Schemas.of("runs"));
    }

    private static void described(String where, StructType schema) {
        for (StructField field : schema.fields()) {
            assertThat(field.getComment().isDefined())
                    .as(where + "." + field.name() + " has a comment")
                    .isTrue();
            plain(where + "." + field.name(), field.dataType());
        }
    }

    /** No maps and no null types: not every reader has them. */
    private static void plain(String where, DataType type) {
        assertThat(type).as(where).isNotInstanceOf(MapType.class).isNotInstanceOf(NullType.class);
        if (type instanceof ArrayType array) {
            plain(where + "[]", array.elementType());
        }
        if (type instanceof StructType struct) {
            Arrays.stream(struct.fields()).forEach(f -> plain(where + "." + f.name(), f.dataType()));
        }
    }

    @Test
    void namesEveryProblemAtOnce() {
        var rows = SparkTests.session().sql("SELECT 'a' AS event_id, 7 AS article_id, 'x' AS extra, 'r' AS reason");

        assertThatThrownBy(() -> Schemas.conform(rows, Table.EVENT_ARTICLES))
                .isInstanceOf(Schemas.SchemaMismatch.class)
                .hasMessageContaining("'score' is missing")
                .hasMessageContaining("'article_id' is int, not string")
                .hasMessageContaining("'extra' is not in the schema file");
    }

    @Test
    void aTableWithoutASchemaFileIsTold() {
        assertThatThrownBy(() -> Schemas.of("nonsense")).hasMessageContaining("There is no table 'nonsense'");
    }
}
