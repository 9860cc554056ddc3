package org.claimshift.evaluate;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.claimshift.evaluate.SeedArticles.Text;
import org.claimshift.evaluate.SeedsGold.Place;
import org.claimshift.evaluate.SeedsGold.Ref;
import org.claimshift.evaluate.SeedsGold.Values;
import org.claimshift.evaluate.SeedsGold.Variant;
import org.claimshift.evaluate.Spans.Span;
import org.claimshift.table.Ids;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Table;

/** The tables that a program without faults would write for the seeds: made from the gold. */
final class PerfectTables {
    private static final LocalDate DATE = LocalDate.of(2024, 10, 22);
    private final SeedsGold gold;
    private final Map<Ref, Text> texts;
    private final TableRows rows = new TableRows();

    private PerfectTables(SeedsGold gold, Map<Ref, Text> texts) {
        this.gold = gold;
        this.texts = texts;
    }

    static Snapshot publish(Path folder, SeedsGold gold, Map<Ref, Text> texts) {
        PerfectTables tables = new PerfectTables(gold, texts);
        tables.articles();
        tables.events();
        tables.threads();
        tables.shifts();
        return tables.rows.publish(folder, DATE);
    }

    static String articleId(Ref ref) {
        return Ids.of(ref.article(), ref.version());
    }

    static String claimId(Place place) {
        return Ids.of(articleId(place.ref()), place.field(), place.text());
    }

    private void articles() {
        texts.forEach((ref, text) -> rows.add(
                Table.ARTICLES,
                TableRows.values(
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
                .forEach(origin -> rows.add(
                        Table.ARTICLE_ORIGINS,
                        TableRows.values(
                                "article_id",
                                articleId(origin.ref()),
                                "origin_id",
                                articleId(new Ref(origin.origin(), 1)),
                                "role",
                                origin.role())));
    }

    private void events() {
        for (SeedsGold.Event event : gold.events()) {
            rows.add(Table.EVENTS, TableRows.values("event_id", event.event(), "status", "active"));
            texts.keySet().stream()
                    .filter(ref -> event.articles().contains(ref.article()))
                    .forEach(ref -> rows.add(
                            Table.EVENT_ARTICLES,
                            TableRows.values(
                                    "event_id", event.event(), "article_id", articleId(ref), "reason", "joined")));
        }
    }

    private void threads() {
        for (SeedsGold.Thread thread : gold.threads()) {
            rows.add(Table.CLAIM_THREADS, TableRows.values("thread_id", thread.thread(), "event_id", thread.event()));
            for (Variant variant : thread.variants()) {
                rows.add(
                        Table.CLAIM_VARIANTS,
                        TableRows.values(
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
        rows.add(
                Table.CLAIMS,
                TableRows.values(
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
            rows.add(
                    Table.CLAIM_SHIFTS,
                    TableRows.values(
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
}
