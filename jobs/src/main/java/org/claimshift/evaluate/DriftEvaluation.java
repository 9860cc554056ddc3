package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimshift.evaluate.DriftArticles.Event;
import org.claimshift.evaluate.DriftChain.Found;
import org.claimshift.evaluate.Report.Section;

/**
 * Scores the whole path from text on variants of real claims that were made on purpose: what drifted must be told, by type,
 * and what was only reworded must not. The steps after ingest run as in a night, but for group: the events are given.
 */
public final class DriftEvaluation {
    private final List<Half<DriftVariant>> halves;

    private DriftEvaluation(List<Half<DriftVariant>> halves) {
        this.halves = halves;
    }

    /**
     * Makes the variants.
     *
     * @param claims a file of claims, or of articles in which they are to be found
     * @param perType how many of each type
     * @throws IllegalArgumentException if the file is not of such claims
     */
    public static DriftEvaluation of(Path claims, boolean isArticles, int perType, long seed, Halves half) {
        List<DriftClaim> read = isArticles ? DriftFinder.read(claims) : DriftClaim.read(claims);
        List<DriftVariant> variants = DriftCases.of(read, perType, seed);
        return new DriftEvaluation(Half.of(variants, variant -> variant.claim().half(), half));
    }

    /** At most so many variants of each type with the sentences they were made of. */
    public String show(int most) {
        StringBuilder out = new StringBuilder();
        Map<DriftType, List<DriftVariant>> byType = variants().stream()
                .collect(Collectors.groupingBy(DriftVariant::type, LinkedHashMap::new, Collectors.toList()));
        byType.forEach((type, variants) -> {
            out.append(type.label()).append(" (").append(variants.size()).append(")\n");
            variants.stream().limit(most).forEach(variant -> out.append("    ")
                    .append(variant.claim().sentence())
                    .append("\n      > ")
                    .append(variant.sentence())
                    .append('\n'));
        });
        return out.toString();
    }

    private List<DriftVariant> variants() {
        return halves.stream().flatMap(half -> half.documents().stream()).toList();
    }

    /** Runs the steps and scores what they wrote. */
    public Report score(DriftChain chain, long seed) {
        List<Event> events = DriftArticles.of(variants(), seed);
        Found found = chain.run(events);
        Map<DriftVariant, Event> eventOf = new LinkedHashMap<>();
        events.forEach(event -> eventOf.put(event.variant(), event));
        return Half.report("drift", halves, variants -> sections(variants, eventOf, found));
    }

    private static List<Section> sections(List<DriftVariant> variants, Map<DriftVariant, Event> eventOf, Found found) {
        List<DriftOutcome> outcomes = new ArrayList<>();
        variants.forEach(variant -> outcomes.add(DriftOutcome.of(eventOf.get(variant), found)));
        return new DriftScores(outcomes).sections();
    }
}
