package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimshift.evaluate.DriftChain.Shift;
import org.claimshift.evaluate.Report.Line;
import org.claimshift.evaluate.Report.Measure;
import org.claimshift.evaluate.Report.Miss;
import org.claimshift.evaluate.Report.Section;

/** Scores outcomes. Intervals are over propositions: the variants of one are not independent. */
final class DriftScores {
    private final List<DriftOutcome> outcomes;
    private final List<List<DriftOutcome>> units;

    DriftScores(List<DriftOutcome> outcomes) {
        this.outcomes = outcomes;
        this.units = List.copyOf(outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.event().variant().claim().proposition(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values());
    }

    List<Section> sections() {
        return List.of(detection(), alarms());
    }

    private Section detection() {
        List<DriftType> types = DriftType.drifts().stream()
                .filter(type -> outcomes.stream().anyMatch(outcome -> outcome.type() == type))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (DriftType type : types) {
            lines.add(Line.of(type.label(), counts(outcomes, type)));
        }
        Score macro = macro(outcomes, types);
        lines.add(
                new Line("macro over types", macro, null, Bootstrap.interval(units, sample -> macro(flat(sample), types)
                        .f1())));
        List<DriftOutcome> drifted =
                outcomes.stream().filter(o -> !o.type().isHarmless()).toList();
        List<Measure> measures = List.of(
                share("alignment kept, drifted", o -> !o.type().isHarmless(), DriftOutcome::isAligned),
                share("with a row nothing accounts for", o -> !o.type().isHarmless(), o -> !o.unexpected()
                        .isEmpty()));
        List<Miss> misses = new ArrayList<>();
        drifted.stream().filter(o -> !o.isDetected()).forEach(o -> misses.add(miss(o.cause(), o)));
        drifted.forEach(o -> kinds(o).forEach(kind -> misses.add(miss("beside it: " + kind, o))));
        return new Section(
                "drift",
                "Right: an expected row between the claim and its variant. Found: also rows that the variant does not call"
                        + " for.",
                lines,
                measures,
                Map.of(),
                misses);
    }

    private Section alarms() {
        List<Measure> measures = new ArrayList<>();
        measures.add(share(
                "false alarms", o -> o.type().isHarmless(), o -> !o.shifts().isEmpty()));
        measures.add(share("alignment kept, harmless", o -> o.type().isHarmless(), DriftOutcome::isAligned));
        DriftType.harmless()
                .forEach(type ->
                        measures.add(share("false alarms: " + type.label(), o -> o.type() == type, o -> !o.shifts()
                                .isEmpty())));
        DriftType.harmless()
                .forEach(type -> measures.add(
                        share("aligned: " + type.label(), o -> o.type() == type, DriftOutcome::isAligned)));
        List<Miss> misses = new ArrayList<>();
        outcomes.stream().filter(o -> o.type().isHarmless()).forEach(o -> {
            kinds(o).forEach(kind -> misses.add(miss("alarm: " + kind, o)));
            if (!o.isAligned()) {
                misses.add(miss(o.cause(), o));
            }
        });
        return new Section(
                "harmless variants",
                "An alarm: any row between the claim and its variant.",
                List.of(),
                measures.stream().filter(measure -> measure.of() > 0).toList(),
                Map.of(),
                misses);
    }

    private static List<String> kinds(DriftOutcome outcome) {
        return outcome.unexpected().stream()
                .map(shift -> shift.dimension() + " " + shift.relation())
                .distinct()
                .toList();
    }

    private static Score macro(List<DriftOutcome> outcomes, List<DriftType> types) {
        return Score.macro(
                types.stream().map(type -> counts(outcomes, type).score()).toList());
    }

    /**
     * Of one type. Found are its variants with an expected row; against it count rows of its dimension with another relation
     * on its own variants, and rows with its relations on variants, of any other type or harmless, that do not call for them.
     */
    private static Counts counts(List<DriftOutcome> outcomes, DriftType type) {
        long right = 0;
        long wrong = 0;
        long gold = 0;
        for (DriftOutcome outcome : outcomes) {
            boolean isOwn = outcome.type() == type;
            gold += isOwn ? 1 : 0;
            right += isOwn && outcome.isDetected() ? 1 : 0;
            Predicate<Shift> against = isOwn
                    ? shift -> shift.dimension().equals(type.dimension())
                    : shift -> type.expects(shift.dimension(), shift.relation());
            wrong += outcome.unexpected().stream()
                    .filter(against)
                    .map(Shift::relation)
                    .distinct()
                    .count();
        }
        return new Counts(right, right + wrong, gold);
    }

    private Measure share(String name, Predicate<DriftOutcome> of, Predicate<DriftOutcome> what) {
        long all = outcomes.stream().filter(of).count();
        Function<Stream<DriftOutcome>, Double> share = some -> some.filter(of)
                .mapToInt(outcome -> what.test(outcome) ? 1 : 0)
                .average()
                .orElse(0);
        return new Measure(
                name,
                share.apply(outcomes.stream()),
                all,
                Bootstrap.interval(units, sample -> share.apply(sample.stream().flatMap(List::stream))));
    }

    private static List<DriftOutcome> flat(List<List<DriftOutcome>> sample) {
        return sample.stream().flatMap(List::stream).toList();
    }

    private static Miss miss(String cause, DriftOutcome outcome) {
        DriftVariant variant = outcome.event().variant();
        List<String> texts =
                new ArrayList<>(List.of(variant.claim().sentence(), variant.sentence(), outcome.readings()));
        outcome.shifts().stream()
                .map(shift -> shift.dimension() + " " + shift.relation() + ": " + shift.values())
                .distinct()
                .forEach(texts::add);
        return new Miss(cause, variant.type().label() + ", " + variant.claim().id(), texts);
    }
}
