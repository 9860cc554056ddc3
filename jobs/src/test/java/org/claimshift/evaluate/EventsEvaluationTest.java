package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimshift.evaluate.EventChain.Night;
import org.claimshift.evaluate.EventGold.Article;
import org.claimshift.group.BackgroundTraining;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsEvaluationTest {
    @TempDir
    Path folder;

    private static Article article(String id, String event, String day) {
        return new Article(id, event, day == null ? null : LocalDate.parse(day), null, "{}");
    }

    private static EventGold gold(Article... articles) {
        return new EventGold(List.of(articles), List.of());
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    @Test
    void theChainDoesNotSeeTheGold() throws IOException {
        Path gold = file(
                "gold.jsonl",
                "{\"article_id\": \"a\", \"event\": \"e1\", \"body\": \"Rain.\", \"published_at\": \"2024-10-22T10:00:00Z\"}");
        Path others = file("others.jsonl", "{\"article_id\": \"b\", \"event\": \"e1\", \"body\": \"Snow.\"}");

        EventGold read = EventGold.read(gold, others);

        assertThat(read.labelled()).singleElement().satisfies(article -> {
            assertThat(article.event()).isEqualTo("e1");
            assertThat(article.day()).isEqualTo("2024-10-22");
            assertThat(article.record()).contains("\"external_id\":\"a\"").doesNotContain("e1");
        });
        assertThat(read.distractors()).singleElement().satisfies(article -> {
            assertThat(article.event())
                    .as("events of distractors are not looked at")
                    .isNull();
            assertThat(article.record()).doesNotContain("e1");
        });
    }

    @Test
    void wrongFilesAreToldWithTheirLine() throws IOException {
        Path unlabelled = file("unlabelled.jsonl", "{\"article_id\": \"a\", \"body\": \"Rain.\"}");
        Path undated = file(
                "undated.jsonl",
                "{\"article_id\": \"a\", \"event\": \"e\", \"body\": \"Rain.\", \"published_at\": \"Tuesday\"}");
        Path gold = file("gold.jsonl", "{\"article_id\": \"a\", \"event\": \"e\", \"body\": \"Rain.\"}");

        assertThatThrownBy(() -> EventGold.read(unlabelled, null))
                .hasMessageContaining("Line 1")
                .hasMessageContaining("event");
        assertThatThrownBy(() -> EventGold.read(undated, null)).hasMessageContaining("published_at");
        assertThatThrownBy(() -> EventGold.read(gold, gold)).hasMessageContaining("both files");
    }

    @Test
    void everyEventIsOfOneHalf() {
        assertThat(EventHalf.HELD_BACK.takes("storm")).isEqualTo(BackgroundTraining.heldBack("storm"));
        for (String event : List.of("storm", "vote", "quake", "strike")) {
            assertThat(EventHalf.BOTH.takes(event)).isTrue();
            assertThat(EventHalf.LEARNING.takes(event)).isNotEqualTo(EventHalf.HELD_BACK.takes(event));
        }
    }

    @Test
    void figuresOfClusters() {
        Map<String, String> gold = new LinkedHashMap<>(Map.of("a", "1", "b", "1", "c", "2", "d", "2"));
        Map<String, String> found = Map.of("a", "x", "b", "x", "c", "x", "other", "x");

        // a and b: 2 of 3, all; c: 1 of 3, half; d: alone, half.
        assertThat(EventScores.bCubed("B-cubed", found, gold).score().precision())
                .isCloseTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1) / 4, within(1e-9));
        assertThat(EventScores.bCubed("B-cubed", found, gold).score().recall()).isCloseTo(0.75, within(1e-9));
        assertThat(EventScores.clusters(found, gold)).as("x, and d alone").isEqualTo(2);
        assertThat(EventScores.misses(found, gold, id -> "article " + id))
                .extracting(Report.Miss::cause)
                .containsExactly("events in one");
    }

    @Test
    void anIntervalIsOverEvents() {
        Map<String, String> gold = new LinkedHashMap<>();
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            gold.put("a" + i, "one");
            found.put("a" + i, "x" + i % 2);
        }

        Report.Line line = EventScores.bCubed("B-cubed", found, gold);

        assertThat(line.f1Interval().low())
                .as("one event, however many articles: no spread")
                .isEqualTo(line.f1Interval().high());
    }

    @Test
    void nightsHoldTheirDaysOfPublication() {
        EventGold dated = gold(
                        article("a", "1", "2024-10-01"),
                        article("b", "1", "2024-10-02"),
                        article("c", "1", "2024-10-03"),
                        article("d", "2", "2024-10-09"),
                        article("e", "2", null))
                .published(null, LocalDate.parse("2024-12-01"));

        assertThat(EventsEvaluation.nights(dated, 2))
                .extracting(night -> night.date() + " "
                        + night.articles().stream().map(Article::id).toList())
                .containsExactly("2024-10-02 [a, b]", "2024-10-04 [c]", "2024-10-10 [d]");
        assertThat(EventsEvaluation.nights(dated, 1)).extracting(Night::date).contains(LocalDate.parse("2024-10-09"));
    }

    @Test
    void averageLinkageChoosesItsThresholdOnTheLearningHalf() {
        List<EventBaselines.Text> texts = new ArrayList<>();
        Map<String, String> gold = new LinkedHashMap<>();
        for (int event = 0; event < 12; event++) {
            // Two events of the same words, twenty days apart: words alone cannot tell them.
            String words = "zeppelin" + event / 2 + " harbour" + event / 2 + " ferry" + event / 2;
            for (int i = 0; i < 3; i++) {
                String id = "a" + event + "-" + i;
                texts.add(new EventBaselines.Text(
                        id, 100.0 + 20 * (event % 2) + i, words + " word" + i, new float[] {1, 0}));
                gold.put(id, "event " + event);
            }
        }

        List<Report.Line> lines = EventBaselines.lines(texts, gold);

        assertThat(lines).hasSize(6);
        assertThat(line(lines, "body TF-IDF 0", "held-back").score().f1()).isLessThan(0.95);
        assertThat(line(lines, "body TF-IDF, time", "held-back").score().f1()).isEqualTo(1);
    }

    private static Report.Line line(List<Report.Line> lines, String begin, String end) {
        return lines.stream()
                .filter(line -> line.name().startsWith(begin) && line.name().endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatCannotBeMeasuredIsTold() {
        EventGold undated = gold(article("a", "storm", null));
        EventHalf other = EventHalf.HELD_BACK.takes("storm") ? EventHalf.LEARNING : EventHalf.HELD_BACK;
        var nights = new EventsEvaluation.Nights(1, null, null);

        assertThat(EventsEvaluation.check(undated, new EventsEvaluation.Options(EventHalf.BOTH, true, null)))
                .isEmpty();
        assertThat(EventsEvaluation.check(undated, new EventsEvaluation.Options(other, true, null)))
                .hasValueSatisfying(problem -> assertThat(problem).contains("no event"));
        assertThat(EventsEvaluation.check(undated, new EventsEvaluation.Options(EventHalf.BOTH, true, nights)))
                .hasValueSatisfying(problem -> assertThat(problem).contains("night by night"));
    }
}
