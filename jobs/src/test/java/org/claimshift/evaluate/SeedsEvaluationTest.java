package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.claimshift.evaluate.SeedsGold.Ref;
import org.claimshift.evaluate.SeedsTables.Article;
import org.claimshift.evaluate.SeedsTables.Claim;
import org.claimshift.evaluate.SeedsTables.Shift;
import org.claimshift.evaluate.Spans.Span;
import org.claimshift.table.Snapshot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A perfect prediction scores 1 everywhere; one that is damaged in a known way scores what the damage costs. */
class SeedsEvaluationTest {
    private static final Offset<Double> EXACT = within(1e-9);

    @TempDir
    static Path folder;

    private static SeedsGold gold;
    private static SeedsTables perfect;
    private static Report report;

    @BeforeAll
    static void publish() throws IOException {
        gold = SeedsGold.read(SeedArticles.SEEDS.resolve("gold"));
        Snapshot snapshot = PerfectTables.publish(folder, gold, SeedArticles.read());
        perfect = SeedsTables.read(snapshot, gold.articles());
        report = SeedsEvaluation.evaluate(gold, perfect);
    }

    @Test
    void thePerfectPredictionIsPerfect() {
        for (Report.Section section : report.sections()) {
            assertThat(section.misses()).as("misses of %s", section.name()).isEmpty();
            assertThat(section.rows()).as("scores of %s", section.name()).allSatisfy(line -> assertThat(line.score())
                    .isEqualTo(new Score(1, 1, 1)));
        }
        assertThat(report.section("claims").figures()).containsEntry("variants found, recall", 1.0);
        assertThat(report.section("readings").figures().values()).containsOnly(1.0);
        assertThat(report.section("threads").rows().get(0).counts().gold()).isPositive();
    }

    @Test
    void theReportIsTextAndJson() throws IOException {
        assertThat(report.toText(3)).contains("B-cubed", "macro, same article to compare with", "1.000");
        assertThat(new ObjectMapper()
                        .readTree(report.toJson())
                        .at("/sections/0/rows/0/score/f1")
                        .doubleValue())
                .isEqualTo(1);
    }

    @Test
    void twoEventsInOneCostPrecision() {
        Map<String, String> merged = new HashMap<>(perfect.eventOf());
        merged.replaceAll((article, event) -> event.startsWith("flood-") ? "flood" : event);
        Report damaged = SeedsEvaluation.evaluate(gold, with(merged, perfect.threads(), perfect.shifts()));
        // 4 texts of Dalby and 7 of Ketterby share 11 places; the other 65 of 76 are right.
        double precision = (65 + 4 * 4 / 11.0 + 7 * 7 / 11.0) / 76;
        assertThat(damaged.score("events", "B-cubed").precision()).isEqualTo(precision, EXACT);
        assertThat(damaged.score("events", "B-cubed").recall()).isEqualTo(1, EXACT);
        Counts pairs = damaged.section("events").rows().get(1).counts();
        assertThat(pairs.predicted() - pairs.right())
                .as("4 times 7 wrong pairs")
                .isEqualTo(28);
        assertThat(damaged.section("events").misses())
                .extracting(Report.Miss::cause)
                .containsOnly("events in one");
    }

    @Test
    void aThreadLeftOutCostsItsPairsAndItsShiftsAreNotAligned() {
        SeedsGold.Thread lost = gold.threads().get(0);
        Map<String, Set<String>> threads = new HashMap<>(perfect.threads());
        threads.remove(lost.thread());
        Report damaged = SeedsEvaluation.evaluate(gold, with(perfect.eventOf(), threads, perfect.shifts()));
        long n = lost.variants().size();
        Counts whole = report.section("threads").rows().get(0).counts();
        assertThat(damaged.section("threads").rows().get(0).counts())
                .isEqualTo(new Counts(whole.gold() - n * (n - 1) / 2, whole.gold() - n * (n - 1) / 2, whole.gold()));
        List<Shift> others = perfect.shifts().stream()
                .filter(s -> lost.variants().stream()
                        .noneMatch(v -> PerfectTables.claimId(v.place()).equals(s.toClaim())))
                .toList();
        assertThat(SeedsEvaluation.evaluate(gold, with(perfect.eventOf(), threads, others))
                        .section("shifts")
                        .misses())
                .isNotEmpty()
                .extracting(Report.Miss::cause)
                .containsOnly("missed: both claims found, not in one thread");
    }

