package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimshift.evaluate.HeadlineNumbers.Label;
import org.claimshift.evaluate.PairFound.Match;
import org.claimshift.evaluate.PairFound.Scores;
import org.claimshift.evaluate.PairFound.Shift;
import org.claimshift.evaluate.Report.Section;
import org.claimshift.table.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlineNumbersTest {
    @TempDir
    Path folder;

    private static PairFound aligned(Shift... shifts) {
        Scores scores = new Scores(1, 1, 0, new Match("a", "b", 0.9, List.of()));
        return new PairFound(
                scores, AnnotatedText.EMPTY, AnnotatedText.EMPTY, 0, true, true, List.of(shifts), List.of());
    }

    private static Shift quantity(String relation, String from, String to) {
        return new Shift("quantity", relation, from, to);
    }

    @Test
    void numbersOfOneThingAreTheSameUnlessCompareSaysOtherwise() {
        assertThat(HeadlineNumbers.decide(aligned())).isEqualTo(Label.SAME);
        assertThat(HeadlineNumbers.decide(aligned(quantity("modifier_differs", "at least 5", "5"))))
                .isEqualTo(Label.SAME);
        assertThat(HeadlineNumbers.decide(aligned(quantity("quantity_differs", "5", "9"))))
                .isEqualTo(Label.DIFFERENT);
        assertThat(HeadlineNumbers.decide(aligned(new Shift("place", "place_differs", "Oslo", "Bergen"))))
                .isEqualTo(Label.SAME);
    }

    @Test
    void whatIsNotAlignedOrCountsAnotherThingIsOther() {
        assertThat(HeadlineNumbers.decide(PairFound.NONE)).isEqualTo(Label.OTHER);
        assertThat(HeadlineNumbers.decide(aligned(quantity("scope_differs", "5 dead", "9 hurt"))))
                .isEqualTo(Label.OTHER);
    }

    @Test
    void aNumberThatOneSideHasMoreIsNoOtherThingButOneOnEachSideIs() {
        Shift dropped = quantity("presence_differs", "5 hurt", null);
        assertThat(HeadlineNumbers.decide(aligned(dropped))).isEqualTo(Label.SAME);
        assertThat(HeadlineNumbers.decide(aligned(dropped, quantity("presence_differs", null, "9 dead"))))
                .isEqualTo(Label.OTHER);
    }

    @Test
    void theHalvesAndTheAgreementOfTwoReadingsAreTold() throws IOException {
        List<String> lines = List.of("score\ta\tb", "1\t5 dead\t9 dead", "2\t3 cats\t3 cats", "3\tA 777\tA 777");
        List<PairText> pairs = List.of(pair(1), pair(2), pair(3));
        Path file = GoldLines.text(
                folder,
                String.join(
                        "\n",
                        "pair,line_sha256,label,first,second,doubtful",
                        "1," + hash(lines.get(1)) + ",different,different,different,no",
                        "2," + hash(lines.get(2)) + ",same,same,other,yes",
                        "3," + hash(lines.get(3)) + ",none,none,,no"));
        List<Section> sections = HeadlineNumbers.read(file, lines, pairs, Halves.BOTH)
                .score(Map.of("headlines 1", aligned(quantity("quantity_differs", "5", "9"))));
        Section labels = sections.get(sections.size() - 1);
        assertThat(labels.figures()).containsEntry("labelled", 3).containsEntry("no number of anything", 1L);
        assertThat(labels.figures().get("agreed").doubleValue()).isEqualTo(0.5, within(1e-9));
        long scored = sections.stream()
                .flatMap(section -> section.measures().stream())
                .filter(measure -> measure.name().equals("all three told apart"))
                .mapToLong(Report.Measure::of)
                .sum();
        assertThat(scored).isEqualTo(2);
    }

    @Test
    void labelsOfOtherHeadlinesAreRefused() throws IOException {
        Path file = GoldLines.text(folder, "pair,line_sha256,label,first,second,doubtful\n1,00000000,same,same,,no");
        assertThatThrownBy(() ->
                        HeadlineNumbers.read(file, List.of("score\ta\tb", "1\tx\ty"), List.of(pair(1)), Halves.BOTH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line 2")
                .hasMessageContaining("pair 1 is another one");
    }

    private static String hash(String line) {
        return Ids.sha256(line).substring(0, 8);
    }

    private static PairText pair(int number) {
        return new PairText("headlines " + number, null, true, "a", null, "b", null);
    }
}
