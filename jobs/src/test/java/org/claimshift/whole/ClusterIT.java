package org.claimshift.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night on a standalone Spark master and worker: what a cluster gives is what local Spark gives. */
class ClusterIT {
    private static final String NIGHT = "2024-10-18";

    @TempDir
    static Path folder;

    @BeforeAll
    static void models() throws Exception {
        Demo.run();
    }

    @Test
    void aClusterGivesWhatLocalSparkGives() throws Exception {
        String input = Launched.HOME.resolve("seeds/articles").resolve(NIGHT).toString();
        Path clustered = folder.resolve("clustered");
        try (SparkCluster cluster = new SparkCluster(folder)) {
            Launched.Result night = Launched.run(
                    "nightly",
                    "--master",
                    cluster.master(),
                    "--executor-memory",
                    "2g",
                    "--conf",
                    "spark.driver.host=127.0.0.1",
                    "--date",
                    NIGHT,
                    "--input",
                    input,
                    "--root",
                    clustered.toString());
            assertThat(night.code()).as(night.both()).isZero();
        }
        Launched.Result diff =
                Launched.run("diff", "--date", NIGHT, "--root", clustered.toString(), "--other", Demo.ROOT.toString());
        assertThat(diff.code()).as(diff.both()).isZero();
    }
}
