package org.claimshift.evaluate;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The texts that reprints are made of: long enough, and none near another, so that what derives from what is known. */
final class OriginSources {
    /** A third of a shorter text is a phrase. */
    private static final int FEWEST_WORDS = 100;

    /** Runs of words by which two texts of a collection are held apart, and the share of the shorter one's that is too much. */
    private static final int RUN = 8;

    private static final double MOST_COMMON = 0.2;

    /** A run that more texts have is a usual phrase or furniture. */
    private static final int MOST_TEXTS = 20;

    /** @param day null where unknown */
    record Source(String id, String title, String body, LocalDate day) {}

    /**
     * @param tooShort texts left out for their length
     * @param near texts left out since much of them stands in another one
     */
    record Sources(List<Source> texts, int tooShort, int near) {}

    private OriginSources() {}

    /** The fit ones of the rows of {@code articles}, in the order of their ids; bodies without furniture. */
    static Sources of(Dataset<Row> articles, Halves half) {
        List<Source> all =
                articles.select("article_id", "title", "body", "furniture", "published_at").collectAsList().stream()
                        .map(OriginSources::source)
                        .filter(source -> half.takes(half(source.id())))
                        .sorted(Comparator.comparing(Source::id))
                        .toList();
        List<Source> texts = all.stream()
                .filter(source -> OriginEdits.words(source.body()) >= FEWEST_WORDS)
                .toList();
        List<Source> apart = apart(texts);
        return new Sources(apart, all.size() - texts.size(), texts.size() - apart.size());
    }

    /** By the last digit of an id, which is a hash. */
    private static String half(String id) {
        return Character.digit(id.charAt(id.length() - 1), 16) % 2 == 0 ? "work" : "report";
    }

    private static Source source(Row row) {
        String body = row.getString(2);
        StringBuilder rest = new StringBuilder();
        int from = 0;
        List<Row> furniture = row.isNullAt(3) ? List.of() : row.getList(3);
        for (Row span : furniture) {
            rest.append(body, from, body.offsetByCodePoints(0, span.getInt(0))).append('\n');
            from = body.offsetByCodePoints(0, span.getInt(1));
        }
        rest.append(body, from, body.length());
        Timestamp at = row.getTimestamp(4);
        return new Source(
                row.getString(0),
                row.isNullAt(1) ? "" : row.getString(1),
                rest.toString().strip(),
                at == null ? null : LocalDate.ofInstant(at.toInstant(), ZoneOffset.UTC));
    }

    /** Those that share little with any before them. */
    static List<Source> apart(List<Source> texts) {
        List<Source> apart = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Map<Integer, List<Integer>> holders = new HashMap<>();
        for (Source text : texts) {
            Set<Integer> runs = new HashSet<>();
            OriginEdits.runs(text.body(), RUN).forEach(run -> runs.add(run.hashCode()));
            Map<Integer, Integer> common = new HashMap<>();
            for (int run : runs) {
                holders.getOrDefault(run, List.of()).forEach(holder -> common.merge(holder, 1, Integer::sum));
            }
            boolean near = common.entrySet().stream()
                    .anyMatch(other ->
                            other.getValue() >= MOST_COMMON * Math.min(runs.size(), sizes.get(other.getKey())));
            if (!near) {
                int index = apart.size();
                apart.add(text);
                sizes.add(runs.size());
                runs.stream()
                        .map(run -> holders.computeIfAbsent(run, r -> new ArrayList<>(1)))
                        .filter(some -> some.size() < MOST_TEXTS)
                        .forEach(some -> some.add(index));
            }
        }
        return apart;
    }
}