    @Test
    void twoThreadsInOneCostPrecision() {
        Map<String, Set<String>> threads = new HashMap<>(perfect.threads());
        Set<String> a = threads.remove(gold.threads().get(0).thread());
        Set<String> b = threads.remove(gold.threads().get(1).thread());
        Set<String> both = new HashSet<>(a);
        both.addAll(b);
        threads.put("both", both);
        Counts counts = SeedsEvaluation.evaluate(gold, with(perfect.eventOf(), threads, perfect.shifts()))
                .section("threads")
                .rows()
                .get(0)
                .counts();
        assertThat(counts.right()).isEqualTo(counts.gold());
        assertThat(counts.predicted() - counts.right()).isEqualTo((long) a.size() * b.size());
    }

    @Test
    void aDimensionThatIsNeverFoundIsOneEighthOfTheMacroFigure() {
        List<Shift> some = perfect.shifts().stream()
                .filter(shift -> !shift.dimension().equals("quote"))
                .toList();
        Report damaged = SeedsEvaluation.evaluate(gold, with(perfect.eventOf(), perfect.threads(), some));
        assertThat(damaged.score("shifts", "quote")).isEqualTo(new Score(0, 0, 0));
        assertThat(damaged.score("shifts", "macro").f1()).isEqualTo(7 / 8.0, EXACT);
        assertThat(damaged.section("shifts").misses())
                .extracting(Report.Miss::cause)
                .containsOnly("missed: compared, but no such shift");
    }

    @Test
    void aFalseShiftCostsPrecisionUnlessTheGoldDoesNotLabelItsClaim() {
        Shift right = perfect.shifts().stream()
                .filter(s -> s.relation().equals("planned_to_done"))
                .findFirst()
                .orElseThrow();
        List<Shift> shifts = new ArrayList<>(perfect.shifts());
        shifts.add(like(right, right.fromClaim(), "done_to_planned"));
        shifts.add(like(right, "a claim of nobody", "possible_to_done"));
        Report damaged = SeedsEvaluation.evaluate(gold, with(perfect.eventOf(), perfect.threads(), shifts));
        Counts before = counts(report, "phase");
        assertThat(counts(damaged, "phase"))
                .isEqualTo(new Counts(before.right(), before.predicted() + 1, before.gold()));
        assertThat(damaged.section("shifts").figures())
                .containsEntry("  with a claim that is no variant (not judged)", 1);
        assertThat(damaged.section("shifts").misses())
                .extracting(Report.Miss::cause)
                .containsExactly("false: another relation in that dimension");
    }

    @Test
    void aShiftBetweenTwoThreadsIsFalse() {
        Shift right = perfect.shifts().stream()
                .filter(s -> s.relation().equals("planned_to_done"))
                .findFirst()
                .orElseThrow();
        String stranger = gold.threads().stream()
                .filter(t -> !perfect.threads().get(t.thread()).contains(right.toClaim()))
                .map(t -> PerfectTables.claimId(t.variants().get(0).place()))
                .findFirst()
                .orElseThrow();
        List<Shift> shifts = new ArrayList<>(perfect.shifts());
        shifts.add(like(right, stranger, "planned_to_done"));
        Report damaged = SeedsEvaluation.evaluate(gold, with(perfect.eventOf(), perfect.threads(), shifts));
        assertThat(damaged.section("shifts").misses())
                .extracting(Report.Miss::cause)
                .containsExactly("false: between two threads");
        assertThat(damaged.score("shifts", "phase").precision()).isLessThan(1);
    }

