package org.claimshift.group;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Connected components of what is linked, by spreading the least label: which articles are grouped together in one
 * task. Components only divide the work; what is an event is decided inside them.
 */
final class Components {
    private Components() {}

    /**
     * Labels of nodes. Each round spreads labels by one link and then jumps to the label's own label, so the distance
     * covered doubles: 12 rounds reach across chains of thousands. Links not reached by then cut their component in
     * pieces, and an event that spans the cut stays apart.
     *
     * @param links x, y: nodes
     * @return node, component: the nodes that have a link, with the least node of their component
     */
    static Dataset<Row> of(Dataset<Row> links, int rounds) {
        Dataset<Row> both = links.select("x", "y")
                .union(links.select("y", "x"))
                .filter("x != y")
                .distinct()
                .localCheckpoint();
        Dataset<Row> labels = both.groupBy(col("x").as("node"))
                .agg(min("y").as("nearest"))
                .select(col("node"), least(col("node"), col("nearest")).as("component"))
                .localCheckpoint();
        for (int round = 0; round < rounds; round++) {
            // The lineage is cut in each round, or plans would double with each.
            Dataset<Row> next = jump(spread(labels, both)).localCheckpoint();
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
     * @param pairs a, b: articles
     * @param places article_id, node
     * @return x, y
     */
    static Dataset<Row> links(Dataset<Row> pairs, Dataset<Row> places) {
        Dataset<Row> nodes = places.select("article_id", "node");
        return pairs.select("a", "b")
                .join(nodes.toDF("a", "x"), "a")
                .join(nodes.toDF("b", "y"), "b")
                .select("x", "y");
    }

    /**
     * Links between the events that articles of one origin are in: such events are one.
     *
     * @param originEvents origin_id, event_id
     * @return x, y
     */
    static Dataset<Row> originLinks(Dataset<Row> originEvents) {
        Dataset<Row> first =
                originEvents.groupBy("origin_id").agg(min("event_id").as("x"));
        return originEvents
                .join(first, "origin_id")
                .select(col("x"), col("event_id").as("y"));
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
