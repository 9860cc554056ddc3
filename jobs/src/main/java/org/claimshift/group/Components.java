package org.claimshift.group;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which articles are grouped together in one task: connected components of what is linked. Components only divide the work;
 * what is an event is decided inside them.
 *
 * <p>In a dense night weak links join nearly everything, and the work in a component grows with the square of its articles.
 * So components grow from strong links to weaker ones for as long as they stay small. What the strongest join is joined,
 * however large: it may be one story. And each article keeps its best link, however weak.
 *
 * @param most articles in a component, unless the strongest links join more
 * @param rounds of spreading labels
 */
record Components(long most, int rounds) {
    /** Scores that links need, step by step; at last all of them hold. */
    private static final double[] LEVELS = {0.8, 0.4, 0.2, 0.1, 0};

    /**
     * Components of nodes.
     *
     * @param links x, y (nodes), score
     * @param sizes node, articles
     * @return node, component: the nodes that have a link, with the least node of their component
     */
    Dataset<Row> of(Dataset<Row> links, Dataset<Row> sizes) {
        Dataset<Row> open =
                merged(links.select("x", "y", "score").union(links.select(col("y"), col("x"), col("score"))));
        Dataset<Row> parts = cut(open.select(col("x").as("node"))
                .distinct()
                .join(sizes, "node")
                .select(col("node"), col("node").as("part"), col("articles")));
        long articles = parts.agg(coalesce(sum("articles"), lit(0L))).first().getLong(0);
        if (articles <= most) {
            return connected(open);
        }
        open = withBestLinks(open);
        for (int i = 0; ; i++) {
            Dataset<Row> grown = grown(parts, connected(open.filter(col("score").geq(LEVELS[i]))));
            Dataset<Row> held = i == 0 ? grown : grown.filter("is_small");
            parts = cut(renamed(parts, held, "part"));
            if (i == LEVELS.length - 1) {
                return parts.select(col("node"), col("part").as("component"));
            }
            // What is too large with these links would be with weaker ones.
            Dataset<Row> closed = grown.filter("not is_small").select("part");
            open = merged(renamed(renamed(without(without(open, closed, "x"), closed, "y"), held, "x"), held, "y"));
        }
    }

    /** part, whole (what it would become a part of), is_small (whether that has few enough articles). */
    private Dataset<Row> grown(Dataset<Row> parts, Dataset<Row> connected) {
        Dataset<Row> wholes = connected.toDF("part", "whole");
        Dataset<Row> small = parts.join(wholes, "part")
                .groupBy("whole")
                .agg(sum("articles").leq(most).as("is_small"));
        return cut(wholes.join(small, "whole"));
    }

    private static Dataset<Row> without(Dataset<Row> links, Dataset<Row> parts, String end) {
        return links.join(parts.toDF(end), OpenEvents.columns(end), "left_anti");
    }

    /** The same rows with whatever stands in a column called by the whole that it is a part of now. */
    private static Dataset<Row> renamed(Dataset<Row> rows, Dataset<Row> grown, String column) {
        return rows.join(grown.select(col("part").as(column), col("whole")), OpenEvents.columns(column), "left_outer")
                .withColumn(column, coalesce(col("whole"), col(column)))
                .drop("whole");
    }

    /** The same links with a score of 1 where no other link of one of the two ends is better. */
    private static Dataset<Row> withBestLinks(Dataset<Row> links) {
        Dataset<Row> best = links.groupBy("x")
                .agg(max(struct("score", "y")).as("best"))
                .select(col("x"), col("best.y").as("y"));
        return merged(links.union(best.select(col("x"), col("y"), lit(1.0)))
                .union(best.select(col("y"), col("x"), lit(1.0))));
    }

    /** One link for two nodes in each direction, none of a node with itself. */
    private static Dataset<Row> merged(Dataset<Row> links) {
        return cut(links.filter("x != y").groupBy("x", "y").agg(max("score").as("score")));
    }

    /**
     * Computed now, without the plan behind it, and without what Spark expects of its size: that is the product of the sizes
     * of what was joined, which a checkpoint keeps, and its digits would double with each round.
     */
    private static Dataset<Row> cut(Dataset<Row> rows) {
        Dataset<Row> kept = rows.localCheckpoint();
        return rows.sparkSession().createDataFrame(kept.toJavaRDD(), kept.schema());
    }

    /**
     * Connected components, by spreading the least label. Each round spreads labels by one link and then jumps to the
     * label's own label, so the distance covered doubles: 12 rounds reach across chains of thousands. Links not reached by
     * then cut their component in pieces, and an event that spans the cut stays apart.
     *
     * @param links x, y, each in both directions
     * @return node, component
     */
    private Dataset<Row> connected(Dataset<Row> links) {
        Dataset<Row> labels = cut(links.groupBy(col("x").as("node"))
                .agg(min("y").as("nearest"))
                .select(col("node"), least(col("node"), col("nearest")).as("component")));
        for (int round = 0; round < rounds; round++) {
            Dataset<Row> next = cut(jump(spread(labels, links)));
            labels = next.drop("before");
            if (next.filter("component != before").isEmpty()) {
                break;
            }
        }
        return labels;
    }

    /**
     * Links between nodes.
     *
     * @param pairs a, b: articles; score
     * @param places article_id, node
     * @return x, y, score
     */
    static Dataset<Row> links(Dataset<Row> pairs, Dataset<Row> places) {
        Dataset<Row> nodes = places.select("article_id", "node");
        return pairs.select("a", "b", "score")
                .join(nodes.toDF("a", "x"), "a")
                .join(nodes.toDF("b", "y"), "b")
                .select("x", "y", "score");
    }

    /**
     * Links between the events that articles of one origin are in: such events are one.
     *
     * @param originEvents origin_id, event_id
     * @return x, y, score
     */
    static Dataset<Row> originLinks(Dataset<Row> originEvents) {
        Dataset<Row> first =
                originEvents.groupBy("origin_id").agg(min("event_id").as("x"));
        return originEvents
                .join(first, "origin_id")
                .select(col("x"), col("event_id").as("y"), lit(1.0).as("score"));
    }

    /** The least label of a node and those that it is linked to: node, component, before. */
    private static Dataset<Row> spread(Dataset<Row> labels, Dataset<Row> links) {
        Dataset<Row> heard = links.join(labels.toDF("y", "label"), "y")
                .groupBy(col("x").as("node"))
                .agg(min("label").as("label"));
        return labels.join(heard, "node")
                .select(
                        col("node"),
                        least(col("component"), col("label")).as("component"),
                        col("component").as("before"));
    }

    private static Dataset<Row> jump(Dataset<Row> labels) {
        Dataset<Row> labelOfLabel =
                labels.select(col("node").as("component"), col("component").as("further"));
        return labels.join(labelOfLabel, OpenEvents.columns("component"), "left_outer")
                .select(col("node"), coalesce(col("further"), col("component")).as("component"), col("before"));
    }
}
