package org.claimshift.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night with its input and its tables on s3a://, through conf/spark-s3.conf, against a server on 127.0.0.1. */
class S3IT {
    private static final String NIGHT = "2024-10-18";

    @TempDir
    static Path folder;

    @BeforeAll
    static void models() throws Exception {
        Demo.run();
    }

    private static Launched.Result claimshift(S3Server server, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(server.options());
        return Launched.run(S3Server.environment(), all);
    }

    @Test
    void aNightOnS3GivesWhatItGivesOnDisk() throws Exception {
        try (S3Server server = new S3Server(folder)) {
            try (Stream<Path> files =
                    Files.list(Launched.HOME.resolve("seeds/articles").resolve(NIGHT))) {
                for (Path file : files.toList()) {
                    server.put("in/" + NIGHT + "/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
            Launched.Result night = claimshift(
                    server,
                    "nightly",
                    "--date",
                    NIGHT,
                    "--input",
                    "s3a://bucket/in/" + NIGHT,
                    "--root",
                    "s3a://bucket/data");
            assertThat(night.code()).as(night.both()).isZero();

            Launched.Result diff = claimshift(
                    server,
                    "diff",
                    "--date",
                    NIGHT,
                    "--root",
                    "s3a://bucket/data",
                    "--other",
                    Demo.ROOT.toString(),
                    "--ignore",
                    "source_file",
                    "--ignore",
                    "position");
            assertThat(diff.code()).as(diff.both()).isZero();
        }
    }
}
