package org.claimshift.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.NumericType;
import org.apache.zeppelin.display.Input;
import org.apache.zeppelin.display.ui.OptionInput;
import org.claimshift.SparkTests;
import org.claimshift.table.Root;
import org.claimshift.table.Views;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every %spark.sql paragraph runs over the seeds' tables, its forms filled by Zeppelin's own parser. */
class NotebooksIT {
    private static final String SQL = "%spark.sql\n";

    @BeforeAll
    static void views() throws Exception {
        Demo.run();
        Views.of(new Root(
                        Demo.ROOT.toUri().toString(),
                        SparkTests.session().sparkContext().hadoopConfiguration()))
                .register(SparkTests.session());
    }

    @TestFactory
    Stream<DynamicTest> paragraphs() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> notes = Files.list(Launched.HOME.resolve("notebooks"))) {
            for (Path note :
                    notes.filter(n -> n.toString().endsWith(".zpln")).sorted().toList()) {
                JsonNode paragraphs = new ObjectMapper().readTree(note.toFile()).get("paragraphs");
                for (JsonNode paragraph : paragraphs) {
                    assertThat(paragraph.has("results"))
                            .as("a note is kept without results")
                            .isFalse();
                    if (paragraph.get("text").asText().startsWith(SQL)) {
                        for (Map<String, Object> form :
                                fillings(paragraph.get("text").asText())) {
                            tests.add(DynamicTest.dynamicTest(
                                    note.getFileName() + ": "
                                            + paragraph.path("title").asText() + " " + form,
                                    () -> run(paragraph, form)));
                        }
                    }
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(3);
        return tests.stream();
    }

    /** The form as it stands, and every option of every choice. */
    private static List<Map<String, Object>> fillings(String text) {
        List<Map<String, Object>> fillings = new ArrayList<>(List.of(Map.of()));
        for (Map.Entry<String, Input> entry : inputs(text).entrySet()) {
            if (entry.getValue() instanceof OptionInput choice) {
                for (OptionInput.ParamOption option : choice.getOptions()) {
                    fillings.add(Map.of(entry.getKey(), option.getValue()));
                }
            }
        }
        return fillings;
    }

    private static Map<String, Input> inputs(String text) {
        return new LinkedHashMap<>(Input.extractSimpleQueryForm(text, false));
    }

    private static void run(JsonNode paragraph, Map<String, Object> form) {
        Map<String, Object> values = new HashMap<>(form);
        inputs(paragraph.get("text").asText())
                .forEach((name, input) -> values.putIfAbsent(name, input.getDefaultValue()));
        String sql = Input.getSimpleQuery(values, paragraph.get("text").asText(), false)
                .substring(SQL.length());

        Dataset<Row> rows = SparkTests.session().sql(sql);

        if (form.isEmpty()) {
            assertThat(rows.isEmpty()).as("the seeds give rows:\n" + sql).isFalse();
        }
        rows.collectAsList();
        JsonNode graph = paragraph.at("/config/results/0/graph");
        for (String role : List.of("keys", "values", "groups")) {
            for (JsonNode column : graph.path(role)) {
                int index = column.get("index").asInt();
                assertThat(rows.columns()[index])
                        .as(role + " of the chart")
                        .isEqualTo(column.get("name").asText());
                if (role.equals("values")) {
                    assertThat(rows.schema().fields()[index].dataType())
                            .as("a chart's value is a number")
                            .isInstanceOf(NumericType.class);
                }
            }
        }
    }
}
