package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.claimshift.SparkTests;
import org.claimshift.evaluate.ScaleEvaluation.Scale;
import org.claimshift.evaluate.ScaleEvaluation.Size;
import org.claimshift.group.CandidateCounts;
import org.claimshift.table.Table;
import org.junit.jupiter.api.Test;

class ScaleEvaluationTest {
    @Test
    void eventsHaveOneToTwentyArticlesAndOneIsAGiant() {
        Map<Long, Long> sizes = LongStream.range(0, 50 + 2 * 210)
                .boxed()
                .collect(Collectors.groupingBy(article -> ScaleArticles.event(article, 50), Collectors.counting()));

        assertThat(sizes.remove(-1L)).isEqualTo(50);
        assertThat(sizes).hasSize(40);
        assertThat(sizes.values().stream().sorted().toList())
                .isEqualTo(LongStream.range(0, 40).mapToObj(i -> i / 2 + 1).toList());
    }

    @Test
    void theSameSeedMakesTheSameArticles() {
        ScaleArticles few = new ScaleArticles(40, 10, 30, 1);
        ScaleArticles more = new ScaleArticles(60, 10, 30, 1);
        ScaleArticles other = new ScaleArticles(40, 10, 30, 2);

        List<String> made = SparkTests.sorted(few.rows(SparkTests.session(), Table.ARTICLES));

        assertThat(made).hasSize(40);
        assertThat(SparkTests.sorted(more.rows(SparkTests.session(), Table.ARTICLES)))
                .as("an article does not depend on how many there are")
                .containsAll(made);
        assertThat(SparkTests.sorted(other.rows(SparkTests.session(), Table.ARTICLES)))
                .doesNotContainAnyElementsOf(made);
    }

    @Test
    void growthIsOfWhatIsLeftWithoutTheEmptyNight() {
        Scale scale = new Scale(
                2,
                5,
                List.of(
                        new Size(1000, 15, new CandidateCounts(3000, 100, 20)),
                        new Size(4000, 45, new CandidateCounts(18000, 10, 20))));

        assertThat(scale.toText())
                .contains("4.0 times the articles: 4.00 times the time, 1.50 times the pairs an article");
        assertThat(scale.sizes().get(0).candidates().hottestUncapped()).isEqualTo(4950);
        assertThat(scale.sizes().get(0).candidates().hottestCapped()).isEqualTo(2000);
        assertThat(scale.sizes().get(1).candidates().hottestCapped()).isEqualTo(45);
    }
}
