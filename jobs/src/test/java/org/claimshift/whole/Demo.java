package org.claimshift.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tables that {@code claimshift demo} makes of the seeds: made once, read by all tests of this package. Who works on
 * one of the tests saves the minutes with {@code -Dclaimshift.demo=FOLDER}, tables of an earlier demo.
 */
final class Demo {
    private static final String EARLIER = System.getProperty("claimshift.demo");

    static final Path ROOT = EARLIER == null ? Launched.TARGET.resolve("it/demo") : Path.of(EARLIER);

    private static Launched.Result result;

    private Demo() {}

    /** Runs the demo, the first time it is asked for. */
    static synchronized Launched.Result run() throws IOException, InterruptedException {
        if (result == null && EARLIER != null) {
            result = Launched.run("show", "--root", EARLIER, "--event", "largest");
        } else if (result == null) {
            delete(ROOT);
            result = Launched.run(Map.of(), List.of("demo", "--root", ROOT.toString()));
            assertThat(result.code()).as(result.both()).isZero();
        }
        return result;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
