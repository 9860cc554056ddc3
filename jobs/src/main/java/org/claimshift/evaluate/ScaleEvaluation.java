package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.claimshift.group.CandidateCounts;
import org.claimshift.group.GroupJob;
import org.claimshift.group.GroupOptions;
import org.claimshift.table.Draft;
import org.claimshift.table.Progress;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;

/**
 * How the time of {@code group} and the pairs that it scores grow with the articles: the whole step on made-up articles
 * ({@link ScaleArticles}), read from tables and written to tables, in a folder that is deleted afterwards.
 */
public final class ScaleEvaluation {
    private static final List<Table> READ =
            List.of(Table.ARTICLES, Table.ARTICLE_ORIGINS, Table.ARTICLE_VECTORS, Table.ENTITY_MENTIONS);
    private static final int WARM_UP = 2_000;

    private ScaleEvaluation() {}

    /**
     * What to make.
     *
     * @param giant articles of the giant story
     * @param days in which all articles are published: more articles are more on each day
     */
    public record Options(List<Long> articles, int giant, int days, long seed) {}

    /**
     * A night of so many articles.
     *
     * @param seconds of the step
     */
    public record Size(long articles, double seconds, CandidateCounts candidates) {}

    /**
     * What was measured.
     *
     * @param empty seconds of the step on a night without articles, after warming up
     */
    public record Scale(int cores, double empty, List<Size> sizes) {
        /** For a terminal. */
        public String toText() {
            StringBuilder out = new StringBuilder();
            out.append(format("%d cores; a night without articles: %.1f s%n%n", cores, empty));
            out.append(format(
                    "%10s %9s %11s %11s %14s %14s %16s %16s%n",
                    "articles",
                    "seconds",
                    "less empty",
                    "articles/s",
                    "pairs/article",
                    "hottest block",
                    "its pairs",
                    "capped"));
            for (Size size : sizes) {
                CandidateCounts candidates = size.candidates();
                out.append(format(
                        "%10d %9.1f %11.1f %11.0f %14.2f %14d %16d %16d%n",
                        size.articles(),
                        size.seconds(),
                        own(size),
                        size.articles() / own(size),
                        perArticle(size),
                        candidates.hottestBlock(),
                        candidates.hottestUncapped(),
                        candidates.hottestCapped()));
            }
            for (int i = 1; i < sizes.size(); i++) {
                out.append(format(
                        "%n%.1f times the articles: %.2f times the time, %.2f times the pairs an article%n",
                        (double) sizes.get(i).articles() / sizes.get(i - 1).articles(),
                        own(sizes.get(i)) / own(sizes.get(i - 1)),
                        perArticle(sizes.get(i)) / perArticle(sizes.get(i - 1))));
            }
            return out.toString();
        }

        private double own(Size size) {
            return Math.max(0.001, size.seconds() - empty);
        }

        private static double perArticle(Size size) {
            return (double) size.candidates().pairs() / size.articles();
        }

        /** All of it. */
        public String toJson() {
            return Figures.json(this);
        }

        private static String format(String format, Object... values) {
            return String.format(Locale.ROOT, format, values);
        }
    }

    /** Measures, the sizes in their order. */
    public static Scale run(SparkSession spark, GroupOptions group, Options options, Progress progress) {
        night(spark, group, new ScaleArticles(WARM_UP, 100, options.days(), options.seed()), progress);
        double empty = night(spark, group, new ScaleArticles(0, 0, options.days(), options.seed()), progress)
                .seconds();
        List<Size> sizes = new ArrayList<>();
        for (long articles : options.articles()) {
            sizes.add(night(
                    spark,
                    group,
                    new ScaleArticles(articles, options.giant(), options.days(), options.seed()),
                    progress));
        }
        return new Scale(spark.sparkContext().defaultParallelism(), empty, sizes);
    }

    private static Size night(SparkSession spark, GroupOptions options, ScaleArticles made, Progress progress) {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Draft draft = Draft.open(
                    spark, folder.root(spark, "tables"), ScaleArticles.LAST, "scale", Stage.INGEST, progress);
            progress.step("Making " + made.articles() + " articles");
            READ.forEach(table -> draft.write(table, made.rows(spark, table)));
            long begin = System.nanoTime();
            List<CandidateCounts> counts = new ArrayList<>();
            new GroupJob(options, counts::add).run(draft);
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Size(made.articles(), seconds, counts.get(0));
        }
    }
}
