package org.claimshift.evaluate;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.max;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.claimshift.align.AlignOptions;
import org.claimshift.evaluate.PairFound.Match;
import org.claimshift.evaluate.PairFound.Scores;
import org.claimshift.evaluate.PairFound.Shift;
import org.claimshift.table.Draft;
import org.claimshift.table.Ids;
import org.claimshift.table.Job;
import org.claimshift.table.Progress;
import org.claimshift.table.Root;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;

/**
 * Runs the steps on pairs of sentences as a night would: every sentence is an article, every pair an event of two outlets.
 * Compare runs twice, on the threads that align made and on threads of each pair's best claims. What annotate and embed
 * make is slow, and the same whatever align does: it may be kept.
 */
public final class PairChain {
    private static final LocalDate DATE = LocalDate.of(2000, 1, 1);

    private static final List<Table> KEPT = List.of(
            Table.ARTICLES,
            Table.ARTICLE_ORIGINS,
            Table.ARTICLE_VECTORS,
            Table.ENTITY_MENTIONS,
            Table.CLAIMS,
            Table.EVENTS,
            Table.EVENT_ARTICLES,
            Table.CLAIM_VECTORS);

    private final SparkSession spark;
    private final Root kept;
    private final Steps steps;
    private final Progress progress;

    /**
     * The steps that see the sentences.
     *
     * @param options those of {@code align}, for scores of claims that it put into no thread
     */
    public record Steps(Job annotate, Job embed, Job align, Job compare, AlignOptions options) {}

    /** @param kept where what annotate and embed made is kept, or taken from if it is there; null for nowhere */
    public PairChain(SparkSession spark, Root kept, Steps steps, Progress progress) {
        this.spark = spark;
        this.kept = kept;
        this.steps = steps;
        this.progress = progress;
    }

