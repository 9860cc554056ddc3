package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimshift.align.AlignOptions;
import org.claimshift.align.PairScores;
import org.claimshift.evaluate.PairFound.Match;
import org.claimshift.evaluate.PairFound.Scores;
import org.claimshift.table.Draft;

/** Asks align for the scores of pairs of sentences within events. */
final class PairScoring {
    private static final StructType MEMBER =
            new StructType().add("event_id", DataTypes.StringType).add("article_id", DataTypes.StringType);
    private static final StructType PAIR = new StructType()
            .add("event_id", DataTypes.StringType)
            .add("first", DataTypes.StringType)
            .add("second", DataTypes.StringType);

    private final List<PairText> texts;
    /** Columns of {@link #MEMBER}. */
    private final List<Row> members = new ArrayList<>();
    /** Columns of {@link #PAIR}, by the pair's id. */
    private final Map<String, Row> pairs = new HashMap<>();

    private final Map<List<String>, String> articles = new HashMap<>();

    private PairScoring(List<PairText> texts) {
        this.texts = texts;
    }

    /**
     * Scores within the events that are named; a sentence of several pairs of an event stands in it once.
     *
     * @param event of a pair; null for the pair by itself
     */
    static PairScoring within(List<PairText> texts, Function<PairText, String> event) {
        PairScoring scoring = new PairScoring(texts);
        for (PairText pair : texts) {
            String shared = event.apply(pair);
            String own = shared == null ? pair.id() : shared;
            scoring.pairs.put(
                    pair.id(),
                    RowFactory.create(
                            own,
                            scoring.article(own, shared == null ? pair.firstId() : pair.first(), pair.firstId()),
                            scoring.article(own, shared == null ? pair.secondId() : pair.second(), pair.secondId())));
        }
        return scoring;
    }

    private String article(String event, String key, String id) {
        String known = articles.putIfAbsent(List.of(event, key), id);
        if (known == null) {
            members.add(RowFactory.create(event, id));
        }
        return known == null ? id : known;
    }

    /** Scores by the pair's id. The best claims are of the event's articles, not always of the pair's own. */
    Map<String, Scores> scores(Draft draft, AlignOptions options) {
        SparkSession spark = draft.spark();
        Map<Row, Row> scored = new HashMap<>();
        PairScores.of(
                        draft,
                        spark.createDataFrame(members, MEMBER),
                        spark.createDataFrame(List.copyOf(new LinkedHashSet<>(pairs.values())), PAIR),
                        options)
                .collectAsList()
                .forEach(row -> scored.put(RowFactory.create(row.get(0), row.get(1), row.get(2)), row));
        Map<String, Scores> scores = new HashMap<>();
        for (PairText pair : texts) {
            Row row = scored.get(pairs.get(pair.id()));
            Double cosine = row.getAs("cosine");
            scores.put(
                    pair.id(),
                    new Scores(
                            row.getAs("first_claims"),
                            row.getAs("second_claims"),
                            cosine == null ? 0 : cosine,
                            match(row.getAs("best"))));
        }
        return scores;
    }

    private static Match match(Row row) {
        return row == null
                ? null
                : new Match(
                        row.getAs("first_claim_id"),
                        row.getAs("second_claim_id"),
                        row.getAs("score"),
                        row.getList(row.fieldIndex("features")));
    }
}
