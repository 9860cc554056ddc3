package org.claimshift;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.claimshift.table.Progress;

/** The one cheap session that all tests share, and a comparison of rows that ignores their order. */
public final class SparkTests {
    private static SparkSession session;

    private SparkTests() {}

    public static synchronized SparkSession session() {
        if (session == null) {
            session = SparkSession.builder()
                    .master("local[2]")
                    .appName("tests")
                    .config("spark.ui.enabled", false)
                    .config("spark.sql.shuffle.partitions", 2)
                    .config("spark.sql.session.timeZone", "UTC")
                    // Compiling a query takes longer than running it over a few rows.
                    .config("spark.sql.codegen.wholeStage", false)
                    .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                    .config("spark.sql.sources.parallelPartitionDiscovery.parallelism", 2)
                    .config("spark.jsl.settings.onnx.intraOpNumThreads", 1)
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.driver.host", "127.0.0.1")
                    .getOrCreate();
            session.sparkContext().setLogLevel("ERROR");
        }
        return session;
    }

    /** The rows as sorted text, for comparison whatever their order. */
    public static List<String> sorted(Dataset<Row> rows) {
        return rows.toJSON().collectAsList().stream().sorted().collect(Collectors.toList());
    }

    /** Tells nobody. */
    public static Progress quiet() {
        return new Progress() {
            @Override
            public void step(String sentence) {}

            @Override
            public LongAccumulator count(String unit, long total) {
                return session().sparkContext().longAccumulator(unit);
            }
        };
    }
}