    /**
     * What the steps say of each pair, by its id.
     *
     * @throws IllegalStateException if what is kept was made of other sentences
     */
    Map<String, PairFound> run(List<PairText> pairs) {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Root root = folder.root(spark, "tables");
            if (kept == null) {
                annotate(root, pairs);
            } else {
                if (kept.pointers().isEmpty()) {
                    annotate(kept, pairs);
                }
                copy(Snapshot.latest(spark, kept), root);
            }
            return found(root, pairs);
        }
    }

    private Draft open(Root root, String run, Stage first) {
        return Draft.open(spark, root, DATE, run, first, progress);
    }

    private void annotate(Root root, List<PairText> pairs) {
        Draft draft = open(root, "sentences", Stage.INGEST);
        writeSentences(draft, pairs);
        steps.annotate().run(draft);
        steps.embed().run(draft);
        draft.publish();
    }

    /** Articles and events, as ingest and group would have left them. */
    private void writeSentences(Draft draft, List<PairText> pairs) {
        List<Row> articles = new ArrayList<>();
        List<Row> events = new ArrayList<>();
        List<Row> members = new ArrayList<>();
        for (PairText pair : pairs) {
            events.add(RowFactory.create(pair.id(), null, "active", null, null, null, 2, 2, 2, new String[0]));
            for (GoldText text : pair.articles()) {
                articles.add(Annotating.article(text));
                members.add(RowFactory.create(pair.id(), text.id(), 1.0, "founder"));
            }
        }
        MadeRows.write(draft, Table.ARTICLES, articles);
        MadeRows.write(draft, Table.ARTICLE_ORIGINS, List.of());
        MadeRows.write(draft, Table.EVENTS, events);
        MadeRows.write(draft, Table.EVENT_ARTICLES, members);
    }

    /** What align and compare make here does not belong into what is kept. */
    private void copy(Snapshot from, Root root) {
        Draft draft = open(root, "sentences", Stage.INGEST);
        KEPT.forEach(table -> draft.write(table, from.all(table).drop("date")));
        draft.publish();
    }

    private Map<String, PairFound> found(Root root, List<PairText> pairs) {
        Draft aligned = open(root, "aligned", Stage.ALIGN);
        check(aligned, pairs);
        progress.step("Scoring the claims of each pair");
        Map<String, Scores> scores = PairScoring.within(pairs, PairText::scope).scores(aligned, steps.options());
        Map<String, Scores> alone = PairScoring.within(pairs, pair -> null).scores(aligned, steps.options());
        steps.align().run(aligned);
        steps.compare().run(aligned);

        Draft best = open(root, "best", Stage.ALIGN);
        writeThreads(best, alone);
        steps.compare().run(best);

        Map<String, List<Float>> vectors = vectors(aligned);
        Map<String, AnnotatedText> texts = Annotating.read(aligned);
        Map<String, Boolean> threaded = threaded(aligned);
        Map<String, List<Shift>> shifts = shifts(aligned);
        Map<String, List<Shift>> bestShifts = shifts(best);
        return pairs.stream()
                .collect(Collectors.toMap(
                        PairText::id,
                        pair -> new PairFound(
                                scores.get(pair.id()),
                                texts.getOrDefault(pair.firstId(), AnnotatedText.EMPTY),
                                texts.getOrDefault(pair.secondId(), AnnotatedText.EMPTY),
                                cosine(vectors.get(pair.firstId()), vectors.get(pair.secondId())),
                                threaded.containsKey(pair.id()),
                                threaded.getOrDefault(pair.id(), false),
                                shifts.getOrDefault(pair.id(), List.of()),
                                bestShifts.getOrDefault(pair.id(), List.of()))));
    }

    private static void check(Draft draft, List<PairText> pairs) {
        Set<String> known = draft
                .today(Table.ARTICLES)
                .select(concat_ws("\n", col("article_id"), col("title"), col("body")))
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
        Set<String> wanted = pairs.stream()
                .flatMap(pair -> pair.articles().stream())
                .map(text -> Stream.of(text.id(), text.title(), text.body())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.toSet());
        if (!known.equals(wanted)) {
            throw new IllegalStateException(
                    "What is kept was made of other pairs; give a folder that does not exist yet.");
        }
    }

    /** A thread of each pair's best claims, as align would have left it. */
    private void writeThreads(Draft draft, Map<String, Scores> scores) {
        List<Row> variants = new ArrayList<>();
        scores.forEach((pair, found) -> {
            Match best = found.best();
            if (best != null) {
                String thread = Ids.of("pair", pair);
                variants.add(variant(thread, pair, best.firstClaim(), "first", best.score(), null));
                variants.add(variant(thread, pair, best.secondClaim(), "second", best.score(), best.firstClaim()));
            }
        });
        MadeRows.write(draft, Table.CLAIM_VARIANTS, variants);
    }

    private static Row variant(String thread, String event, String claim, String outlet, double score, String parent) {
        return RowFactory.create(thread, event, claim, outlet, null, null, null, score, false, parent, new String[0]);
    }

    /** The pairs of which two claims came into one thread, and whether two such claims both have a number. */
    private static Map<String, Boolean> threaded(Draft draft) {
        Map<String, Boolean> threaded = new HashMap<>();
        draft.today(Table.CLAIM_VARIANTS)
                .groupBy("event_id")
                .agg(max(array_contains(col("comparable"), "quantity")))
                .collectAsList()
                .forEach(row -> threaded.put(row.getString(0), row.getBoolean(1)));
        return threaded;
    }

    /** By event, which is the pair. */
    private static Map<String, List<Shift>> shifts(Draft draft) {
        return draft
                .today(Table.CLAIM_SHIFTS)
                .select("event_id", "dimension", "relation", "from_value", "to_value")
                .orderBy("event_id", "dimension", "relation", "from_value", "to_value")
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.getString(0),
                        Collectors.mapping(
                                row -> new Shift(
                                        row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                                Collectors.toList())));
    }

    /** Vectors of the sentences as they are, by article: each is a title or a body. */
    private static Map<String, List<Float>> vectors(Draft draft) {
        Map<String, List<Float>> vectors = new HashMap<>();
        draft.today(Table.ARTICLE_VECTORS)
                .select("article_id", "vector")
                .collectAsList()
                .forEach(row -> vectors.put(row.getString(0), row.getList(1)));
        return vectors;
    }

    private static double cosine(List<Float> a, List<Float> b) {
        double sum = 0;
        for (int i = 0; a != null && b != null && i < a.size(); i++) {
            sum += (double) a.get(i) * b.get(i);
        }
        return sum;
    }
}
