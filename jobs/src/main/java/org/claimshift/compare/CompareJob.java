package org.claimshift.compare;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.claimshift.table.Draft;
import org.claimshift.table.Job;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;

/**
 * What shifted: from threads to {@code claim_shifts}, {@code omissions} and {@code outlet_profiles}.
 *
 * <ol>
 *   <li>The variants of the events touched today, with their claims, times and origins.
 *   <li>Pairs of them (parent, previous version, first), compared in every dimension: {@code claim_shifts}.
 *   <li>Threads that an outlet lacks though it could have had them: {@code omissions}.
 *   <li>Over the whole state up to today, the rates of every outlet that wrote on one of these events:
 *       {@code outlet_profiles}.
 * </ol>
 */
public final class CompareJob implements Job {
    private final CompareOptions options;

    public CompareJob(CompareOptions options) {
        this.options = options;
    }

    @Override
    public Stage stage() {
        return Stage.COMPARE;
    }

    @Override
    public void run(Draft draft) {
        draft.progress().step("Compare: read the variants of the events touched on " + draft.date());
        Dataset<Row> variants = readVariants(draft).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            draft.progress().step("Compare: find what shifted between variants");
            Dataset<Row> pairs = Shifts.withClaims(Pairs.of(variants), variants);
            draft.write(Table.CLAIM_SHIFTS, Shifts.compare(pairs, Comparators.of(options)));

            draft.progress().step("Compare: find what outlets left out");
            draft.write(Table.OMISSIONS, Omissions.of(variants, readArticles(draft), readEvents(draft), options));
        } finally {
            variants.unpersist();
        }
        draft.progress().step("Compare: count how often each outlet shifts what");
        draft.write(Table.OUTLET_PROFILES, profiles(draft));
    }

    /** Today's variants with everything that is compared. */
    private static Dataset<Row> readVariants(Draft draft) {
        Dataset<Row> today = draft.today(Table.CLAIM_VARIANTS);
        Dataset<Row> claims = draft.upTo(Table.CLAIMS)
                .join(today.select("claim_id").distinct(), Placed.usingColumns("claim_id"), "left_semi");
        Dataset<Row> placed = Placed.withArticle(
                today,
                Placed.claims(claims, draft.upTo(Table.ENTITY_MENTIONS)),
                draft.upTo(Table.ARTICLES),
                draft.upTo(Table.ARTICLE_ORIGINS));
        return Placed.withRepeats(placed).withColumn("claim_field", col("claim.field"));
    }

    /** All articles of the events touched today: event_id, outlet, at, precision, body_length, role. */
    private static Dataset<Row> readArticles(Draft draft) {
        Dataset<Row> articles = draft.upTo(Table.ARTICLES);
        return draft.today(Table.EVENT_ARTICLES)
                .select("event_id", "article_id")
                .join(articles.select("article_id", "outlet"), "article_id")
                .join(Placed.articleTimes(articles), "article_id")
                .join(Placed.origins(draft.upTo(Table.ARTICLE_ORIGINS)), Placed.usingColumns("article_id"), "left")
                .na()
                .fill("origin", new String[] {"role"});
    }

    /** Events touched today: event_id, event_origins, provisional. */
    private static Dataset<Row> readEvents(Draft draft) {
        return draft.today(Table.EVENTS)
                .select(
                        col("event_id"),
                        col("origins").as("event_origins"),
                        col("status").notEqual("frozen").as("provisional"));
    }

    private Dataset<Row> profiles(Draft draft) {
        Dataset<Row> articles = draft.upTo(Table.ARTICLES);
        Dataset<Row> variants = Placed.withArticle(
                draft.upTo(Table.CLAIM_VARIANTS),
                draft.upTo(Table.CLAIMS).select("claim_id", "article_id"),
                articles,
                draft.upTo(Table.ARTICLE_ORIGINS));
        Dataset<Row> touched = draft.today(Table.EVENT_ARTICLES)
                .join(articles.select("article_id", "outlet"), "article_id")
                .select("outlet")
                .distinct();
        Dataset<Row> comparisons = Profiles.comparisons(variants, draft.upTo(Table.CLAIM_SHIFTS), draft.date());
        return Profiles.rates(Profiles.counts(comparisons), options.profileOpportunities())
                .join(touched, Placed.usingColumns("outlet"), "left_semi");
    }
}
