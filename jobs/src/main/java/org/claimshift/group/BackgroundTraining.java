package org.claimshift.group;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.claimshift.table.Ids;

/**
 * Counts the background terms: in how many articles of the given collections each word occurs. Articles of the half of
 * the labelled events that is held back for measuring are left out.
 *
 * <pre>java -cp ... org.claimshift.group.BackgroundTraining background-terms.tsv allsides_distractors.jsonl.gz allsides.jsonl.gz</pre>
 */
public final class BackgroundTraining {
    private BackgroundTraining() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        int articles = 0;
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            for (JsonNode article : read(Path.of(file))) {
                if (article.hasNonNull("event") && heldBack(article.get("event").asText())) {
                    continue;
                }
                articles++;
                Set<String> terms = new HashSet<>();
                Words.of(article.path("title").asText("") + "\n"
                                + article.get("body").asText())
                        .forEach(word -> terms.add(word.term()));
                terms.forEach(term -> counts.merge(term, 1, Integer::sum));
            }
        }
        List<String> lines = new ArrayList<>(List.of("(articles)\t" + articles));
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= Background.LEAST)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> lines.add(entry.getKey() + "\t" + entry.getValue()));
        Files.write(Path.of(arguments[0]), lines, StandardCharsets.UTF_8);
    }

    /** The half of the labelled events that nothing is learnt from: those whose id hashes to 8 or above. */
    public static boolean heldBack(String event) {
        return Ids.sha256(event).charAt(0) >= '8';
    }

    static List<JsonNode> read(Path gzippedLines) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> articles = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gzippedLines)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                articles.add(json.readTree(line));
            }
        }
        return articles;
    }
}
