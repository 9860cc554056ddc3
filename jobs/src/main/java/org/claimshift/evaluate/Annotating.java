package org.claimshift.evaluate;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.claimshift.evaluate.AnnotatedText.Claim;
import org.claimshift.evaluate.AnnotatedText.Hedge;
import org.claimshift.evaluate.AnnotatedText.Mention;
import org.claimshift.evaluate.AnnotatedText.Quantity;
import org.claimshift.evaluate.AnnotatedText.Source;
import org.claimshift.evaluate.AnnotatedText.Stance;
import org.claimshift.evaluate.Spans.Span;
import org.claimshift.table.Draft;
import org.claimshift.table.Ids;
import org.claimshift.table.Job;
import org.claimshift.table.Progress;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;

/**
 * Runs the step as a night would: the texts become rows of {@code articles} in a root of their own, the step writes its
 * tables there, and these are read back. The root is a folder of this machine, deleted afterwards.
 */
public final class Annotating {
    private static final LocalDate DATE = LocalDate.of(2000, 1, 1);

    private Annotating() {}

    /**
     * What the step says of each text, by its id.
     *
     * @param annotate the step; it gets the texts and nothing else of the gold
     */
    public static Map<String, AnnotatedText> run(
            SparkSession spark, Job annotate, List<GoldText> texts, Progress progress) {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Draft draft = Draft.open(spark, folder.root(spark, "tables"), DATE, "evaluate", Stage.INGEST, progress);
            List<Row> articles = texts.stream().map(Annotating::article).toList();
            MadeRows.write(draft, Table.ARTICLES, articles);
            annotate.run(draft);
            return read(draft);
        }
    }

    /** A row of {@code articles}. */
    static Row article(GoldText text) {
        Timestamp published = text.publishedAt() == null
                ? null
                : Timestamp.from(LocalDate.parse(text.publishedAt())
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
        Map<String, Object> cells = new HashMap<>();
        cells.put("article_id", text.id());
        cells.put("story_id", text.id());
        cells.put("outlet", text.outlet() == null ? "gold" : text.outlet());
        cells.put("title", text.title());
        cells.put("body", text.body());
        cells.put("language", "en");
        cells.put("published_at", published);
        cells.put("published_at_precision", published == null ? "none" : "day");
        cells.put("published_at_trust", published == null ? "none" : "record");
        cells.put("text_sha256", Ids.sha256(text.body()));
        cells.put("source_file", "gold");
        return RowFactory.create(
                Stream.of(Table.ARTICLES.schema().fieldNames()).map(cells::get).toArray());
    }

    /** What the draft's tables say of each article, by its id. */
    static Map<String, AnnotatedText> read(Draft draft) {
        Map<String, List<Row>> claims = byArticle(draft.today(Table.CLAIMS));
        Map<String, AnnotatedText> texts = new HashMap<>();
        byArticle(draft.today(Table.ENTITY_MENTIONS)).forEach((id, mentions) -> {
            List<Row> own = claims.remove(id);
            texts.put(id, text(own == null ? List.of() : own, mentions));
        });
        claims.forEach((id, rows) -> texts.put(id, text(rows, List.of())));
        return texts;
    }

    private static Map<String, List<Row>> byArticle(Dataset<Row> rows) {
        return rows.collectAsList().stream()
                .sorted(Comparator.<Row, String>comparing(row -> row.getAs("field"))
                        .thenComparing(row -> row.<Integer>getAs("begin"))
                        .thenComparing(row -> row.<Integer>getAs("end"))
                        .thenComparing(Row::toString))
                .collect(
                        Collectors.groupingBy(row -> row.getAs("article_id"), Collectors.toCollection(ArrayList::new)));
    }

    private static AnnotatedText text(List<Row> claims, List<Row> mentions) {
        Map<String, String> names = new HashMap<>();
        mentions.forEach(row -> names.put(row.getAs("entity_id"), row.getAs("canonical_name")));
        return new AnnotatedText(
                claims.stream().map(row -> claim(row, names)).toList(),
                mentions.stream()
                        .map(row ->
                                new Mention(row.getAs("field"), span(row, ""), row.getAs("text"), row.getAs("type")))
                        .toList());
    }

    private static Claim claim(Row row, Map<String, String> names) {
        String source = row.getAs("source_text");
        return new Claim(
                row.getAs("field"),
                structs(row, "parts").stream().map(part -> span(part, "")).toList(),
                row.getAs("text"),
                row.getAs("kind"),
                source == null
                        ? null
                        : new Source(source, span(row, "source_"), names.get(row.<String>getAs("source_entity_id"))),
                row.<Integer>getAs("source_level"),
                row.getList(row.fieldIndex("via")),
                row.getAs("cue_text") == null ? null : span(row, "cue_"),
                row.getAs("cue_class"),
                new Stance(
                        row.getAs("polarity"), row.getAs("status"), row.getAs("phase"), row.<Double>getAs("certainty")),
                structs(row, "hedges").stream()
                        .map(hedge -> new Hedge(span(hedge, ""), hedge.getAs("kind")))
                        .toList(),
                structs(row, "quantities").stream()
                        .map(quantity -> new Quantity(
                                quantity.getAs("text"),
                                span(quantity, ""),
                                quantity.getAs("low"),
                                quantity.getAs("high"),
                                quantity.getAs("value"),
                                quantity.getAs("modifier"),
                                quantity.getAs("unit"),
                                quantity.getAs("concept")))
                        .toList());
    }

    private static List<Row> structs(Row row, String column) {
        return row.getList(row.fieldIndex(column));
    }

    private static Span span(Row row, String prefix) {
        return new Span(row.<Integer>getAs(prefix + "begin"), row.<Integer>getAs(prefix + "end"));
    }
}
