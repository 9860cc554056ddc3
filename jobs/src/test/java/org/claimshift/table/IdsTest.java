package org.claimshift.table;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.claimshift.SparkTests;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void columnAndJavaGiveTheSameId() {
        StructType schema = new StructType().add("a", "string").add("b", "int");
        List<Row> rows =
                List.of(RowFactory.create("Zoë 🚢", 7), RowFactory.create(null, 7), RowFactory.create("", null));
        List<String> fromSpark =
                SparkTests.session()
                        .createDataFrame(rows, schema)
                        .select(Ids.of(col("a"), col("b")))
                        .collectAsList()
                        .stream()
                        .map(row -> row.getString(0))
                        .toList();

        assertThat(fromSpark).containsExactly(Ids.of("Zoë 🚢", 7), Ids.of(null, 7), Ids.of("", null));
    }

    @Test
    void partsDoNotRunTogether() {
        assertThat(Ids.of("ab", "c")).isNotEqualTo(Ids.of("a", "bc"));
        assertThat(Ids.of("a", null)).isNotEqualTo(Ids.of("a", ""));
        assertThat(Ids.of("a")).matches("[0-9a-f]{24}");
    }
}
