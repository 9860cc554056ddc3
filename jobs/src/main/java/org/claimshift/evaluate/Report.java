package org.claimshift.evaluate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimshift.evaluate.Bootstrap.Interval;

/**
 * The figures of an evaluation, to be printed or written as JSON.
 *
 * @param name what was evaluated
 * @param about against what: the root, the gold, ...
 * @param sections in reading order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(String name, Map<String, String> about, List<Section> sections) {
    private static final int WIDEST = 160;

    /**
     * One stage's figures.
     *
     * @param explains what counts as right, in a sentence
     * @param rows scores
     * @param measures shares and correlations
     * @param figures plain counts and shares by name
     * @param misses what went wrong, one by one, in a fixed order
     */
    public record Section(
            String name,
            String explains,
            List<Line> rows,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Measure> measures,
            Map<String, Number> figures,
            List<Miss> misses) {
        public Section(String name, String explains, List<Line> rows, Map<String, Number> figures, List<Miss> misses) {
            this(name, explains, rows, List.of(), figures, misses);
        }

        /** How often each cause of a miss occurs. */
        Map<String, Integer> causes() {
            Map<String, Integer> causes = new LinkedHashMap<>();
            misses.forEach(miss -> causes.merge(miss.cause(), 1, Integer::sum));
            return causes;
        }
    }

    /**
     * One score.
     *
     * @param counts what it comes from; null for a mean of others
     * @param f1Interval 95 % interval of F1; null where none was made
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(String name, Score score, Counts counts, Interval f1Interval) {
        public static Line of(String name, Counts counts) {
            return new Line(name, counts.score(), counts, null);
        }
    }

    /**
     * A figure that is no precision, recall or F1.
     *
     * @param of how many things it is made of
     * @param interval its 95 % interval
     */
    public record Measure(String name, double value, long of, Interval interval) {}

    /**
     * One thing that went wrong.
     *
     * @param cause its kind, the same words for every miss of the kind
     * @param what which article, thread or relation it is about
     * @param texts the texts in question
     */
    public record Miss(String cause, String what, List<String> texts) {}

    /** The section of that name. */
    public Section section(String name) {
        return sections.stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no section '" + name + "'"));
    }

    /** The score of that name in a section. */
    public Score score(String section, String line) {
        return section(section).rows().stream()
                .filter(row -> row.name().equals(line))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no line '" + line + "' in " + section))
                .score();
    }

    /** The measure of that name in a section. */
    public Measure measure(String section, String name) {
        return section(section).measures().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no measure '" + name + "' in " + section));
    }

    /** All of it, misses too. */
    public String toJson() {
        return Figures.json(this);
    }

    /**
     * For a terminal.
     *
     * @param misses at most so many misses of each cause in each section
     */
    public String toText(int misses) {
        StringBuilder out = new StringBuilder(name).append('\n');
        about.forEach((key, value) ->
                out.append("  ").append(key).append(": ").append(value).append('\n'));
        for (Section section : sections) {
            out.append(format(
                    "%n%-42s %9s %9s %9s   %s%n", section.name(), "precision", "recall", "F1", "right/found/gold"));
            out.append("  ").append(section.explains()).append('\n');
            section.rows().forEach(line -> out.append(text(line)));
            section.measures().forEach(measure -> out.append(text(measure)));
            section.figures().forEach((key, value) -> out.append(format("  %-40s %9s%n", key, number(value))));
            section.causes().forEach((cause, n) -> out.append(format("  - %d x %s%n", n, cause)));
            if (misses > 0) {
                section.causes().keySet().forEach(cause -> out.append(examples(section, cause, misses)));
            }
        }
        return out.toString();
    }

    private static String text(Line line) {
        String counts = line.counts() == null
                ? ""
                : format(
                        "%d/%d/%d",
                        line.counts().right(),
                        line.counts().predicted(),
                        line.counts().gold());
        String interval = line.f1Interval() == null
                ? ""
                : format(
                        "  F1 %.3f to %.3f",
                        line.f1Interval().low(), line.f1Interval().high());
        return format(
                                "  %-40s %9.3f %9.3f %9.3f   %s%s",
                                line.name(),
                                line.score().precision(),
                                line.score().recall(),
                                line.score().f1(),
                                counts,
                                interval)
                        .stripTrailing()
                + "\n";
    }

    private static String text(Measure measure) {
        return format(
                "  %-40s %9.3f   %.3f to %.3f, of %d%n",
                measure.name(),
                measure.value(),
                measure.interval().low(),
                measure.interval().high(),
                measure.of());
    }

    private static String number(Number value) {
        return value instanceof Double ? format("%.3f", value) : value.toString();
    }

    private static String examples(Section section, String cause, int most) {
        StringBuilder out = new StringBuilder(format("%n  %s: %s%n", section.name(), cause));
        List<Miss> some = new ArrayList<>(
                section.misses().stream().filter(m -> m.cause().equals(cause)).toList());
        some.stream().limit(most).forEach(miss -> {
            out.append("    ").append(miss.what()).append('\n');
            miss.texts()
                    .forEach(text ->
                            out.append("        ").append(shortened(text)).append('\n'));
        });
        return out.toString();
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST) + " ...";
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
