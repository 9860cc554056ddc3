package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimshift.evaluate.OriginReprints.Made;
import org.claimshift.evaluate.Report.Measure;
import org.claimshift.evaluate.Report.Miss;

/** Compares rows of {@code article_origins} with what the articles were made of. */
final class OriginScores {
    /** Words of the runs in which {@code own_text_ratio} is told. */
    private static final int RUN = 5;

    private static final String PAIRS = "pairs of one origin";
    private static final String WITH_ORIGIN = "article with its origin";

    /** What was found of an article; ids are those of the made ones. */
    record Found(String origin, String role, double ownText) {}

    private final Map<String, Made> made = new LinkedHashMap<>();
    private final Map<String, Found> found;
    private final Map<String, List<Made>> families = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new TreeMap<>();
    private final List<Miss> misses = new ArrayList<>();
    private final List<Double> errors = new ArrayList<>();
    private final Tally tally = new Tally();

    private OriginScores(List<Made> articles, Map<String, Found> found) {
        this.found = found;
        articles.forEach(article -> made.put(article.id(), article));
        articles.forEach(article -> families.computeIfAbsent(article.origin(), o -> new ArrayList<>())
                .add(article));
        made.keySet().forEach(id -> groups.computeIfAbsent(group(id), g -> new ArrayList<>())
                .add(id));
    }

    /** @param found by article; one that is missing is alone */
    static Report.Section section(List<Made> articles, Map<String, Found> found) {
        return new OriginScores(articles, found).section();
    }

    private String group(String id) {
        return found.containsKey(id) ? found.get(id).origin() : id;
    }

    private Report.Section section() {
        families.values().forEach(this::score);
        List<String> edits = new ArrayList<>();
        for (OriginEdit edit : OriginEdit.values()) {
            edits.add("found: " + edit.label);
        }
        List<Measure> measures = new ArrayList<>(tally.shares(edits.toArray(String[]::new)));
        measures.addAll(tally.shares(
                "role, of what was found", "origin told as origin", "of those delivered late or dated after"));
        measures.add(new Measure(
                "own_text_ratio, mean error",
                mean(errors),
                errors.size(),
                errors.isEmpty() ? null : Bootstrap.interval(errors, OriginScores::mean)));
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("articles", made.size());
        figures.put(
                "reprints", (int) made.values().stream().filter(Made::isReprint).count());
        return new Report.Section(
                "origins",
                "Articles that derive from one text together. A merged one belongs to the text it has more of; the other"
                        + " counts neither way.",
                List.of(tally.line(PAIRS), tally.line(WITH_ORIGIN)),
                measures,
                figures,
                misses);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** An origin and its reprints, or an article that is alone. */
    private void score(List<Made> family) {
        tally.document();
        Set<String> seen = new LinkedHashSet<>();
        for (Made article : family) {
            countPairs(article, seen);
            countOrigin(article);
            if (article.isReprint()) {
                scoreReprint(article);
            }
        }
        Made origin = made.get(family.get(0).origin());
        if (family.size() > 1) {
            boolean right = group(origin.id()).equals(origin.id());
            boolean late = family.stream().anyMatch(a -> a.isReprint() && a.night() < origin.night());
            tally.add("origin told as origin", right);
            if (late) {
                tally.add("of those delivered late or dated after", right);
            }
            if (!right) {
                misses.add(miss("another text is taken for the origin", origin, made.get(group(origin.id()))));
            }
        }
    }

    /** Pairs with what was looked at before, and the false ones with other families, told by the first of the two. */
    private void countPairs(Made article, Set<String> seen) {
        long right = seen.stream()
                .filter(id -> group(id).equals(group(article.id())))
                .count();
        long wrong = 0;
        for (String id : groups.get(group(article.id()))) {
            Made other = made.get(id);
            if (!other.origin().equals(article.origin())
                    && !isPartOf(article, other)
                    && !isPartOf(other, article)
                    && id.compareTo(article.id()) > 0) {
                wrong++;
                misses.add(miss("false: " + article.kind() + ", " + other.kind(), article, other));
            }
        }
        tally.add(PAIRS, new Counts(right, right + wrong, seen.size()));
        seen.add(article.id());
    }

    private static boolean isPartOf(Made a, Made b) {
        return b.origin().equals(a.other());
    }

    private void countOrigin(Made article) {
        String origin = group(article.id());
        boolean right = article.isReprint() && origin.equals(article.origin());
        boolean told = !origin.equals(article.id()) && (right || !origin.equals(article.other()));
        tally.add(WITH_ORIGIN, new Counts(right ? 1 : 0, told ? 1 : 0, article.isReprint() ? 1 : 0));
    }

    private void scoreReprint(Made article) {
        Made origin = made.get(article.origin());
        boolean together = group(article.id()).equals(group(origin.id()));
        tally.add("found: " + article.kind(), together);
        if (!together) {
            misses.add(miss("missed: " + article.kind(), article, origin));
        } else if (found.get(article.id()).origin().equals(origin.id())) {
            Found row = found.get(article.id());
            tally.add("role, of what was found", row.role().equals(article.role()));
            if (!row.role().equals(article.role())) {
                misses.add(miss("told as " + row.role() + ": " + article.kind(), article, origin));
            }
            errors.add(Math.abs(row.ownText() - OriginEdits.own(article.text(), origin.text(), RUN)));
        }
    }

    private static Miss miss(String cause, Made a, Made b) {
        return new Miss(
                cause,
                a.id() + " and " + b.id() + ", of the nights " + a.night() + " and " + b.night() + ", dated "
                        + a.publishedAt() + " and " + b.publishedAt(),
                List.of(a.text(), b.text()));
    }

    /** By id of the article. */
    static Map<String, Found> found(Iterable<org.apache.spark.sql.Row> rows) {
        Map<String, Found> found = new HashMap<>();
        rows.forEach(row -> found.put(
                row.getAs("external_id"),
                new Found(row.getAs("origin"), row.getAs("role"), row.<Double>getAs("own_text_ratio"))));
        return found;
    }
}
