package org.claimshift.group;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How rare a term is, from counts over a fixed background of news articles ({@code group/background-terms.tsv}).
 *
 * <p>Fixed, so that a pair has the same score on whatever night and in whatever batch its articles come: grouping day by
 * day and all at once then differ by what they know of, and not by how they weigh it. Rejected: counts over the batch
 * (a pair's score would hang on its neighbours) and over a trailing window (each night reads the text of 28).
 */
final class Background {
    /** Terms in fewer articles than this are not listed: names and new words, all taken to be equally rare. */
    static final int LEAST = 10;

    private static final class Loaded {
        static final Background INSTANCE = load("/group/background-terms.tsv");
    }

    private final double articles;
    private final Map<String, Integer> counts;

    Background(int articles, Map<String, Integer> counts) {
        this.articles = articles;
        this.counts = counts;
    }

    /** The one in the jar, read once per process. */
    static Background standard() {
        return Loaded.INSTANCE;
    }

    /** Inverse document frequency, natural logarithm; at most {@code ln(articles / (LEAST / 2))}. */
    double idf(String term) {
        return Math.log(articles / counts.getOrDefault(term, LEAST / 2));
    }

    private static Background load(String resource) {
        try (InputStream in = Background.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int articles = Integer.parseInt(lines.readLine().split("\t")[1]);
            Map<String, Integer> counts = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t");
                counts.put(parts[0], Integer.parseInt(parts[1]));
            }
            return new Background(articles, counts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
