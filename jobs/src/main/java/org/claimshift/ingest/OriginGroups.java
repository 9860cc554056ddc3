package org.claimshift.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Gives each article its origin. In the order of their claims every article that is no copy of an origin before it
 * becomes an origin itself, all others get the origin with which they share most: so each one is judged against its
 * origin, and a chain of likenesses makes no group.
 *
 * <p>The order makes this one pass, in one task: it streams over the edges and remembers nothing but the ids of the
 * articles that are no origins, some 100 bytes each. (Rounds of joins, which would share the work out, took longer than
 * the whole search for copies did.)
 */
final class OriginGroups {
    private static final StructType CHOICE = new StructType()
            .add("article", DataTypes.StringType, false)
            .add("origin", DataTypes.StringType, false)
            .add("common", DataTypes.IntegerType, false)
            .add("size", DataTypes.IntegerType, false)
            .add("origin_size", DataTypes.IntegerType, false);

    private OriginGroups() {}

    /**
     * The rows of {@code article_origins}.
     *
     * @param articles article_id of all that get a row
     * @param edges the columns of {@link OriginEdges#verified} between them
     */
    static Dataset<Row> origins(Dataset<Row> articles, Dataset<Row> edges, OriginOptions options) {
        Dataset<Row> chosen = edges.select(
                        "claim", "article", "better", "common", "size", "better_size", "better_claim")
                .repartition(1)
                .sortWithinPartitions(col("claim"), col("common").desc(), col("better_claim"))
                .mapPartitions((MapPartitionsFunction<Row, Row>) rows -> new Choices(rows), Encoders.row(CHOICE));
        Column own = lit(1.0).minus(col("common").divide(col("size")));
        Column jaccard =
                col("common").divide(col("size").plus(col("origin_size")).minus(col("common")));
        Column copy = jaccard.geq(options.copyJaccard()).and(own.leq(options.copyOwnText()));
        return articles.join(chosen, col("article_id").equalTo(col("article")), "left")
                .select(
                        col("article_id"),
                        coalesce(col("origin"), col("article_id")).as("origin_id"),
                        when(col("origin").isNull(), "origin")
                                .when(copy, "copy")
                                .otherwise("derived")
                                .as("role"),
                        when(col("origin").isNull(), 1.0)
                                .otherwise(round(own, 6))
                                .as("own_text_ratio"));
    }

    /**
     * Goes through edges in the order of their articles' claims, those of one article in the order of choice. When an
     * article comes up, whatever has a better claim is decided.
     */
    private static final class Choices implements Iterator<Row> {
        private final Iterator<Row> edges;
        private final Set<String> attached = new HashSet<>();
        private Row ready;
        private String decided;

        Choices(Iterator<Row> edges) {
            this.edges = edges;
        }

        @Override
        public boolean hasNext() {
            while (ready == null && edges.hasNext()) {
                Row edge = edges.next();
                String article = edge.getString(1);
                if (!article.equals(decided) && !attached.contains(edge.getString(2))) {
                    decided = article;
                    attached.add(article);
                    ready = RowFactory.create(article, edge.get(2), edge.get(3), edge.get(4), edge.get(5));
                }
            }
            return ready != null;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row row = ready;
            ready = null;
            return row;
        }
    }
}
