package org.claimshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private record Ran(int code, String text) {}

    private static synchronized Ran run(String... arguments) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream both = new PrintStream(text, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            return new Ran(Main.run(arguments), text.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "models",
                "ingest",
                "annotate",
                "group",
                "embed",
                "align",
                "compare",
                "nightly",
                "views",
                "vacuum",
                "status",
                "show",
                "demo",
                "diff",
                "evaluate"
            })
    void everyCommandHelpsWithAnExample(String command) {
        Ran help = run(command, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.text()).contains("Usage: claimshift " + command).containsIgnoringCase("example");
    }

    @Test
    void aChoiceThatDoesNotExistIsTold() {
        Ran wrong = run("evaluate", "events", "--gold", "no.jsonl", "--half", "other");

        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.text()).contains("--half", "other", "HELD_BACK").doesNotContain("CLAIMSHIFT_TRACE");
    }

    @Test
    void allErrorsAreToldAtOnce() {
        Ran wrong = run(
                "nightly",
                "--date",
                "2024-13-45",
                "--input",
                "/no/such/file.jsonl",
                "--set",
                "group.nonsense=1",
                "--bogus");

        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.text())
                .contains(
                        "2024-13-45",
                        "--bogus",
                        "/no/such/file.jsonl",
                        "there is no setting 'claimshift.group.nonsense'");
    }

    @Test
    void aSettingOfAnotherTypeIsTold() {
        Ran wrong = run("group", "--date", "2024-10-22", "--set", "group=7");

        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.text()).contains("claimshift.group");
    }

    @Test
    void aMissingOptionIsTold() {
        Ran wrong = run("nightly");

        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.text()).contains("--date", "--input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"attribution", "entities", "quantities", "certainty", "claims"})
    void everyEvaluationOfAnnotateHelpsAndTellsItsErrorsAtOnce(String gold) {
        Ran help = run("evaluate", gold, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.text()).contains("Usage: claimshift evaluate " + gold, "--gold", "Example");

        Ran wrong = run(
                "evaluate",
                gold,
                "--gold",
                "/no/such/gold.jsonl",
                "--models",
                "/no/such/models",
                "--misses",
                "-1",
                "--set",
                "annotate.nonsense=1");
        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.text())
                .contains("/no/such/gold.jsonl", "/no/such/models", "--misses", "claimshift.annotate.nonsense");
    }
}
