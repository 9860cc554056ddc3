package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.claimshift.evaluate.Report.Section;

/**
 * The rows of a written set that are there to work on, or those that are kept for the report.
 *
 * @param showsMisses whether its misses may be told one by one
 */
record Half<D>(String name, List<D> documents, boolean showsMisses) {
    /**
     * The halves that are chosen. Misses of the report half are told only where it was asked for by name: who works on
     * the rules must not see them by the way.
     *
     * @throws IllegalArgumentException if the gold has no row of them
     */
    static <D> List<Half<D>> of(List<D> gold, Function<D, String> halfOf, Halves choice) {
        List<Half<D>> halves = new ArrayList<>();
        for (String name : List.of("work", "report")) {
            List<D> own = gold.stream()
                    .filter(row -> choice.takes(name) && halfOf.apply(row).equals(name))
                    .toList();
            if (!own.isEmpty()) {
                halves.add(new Half<>(name, own, choice != Halves.BOTH || name.equals("work")));
            }
        }
        if (halves.isEmpty()) {
            throw new IllegalArgumentException("The gold has no row of the half '" + choice + "'.");
        }
        return halves;
    }

    /** Checks the value of a row's key {@code half}. */
    static String check(String half) {
        GoldFile.need("work".equals(half) || "report".equals(half), "its 'half' must be work or report, not " + half);
        return half;
    }

    /** The texts of all halves. */
    static <D> List<GoldText> texts(List<Half<D>> halves, Function<D, GoldText> text) {
        return halves.stream()
                .flatMap(half -> half.documents().stream())
                .map(text)
                .toList();
    }

    /** A report with the sections of each half by itself. */
    static <D> Report report(String name, List<Half<D>> halves, Function<List<D>, List<Section>> score) {
        Map<String, String> about = new LinkedHashMap<>();
        List<Section> sections = new ArrayList<>();
        for (Half<D> half : halves) {
            about.put(half.name(), half.documents().size() + " texts");
            score.apply(half.documents()).stream().map(half::section).forEach(sections::add);
        }
        return new Report(name, about, sections);
    }

    private Section section(Section section) {
        return new Section(
                section.name() + " (" + name + ")",
                section.explains(),
                section.rows(),
                section.measures(),
                section.figures(),
                showsMisses ? section.misses() : List.of());
    }
}
