package org.claimshift.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            .add("event_id", DataTypes.StringType)
            .add("is_new", DataTypes.BooleanType)
            .add("days", DataTypes.DoubleType)
            .add("rare", DataTypes.createArrayType(DataTypes.IntegerType, false))
            .add("title", FeatureRows.VECTOR);

    private static Row article(String id, String event, Double days, Integer... rare) {
        return titled(id, event, days, List.of(), rare);
    }

    private static Row titled(String id, String event, Double days, List<Integer> title, Integer... rare) {
        Float[] weights = title.stream().map(term -> 1f / term).toArray(Float[]::new);
        return RowFactory.create(
                id, event, event == null, days, rare, RowFactory.create(title.toArray(Integer[]::new), weights));
    }

    private static Set<String> pairs(List<Row> articles, int leaders, int most) {
        Dataset<Row> rows = SparkTests.session().createDataFrame(articles, ARTICLES);
        return Candidates.pairs(Candidates.explodeBlocks(rows, 5), 5, leaders, most).collectAsList().stream()
                .map(row -> row.getString(0) + " " + row.getString(1))
                .collect(Collectors.toSet());
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
        assertThat(pairs.stream().filter(pair -> pair.startsWith("x000 ")).count())
                .as("the first of them meets all: it may be the founder")
                .isEqualTo(n - 1);
    }

    @Test
    void componentsReachAlongChains() {
        StructType links = new StructType().add("x", DataTypes.StringType).add("y", DataTypes.StringType);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(RowFactory.create(String.format("n%02d", i), String.format("n%02d", i + 1)));
        }
        rows.add(RowFactory.create("z1", "z0"));
        Set<String> labels =
                Components.of(SparkTests.session().createDataFrame(rows, links), 12).collectAsList().stream()
                        .map(row -> row.getString(0) + " " + row.getString(1))
                        .collect(Collectors.toSet());
        assertThat(labels).hasSize(43).contains("n40 n00", "n17 n00", "z1 z0", "z0 z0");
    }
}