    @Test
    void storiesOfOneOutletAreNotJudgedButTheirVersionsAre() {
        Map<Ref, Article> ofOne = new HashMap<>(perfect.articles());
        ofOne.replaceAll((ref, a) -> new Article(a.id(), ref, "one outlet", a.title(), a.body()));
        Report report = SeedsEvaluation.evaluate(
                gold,
                new SeedsTables(
                        ofOne,
                        perfect.eventOf(),
                        perfect.origins(),
                        perfect.claims(),
                        perfect.threads(),
                        perfect.shifts()));
        int versions = (int) gold.shifts().stream()
                .filter(shift -> shift.baseline().equals("version"))
                .count();
        assertThat(report.section("shifts").figures())
                .containsEntry(
                        "  between stories of one outlet (not judged)",
                        gold.shifts().size() - versions);
    }

    @Test
    void anUndirectedShiftMayBeNamedTheOtherWayRound() {
        List<Shift> turned = perfect.shifts().stream()
                .map(s -> s.relation().endsWith("_differs")
                        ? new Shift(
                                s.id(),
                                s.toClaim(),
                                s.fromClaim(),
                                s.baseline(),
                                s.dimension(),
                                s.relation(),
                                s.toValue(),
                                s.fromValue(),
                                s.rule())
                        : s)
                .toList();
        assertThat(turned).isNotEqualTo(perfect.shifts());
        assertThat(SeedsEvaluation.evaluate(gold, with(perfect.eventOf(), perfect.threads(), turned))
                        .section("shifts")
                        .misses())
                .isEmpty();
    }

    @Test
    void aClaimCutToLessThanHalfIsNotFound() {
        Claim whole = perfect.claims()
                .get(PerfectTables.claimId(
                        gold.threads().get(0).variants().get(0).place()));
        Span span = whole.spans().get(0);
        Map<String, Claim> claims = new HashMap<>(perfect.claims());
        int length = span.end() - span.begin();
        claims.put(whole.id(), cut(whole, new Span(span.begin(), span.begin() + length / 2 - 1)));
        assertThat(evaluate(claims).section("claims").misses())
                .extracting(Report.Miss::cause)
                .containsExactly("the nearest claim overlaps less than 0.5");
        claims.put(whole.id(), cut(whole, new Span(span.begin(), span.begin() + length / 2 + 1)));
        assertThat(evaluate(claims).section("claims").misses()).isEmpty();
        claims.remove(whole.id());
        assertThat(evaluate(claims).section("claims").misses())
                .extracting(Report.Miss::cause)
                .containsExactly("no claim touches it");
    }

    private static Report evaluate(Map<String, Claim> claims) {
        return SeedsEvaluation.evaluate(
                gold,
                new SeedsTables(
                        perfect.articles(),
                        perfect.eventOf(),
                        perfect.origins(),
                        claims,
                        perfect.threads(),
                        perfect.shifts()));
    }

    private static Claim cut(Claim c, Span span) {
        return new Claim(
                c.id(),
                c.articleId(),
                c.field(),
                List.of(span),
                c.text(),
                c.kind(),
                c.source(),
                c.sourceLevel(),
                c.cueClass(),
                c.polarity(),
                c.status(),
                c.phase(),
                c.hedges(),
                c.quantities());
    }

    private static Shift like(Shift s, String from, String relation) {
        return new Shift("like " + s.id(), from, s.toClaim(), s.baseline(), s.dimension(), relation, "a", "b", "rule");
    }

    private static Counts counts(Report of, String dimension) {
        return of.section("shifts").rows().stream()
                .filter(line -> line.name().equals(dimension))
                .collect(Collectors.toList())
                .get(0)
                .counts();
    }

    private static SeedsTables with(Map<String, String> eventOf, Map<String, Set<String>> threads, List<Shift> shifts) {
        return new SeedsTables(perfect.articles(), eventOf, perfect.origins(), perfect.claims(), threads, shifts);
    }
}
