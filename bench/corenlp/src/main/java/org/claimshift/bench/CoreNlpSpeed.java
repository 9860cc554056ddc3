package org.claimshift.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/**
 * Times Stanford CoreNLP on the articles that {@code claimshift evaluate speed} was timed on, as many at a time as it had
 * cores, and prints how many times as fast annotate is.
 *
 * <p>Arguments: the articles (JSON lines, plain or .gz), the JSON that {@code evaluate speed} wrote. One article runs
 * before the clock starts, so that models are loaded.
 */
public final class CoreNlpSpeed {
    private static final String ANNOTATORS = "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote";

    private CoreNlpSpeed() {}

    public static void main(String[] args) throws IOException {
        JsonNode ours = new ObjectMapper().readTree(Path.of(args[1]).toFile());
        int cores = ours.path("cores").asInt();
        List<String> texts = texts(Path.of(args[0]));
        if (texts.size() != ours.path("articles").asInt()) {
            throw new IllegalArgumentException(args[1] + " is of " + ours.path("articles").asInt()
                    + " articles, but " + args[0] + " has " + texts.size() + ".");
        }
        Properties properties = new Properties();
        properties.setProperty("annotators", ANNOTATORS);
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        pipeline.annotate(new Annotation(texts.get(0)));

        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<Annotation> articles = texts.stream().map(Annotation::new).toList();
        long cpu = system.getProcessCpuTime();
        long begin = System.nanoTime();
        long failed = annotate(pipeline, articles, cores);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;

        long tokens = articles.stream()
                .filter(article -> article.containsKey(CoreAnnotations.SentencesAnnotation.class))
                .flatMap(article -> article.get(CoreAnnotations.SentencesAnnotation.class).stream())
                .mapToLong((CoreMap sentence) ->
                        sentence.get(CoreAnnotations.TokensAnnotation.class).size())
                .sum();
        JsonNode annotate = ours.path("parts").path(ours.path("whole").asText());
        System.out.printf(
                Locale.ROOT,
                "%nStanford CoreNLP, %s, %d articles at a time%n%.2f s (CPU %.2f s): %.0f tokens/s of its own, %.2f articles/s"
                        + "; %d articles ended in an error of its own%n",
                ANNOTATORS,
                cores,
                seconds,
                cpuSeconds,
                tokens / seconds,
                texts.size() / seconds,
                failed);
        System.out.printf(
                Locale.ROOT,
                "%nAnnotate is %.1f times as fast by the clock, %.1f by processor time%n",
                seconds / annotate.path("seconds").asDouble(),
                cpuSeconds / annotate.path("cpuSeconds").asDouble());
    }

    /**
     * Annotates, so many at a time. CoreNLP's own way of many threads ends the process at the first error, and its
     * quote attribution has one now and then: here such an article counts with the time it took.
     *
     * @return how many ended in an error
     */
    private static long annotate(StanfordCoreNLP pipeline, List<Annotation> articles, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<CompletableFuture<Void>> runs = articles.stream()
                    .map(article -> CompletableFuture.runAsync(() -> pipeline.annotate(article), pool))
                    .toList();
            return runs.stream()
                    .filter(run -> {
                        run.exceptionally(error -> null).join();
                        return run.isCompletedExceptionally();
                    })
                    .count();
        } finally {
            pool.shutdown();
        }
    }

    private static List<String> texts(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> texts = new ArrayList<>();
        InputStream raw = Files.newInputStream(file);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    JsonNode article = json.readTree(line);
                    String title = article.path("title").asText("");
                    texts.add((title.isEmpty() ? "" : title + "\n\n") + article.path("body").asText());
                }
            }
        }
        return texts;
    }
}
