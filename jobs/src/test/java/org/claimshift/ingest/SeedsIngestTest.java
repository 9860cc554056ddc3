package org.claimshift.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimshift.SparkTests;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seeds, all of their days as one batch, against their gold. */
class SeedsIngestTest {
    private static final Path SEEDS = Path.of("../seeds");

    @TempDir
    Path folder;

    @Test
    void everySeedIsAcceptedAndItsOriginIsTheGoldOne() throws IOException {
        Root root = Samples.root(folder);
        IngestJob job = Samples.night(
                root, "2024-10-22", Samples.options(), SEEDS.resolve("articles").toString());
        assertThat(job.counts().rejected()).as(job.counts().sentence()).isZero();
        assertThat(job.counts().addUp()).as(job.counts().sentence()).isTrue();

        Snapshot tables = Snapshot.latest(SparkTests.session(), root);
        assertThat(tables.all(Table.ARTICLES)
                        .where("outlet like '%.example' or (published_at is null and external_id not like '%nodate%')")
                        .count())
                .as("articles whose outlet the registry lacks, or whose date was not found")
                .isZero();

        // A story with several texts counts once here, by the best it says; gold tells its versions apart.
        Map<String, List<String>> found = origins(tables);
        Map<String, String> gold = gold();
        Map<String, String> wrong = new TreeMap<>();
        found.forEach((article, origins) -> {
            String expected = gold.getOrDefault(article, article);
            if (origins.stream().noneMatch(origin -> origin.equals(expected))) {
                wrong.put(article, origins + " instead of " + expected);
            }
        });
        assertThat(wrong).as("origins that are not the gold ones").isEmpty();
    }

    private static Map<String, List<String>> origins(Snapshot tables) {
        Dataset<Row> names = tables.all(Table.ARTICLES).select("article_id", "external_id");
        return tables
                .current(Table.ARTICLE_ORIGINS)
                .join(names, "article_id")
                .join(names.toDF("origin_id", "origin"), "origin_id")
                .select("external_id", "origin")
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.getString(0), Collectors.mapping(row -> row.getString(1), Collectors.toList())));
    }

    private static Map<String, String> gold() throws IOException {
        Map<String, String> gold = new TreeMap<>();
        for (String line : Files.readAllLines(SEEDS.resolve("gold/origins.jsonl"))) {
            JsonNode row = new ObjectMapper().readTree(line);
            gold.put(row.get("article").asText(), row.get("origin").asText());
        }
        return gold;
    }
}
