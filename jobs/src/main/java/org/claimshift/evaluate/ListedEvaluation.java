package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.claimshift.evaluate.ListedGold.Pair;
import org.claimshift.evaluate.ListedGold.Place;
import org.claimshift.evaluate.ListedGold.Shift;
import org.claimshift.evaluate.ListedGold.Side;
import org.claimshift.evaluate.SeedsGold.Ref;
import org.claimshift.evaluate.SeedsTables.Article;
import org.claimshift.evaluate.SeedsTables.Claim;
import org.claimshift.evaluate.Spans.Span;

/**
 * Scores the tables of a root against listed shifts: which of them {@code claim_shifts} has, and where the others were lost.
 *
 * <p>A listed shift is found if a row of its dimension stands between a claim in the one listed place and a claim in the
 * other, whichever of the two the row calls the earlier. A claim stands in a place if the two share at least half of the
 * shorter one: a listed sentence may hold the claim, or be a clause of it. Intervals are over pairs.
 */
public final class ListedEvaluation {
    private static final double LEAST_SHARED = 0.5;

    /** How far a listed shift got; each step needs those before it. */
    enum Reached {
        NOTHING("an article is not in the root (ingest)", "all"),
        LOADED("the articles are not in one event (group)", "both articles in the root"),
        IN_EVENT("no claim in the listed place (annotate)", "  and in one event"),
        CLAIMED("the claims are in two threads (align)", "  and claims in both places"),
        ALIGNED("in one thread, not compared with each other (compare)", "  and in one thread"),
        COMPARED("compared, and no row of the dimension (compare)", "  and compared with each other"),
        FOUND("another relation", "  and a row of the dimension: found"),
        EXACT("", "  and of the relation: exactly");

        private final String cause;
        private final String label;

        Reached(String cause, String label) {
            this.cause = cause;
            this.label = label;
        }
    }

    private record ClaimPair(Claim from, Claim to) {}

    private final ListedGold gold;
    private final ListedTables tables;
    // By identity: two pairs may list the same offsets.
    private final Map<Shift, Reached> reached = new IdentityHashMap<>();
    private final List<Report.Miss> misses = new ArrayList<>();
    private int byAnother;

    private ListedEvaluation(ListedGold gold, ListedTables tables) {
        this.gold = gold;
        this.tables = tables;
        gold.pairs().forEach(pair -> pair.shifts().forEach(shift -> judge(pair, shift)));
    }

    /**
     * Scores them.
     *
     * @throws IllegalStateException if an article of the root is not the text that was listed
     */
    public static Report evaluate(ListedGold gold, ListedTables tables) {
        return new ListedEvaluation(gold, tables).report();
    }

    private void judge(Pair pair, Shift shift) {
        Article from = tables.tables().articles().get(new Ref(pair.from(), 1));
        Article to = tables.tables().articles().get(new Ref(pair.to(), 1));
        List<ClaimPair> claims = from == null || to == null
                ? List.of()
                : claims(from, shift.from())
                        .flatMap(a -> claims(to, shift.to()).map(b -> new ClaimPair(a, b)))
                        .toList();
        Reached how = reached(pair, shift, from, to, claims);
        reached.put(shift, how);
        boolean isOrdered = !pair.orderBasis().equals("none");
        if (how == Reached.ALIGNED
                && claims.stream()
                        .anyMatch(c -> tables.areComparedByAnother(c.from().id(), c.to().id(), isOrdered))) {
            byAnother++;
        }
        if (how != Reached.EXACT) {
            misses.add(new Report.Miss(
                    how == Reached.CLAIMED && !areInThreads(claims) ? "a claim is in no thread (align)" : how.cause,
                    "pair " + pair.pair() + ": " + shift.dimension() + " " + shift.relation() + rows(shift, claims),
                    List.of("from: " + text(from, shift.from()), "to: " + text(to, shift.to()))));
        }
    }

    private Reached reached(Pair pair, Shift shift, Article from, Article to, List<ClaimPair> claims) {
        if (from == null || to == null) {
            return Reached.NOTHING;
        }
        Optional<String> event = event(from);
        if (event.isEmpty() || !event.equals(event(to))) {
            return Reached.LOADED;
        }
        if (claims.isEmpty()) {
            return Reached.IN_EVENT;
        }
        List<SeedsTables.Shift> rows = rows(claims);
        List<SeedsTables.Shift> ofDimension = rows.stream()
                .filter(row -> row.dimension().equals(shift.dimension()))
                .toList();
        if (!ofDimension.isEmpty()) {
            return ofDimension.stream().anyMatch(row -> isExactly(shift, row, claims)) ? Reached.EXACT : Reached.FOUND;
        }
        boolean isOrdered = !pair.orderBasis().equals("none");
        Predicate<ClaimPair> compared = c -> tables.areCompared(c.from().id(), c.to().id(), isOrdered);
        if (!rows.isEmpty() || claims.stream().anyMatch(compared)) {
            return Reached.COMPARED;
        }
        boolean together = claims.stream()
                .anyMatch(c -> !tables.common(c.from().id(), c.to().id()).isEmpty());
        return together ? Reached.ALIGNED : Reached.CLAIMED;
    }

