package org.claimshift.group;

import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.claimshift.SparkTests;
import org.claimshift.table.Draft;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;

/** Nights of the step on a root of its own: what ingest and annotate would have written, then the job. */
final class Nights {
    static final LocalDate FIRST = LocalDate.of(2024, 3, 1);

    private final SparkSession spark = SparkTests.session();
    private final Root root;
    private final GroupOptions options;
    private final int partitions;
    private int runs;

    /**
     * An article.
     *
     * @param published an instant, or null
     * @param origin article id of its origin, or null if it is its own
     */
    record Article(String id, String published, String outlet, String origin, List<String> words) {
        Article(String id, String published, List<String> words) {
            this(id, published, "Outlet " + id, null, words);
        }

        /** Its words twice, in an order of no meaning: then headline, lede and body share the same part with another. */
        String text() {
            String told =
                    words.stream().sorted(Comparator.comparing(Words::hash)).collect(Collectors.joining(" "));
            return told + ".\n" + told + ".";
        }
    }

    Nights(Path folder) {
        this(folder, options(), 1);
    }

    Nights(Path folder, GroupOptions options, int partitions) {
        this.root = new Root(folder.toUri().toString(), spark.sparkContext().hadoopConfiguration());
        this.options = options;
        this.partitions = partitions;
    }

    static GroupOptions options() {
        return GroupOptions.from(
                ConfigFactory.parseResources("conf/claimshift.conf").getConfig("claimshift.group"));
    }

    Nights night(LocalDate date, Article... articles) {
        return night(date, List.of(articles));
    }

    Nights night(LocalDate date, List<Article> articles) {
        Draft draft = Draft.open(spark, root, date, "run" + runs++, Stage.INGEST, SparkTests.quiet());
        List<Row> texts = new ArrayList<>();
        List<Row> origins = new ArrayList<>();
        for (Article a : articles) {
            Timestamp at = a.published() == null ? null : Timestamp.from(Instant.parse(a.published()));
            texts.add(RowFactory.create(
                    a.id(),
                    a.id(),
                    null,
                    a.outlet(),
                    null,
                    null,
                    a.text(),
                    null,
                    null,
                    "en",
                    at,
                    at == null ? "none" : "second",
                    at == null ? "none" : "record",
                    null,
                    a.id(),
                    null,
                    "test",
                    0L));
            String origin = a.origin() == null ? a.id() : a.origin();
            origins.add(RowFactory.create(a.id(), origin, origin.equals(a.id()) ? "origin" : "copy", 1.0));
        }
        if (partitions > 1) {
            Collections.shuffle(texts, new Random(partitions));
        }
        draft.write(Table.ARTICLES, rows(texts, Table.ARTICLES));
        draft.write(Table.ARTICLE_ORIGINS, rows(origins, Table.ARTICLE_ORIGINS));
        draft.write(Table.ARTICLE_VECTORS, rows(List.of(), Table.ARTICLE_VECTORS));
        draft.write(Table.ENTITY_MENTIONS, rows(List.of(), Table.ENTITY_MENTIONS));
        new GroupJob(options).run(draft);
        draft.publish();
        return this;
    }

    /** Runs the step alone once more for a date. */
    Nights again(LocalDate date) {
        Draft draft = Draft.open(spark, root, date, "run" + runs++, Stage.GROUP, SparkTests.quiet());
        new GroupJob(options).run(draft);
        draft.publish();
        return this;
    }

    private Dataset<Row> rows(List<Row> rows, Table table) {
        return spark.createDataFrame(rows, table.schema()).repartition(partitions);
    }

    Snapshot snapshot() {
        return Snapshot.latest(spark, root);
    }

    /** The rows of a table on a date as sorted JSON. */
    List<String> on(Table table, LocalDate date) {
        return SparkTests.sorted(snapshot().on(table, date).drop("date"));
    }
}
