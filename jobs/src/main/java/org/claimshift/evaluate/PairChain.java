package org.claimshift.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimshift.align.AlignOptions;
import org.claimshift.align.PairScores;
import org.claimshift.evaluate.PairFound.Match;
import org.claimshift.table.Draft;
import org.claimshift.table.Job;
import org.claimshift.table.Progress;
import org.claimshift.table.Root;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;

/**
 * Runs the steps on pairs of sentences as a night would, in a root of its own: every sentence is an article, every pair an
 * event of two outlets. What annotate and embed make is slow, and the same whatever align does: it may be kept.
 */
public final class PairChain {
    private static final LocalDate DATE = LocalDate.of(2000, 1, 1);

    private static final StructType MEMBER =
            new StructType().add("event_id", DataTypes.StringType).add("article_id", DataTypes.StringType);
    private static final StructType PAIR = new StructType()
            .add("event_id", DataTypes.StringType)
            .add("first", DataTypes.StringType)
            .add("second", DataTypes.StringType);

    private final SparkSession spark;
    private final Root kept;
    private final Steps steps;
    private final Progress progress;

    /** The steps that see the sentences, and the settings of those that are asked for scores alone. */
    public record Steps(Job annotate, Job embed, AlignOptions align) {}

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
            Root root = kept == null ? folder.root(spark, "tables") : kept;
            if (root.pointers().isEmpty()) {
                annotate(root, pairs);
            }
            Draft draft = Draft.open(spark, root, DATE, "scores", Stage.ALIGN, progress);
            check(draft, pairs);
            progress.step("Scoring the claims of each pair");
            return found(draft, pairs);
        }
    }

    private void annotate(Root root, List<PairText> pairs) {
        Draft draft = Draft.open(spark, root, DATE, "sentences", Stage.INGEST, progress);
        write(draft, pairs);
        steps.annotate().run(draft);
        steps.embed().run(draft);
        draft.publish();
    }

    private static void check(Draft draft, List<PairText> pairs) {
        Set<String> known = draft
                .today(Table.ARTICLES)
                .select(concat_ws("\n", col("article_id"), col("title"), col("body")))
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
        boolean all = pairs.stream()
                .flatMap(pair -> pair.articles().stream())
                .allMatch(text -> known.contains(Stream.of(text.id(), text.title(), text.body())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"))));
        if (!all) {
            throw new IllegalStateException(
                    "What is kept was made of other pairs; give a folder that does not exist yet.");
        }
    }

    /** Articles and events, as ingest and group would have left them. */
    private void write(Draft draft, List<PairText> pairs) {
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
        write(draft, Table.ARTICLES, articles);
        write(draft, Table.ARTICLE_ORIGINS, List.of());
        write(draft, Table.EVENTS, events);
        write(draft, Table.EVENT_ARTICLES, members);
    }

    private void write(Draft draft, Table table, List<Row> rows) {
        draft.write(table, spark.createDataFrame(rows, table.schema()));
    }

    private Map<String, PairFound> found(Draft draft, List<PairText> pairs) {
        Scopes scopes = new Scopes(pairs);
        Map<Row, Row> scored = new HashMap<>();
        PairScores.of(
                        draft,
                        spark.createDataFrame(scopes.members, MEMBER),
                        spark.createDataFrame(List.copyOf(new LinkedHashSet<>(scopes.pairs.values())), PAIR),
                        steps.align())
                .collectAsList()
                .forEach(row -> scored.put(RowFactory.create(row.get(0), row.get(1), row.get(2)), row));
        Map<String, List<Float>> vectors = vectors(draft);
        Map<String, PairFound> found = new HashMap<>();
        for (PairText pair : pairs) {
            Row row = scored.get(scopes.pairs.get(pair.id()));
            Double cosine = row.getAs("cosine");
            found.put(
                    pair.id(),
                    new PairFound(
                            row.getAs("first_claims"),
                            row.getAs("second_claims"),
                            cosine == null ? 0 : cosine,
                            cosine(vectors.get(pair.firstId()), vectors.get(pair.secondId())),
                            row.<Row>getList(row.fieldIndex("matches")).stream()
                                    .map(PairChain::match)
                                    .toList()));
        }
        return found;
    }

    private static Match match(Row row) {
        return new Match(
                row.getAs("first_claim_id"),
                row.getAs("second_claim_id"),
                row.getAs("score"),
                row.getList(row.fieldIndex("features")));
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

    /** The events in which the pairs are scored. A sentence of several pairs of an event stands in it once. */
    private static final class Scopes {
        /** Columns of {@link #MEMBER}. */
        private final List<Row> members = new ArrayList<>();
        /** Columns of {@link #PAIR}, by the pair's id. */
        private final Map<String, Row> pairs = new HashMap<>();

        private final Map<List<String>, String> articles = new HashMap<>();

        Scopes(List<PairText> texts) {
            for (PairText pair : texts) {
                String event = pair.scope() == null ? pair.id() : pair.scope();
                boolean shared = pair.scope() != null;
                pairs.put(
                        pair.id(),
                        RowFactory.create(
                                event,
                                article(event, shared ? pair.first() : pair.firstId(), pair.firstId()),
                                article(event, shared ? pair.second() : pair.secondId(), pair.secondId())));
            }
        }

        private String article(String event, String key, String id) {
            String known = articles.putIfAbsent(List.of(event, key), id);
            if (known == null) {
                members.add(RowFactory.create(event, id));
            }
            return known == null ? id : known;
        }
    }
}
