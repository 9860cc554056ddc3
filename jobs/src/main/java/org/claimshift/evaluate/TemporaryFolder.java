package org.claimshift.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.SparkSession;
import org.claimshift.table.Root;

/** A folder of this machine that goes when it is closed, for the roots that an evaluation fills and scores. */
record TemporaryFolder(Path path) implements AutoCloseable {
    /** @throws UncheckedIOException if none can be made */
    static TemporaryFolder make() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("claimshift-evaluate"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a temporary folder: " + e.getMessage(), e);
        }
    }

    /** A file or folder in it. */
    Path resolve(String name) {
        return path.resolve(name);
    }

    /** A root in it. */
    Root root(SparkSession spark, String name) {
        return new Root(resolve(name).toUri().toString(), spark.sparkContext().hadoopConfiguration());
    }

    @Override
    public void close() {
        FileUtil.fullyDelete(path.toFile());
    }
}
