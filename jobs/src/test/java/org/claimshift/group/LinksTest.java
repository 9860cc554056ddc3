package org.claimshift.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimshift.SparkTests;
import org.junit.jupiter.api.Test;

/** Candidates and components on tiny tables. */
class LinksTest {
    private static final StructType ARTICLES = new StructType()
            .add("article_id", DataTypes.StringType)
            .add("is_new", DataTypes.BooleanType)
            .add("days", DataTypes.DoubleType)
            .add("features", DataTypes.BinaryType);

    private static final StructType LINKS = new StructType()
            .add("x", DataTypes.StringType)
            .add("y", DataTypes.StringType)
            .add("score", DataTypes.DoubleType);

    private static Row article(String id, String event, Double days, int... rare) {
        return titled(id, event, days, List.of(), rare);
    }

    private static Row titled(String id, String event, Double days, List<Integer> title, int... rare) {
        float[] weights = new float[title.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1f / title.get(i);
        }
        TermVector titleTerms =
                new TermVector(title.stream().mapToInt(Integer::intValue).toArray(), weights);
        TermVector none = TermVector.EMPTY;
        Features features = new Features(id, days, titleTerms, none, none, none, null, null, null, rare);
        return RowFactory.create(id, event == null, days, FeatureBytes.pack(features));
    }

    private static Set<String> pairs(List<Row> articles, int leaders, int most) {
        Dataset<Row> rows = SparkTests.session().createDataFrame(articles, ARTICLES);
        Dataset<Row> names = rows.select(Blocks.key().as("key"), col("article_id"));
        return Candidates.pairs(
                        Blocks.of(rows),
                        5,
                        leaders,
                        most,
                        new CandidateCounter(SparkTests.session().sparkContext()))
                .join(names.toDF("a", "first"), "a")
                .join(names.toDF("b", "second"), "b")
                .select("first", "second")
                .collectAsList()
                .stream()
                .map(row ->
                        Stream.of(row.getString(0), row.getString(1)).sorted().collect(Collectors.joining(" ")))
                .collect(Collectors.toSet());
    }

    private static Set<String> components(List<Row> links, long most) {
        Dataset<Row> rows = SparkTests.session().createDataFrame(links, LINKS);
        Dataset<Row> sizes =
                rows.select("x").union(rows.select("y")).distinct().select(col("x").as("node"), lit(1L).as("articles"));
        return new Components(most, 12)
                .of(rows, sizes).collectAsList().stream()
                        .map(row -> row.getString(0) + " " + row.getString(1))
                        .collect(Collectors.toSet());
    }

    private static Row link(String x, String y, double score) {
        return RowFactory.create(x, y, score);
    }

    @Test
    void candidatesShareTwoTermsWithinTheDays() {
        assertThat(pairs(
                        List.of(
                                article("a", null, 1.0, 1, 2, 3),
                                article("b", null, 4.0, 3, 2, 9),
                                article("oneTerm", null, 1.0, 1, 77, 78),
                                article("far", null, 40.0, 1, 2, 3),
                                article("undated", null, null, 2, 3, 50),
                                article("old1", "e", 2.0, 1, 3, 60),
                                article("old2", "e", 2.0, 1, 3, 61)),
                        20,
                        20))
                .as("two terms in common; undated ones with all; members of events only with new ones")
                .containsExactlyInAnyOrder("a b", "a undated", "b undated", "far undated", "a old1", "a old2");
    }

    @Test
    void twoTermsOfTheHeadlineWillDo() {
        assertThat(pairs(
                        List.of(
                                titled("a", null, 1.0, List.of(5, 6), 1, 2),
                                titled("b", null, 1.0, List.of(4, 5, 6), 3, 4),
                                titled("last", null, 1.0, List.of(5, 11, 12, 13, 14, 15, 16, 17, 18), 7, 8),
                                titled("cut", null, 1.0, List.of(9, 11, 12, 13, 14, 15, 16, 17, 18), 9, 10)),
                        20,
                        20))
                .as("of a headline the eight weightiest terms")
                .containsExactlyInAnyOrder("a b", "cut last");
    }

