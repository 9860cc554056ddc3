package org.claimshift.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Set;
import org.claimshift.table.Draft;
import org.claimshift.table.Table;

/** First landing: every article is its own origin. */
final class Origins {
    Origins(OriginOptions options, Set<String> agencies) {}

    void write(Draft draft) {
        draft.write(
                Table.ARTICLE_ORIGINS,
                draft.today(Table.ARTICLES)
                        .select(
                                col("article_id"),
                                col("article_id").as("origin_id"),
                                lit("origin").as("role"),
                                lit(1.0).as("own_text_ratio")));
    }
}
