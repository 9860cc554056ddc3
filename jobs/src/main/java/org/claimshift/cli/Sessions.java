package org.claimshift.cli;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;

/** The Spark session of a command: what spark-submit was told, over claimshift's own defaults. */
final class Sessions {
    private Sessions() {}

    static SparkSession open(String name) {
        SparkConf conf = new SparkConf();
        SparkSession.Builder builder = SparkSession.builder().appName("claimshift " + name);
        if (!conf.contains("spark.master")) {
            builder.master("local[*]");
        }
        String master = conf.get("spark.master", "local[*]");
        // Times in tables are UTC whatever the machine's zone.
        builder.config("spark.sql.session.timeZone", "UTC");
        builder.config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
        // One thread for each session of the model runtime: Spark's tasks are the parallelism; more oversubscribes the
        // cores.
        defaults(builder, conf, "spark.jsl.settings.onnx.intraOpNumThreads", "1");
        // No marker files: the pointer says what is whole.
        defaults(builder, conf, "spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
        if (master.startsWith("local")) {
            // Spark's default of 200 partitions costs more than the work of a small collection.
            defaults(
                    builder,
                    conf,
                    "spark.sql.shuffle.partitions",
                    Integer.toString(4 * Runtime.getRuntime().availableProcessors()));
            defaults(builder, conf, "spark.ui.showConsoleProgress", "false");
            defaults(builder, conf, "spark.driver.host", "localhost");
        }
        return builder.getOrCreate();
    }

    private static void defaults(SparkSession.Builder builder, SparkConf given, String key, String value) {
        if (!given.contains(key)) {
            builder.config(key, value);
        }
    }

    /** The file systems' settings as spark-submit was told them, for what is done before there is a session. */
    static Configuration hadoop() {
        return SparkHadoopUtil.get().newConfiguration(new SparkConf());
    }

    /** Whether this driver runs on the cluster: its exit code reaches nobody. */
    static boolean isClusterMode() {
        return new SparkConf().get("spark.submit.deployMode", "client").equals("cluster");
    }
}
