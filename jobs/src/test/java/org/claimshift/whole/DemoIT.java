package org.claimshift.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command and what a user does next. */
class DemoIT {
    private static final String NIGHT = "2024-10-18";

    @TempDir
    Path folder;

    @Test
    void theDemoShowsWhatShifted() throws Exception {
        Launched.Result demo = Demo.run();

        assertThat(demo.out())
                .contains("Events of 2024-10-22")
                .containsPattern("(quantity|attribution|polarity) [a-z ]+: .+ → ");
        assertThat(demo.err()).as("Spark's own noise is off").doesNotContain("WARN", "Exception");
    }

    @Test
    void statusGivesTheCodeOfADatesLastRun() throws Exception {
        Demo.run();

        Launched.Result known = Launched.run("status", "--root", Demo.ROOT.toString(), "--date", NIGHT);
        assertThat(known.code()).isZero();
        assertThat(known.out()).contains("published").containsPattern("claims +[1-9]");
        assertThat(Launched.run("status", "--root", Demo.ROOT.toString(), "--date", "2020-01-01")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void duckDbCutsEveryClaimOutOfItsArticle() throws Exception {
        Demo.run();
        Launched.Result views = Launched.run("views", "--for", "duckdb", "--root", Demo.ROOT.toString());

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement duckdb = connection.createStatement()) {
            duckdb.execute(views.out());
            try (ResultSet counts = duckdb.executeQuery(
                    """
                    SELECT count(*), count(*) FILTER (
                        c.text = substring(if(c.field = 'title', a.title, a.body), c."begin" + 1, c."end" - c."begin"))
                    FROM claims c JOIN articles a USING (article_id)
                    """)) {
                counts.next();
                assertThat(counts.getLong(1)).isPositive().isEqualTo(counts.getLong(2));
            }
        }
    }

    @Test
    void shuffledInputAndOtherPartitionsGiveTheSameRows() throws Exception {
        Demo.run();
        Path input = Files.createDirectory(folder.resolve("in"));
        Random random = new Random(7);
        try (Stream<Path> files =
                Files.list(Launched.HOME.resolve("seeds/articles").resolve(NIGHT))) {
            for (Path file : files.toList()) {
                List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
                if (file.toString().endsWith(".jsonl")) {
                    Collections.shuffle(lines, random);
                }
                Files.write(input.resolve(file.getFileName()), lines, StandardCharsets.UTF_8);
            }
        }
        Path root = folder.resolve("root");
        Launched.Result night = Launched.run(
                "nightly",
                "--date",
                NIGHT,
                "--input",
                input.toString(),
                "--root",
                root.toString(),
                "--master",
                "local[3]",
                "--conf",
                "spark.sql.shuffle.partitions=5",
                "--conf",
                "spark.sql.files.maxPartitionBytes=4096");
        assertThat(night.code()).as(night.both()).isZero();

        Launched.Result diff = Launched.run(
                "diff",
                "--date",
                NIGHT,
                "--root",
                root.toString(),
                "--other",
                Demo.ROOT.toString(),
                "--ignore",
                "source_file",
                "--ignore",
                "position");
        assertThat(diff.code()).as(diff.both()).isZero();
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingBegins() throws Exception {
        Path root = folder.resolve("nothing");
        Launched.Result wrong = Launched.run(
                "nightly",
                "--date",
                "yesterday",
                "--input",
                "/no/such/*.jsonl",
                "--root",
                root.toString(),
                "--format",
                "docx",
                "--set",
                "group.nonsense=1",
                "--models",
                "/no/models",
                "--bogus");

        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("yesterday", "/no/such/*.jsonl", "docx", "group.nonsense", "/no/models", "--bogus");
        assertThat(root).doesNotExist();
    }

    @Test
    void anEmptyDatePublishesEmptyPartitions() throws Exception {
        Path root = folder.resolve("empty");
        Path input = Files.createFile(folder.resolve("nothing.jsonl"));
        List<String> night = List.of(
                "nightly", "--date", NIGHT, "--input", input.toString(), "--root", root.toString(), "--fail-on-empty");
        Demo.run();

        Launched.Result empty = Launched.run(Map.of(), night);

        assertThat(empty.code()).as(empty.both()).isEqualTo(4);
        assertThat(root.resolve("_published/" + NIGHT + ".json")).exists();
    }
}
