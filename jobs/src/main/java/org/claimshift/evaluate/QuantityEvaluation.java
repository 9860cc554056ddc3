package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.claimshift.evaluate.AnnotatedText.Claim;
import org.claimshift.evaluate.AnnotatedText.Mention;
import org.claimshift.evaluate.AnnotatedText.Quantity;
import org.claimshift.evaluate.Report.Miss;
import org.claimshift.evaluate.Report.Section;
import org.claimshift.evaluate.Spans.Span;

/** The numbers of the claims against sentences labelled by hand; those of all claims of a text, each span once. */
public final class QuantityEvaluation implements AnnotateEvaluation {
    private static final List<String> NUMBER_TYPES = List.of("QUANTITY", "MONEY", "PERCENT");
    private static final double SAME = 1e-9;

    private final List<Half<QuantityGold>> halves;

    /** What must be right together, from least to most; the order of the lines. */
    private enum Step {
        SPAN("any number there", (g, q) -> true),
        VALUE("value", (g, q) -> same(g.value(), q.value())),
        MODIFIER("value, modifier", (g, q) -> g.modifier().equals(q.modifier())),
        UNIT("value, modifier, unit", (g, q) -> g.unit().equals(q.unit())),
        INTERVAL("value, modifier, unit, interval", (g, q) -> same(g.low(), q.low()) && same(g.high(), q.high())),
        CONCEPT(
                "value, modifier, unit, interval, concept",
                (g, q) -> Objects.equals(lower(g.concept()), lower(q.concept())));

        private final String line;
        private final BiPredicate<QuantityGold.Quantity, Quantity> holds;

        Step(String line, BiPredicate<QuantityGold.Quantity, Quantity> holds) {
            this.line = line;
            this.holds = holds;
        }
    }

    QuantityEvaluation(List<QuantityGold> gold, Halves choice) {
        halves = Half.of(gold, QuantityGold::half, choice);
    }

    /** @throws IllegalArgumentException naming the line that is not gold of quantities */
    public static QuantityEvaluation read(Path file, Halves choice) {
        return new QuantityEvaluation(QuantityGold.read(file), choice);
    }

    @Override
    public List<GoldText> texts() {
        return Half.texts(halves, row -> new GoldText(row.id(), null, row.publishedAt(), null, row.text()));
    }

    @Override
    public Report score(Map<String, AnnotatedText> found) {
        return Half.report("quantities", halves, rows -> List.of(section(rows, found)));
    }

    private static Section section(List<QuantityGold> rows, Map<String, AnnotatedText> found) {
        Tally tally = new Tally();
        List<Miss> misses = new ArrayList<>();
        for (QuantityGold row : rows) {
            tally.document();
            AnnotatedText text = found.getOrDefault(row.id(), AnnotatedText.EMPTY);
            List<Quantity> numbers = numbers(text);
            if (row.isTrap()) {
                tally.add("traps where nothing is found", numbers.isEmpty());
            }
            mentions(tally, row, text);
            compare(tally, row, numbers, misses);
        }
        List<String> lines = new ArrayList<>();
        for (Step step : Step.values()) {
            lines.add(step.line);
        }
        lines.add("value, modifier, unit, concept");
        return new Section(
                "numbers",
                "Paired where their spans overlap; each line asks for more of the pair to be right.",
                tally.lines(lines.toArray(String[]::new)),
                tally.shares("traps where nothing is found", "numbers that are a mention of any claim or none"),
                Map.of(),
                misses);
    }

    private static List<Quantity> numbers(AnnotatedText text) {
        Map<Span, Quantity> bySpan = new LinkedHashMap<>();
        text.claims().stream()
                .filter(Claim::isOfBody)
                .flatMap(claim -> claim.quantities().stream())
                .sorted(Comparator.comparingInt(quantity -> quantity.span().begin()))
                .forEach(quantity -> bySpan.putIfAbsent(quantity.span(), quantity));
        return List.copyOf(bySpan.values());
    }

    private static void mentions(Tally tally, QuantityGold row, AnnotatedText text) {
        List<Span> spans = text.mentions().stream()
                .filter(mention -> mention.isOfBody() && NUMBER_TYPES.contains(mention.type()))
                .map(Mention::span)
                .toList();
        for (QuantityGold.Quantity gold : row.quantities()) {
            tally.add(
                    "numbers that are a mention of any claim or none",
                    spans.stream().anyMatch(span -> Spans.common(gold.span(), span) > 0));
        }
    }

    private static void compare(Tally tally, QuantityGold row, List<Quantity> numbers, List<Miss> misses) {
        Matching matching = Matching.of(row.quantities(), numbers, (g, q) -> Spans.common(g.span(), q.span()), 1);
        int[] right = new int[Step.values().length];
        int concepts = 0;
        for (int i = 0; i < row.quantities().size(); i++) {
            QuantityGold.Quantity gold = row.quantities().get(i);
            Quantity number = matching.found(i) < 0 ? null : numbers.get(matching.found(i));
            boolean all = number != null;
            for (Step step : Step.values()) {
                if (all && !step.holds.test(gold, number)) {
                    all = false;
                    misses.add(new Miss(
                            "wrong " + step.name().toLowerCase(Locale.ROOT), row.id(), texts(row, gold, number)));
                }
                right[step.ordinal()] += all ? 1 : 0;
            }
            boolean unit = number != null && upTo(Step.UNIT, gold, number);
            concepts += unit && Step.CONCEPT.holds.test(gold, number) ? 1 : 0;
            if (number == null) {
                misses.add(new Miss("number not found", row.id(), texts(row, gold, null)));
            }
        }
        int gold = row.quantities().size();
        for (Step step : Step.values()) {
            tally.add(step.line, new Counts(right[step.ordinal()], numbers.size(), gold));
        }
        tally.add("value, modifier, unit, concept", new Counts(concepts, numbers.size(), gold));
        for (int i = 0; i < numbers.size(); i++) {
            if (matching.gold(i) < 0) {
                misses.add(new Miss(
                        row.isTrap() ? "number found in a trap" : "number that is none of the gold",
                        row.id(),
                        texts(row, null, numbers.get(i))));
            }
        }
    }

    private static boolean upTo(Step last, QuantityGold.Quantity gold, Quantity number) {
        for (Step step : Step.values()) {
            if (step.ordinal() <= last.ordinal() && !step.holds.test(gold, number)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> texts(QuantityGold row, QuantityGold.Quantity gold, Quantity read) {
        List<String> texts = new ArrayList<>(List.of(row.text()));
        if (gold != null) {
            texts.add(told(
                    "gold",
                    gold.number(),
                    gold.value(),
                    gold.low(),
                    gold.high(),
                    gold.modifier(),
                    gold.unit(),
                    gold.concept()));
        }
        if (read != null) {
            texts.add(told(
                    "read",
                    read.text(),
                    read.value(),
                    read.low(),
                    read.high(),
                    read.modifier(),
                    read.unit(),
                    read.concept()));
        }
        return texts;
    }

    private static String told(
            String side,
            String text,
            Double value,
            Double low,
            Double high,
            String modifier,
            String unit,
            String concept) {
        return side + ": '" + text + "' " + modifier + " " + value + " " + unit + " [" + low + ", " + high + "] of "
                + concept;
    }

    private static boolean same(Double a, Double b) {
        return Objects.equals(a, b)
                || a != null && b != null && Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
    }

    private static String lower(String concept) {
        return concept == null ? null : concept.toLowerCase(Locale.ROOT).strip();
    }
}
