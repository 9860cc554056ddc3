package org.claimshift.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.claimshift.SparkTests;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompareJobTest {
    private static final LocalDate FIRST = LocalDate.parse("2024-10-22");
    private static final LocalDate SECOND = LocalDate.parse("2024-10-23");
    private static final CompareOptions OPTIONS = new CompareOptions(0.2, 3, 0.5, 3, 6, 100, 0.6, 1);

    @TempDir
    static Path folder;

    private Snapshot after;
    private Snapshot afterFirst;

    /**
     * Event E, night one: Alpha says at least 40 ships; Beta, an hour later, 40; a copy of Beta's article in Gamma; Delta
     * knows only the day, another one than Alpha's; Epsilon has no date; Yonder, late, lacks the thread. Night two: Alpha corrects its story to 70, and
     * Zeta lacks the thread too. Event F, night one only: two undated articles. Event G,
     * night one only: Alpha denies a claim, Beta an hour later does not, and Gamma at night gives neither denial, source
     * nor hedge.
     */
    static World firstNight(World world) {
        world.event("E", "active", 6)
                .article("E", "a1", "alpha story", "Alpha", "2024-10-22T06:00:00Z", "second", "a1", "origin")
                .article("E", "b1", "Beta", "2024-10-22T07:00:00Z")
                .article("E", "c1", "c story", "Gamma", "2024-10-22T08:00:00Z", "second", "b1", "copy")
                .article("E", "d1", "d story", "Delta", "2024-10-23T00:00:00Z", "day", "d1", "origin")
                .article("E", "e1", "Epsilon", null)
                .article("E", "y1", "Yonder", "2024-10-22T23:00:00Z")
                .claim(
                        "ca",
                        "a1",
                        "Alpha",
                        "quantities",
                        World.ships("at_least", 40),
                        "source_level",
                        4,
                        "source_text",
                        "the port",
                        "source_begin",
                        1,
                        "source_end",
                        9)
                .claim("cb", "b1", "Beta", "quantities", World.ships("exact", 40), "text", "  n ships lost at sea.")
                .claim("cc", "c1", "Gamma", "quantities", World.ships("exact", 40), "text", "  N ships lost at sea!")
                .claim("cd", "d1", "Delta", "quantities", World.ships("exact", 90))
                .claim("ce", "e1", "Epsilon", "quantities", World.ships("exact", 90))
                .variant("E", "T", "ca", "Alpha", 1, null)
                .variant("E", "T", "cb", "Beta", 2, "ca")
                .variant("E", "T", "cc", "Gamma", 3, "ca", "is_copy", true)
                .variant("E", "T", "cd", "Delta", 4, "cb")
                .variant("E", "T", "ce", "Epsilon", null, "cb");
        Object[] hedge = {RowFactory.create("reportedly", 20, 30, "evidential")};
        world.event("G", "active", 3)
                .article("G", "g1", "Alpha", "2024-10-22T06:00:00Z")
                .article("G", "g2", "Beta", "2024-10-22T07:00:00Z")
                .article("G", "g3", "Gamma", "2024-10-22T23:00:00Z")
                .claim("cg1", "g1", "Alpha", "source_level", 4, "status", "denied", "hedges", hedge)
                .claim("cg2", "g2", "Beta", "source_level", 4, "hedges", hedge)
                .claim("cg3", "g3", "Gamma")
                .variant("G", "V", "cg1", "Alpha", null, null)
                .variant("G", "V", "cg2", "Beta", null, null)
                .variant("G", "V", "cg3", "Gamma", null, null);
        return world.event("F", "active", 2)
                .article("F", "f1", "Alpha", null)
                .article("F", "f2", "Beta", null)
                .claim("cf1", "f1", "Alpha", "quantities", World.ships("exact", 1))
                .claim("cf2", "f2", "Beta", "quantities", World.ships("exact", 5))
                .variant("F", "U", "cf1", "Alpha", null, null)
                .variant("F", "U", "cf2", "Beta", null, "cf1");
    }

    static World secondNight(World world) {
        return world.event("E", "frozen", 7)
                .article("E", "a2", "alpha story", "Alpha", "2024-10-23T06:00:00Z", "second", "a1", "derived")
                .article("E", "z1", "Zeta", "2024-10-23T10:00:00Z")
                .row(Table.EVENT_ARTICLES, "event_id", "E", "article_id", "a1")
                .row(Table.EVENT_ARTICLES, "event_id", "E", "article_id", "b1")
                .row(Table.EVENT_ARTICLES, "event_id", "E", "article_id", "c1")
                .row(Table.EVENT_ARTICLES, "event_id", "E", "article_id", "d1")
                .row(Table.EVENT_ARTICLES, "event_id", "E", "article_id", "e1")
                .row(Table.EVENT_ARTICLES, "event_id", "E", "article_id", "y1")
                .claim("ca2", "a2", "Alpha", "quantities", World.ships("exact", 70))
                .variant("E", "T", "ca", "Alpha", 1, null)
                .variant("E", "T", "cb", "Beta", 2, "ca")
                .variant("E", "T", "cc", "Gamma", 3, "ca", "is_copy", true)
                .variant("E", "T", "cd", "Delta", 4, "cb")
                .variant("E", "T", "ce", "Epsilon", null, "cb")
                .variant("E", "T", "ca2", "Alpha", 5, "cb");
    }

    @BeforeAll
    void runTwoNights() {
        World world = new World(folder.resolve("one").toString());
        firstNight(world).night(FIRST, OPTIONS, 1);
        secondNight(world).night(SECOND, OPTIONS, 1);
        after = Snapshot.latest(SparkTests.session(), world.root());
        afterFirst = Snapshot.asOf(SparkTests.session(), world.root(), FIRST);
    }

    private static List<String> lines(Dataset<Row> rows, String... columns) {
        return rows.selectExpr(columns).collectAsList().stream()
                .map(row -> Arrays.stream(columns)
                        .map(column -> String.valueOf(row.get(row.fieldIndex(alias(column)))))
                        .collect(Collectors.joining(" ")))
                .sorted()
                .collect(Collectors.toList());
    }

    private static String alias(String column) {
        return column.contains(" as ") ? column.substring(column.indexOf(" as ") + 4) : column;
    }

    private List<String> shifts(Snapshot snapshot, String where) {
        return lines(
                snapshot.current(Table.CLAIM_SHIFTS).where(where),
                "from_claim_id",
                "to_claim_id",
                "baseline",
                "order_basis",
                "dimension",
                "relation");
    }

    @Test
    void variantIsComparedWithItsParentAndWithTheFirst() {
        assertThat(shifts(after, "event_id = 'E' and dimension = 'quantity'"))
                .containsExactly(
                        "ca ca2 version version quantity updated",
                        "ca cb parent time quantity modifier_changed",
                        "ca cd first date quantity different",
                        "cb ca2 parent time quantity different",
                        "cb cd parent date quantity different",
                        "cb ce parent none quantity quantity_differs");
    }

    @Test
    void copyThatRepeatsItsOriginMakesNoShift() {
        assertThat(shifts(after, "to_claim_id = 'cc'"))
                .as("Beta had dropped the modifier, Gamma only printed it")
                .isEmpty();
    }

    @Test
    void droppedSourceIsToldOfTheFirstThatDroppedIt() {
        assertThat(shifts(after, "dimension = 'attribution' and to_claim_id in ('cb', 'cd')"))
                .containsExactly("ca cb parent time attribution dropped", "ca cd first date attribution dropped");
    }

    @Test
    void stateOfAnEventThatWasNotTouchedStays() {
        assertThat(shifts(after, "event_id = 'F'"))
                .as("event F was not touched on the second night; its state stays")
                .containsExactly("cf1 cf2 parent none quantity quantity_differs");
    }

    @Test
    void partitionHoldsTheTouchedEventsAndNoOther() {
        assertThat(lines(after.on(Table.CLAIM_SHIFTS, SECOND).distinct(), "event_id"))
                .isNotEmpty()
                .containsOnly("E");
    }

    @Test
    void keysAreUniqueAndTimesAreKept() {
        Dataset<Row> shifts = after.current(Table.CLAIM_SHIFTS);

        assertThat(shifts.select("shift_id").distinct().count()).isEqualTo(shifts.count());
        assertThat(lines(
                        shifts.where("to_claim_id = 'cb' and dimension = 'quantity'"),
                        "date_format(from_at, 'yyyy-MM-dd HH:mm') as from_at",
                        "date_format(to_at, 'yyyy-MM-dd HH:mm') as to_at",
                        "from_value",
                        "to_value",
                        "from_begin",
                        "to_end"))
                .containsExactly("2024-10-22 06:00 2024-10-22 07:00 at_least 40 ship exact 40 ship 12 19");
    }

    @Test
    void outletThatCameLateAndLacksTheThreadOmitsIt() {
        String[] columns = {
            "outlet",
            "thread_id",
            "kind",
            "provisional",
            "date_format(opportunity_at, 'yyyy-MM-dd HH:mm') as opportunity_at"
        };

        assertThat(lines(afterFirst.current(Table.OMISSIONS).where("event_id = 'E'"), columns))
                .as("the others have it, or wrote too soon after Alpha")
                .containsExactly("Yonder T claim true 2024-10-22 23:00");
        assertThat(lines(after.current(Table.OMISSIONS).where("event_id = 'E'"), columns))
                .as("the event is frozen")
                .containsExactly("Yonder T claim false 2024-10-22 23:00", "Zeta T claim false 2024-10-23 10:00");
    }

    @Test
    void outletThatHasTheClaimWithoutItsDenialSourceAndHedge() {
        assertThat(lines(
                        after.current(Table.OMISSIONS).where("event_id = 'G'"),
                        "outlet",
                        "kind",
                        "round(score / salience, 3) as share"))
                .as("Beta wrote too soon after the denial")
                .containsExactly("Gamma denial 0.333", "Gamma hedge 0.667", "Gamma source 0.667");
    }

    @Test
    void salienceAndScoreOfAnOmissionByHand() {
        // Origins a1, b1, d1, e1 of 7; all begin at 10 of 500: 1 - 0.7 * 10 / 500 = 0.986; a source of level 4: 0.94.
        double salience = 4 / 7.0 * 0.986 * 0.94;
        // Zeta has none of the one thread that it could have had: odds 1 to 2; 500 characters against 3000.
        double logOdds = Math.log(1 / 2.0) + 0.41 * Math.log(500 / 3000.0);
        double score = salience / (1 + Math.exp(-logOdds));

        Row row = after.current(Table.OMISSIONS).where("outlet = 'Zeta'").first();

        assertThat(row.<Double>getAs("salience")).isEqualTo(Math.round(salience * 1e6) / 1e6);
        assertThat(row.<Double>getAs("score")).isCloseTo(score, org.assertj.core.api.Assertions.within(1e-5));
    }

    @Test
    void rowsDoNotDependOnOrderOrPartitions() {
        World other = new World(folder.resolve("other").toString());
        firstNight(other).reversed().night(FIRST, OPTIONS, 5);
        Snapshot shuffled = Snapshot.latest(SparkTests.session(), other.root());

        for (Table table : List.of(Table.CLAIM_SHIFTS, Table.OMISSIONS, Table.OUTLET_PROFILES)) {
            assertThat(SparkTests.sorted(shuffled.on(table, FIRST)))
                    .as(table.label())
                    .isNotEmpty()
                    .isEqualTo(SparkTests.sorted(after.on(table, FIRST)));
        }
    }

    @Test
    void profilesCountComparisonsAndTheirShifts() {
        List<String> beta = lines(
                after.current(Table.OUTLET_PROFILES)
                        .where("outlet = 'Beta' and window = '28 days' and basis = 'outlet'"),
                "dimension",
                "relation",
                "opportunities",
                "shifts");

        assertThat(beta)
                .as("one comparison, with Alpha: modifier and source; what others show is counted as 0")
                .containsExactly(
                        "attribution any 1 1",
                        "attribution dropped 1 1",
                        "certainty any 1 0",
                        "polarity any 1 0",
                        "quantity any 1 1",
                        "quantity different 1 0",
                        "quantity modifier_changed 1 1");
        assertThat(lines(
                        after.current(Table.OUTLET_PROFILES)
                                .where("outlet = 'Gamma' and dimension = 'quantity' and relation = 'any'"),
                        "basis",
                        "window",
                        "opportunities",
                        "shifts"))
                .as("Gamma only copied: it had the opportunity, and as an origin of its own it does not count")
                .containsExactly("outlet 28 days 1 0", "outlet all 1 0");
        assertThat(lines(
                        after.current(Table.OUTLET_PROFILES).where("outlet = 'Epsilon' and dimension = 'quantity'"),
                        "relation",
                        "basis",
                        "window",
                        "opportunities",
                        "shifts"))
                .as("no date: neither in a window nor among the directed relations")
                .containsExactly(
                        "any origin all 1 1",
                        "any outlet all 1 1",
                        "quantity_differs origin all 1 1",
                        "quantity_differs outlet all 1 1");
    }
}
