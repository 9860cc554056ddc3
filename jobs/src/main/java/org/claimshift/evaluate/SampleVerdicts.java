package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.claimshift.evaluate.Bootstrap.Interval;

/**
 * Judgements of a drawn sample, in one round or two: the share of true shifts, with Wilson's interval (1927), and Cohen's
 * kappa (1960) between two rounds.
 *
 * @param rounds verdict by id of the shift ({@link SampleDraw#id})
 */
public record SampleVerdicts(List<Map<String, Verdict>> rounds) {
    /** What a reader says of a row of {@code claim_shifts}, with both sentences in view. */
    public enum Verdict {
        /** The same claim, and the difference is there as the row says. */
        TRUE,
        /** Two different claims. */
        ALIGNMENT,
        /** The same claim, but a value was read wrongly. */
        SPAN,
        /** Read rightly, but no difference that a reader would call one. */
        TRIVIAL
    }

    /**
     * Reads files of {@code id,verdict}; a line that begins with {@code id,} is a header.
     *
     * @param files one a round; two must judge the same ids
     * @throws IllegalArgumentException naming the file and what is wrong
     */
    public static SampleVerdicts read(List<Path> files) {
        List<Map<String, Verdict>> rounds =
                files.stream().map(SampleVerdicts::round).toList();
        if (rounds.size() == 2 && !rounds.get(0).keySet().equals(rounds.get(1).keySet())) {
            throw new IllegalArgumentException(files.get(0) + " and " + files.get(1)
                    + " do not judge the same sample: ids of one lack in the other.");
        }
        return new SampleVerdicts(rounds);
    }

    private static Map<String, Verdict> round(Path file) {
        Map<String, Verdict> round = new LinkedHashMap<>();
        int number = 0;
        for (String line : GoldFile.lines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("id,")) {
                continue;
            }
            String[] cells = line.strip().split(",", -1);
            try {
                GoldFile.need(cells.length == 2 && SampleDraw.isId(cells[0]), "it is not 'id,verdict'");
                Verdict verdict = Verdict.valueOf(cells[1].strip().toUpperCase(Locale.ROOT));
                GoldFile.need(round.put(cells[0], verdict) == null, "the id '" + cells[0] + "' is there twice");
            } catch (IllegalArgumentException e) {
                throw GoldFile.wrong(file, number, e.getMessage());
            }
        }
        if (round.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no verdicts: it is empty.");
        }
        return round;
    }

    /** Shares by dimension of each round, and what the two agree on. */
    public Report report() {
        List<Report.Section> sections = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            sections.add(section("round " + (i + 1), "Shares of true shifts.", rounds.get(i)));
        }
        if (rounds.size() == 2) {
            sections.add(section("both rounds", "Shares that both rounds call true.", both()));
            sections.add(agreement());
        }
        return new Report("sample", new LinkedHashMap<>(), sections);
    }

    /** True where both rounds say so, else the first round's objection, or the second's. */
    private Map<String, Verdict> both() {
        Map<String, Verdict> both = new LinkedHashMap<>(rounds.get(0));
        both.replaceAll((id, verdict) -> verdict == Verdict.TRUE ? rounds.get(1).get(id) : verdict);
        return both;
    }

    private static Report.Section section(String name, String explains, Map<String, Verdict> verdicts) {
        List<Report.Measure> measures = new ArrayList<>();
        Map<String, Number> figures = new LinkedHashMap<>();
        for (String dimension : ListedGold.DIMENSIONS) {
            List<Verdict> some = verdicts.entrySet().stream()
                    .filter(entry -> SampleDraw.dimension(entry.getKey()).equals(dimension))
                    .map(Map.Entry::getValue)
                    .toList();
            if (!some.isEmpty()) {
                measures.add(share(dimension, some));
                for (Verdict verdict : List.of(Verdict.ALIGNMENT, Verdict.SPAN, Verdict.TRIVIAL)) {
                    long n = some.stream().filter(verdict::equals).count();
                    if (n > 0) {
                        figures.put(dimension + ": " + verdict.name().toLowerCase(Locale.ROOT), n);
                    }
                }
            }
        }
        measures.add(share("all", verdicts.values()));
        return new Report.Section(name, explains, List.of(), measures, figures, List.of());
    }

    private static Report.Measure share(String name, Collection<Verdict> verdicts) {
        long right = verdicts.stream().filter(Verdict.TRUE::equals).count();
        return new Report.Measure(
                name, (double) right / verdicts.size(), verdicts.size(), wilson(right, verdicts.size()));
    }

    /** 95 % score interval of a share. */
    static Interval wilson(long right, long of) {
        ConfidenceInterval interval =
                new WilsonScoreInterval().createInterval(Math.toIntExact(of), Math.toIntExact(right), 0.95);
        return new Interval(Math.max(0, interval.getLowerBound()), Math.min(1, interval.getUpperBound()));
    }

    private Report.Section agreement() {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("kappa, four verdicts", kappa(verdict -> verdict));
        figures.put("kappa, true or not", kappa(Verdict.TRUE::equals));
        List<Report.Miss> misses = new ArrayList<>();
        rounds.get(0).forEach((id, first) -> {
            Verdict second = rounds.get(1).get(id);
            if (first != second) {
                misses.add(new Report.Miss((first + ", then " + second).toLowerCase(Locale.ROOT), id, List.of()));
            }
        });
        figures.put("judged alike", rounds.get(0).size() - misses.size());
        figures.put("judged differently", misses.size());
        return new Report.Section("agreement", "Of the two rounds.", List.of(), figures, misses);
    }

    /** Agreement beyond chance; 1 where both rounds give everything one and the same name. */
    private <T> double kappa(Function<Verdict, T> name) {
        Map<T, Integer> first = new LinkedHashMap<>();
        Map<T, Integer> second = new LinkedHashMap<>();
        double alike = 0;
        for (String id : new TreeSet<>(rounds.get(0).keySet())) {
            T a = name.apply(rounds.get(0).get(id));
            T b = name.apply(rounds.get(1).get(id));
            first.merge(a, 1, Integer::sum);
            second.merge(b, 1, Integer::sum);
            alike += a.equals(b) ? 1 : 0;
        }
        double n = rounds.get(0).size();
        double chance = 0;
        for (Map.Entry<T, Integer> entry : first.entrySet()) {
            chance += entry.getValue() / n * second.getOrDefault(entry.getKey(), 0) / n;
        }
        return chance == 1 ? 1 : (alike / n - chance) / (1 - chance);
    }
}
