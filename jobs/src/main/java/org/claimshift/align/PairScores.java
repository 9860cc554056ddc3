package org.claimshift.align;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimshift.align.Aligned.Masked;
import org.claimshift.table.Draft;

/**
 * Scores the claims of two articles with each other, as {@link AlignJob} scores a claim against a founder, whatever thread
 * they came to stand in: {@code claim_variants} tells the scores of members alone. For whoever measures the score.
 */
public final class PairScores {
    private static final StructType MATCH = new StructType()
            .add("first_claim_id", DataTypes.StringType, false)
            .add("second_claim_id", DataTypes.StringType, false)
            .add("score", DataTypes.DoubleType, false)
            .add("features", DataTypes.createArrayType(DataTypes.DoubleType, false), false);

    /** Columns of {@link #of}. */
    private static final StructType SCHEMA = new StructType()
            .add("event_id", DataTypes.StringType, false)
            .add("first", DataTypes.StringType, false)
            .add("second", DataTypes.StringType, false)
            .add("first_claims", DataTypes.IntegerType, false)
            .add("second_claims", DataTypes.IntegerType, false)
            .add("cosine", DataTypes.DoubleType, true)
            .add("best", MATCH, true);

    private PairScores() {}

    /** Two claims and how well they fit. */
    private record Match(Masked first, Masked second, double score) {}

    /** Names of a match's features, in order. */
    public static List<String> features() {
        return Features.NAMES;
    }

    /**
     * Scores pairs of articles.
     *
     * @param draft has the articles with their origins, claims, mentions and claim vectors
     * @param members event_id, article_id: the articles over whose claims the terms of an event are weighed. One article
     *     may stand in several events
     * @param pairs event_id, first, second: article ids of that event
     * @return the columns of {@code pairs}; first_claims, second_claims: how many claims of each can be aligned; cosine: the
     *     greatest of any two of these claims' vectors, null where none have any; best: first_claim_id, second_claim_id,
     *     score and features ({@link #features}) of the two claims that score highest, ties by id, null where a side has none
     */
    public static Dataset<Row> of(Draft draft, Dataset<Row> members, Dataset<Row> pairs, AlignOptions options) {
        Dataset<Row> claims = AlignJob.withClaims(members.select("event_id", "article_id"), draft)
                .withColumn("threads", lit(null).cast(DataTypes.createArrayType(DataTypes.StringType)));
        return byEvent(claims)
                .cogroup(
                        byEvent(pairs.select("event_id", "first", "second")),
                        (CoGroupFunction<String, Row, Row, Row>) (event, own, wanted) -> rows(own, wanted, options),
                        Encoders.row(SCHEMA));
    }

    private static KeyValueGroupedDataset<String, Row> byEvent(Dataset<Row> rows) {
        return rows.groupByKey((MapFunction<Row, String>) row -> row.getAs("event_id"), Encoders.STRING());
    }

    private static Iterator<Row> rows(Iterator<Row> claims, Iterator<Row> pairs, AlignOptions options) {
        List<Claim> read = new ArrayList<>();
        claims.forEachRemaining(row -> read.add(ClaimRows.claim(row)));
        Map<String, List<Masked>> byArticle = new EventAligner(options)
                .mask(read).stream()
                        .collect(Collectors.groupingBy(m -> m.claim().article().id()));
        List<Row> rows = new ArrayList<>();
        pairs.forEachRemaining(pair -> rows.add(row(
                pair,
                byArticle.getOrDefault(pair.<String>getAs("first"), List.of()),
                byArticle.getOrDefault(pair.<String>getAs("second"), List.of()))));
        return rows.iterator();
    }

    private static Row row(Row pair, List<Masked> first, List<Masked> second) {
        return RowFactory.create(
                pair.getAs("event_id"),
                pair.getAs("first"),
                pair.getAs("second"),
                first.size(),
                second.size(),
                cosine(first, second),
                best(first, second).map(PairScores::row).orElse(null));
    }

    private static Row row(Match match) {
        return RowFactory.create(
                match.first().claim().id(),
                match.second().claim().id(),
                match.score(),
                Features.of(match.first().encoded(), match.second().encoded()).values());
    }

    private static Optional<Match> best(List<Masked> first, List<Masked> second) {
        return first.stream()
                .flatMap(a ->
                        second.stream().map(b -> new Match(a, b, Scorer.get().score(a.encoded(), b.encoded()))))
                .min(Comparator.comparingDouble((Match match) -> -match.score())
                        .thenComparing(match -> match.first().claim().id())
                        .thenComparing(match -> match.second().claim().id()));
    }

    private static Double cosine(List<Masked> first, List<Masked> second) {
        return first.stream()
                .filter(a -> a.encoded().vector() != null)
                .flatMap(a -> second.stream()
                        .filter(b -> b.encoded().vector() != null)
                        .map(b -> Features.of(a.encoded(), b.encoded()).vector()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
