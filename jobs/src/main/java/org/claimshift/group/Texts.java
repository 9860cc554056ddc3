package org.claimshift.group;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.claimshift.table.Draft;
import org.claimshift.table.Table;

/** What is read of articles, tonight's and those of earlier nights that they are judged against. */
final class Texts {
    /** Names, not dates and amounts: those differ between outlets. */
    private static final Object[] NAME_TYPES = {"PER", "ORG", "LOC", "MISC"};

    private Texts() {}

    /**
     * Tonight's rows of a table keyed by article, and of earlier nights those of the given articles. The text of all
     * earlier nights would be read each night; a narrow scan of ids says first which few dates to open.
     *
     * @param earlier article_id: the articles of earlier nights that are wanted
     */
    static Dataset<Row> todayAnd(Draft draft, Table table, Dataset<Row> earlier, Object[] dates) {
        Dataset<Row> before = draft.before(table).filter(col("date").isin(dates));
        return draft.today(table)
                .unionByName(before.join(
                        earlier.select("article_id").distinct(), OpenEvents.columns("article_id"), "left_semi"));
    }

    /**
     * Origins of tonight's groups of near-copies and of the given articles.
     *
     * @return article_id, origin_id
     */
    static Dataset<Row> origins(Draft draft, Dataset<Row> earlier) {
        Dataset<Row> today = draft.today(Table.ARTICLE_ORIGINS).select("article_id", "origin_id");
        Dataset<Row> before = draft.before(Table.ARTICLE_ORIGINS)
                .select("article_id", "origin_id")
                .join(earlier.select("article_id"), OpenEvents.columns("article_id"), "left_semi")
                .join(today.select("article_id"), OpenEvents.columns("article_id"), "left_anti");
        return today.union(before);
    }

    /** The nights that delivered the given articles: as many at most as there were nights. */
    static Object[] datesOf(Draft draft, Dataset<Row> earlier) {
        List<java.sql.Date> dates = draft.before(Table.ARTICLES)
                .select("article_id", "date")
                .join(earlier.select("article_id"), OpenEvents.columns("article_id"), "left_semi")
                .select("date")
                .distinct()
                .as(Encoders.DATE())
                .collectAsList();
        return dates.toArray();
    }

    /**
     * Everything the features are made of.
     *
     * @param articles rows of articles
     * @param mentions rows of entity_mentions
     * @param vectors rows of article_vectors
     * @return see {@link FeatureRows#ofTexts}
     */
    static Dataset<Row> withNamesAndVectors(Dataset<Row> articles, Dataset<Row> mentions, Dataset<Row> vectors) {
        Dataset<Row> names = filterNames(mentions)
                .groupBy("article_id")
                .agg(array_sort(collect_list("canonical_name")).as("entity_names"));
        Column titleVector = max(when(col("field").equalTo("title"), col("vector")));
        Column ledeVector = max(when(col("field").equalTo("lede"), col("vector")));
        // Where several encoders were run, the same one everywhere: the greatest name.
        Dataset<Row> oneModel = vectors.groupBy("article_id", "model")
                .agg(titleVector.as("title_vector"), ledeVector.as("lede_vector"))
                .groupBy("article_id")
                .agg(max(struct("model", "title_vector", "lede_vector")).as("v"))
                .select("article_id", "v.*");
        return articles.select(
                        col("article_id"),
                        OpenEvents.days(OpenEvents.time()).as("days"),
                        col("title"),
                        col("body"),
                        col("furniture"))
                .join(names, OpenEvents.columns("article_id"), "left_outer")
                .join(oneModel, OpenEvents.columns("article_id"), "left_outer");
    }

    /** Mentions of persons, organisations, places and other names. */
    static Dataset<Row> filterNames(Dataset<Row> mentions) {
        return mentions.filter(col("type").isin(NAME_TYPES));
    }
}
