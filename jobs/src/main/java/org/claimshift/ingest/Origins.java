package org.claimshift.ingest;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimshift.table.Draft;
import org.claimshift.table.Table;

/**
 * Writes {@code article_origins}: which articles are copies of which, or derive from them.
 *
 * <p>New articles are compared with each other and with those of the days around them. Every earlier group that one of
 * them touches is decided afresh, all of its members together, so an agency's original that arrives after its reprints
 * becomes their origin; the partition holds all rows of these groups.
 */
final class Origins {
    private final OriginOptions options;
    private final Set<String> agencies;

    /** @param agencies outlets that are agencies */
    Origins(OriginOptions options, Set<String> agencies) {
        this.options = options;
        this.agencies = agencies;
    }

    void write(Draft draft) {
        Dataset<Row> today = draft.today(Table.ARTICLES)
                .withColumn("date", lit(draft.date().toString()).cast("date"));
        try (Kept kept = new Kept()) {
            draft.write(
                    Table.ARTICLE_ORIGINS,
                    origins(today, draft.before(Table.ARTICLES), draft.before(Table.ARTICLE_ORIGINS), kept));
        }
    }

    /**
     * The rows of the new articles and of every earlier group that they touch.
     *
     * @param today the columns of {@code articles}, and date
     * @param earlier the same of earlier dates
     * @param groups the rows of {@code article_origins} as earlier dates left them
     * @param kept takes what is kept until the rows are written
     * @return the columns of {@code article_origins}
     */
    Dataset<Row> origins(Dataset<Row> today, Dataset<Row> earlier, Dataset<Row> groups, Kept kept) {
        Dataset<Row> fresh = OriginFeatures.withClaim(today, agencies);
        Dataset<Row> around = filterAround(OriginFeatures.withClaim(earlier, agencies), fresh);
        Dataset<Row> near = kept.keep(features(fresh, true).unionByName(features(around, false)));
        Dataset<Row> edges = kept.cut(OriginEdges.verified(OriginCandidates.pairs(near, options, true), near, options));
        Dataset<Row> pool = near.where(col("is_new"));
        if (!groups.isEmpty()) {
            Dataset<Row> touched = earlier.join(filterTouched(groups, edges), "article_id", "left_semi");
            Dataset<Row> members = kept.keep(features(OriginFeatures.withClaim(touched, agencies), false));
            Dataset<Row> among =
                    OriginEdges.verified(OriginCandidates.pairs(members, options, false), members, options);
            pool = pool.unionByName(members);
            edges = kept.cut(edges.unionByName(among));
        }
        Dataset<Row> indirect = OriginEdges.verified(OriginEdges.throughNeighbours(edges), pool, options);
        return OriginGroups.origins(pool.select("article_id"), edges.unionByName(indirect), options);
    }

    private Dataset<Row> features(Dataset<Row> claims, boolean isNew) {
        return OriginFeatures.withShingles(claims, options).withColumn("is_new", lit(isNew));
    }

    /**
     * The earlier articles that lie within the window of any new one, by their own days or, where one has none, by the
     * days of delivery; exact for each pair later.
     *
     * @param earlier the columns of {@link OriginFeatures#withClaim}
     * @param today the same of the new articles
     */
    private Dataset<Row> filterAround(Dataset<Row> earlier, Dataset<Row> today) {
        Row days = today.agg(min("day"), max("day"), max("batch")).head();
        if (days.isNullAt(2)) {
            return earlier.limit(0);
        }
        Column near = abs(col("batch").minus(days.getInt(2))).leq(options.windowDays());
        if (!days.isNullAt(0)) {
            near = near.or(
                    col("day").between(days.getInt(0) - options.windowDays(), days.getInt(1) + options.windowDays()));
        }
        return earlier.where(near);
    }

    /**
     * The members of every earlier group of which an article is found near a new one.
     *
     * @param groups article_id, origin_id as earlier dates left them
     * @param found the columns of {@link OriginEdges#verified}
     * @return article_id
     */
    static Dataset<Row> filterTouched(Dataset<Row> groups, Dataset<Row> found) {
        Dataset<Row> ends = found.select(col("article").as("article_id"))
                .unionByName(found.select(col("better").as("article_id")));
        Dataset<Row> origins =
                groups.join(ends, "article_id", "left_semi").select("origin_id").distinct();
        return groups.join(origins, "origin_id", "left_semi").select("article_id");
    }
}
