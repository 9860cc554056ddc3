package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.typesafe.config.ConfigFactory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimshift.SparkTests;
import org.claimshift.evaluate.OriginEdits.Sentence;
import org.claimshift.evaluate.OriginReprints.Made;
import org.claimshift.evaluate.OriginScores.Found;
import org.claimshift.evaluate.OriginSources.Source;
import org.claimshift.ingest.Format;
import org.claimshift.ingest.IngestJob;
import org.claimshift.ingest.IngestOptions;
import org.junit.jupiter.api.Test;

class OriginEvaluationTest {
    /** Sentences of nine words each, two a paragraph. */
    private static String text(int seed, int sentences) {
        Random random = new Random(seed);
        return IntStream.range(0, sentences)
                .mapToObj(s -> IntStream.range(0, 9)
                        .mapToObj(w -> "word" + random.nextInt(100_000))
                        .collect(Collectors.joining(" ", s == 0 ? "" : s % 2 == 0 ? "\n\nThe " : " The ", ".")))
                .collect(Collectors.joining());
    }

    private static List<Source> sources(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Source("id" + i, "Title " + i, text(i, 20), LocalDate.of(2024, 10, 1 + i % 20)))
                .toList();
    }

    @Test
    void textsAreCutBySentences() {
        List<Sentence> text = OriginEdits.sentences(text(1, 12));
        assertThat(text).hasSize(12).filteredOn(Sentence::opens).hasSize(6);
        assertThat(OriginEdits.body(text)).isEqualTo(text(1, 12));
        assertThat(OriginEdits.part(text, 0, 0.34)).isEqualTo(text.subList(0, 4));
        assertThat(OriginEdits.part(text, 0.33, 0.67)).isEqualTo(text.subList(4, 8));
        assertThat(OriginEdits.part(text, 0.66, 1.01)).isEqualTo(text.subList(8, 12));
        List<Sentence> led = OriginEdits.withLead(text, OriginEdits.sentences(text(2, 4)));
        assertThat(led).containsSubsequence(text.subList(2, 12)).doesNotContain(text.get(0));
        assertThat(OriginEdits.own(text(1, 12), OriginEdits.body(text.subList(0, 6)), 5))
                .isCloseTo(0.5, within(0.03));
    }

    @Test
    void theSameSeedMakesTheSameCollection() {
        List<Made> made = OriginReprints.of(sources(40), 1);
        assertThat(OriginReprints.of(sources(40), 1)).isEqualTo(made);
        assertThat(OriginReprints.of(sources(40), 2)).isNotEqualTo(made);
        assertThat(made).extracting(Made::id).doesNotHaveDuplicates();
        assertThat(made).filteredOn(Made::isReprint).hasSize(60);
        assertThat(made).extracting(Made::kind).contains("same statement", "same furniture", "alone", "cut to 1/3");
        assertThatThrownBy(() -> OriginReprints.of(sources(19), 1)).hasMessageContaining("20 texts or more");
    }

    @Test
    void textsNearAnotherAreLeftOut() {
        Source near = new Source("near", "", text(3, 8) + "\n\n" + text(99, 12), null);
        assertThat(OriginSources.apart(
                        List.of(sources(5).get(3), near, sources(5).get(4))))
                .extracting(Source::id)
                .containsExactly("id3", "id4");
    }

    private static Map<String, Found> perfect(List<Made> made) {
        Map<String, Found> found = new HashMap<>();
        Map<String, Made> byId = made.stream().collect(Collectors.toMap(Made::id, article -> article));
        made.forEach(article -> found.put(
                article.id(),
                new Found(
                        article.origin(),
                        article.role(),
                        OriginEdits.own(
                                article.text(), byId.get(article.origin()).text(), 5))));
        return found;
    }

    @Test
    void perfectRowsScoreOneAndWrongOnesLess() {
        List<Made> made = OriginReprints.of(sources(40), 1);
        Map<String, Found> found = perfect(made);
        Report.Section perfect = OriginScores.section(made, found);
        assertThat(perfect.misses()).isEmpty();
        assertThat(perfect.rows())
                .allSatisfy(line -> assertThat(line.score().f1()).isEqualTo(1));

        found.put("o0-1", new Found("o0-1", "origin", 1));
        found.put("f0", new Found("o1", "derived", 0.5));
        Counts pairs = OriginScores.section(made, found).rows().get(0).counts();
        assertThat(pairs)
                .as("one of three reprints lost, a text too many with an origin and its three reprints")
                .isEqualTo(new Counts(20 * 6 - 3, 20 * 6 - 3 + 4, 20 * 6));
    }

    @Test
    void reprintsOfTheSeedsAreFound() {
        IngestOptions options = IngestOptions.from(
                ConfigFactory.parseResources("conf/claimshift.conf").resolve().getConfig("claimshift.ingest"));
        Report report = OriginEvaluation.run(
                SparkTests.session(),
                file -> new IngestJob(options, List.of(file), Format.AUTO),
                SeedArticles.SEEDS.resolve("articles").toString(),
                Halves.BOTH,
                1,
                SparkTests.quiet());
        assertThat(report.score("origins", "pairs of one origin").f1())
                .as(report.toText(2))
                .isGreaterThan(0.9);
    }
}