    private boolean areInThreads(List<ClaimPair> claims) {
        return claims.stream().anyMatch(c -> isInThread(c.from()) && isInThread(c.to()));
    }

    private boolean isInThread(Claim claim) {
        return tables.tables().threads().values().stream().anyMatch(thread -> thread.contains(claim.id()));
    }

    private Optional<String> event(Article article) {
        return Optional.ofNullable(tables.tables().eventOf().get(article.id()));
    }

    private Stream<Claim> claims(Article article, Side side) {
        return tables.tables().claims().values().stream()
                .filter(claim -> claim.articleId().equals(article.id()))
                .filter(claim -> side.places().stream().anyMatch(place -> isIn(claim, place)));
    }

    static boolean isIn(Claim claim, Place place) {
        if (!claim.field().equals(place.field())) {
            return false;
        }
        int common = 0;
        int length = 0;
        for (Span part : claim.spans()) {
            common += Spans.common(part, place.span());
            length += part.end() - part.begin();
        }
        return common > 0 && common >= LEAST_SHARED * Math.min(length, place.end() - place.begin());
    }

    private List<SeedsTables.Shift> rows(List<ClaimPair> claims) {
        return tables.tables().shifts().stream()
                .filter(row -> claims.stream()
                        .anyMatch(c -> isBetween(row, c.from(), c.to()) || isBetween(row, c.to(), c.from())))
                .toList();
    }

    private static boolean isBetween(SeedsTables.Shift row, Claim from, Claim to) {
        return row.fromClaim().equals(from.id()) && row.toClaim().equals(to.id());
    }

    /** A directed relation needs the listed direction; an undirected one reads the same from both sides. */
    private static boolean isExactly(Shift shift, SeedsTables.Shift row, List<ClaimPair> claims) {
        return SeedsShifts.goldName(row.relation()).equals(shift.relation())
                && (shift.relation().endsWith("_differs")
                        || claims.stream().anyMatch(c -> isBetween(row, c.from(), c.to())));
    }

    private String rows(Shift shift, List<ClaimPair> claims) {
        List<String> told = rows(claims).stream()
                .map(row -> row.dimension() + " " + row.relation())
                .distinct()
                .sorted()
                .toList();
        return (shift.isSure() ? "" : " (in doubt)") + (told.isEmpty() ? "" : "; the tables have " + told);
    }

    private static String text(Article article, Side side) {
        if (article == null) {
            return "-";
        }
        for (Place place : side.places()) {
            String text = article.field(place.field());
            if (text == null || place.end() > text.codePointCount(0, text.length())) {
                throw new IllegalStateException(
                        "The article '" + article.ref() + "' of this root is another text than the listed one: its "
                                + place.field() + " ends before " + place.end() + ".");
            }
        }
        return Spans.text(article.field(side.field()), List.of(new Span(side.begin(), side.end())));
    }

    private Report report() {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("pairs of articles", gold.pairs().size());
        figures.put("listed shifts", reached.size());
        figures.put("not compared with each other, but both with a third", byAnother);
        Report.Section found = section(
                "listed shifts found", "A row of the dimension stands between the listed places.", Reached.FOUND);
        Report.Section exactly =
                section("listed shifts found exactly", "The row has the listed relation, too.", Reached.EXACT);
        Report.Section stages = new Report.Section(
                "how far they got",
                "Shares of all listed shifts; each step needs those before it.",
                List.of(),
                Stream.of(Reached.values())
                        .skip(1)
                        .flatMap(least -> share(least.label, least, shift -> true).stream())
                        .toList(),
                figures,
                misses);
        return new Report("listed", new LinkedHashMap<>(), List.of(found, exactly, stages));
    }

    private Report.Section section(String name, String explains, Reached least) {
        List<Report.Measure> measures = new ArrayList<>();
        for (String dimension : ListedGold.DIMENSIONS) {
            share(dimension, least, shift -> shift.dimension().equals(dimension))
                    .ifPresent(measures::add);
        }
        share("all", least, shift -> true).ifPresent(measures::add);
        share("all but those in doubt", least, Shift::isSure).ifPresent(measures::add);
        return new Report.Section(name, explains, List.of(), measures, Map.of(), List.of());
    }

    private Optional<Report.Measure> share(String name, Reached least, Predicate<Shift> which) {
        Tally tally = new Tally();
        for (Pair pair : gold.pairs()) {
            tally.document();
            pair.shifts().stream()
                    .filter(which)
                    .forEach(shift -> tally.add(name, reached.get(shift).compareTo(least) >= 0));
        }
        return tally.shares(name).stream().findFirst();
    }
}