    @Test
    void aHotPairOfTermsCostsNoMoreThanItsLeaders() {
        int n = 400;
        List<Row> articles = IntStream.range(0, n)
                .mapToObj(i -> article(String.format("x%03d", i), null, 1 + i / 1000.0, 1, 2))
                .collect(Collectors.toCollection(ArrayList::new));
        Set<String> pairs = pairs(articles, 6, 20);
        assertThat(pairs.size())
                .as("of %d pairs", n * (n - 1) / 2)
                .isLessThan(n * 13)
                .isGreaterThanOrEqualTo(n - 1);
        assertThat(pairs(articles, 6, n).stream()
                        .filter(pair -> pair.startsWith("x000 "))
                        .count())
                .as("the first of them meets all: it may be the founder")
                .isEqualTo(n - 1);
    }

    @Test
    void articlesMeetWithinTheDaysOnBothSidesOfAnyBorder() {
        List<Row> articles = IntStream.range(0, 24)
                .mapToObj(i -> article(String.format("x%02d", i), null, i * 1.0, 1, 2))
                .toList();
        Set<String> within = new HashSet<>();
        for (int i = 0; i < 24; i++) {
            for (int j = i + 1; j < Math.min(24, i + 6); j++) {
                within.add(String.format("x%02d x%02d", i, j));
            }
        }
        assertThat(pairs(articles, 40, 40)).isEqualTo(within);
    }

    @Test
    void featuresComeOutOfBytesAsTheyWentIn() {
        TermVector terms = new TermVector(new int[] {-4, 9}, new float[] {0.6f, 0.8f});
        Features whole = new Features(
                "a",
                1.5,
                terms,
                terms,
                TermVector.EMPTY,
                terms,
                "modèle",
                new float[] {1},
                new float[] {0, -1},
                new int[] {9});
        Features bare = new Features("b", null, terms, terms, terms, terms, null, null, null, new int[0]);
        assertThat(FeatureBytes.unpack("a", 1.5, FeatureBytes.pack(whole)))
                .usingRecursiveComparison()
                .isEqualTo(whole);
        assertThat(FeatureBytes.unpack("b", null, FeatureBytes.pack(bare)))
                .usingRecursiveComparison()
                .isEqualTo(bare);
    }

    @Test
    void componentsReachAlongChains() {
        List<Row> links = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            links.add(link(String.format("n%02d", i), String.format("n%02d", i + 1), 0.1));
        }
        links.add(link("z1", "z0", 0.1));
        assertThat(components(links, 100)).hasSize(43).contains("n40 n00", "n17 n00", "z1 z0", "z0 z0");
    }

    @Test
    void componentsThatGrowTooLargeAreDividedAtTheirWeakestLinks() {
        List<Row> links = List.of(
                link("a1", "a2", 0.9),
                link("a2", "a3", 0.5),
                link("a3", "b1", 0.3),
                link("b1", "b2", 0.9),
                // Too large from here on.
                link("b2", "c1", 0.15),
                link("c1", "c2", 0.9),
                // Its best link, however weak.
                link("stray", "c2", 0.06),
                link("stray", "a1", 0.05),
                // Joined at last, being few.
                link("d1", "e1", 0.07),
                link("d1", "d2", 0.9),
                link("e1", "e2", 0.9));
        assertThat(components(links, 5))
                .containsExactlyInAnyOrder(
                        "a1 a1",
                        "a2 a1",
                        "a3 a1",
                        "b1 a1",
                        "b2 a1",
                        "c1 c1",
                        "c2 c1",
                        "stray c1",
                        "d1 d1",
                        "d2 d1",
                        "e1 d1",
                        "e2 d1");
        assertThat(components(links, 100)).as("the whole").contains("c2 a1", "stray a1", "e2 d1");
    }

    @Test
    void whatTheStrongestLinksJoinStaysWholeHoweverLarge() {
        List<Row> links = new ArrayList<>();
        for (int i = 1; i < 9; i++) {
            links.add(link("n0", "n" + i, 0.85));
        }
        links.add(link("n8", "other", 0.3));
        links.add(link("other", "another", 0.7));
        assertThat(components(links, 3))
                .hasSize(11)
                .contains("n8 n0", "another another", "other another")
                .doesNotContain("other n0");
    }
}
