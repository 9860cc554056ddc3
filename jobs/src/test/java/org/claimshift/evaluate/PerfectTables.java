package org.claimshift.evaluate;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimshift.SparkTests;
import org.claimshift.evaluate.SeedArticles.Text;
import org.claimshift.evaluate.SeedsGold.Place;
import org.claimshift.evaluate.SeedsGold.Ref;
import org.claimshift.evaluate.SeedsGold.Values;
import org.claimshift.evaluate.SeedsGold.Variant;
import org.claimshift.evaluate.Spans.Span;
import org.claimshift.table.Draft;
import org.claimshift.table.Ids;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;

/** The tables that a program without faults would write for the seeds: made from the gold. */
final class PerfectTables {
    private static final LocalDate DATE = LocalDate.of(2024, 10, 22);
    private final SeedsGold gold;
    private final Map<Ref, Text> texts;
    private final Map<Table, List<Row>> rows = new HashMap<>();

    private PerfectTables(SeedsGold gold, Map<Ref, Text> texts) {
        this.gold = gold;
        this.texts = texts;
    }

    static Snapshot publish(Path folder, SeedsGold gold, Map<Ref, Text> texts) {
        SparkSession spark = SparkTests.session();
        Root root = new Root(folder.toUri().toString(), spark.sparkContext().hadoopConfiguration());
        PerfectTables tables = new PerfectTables(gold, texts);
        tables.articles();
        tables.events();
        tables.threads();
        tables.shifts();
        Draft draft = Draft.open(spark, root, DATE, "gold", Stage.INGEST, SparkTests.quiet());
        tables.rows.forEach((table, some) ->
                draft.write(table, spark.createDataFrame(some, table.schema()).coalesce(1)));
        draft.publish();
        return Snapshot.latest(spark, root);
    }

    private void add(Table table, Map<String, Object> values) {
        StructType schema = table.schema();
        Object[] row = Arrays.stream(schema.fields())
                .map(field -> {
                    Object value = values.get(field.name());
                    return value != null || field.nullable() ? value : empty(field.dataType());
                })
                .toArray();
        rows.computeIfAbsent(table, t -> new ArrayList<>()).add(RowFactory.create(row));
    }

    /** A value for a column that must have one and that the evaluation does not read. */
    private static Object empty(org.apache.spark.sql.types.DataType type) {
        if (type instanceof ArrayType) {
            return new Object[0];
        }
        if (type.equals(DataTypes.StringType)) {
            return "";
        }
        if (type.equals(DataTypes.BooleanType)) {
            return false;
        }
        return type.equals(DataTypes.DoubleType) ? (Object) 0.0 : type.equals(DataTypes.LongType) ? (Object) 0L : 0;
    }

    static String articleId(Ref ref) {
        return Ids.of(ref.article(), ref.version());
    }

    static String claimId(Place place) {
        return Ids.of(articleId(place.ref()), place.field(), place.text());
    }

    private void articles() {
        texts.forEach((ref, text) -> add(
                Table.ARTICLES,
                values(
                        "article_id",
                        articleId(ref),
                        "external_id",
                        ref.article(),
                        "outlet",
                        "outlet of " + ref.article(),
                        "title",
                        text.title(),
                        "body",
                        text.body(),
                        "published_at",
                        text.day() == null
                                ? null
                                : Timestamp.from(
                                        text.time() == null
                                                ? text.day().atStartOfDay().toInstant(ZoneOffset.UTC)
                                                : text.time()))));
        gold.origins()
                .forEach(origin -> add(
                        Table.ARTICLE_ORIGINS,
                        values(
                                "article_id",
                                articleId(origin.ref()),
                                "origin_id",
                                articleId(new Ref(origin.origin(), 1)),
                                "role",
                                origin.role())));
    }

    private void events() {
        for (SeedsGold.Event event : gold.events()) {
            add(Table.EVENTS, values("event_id", event.event(), "status", "active"));
            texts.keySet().stream()
                    .filter(ref -> event.articles().contains(ref.article()))
                    .forEach(ref -> add(
                            Table.EVENT_ARTICLES,
                            values("event_id", event.event(), "article_id", articleId(ref), "reason", "joined")));
        }
    }

    private void threads() {
        for (SeedsGold.Thread thread : gold.threads()) {
            add(Table.CLAIM_THREADS, values("thread_id", thread.thread(), "event_id", thread.event()));
            for (Variant variant : thread.variants()) {
                add(
                        Table.CLAIM_VARIANTS,
                        values(
                                "thread_id",
                                thread.thread(),
                                "event_id",
                                thread.event(),
                                "claim_id",
                                claimId(variant.place()),
                                "is_copy",
                                variant.copy()));
                claim(variant);
            }
        }
    }

    private void claim(Variant variant) {
        Text text = texts.get(variant.ref());
        List<Span> spans =
                Spans.locate(text.field(variant.field()), variant.pieces()).orElseThrow();
        Values values = variant.values();
        add(
                Table.CLAIMS,
                values(
                        "claim_id",
                        claimId(variant.place()),
                        "article_id",
                        articleId(variant.ref()),
                        "field",
                        variant.field(),
                        "begin",
                        spans.get(0).begin(),
                        "end",
                        spans.get(spans.size() - 1).end(),
                        "parts",
                        spans.stream()
                                .map(span -> RowFactory.create(span.begin(), span.end()))
                                .toArray(),
                        "text",
                        variant.text(),
                        "kind",
                        values.quote(),
                        "source_text",
                        variant.source(),
                        "source_level",
                        variant.sourceLevel(),
                        "cue_class",
                        values.cueClass(),
                        "polarity",
                        values.polarity().equals("+") ? "positive" : "negative",
                        "status",
                        values.status(),
                        "phase",
                        values.phase(),
                        "hedges",
                        values.hedges().stream()
                                .map(hedge -> RowFactory.create(hedge, 0, 1, "modal"))
                                .toArray(),
                        "quantities",
                        values.quantity() == null ? new Object[0] : new Object[] {quantity(values.quantity())}));
    }

    private static Row quantity(SeedsGold.Quantity quantity) {
        String modifier = Map.of("at_most", "up_to", "almost", "nearly", "hundreds", "vague")
                .getOrDefault(quantity.modifier(), quantity.modifier());
        return RowFactory.create(
                "", 0, 1, quantity.low(), quantity.high(), quantity.value(), modifier, quantity.unit(), null);
    }

    private void shifts() {
        for (SeedsGold.Shift shift : gold.shifts()) {
            String from = claimId(shift.fromPlace());
            String to = claimId(shift.toPlace());
            add(
                    Table.CLAIM_SHIFTS,
                    values(
                            "shift_id",
                            Ids.of(from, to, shift.dimension(), shift.relation(), shift.baseline()),
                            "event_id",
                            gold.threads().stream()
                                    .filter(t -> t.thread().equals(shift.thread()))
                                    .findFirst()
                                    .orElseThrow()
                                    .event(),
                            "thread_id",
                            shift.thread(),
                            "from_claim_id",
                            from,
                            "to_claim_id",
                            to,
                            "baseline",
                            shift.baseline(),
                            "dimension",
                            shift.dimension(),
                            "relation",
                            shift.relation(),
                            "rule",
                            "gold"));
        }
    }

    private static Map<String, Object> values(Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }
}
