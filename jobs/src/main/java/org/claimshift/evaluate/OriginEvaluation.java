package org.claimshift.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.claimshift.evaluate.OriginReprints.Made;
import org.claimshift.evaluate.OriginSources.Sources;
import org.claimshift.table.Draft;
import org.claimshift.table.Job;
import org.claimshift.table.Progress;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;

/**
 * Scores {@code article_origins} on reprints made from a collection, of which it is known what derives from what. The
 * step loads the collection and then, in a root of its own, two nights of what was made of it; the roots are folders of
 * this machine, deleted afterwards.
 */
public final class OriginEvaluation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate FIRST = LocalDate.of(2020, 3, 1);

    private OriginEvaluation() {}

    /**
     * Makes the reprints, runs the step over them and scores it.
     *
     * @param ingest the step that loads a file or folder
     * @param input the collection
     * @param half which of its texts: half of them by a hash, the other half, or both
     * @param seed of what chance decides
     * @throws IllegalArgumentException if fewer than 20 texts of the collection are fit
     */
    public static Report run(
            SparkSession spark, Function<String, Job> ingest, String input, Halves half, long seed, Progress progress) {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Draft draft = draft(spark, folder.root(spark, "collection"), 0, progress);
            ingest.apply(input).run(draft);
            Sources sources = OriginSources.of(draft.today(Table.ARTICLES), half);
            List<Made> made = OriginReprints.of(sources.texts(), seed);
            Root root = folder.root(spark, "root");
            for (int night = 0; night < 2; night++) {
                Draft next = draft(spark, root, night, progress);
                ingest.apply(write(folder.resolve("night" + night + ".jsonl"), made, night))
                        .run(next);
                next.publish();
            }
            Map<String, String> about = new LinkedHashMap<>();
            about.put("input", input + ", half: " + half + ", seed " + seed);
            about.put(
                    "made of",
                    sources.texts().size() + " texts; left out " + sources.tooShort() + " for their length, "
                            + sources.near() + " that are near another");
            return new Report("origins", about, List.of(OriginScores.section(made, found(spark, root))));
        }
    }

    private static Draft draft(SparkSession spark, Root root, int night, Progress progress) {
        return Draft.open(spark, root, FIRST.plusDays(night), "r" + night, Stage.INGEST, progress);
    }

    private static String write(Path file, List<Made> made, int night) {
        try {
            return Files.write(
                            file,
                            made.stream()
                                    .filter(article -> article.night() == night)
                                    .map(OriginEvaluation::line)
                                    .toList())
                    .toUri()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static String line(Made article) {
        Map<String, String> record = new LinkedHashMap<>();
        record.put("id", article.id());
        record.put("outlet", article.outlet());
        record.put("title", article.title());
        record.put("body", article.body());
        record.put("language", "en");
        record.put("published_at", article.publishedAt());
        try {
            return JSON.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON", e);
        }
    }

    private static Map<String, OriginScores.Found> found(SparkSession spark, Root root) {
        Snapshot tables = Snapshot.latest(spark, root);
        Dataset<Row> names = tables.all(Table.ARTICLES).select("article_id", "external_id");
        return OriginScores.found(tables.current(Table.ARTICLE_ORIGINS)
                .join(names, "article_id")
                .join(names.toDF("origin_id", "origin"), "origin_id")
                .select("external_id", "origin", "role", "own_text_ratio")
                .collectAsList());
    }
}
