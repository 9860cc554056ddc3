package org.claimshift.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.claimshift.table.Pointer;
import org.claimshift.table.Root;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 of the driver at random moments of a night: what is published is unchanged or complete each time, and the next
 * run succeeds. Twice in the default tests; ten times by {@code mvn verify -Dit.test=KillIT -Dtest=none
 * -Dsurefire.failIfNoSpecifiedTests=false -Dclaimshift.kills=10}.
 */
class KillIT {
    private static final String FIRST = "2024-10-18";
    private static final String SECOND = "2024-10-19";
    private static final int KILLS = Integer.getInteger("claimshift.kills", 2);

    @TempDir
    static Path folder;

    @BeforeAll
    static void models() throws Exception {
        Demo.run();
    }

    private static List<String> night(String date) {
        return List.of(
                "nightly",
                "--date",
                date,
                "--input",
                Launched.HOME.resolve("seeds/articles").resolve(date).toString(),
                "--root",
                folder.resolve("root").toString());
    }

    private static Optional<String> published(String date) {
        return new Root(folder.resolve("root").toUri().toString(), new Configuration())
                .pointers().values().stream()
                        .filter(pointer -> pointer.date().equals(date))
                        .map(Pointer::sha256)
                        .findFirst();
    }

    private static void equalsTheDemo(String date) throws Exception {
        Launched.Result diff = Launched.run(
                "diff", "--date", date, "--root", folder.resolve("root").toString(), "--other", Demo.ROOT.toString());
        assertThat(diff.code()).as(diff.both()).isZero();
    }

    @Test
    void aKilledNightLeavesWhatWasPublishedOrIsWhole() throws Exception {
        long begun = System.nanoTime();
        assertThat(Launched.run(Map.of(), night(FIRST)).code()).isZero();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Optional<String> first = published(FIRST);
        Random random = new Random();
        for (int kill = 1; kill <= KILLS; kill++) {
            long after = random.nextLong(millis);
            Path log = folder.resolve("killed.log");
            Process process = Launched.start(Map.of(), night(SECOND), log, log);
            boolean ended = process.waitFor(after, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            System.out.printf("kill %d of %d after %d ms%s%n", kill, KILLS, after, ended ? " (had ended)" : "");

            assertThat(published(FIRST)).as("the night before is untouched").isEqualTo(first);
            if (published(SECOND).isPresent()) {
                equalsTheDemo(SECOND);
                Files.delete(folder.resolve("root/_published/" + SECOND + ".json"));
            }
        }
        Launched.Result next = Launched.run(Map.of(), night(SECOND));

        assertThat(next.code()).as(next.both()).isZero();
        equalsTheDemo(SECOND);
    }
}
