package org.claimshift.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.claimshift.SparkTests;
import org.claimshift.table.Draft;
import org.claimshift.table.Progress;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcCompression;

/** One night's folder with a file of every format in it. */
class FormatsTest {
    @TempDir
    Path folder;

    @Test
    void everyRecordOfEveryFormatIsAcceptedRejectedOrRepeated() throws IOException {
        Path in = folder.resolve("in");
        byte[] wget = Archives.wget();
        Samples.write(in.resolve("wget.warc.gz"), wget);
        Samples.write(in.resolve("again.warc"), Archives.gunzip(wget));
        byte[] crawl = Archives.write(WarcCompression.GZIP, 12);
        Samples.write(in.resolve("cut.warc.gz"), Arrays.copyOf(crawl, crawl.length - 100));
        Samples.write(
                in.resolve("a.csv"),
                "id,outlet,title,body\n1,The Daily,Rain,\"It rained.\n\nAll day.\"\n2,The Daily,Snow\n");
        Samples.write(in.resolve("a.jsonl"), Samples.record("3", "The Daily", "Hail", "It hailed all day.", null));
        Samples.write(in.resolve("the-daily/page.html"), Archives.page(99));
        Samples.write(in.resolve("the-daily/page.txt"), "Fog\nThe fog lay over the bay until noon, pilots said.");
        Samples.write(in.resolve("the-daily/style.css"), "body {}");
        SparkTests.session()
                .sql("select 'The Daily' as outlet, concat('Ship ', id, ' sailed.') as body, struct(id) as title"
                        + " from range(3)")
                .coalesce(1)
                .write()
                .parquet(in.resolve("ships").toString());

        List<String> told = new ArrayList<>();
        Root root = Samples.root(folder.resolve("root"));
        Draft draft = Draft.open(
                SparkTests.session(),
                root,
                java.time.LocalDate.parse("2024-10-20"),
                "run",
                Stage.INGEST,
                new Progress() {
                    @Override
                    public void step(String sentence) {
                        told.add(sentence);
                    }

                    @Override
                    public LongAccumulator count(String unit, long total) {
                        return SparkTests.session().sparkContext().longAccumulator(unit);
                    }
                });
        IngestJob job = new IngestJob(Samples.options(folder), List.of(in.toString()), Format.AUTO);
        job.run(draft);
        draft.publish();

        IngestCounts counts = job.counts();
        assertThat(counts.addUp()).as(counts.sentence()).isTrue();
        // wget twice 6, the cut crawl 12, CSV 2, JSON 1, page 1, text 1, style sheet 1, Parquet 3
        assertThat(counts).isEqualTo(new IngestCounts(33, 3 + 11 + 1 + 1 + 1 + 1 + 3, 3 + 3 + 1 + 1 + 1, 3));
        assertThat(told).anySatisfy(note -> assertThat(note).contains("'title'", "nested"));

        Snapshot tables = Snapshot.latest(SparkTests.session(), root);
        Dataset<Row> articles = tables.all(Table.ARTICLES);
        assertThat(articles.where("position is null or source_file is null").count())
                .as("articles that nobody can find again")
                .isZero();
        List<Long> crawled = Archives.records(in.resolve("cut.warc.gz")).stream()
                .filter(raw -> raw.defect() == null)
                .map(RawRecord::position)
                .toList();
        assertThat(articles.where("source_file like '%cut.warc.gz'").select("position").collectAsList().stream()
                        .map(row -> row.getLong(0))
                        .collect(Collectors.toList()))
                .containsExactlyInAnyOrderElementsOf(crawled);
        assertThat(tables.all(Table.REJECTED_ARTICLES)
                        .where("source_file like '%cut.warc.gz'")
                        .selectExpr("reasons[0]")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly(Reason.DAMAGED_RECORD.sentence());
    }
}
