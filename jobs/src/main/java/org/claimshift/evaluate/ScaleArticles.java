package org.claimshift.evaluate;

import java.io.Serializable;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.claimshift.table.Ids;
import org.claimshift.table.Table;

/**
 * Made-up articles in any number: rows of the tables that {@code group} reads, a function of the seed and the article's
 * number alone.
 *
 * <p>The first articles are one giant story on one day. The others tell events of 1 to 20 articles within three days, as
 * many of each size. Words are drawn from one vocabulary by the law of Zipf and Mandelbrot, those that an event is about
 * too, so that events share terms, and more of them do the more articles there are.
 *
 * @param articles how many
 * @param giant articles of the giant story
 * @param days in which all are published
 */
record ScaleArticles(long articles, int giant, int days, long seed) implements Serializable {
    static final LocalDate LAST = LocalDate.of(2024, 1, 31);

    private static final int SIZES = 20;
    private static final int ROUND = SIZES * (SIZES + 1) / 2;
    private static final int OUTLETS = 400;
    private static final int VOCABULARY = 200_000;
    /** Mandelbrot's offset: the commonest word of all, of which the background knows nothing, is in one article of 20. */
    private static final int OFFSET = 100;

    private static final int EVENT_WORDS = 14;
    private static final int NAMES = 4;
    private static final int OTHER_WORDS = 50;
    private static final int DIMENSIONS = 32;
    private static final double NOISE = 0.1;

    /** Which of the numbered events an article is of; -1 for the giant story. */
    static long event(long article, int giant) {
        if (article < giant) {
            return -1;
        }
        long round = (article - giant) / ROUND;
        int rest = (int) ((article - giant) % ROUND);
        int size = 1;
        while (rest >= size) {
            rest -= size;
            size++;
        }
        return round * SIZES + size - 1;
    }

    /** Rows of articles, article_origins, article_vectors or entity_mentions. */
    Dataset<Row> rows(SparkSession spark, Table table) {
        int partitions = (int) Math.max(4, articles / 20_000);
        return spark.range(0, articles, 1, partitions)
                .flatMap((FlatMapFunction<Long, Row>) article -> rows(article, table), Encoders.row(table.schema()));
    }

    private Iterator<Row> rows(long article, Table table) {
        Story story = story(event(article, giant));
        Random random = new Random(mixed(2, article));
        String id = Ids.of("scale", article);
        List<Row> rows = new ArrayList<>();
        Consumer<Map<String, Object>> add = cells -> {
            cells.put("article_id", id);
            rows.add(RowFactory.create(
                    Stream.of(table.schema().fieldNames()).map(cells::get).toArray()));
        };
        switch (table) {
            case ARTICLES -> add.accept(article(article, story, random));
            case ARTICLE_ORIGINS -> add.accept(
                    new HashMap<>(Map.of("origin_id", id, "role", "origin", "own_text_ratio", 1.0)));
            case ARTICLE_VECTORS -> {
                for (String field : List.of("lede", "title")) {
                    add.accept(
                            new HashMap<>(Map.of("field", field, "model", "made up", "vector", near(story, random))));
                }
            }
            case ENTITY_MENTIONS -> story.words()
                    .subList(0, NAMES)
                    .forEach(name -> add.accept(new HashMap<>(Map.of(
                            "field",
                            "body",
                            "begin",
                            0,
                            "end",
                            name.length(),
                            "text",
                            name,
                            "type",
                            "PER",
                            "entity_id",
                            Ids.of("PER", name),
                            "canonical_name",
                            name,
                            "confidence",
                            1.0))));
            default -> throw new IllegalArgumentException("group does not read " + table.label());
        }
        return rows.iterator();
    }

    private Map<String, Object> article(long article, Story story, Random random) {
        List<String> own = new ArrayList<>(story.words());
        Collections.shuffle(own, random);
        List<String> body = new ArrayList<>(own.subList(0, EVENT_WORDS - 4));
        own.subList(0, EVENT_WORDS / 2).forEach(word -> body.addAll(List.of(word, word)));
        for (int i = 0; i < OTHER_WORDS; i++) {
            body.add(word(random));
        }
        Collections.shuffle(body, random);
        double day = LAST.toEpochDay()
                - days
                + 1
                + story.day()
                + (story.isGiant() ? random.nextDouble() : Math.min(3, -Math.log(1 - random.nextDouble())));
        Map<String, Object> cells = new HashMap<>();
        cells.put("story_id", Ids.of("story", article));
        cells.put("outlet", "Outlet " + random.nextInt(OUTLETS));
        cells.put("title", String.join(" ", own.subList(0, EVENT_WORDS / 2)));
        cells.put("body", String.join(" ", body));
        cells.put("language", "en");
        cells.put("published_at", new Timestamp((long) (day * 86_400) * 1000));
        cells.put("published_at_precision", "second");
        cells.put("published_at_trust", "record");
        cells.put("text_sha256", Ids.of("text", article));
        cells.put("source_file", "made up");
        return cells;
    }

    /** What an event is about. */
    private record Story(boolean isGiant, double day, List<String> words, double[] direction) {}

    private Story story(long event) {
        Random random = new Random(mixed(1, event));
        List<String> words = new ArrayList<>();
        while (words.size() < EVENT_WORDS) {
            String word = word(random);
            if (!words.contains(word)) {
                words.add(word);
            }
        }
        double[] direction = new double[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            direction[i] = random.nextGaussian() / Math.sqrt(DIMENSIONS);
        }
        boolean isGiant = event < 0;
        return new Story(isGiant, isGiant ? days / 2 : random.nextDouble() * Math.max(1, days - 3), words, direction);
    }

    private static float[] near(Story story, Random random) {
        double[] made = new double[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            made[i] = story.direction()[i] + NOISE * random.nextGaussian();
            squares += made[i] * made[i];
        }
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) (made[i] / Math.sqrt(squares));
        }
        return vector;
    }

    /** A word of the vocabulary: the rank r with a chance in proportion to 1 / (r + offset). */
    private static String word(Random random) {
        double rank = OFFSET * Math.pow((double) (VOCABULARY + OFFSET) / OFFSET, random.nextDouble()) - OFFSET;
        return String.format(Locale.ROOT, "w%so", Integer.toString((int) rank, Character.MAX_RADIX));
    }

    private long mixed(long kind, long number) {
        long mixed = (seed * 31 + kind) * 0x9E3779B97F4A7C15L ^ (number * 0xBF58476D1CE4E5B9L);
        return mixed ^ (mixed >>> 29);
    }
}
