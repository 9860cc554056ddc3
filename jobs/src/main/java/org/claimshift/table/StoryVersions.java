package org.claimshift.table;

/**
 * The view {@code story_versions}: the texts of each story in their order, by publication, then by collection, then by
 * the date that delivered them. A time counts only where all texts that it would put in order have one, so there is one order.
 * {@code ordered_by} tells what put a text after the one before it: published_at, collected_at, date; null for nothing.
 */
final class StoryVersions {
    static final String NAME = "story_versions";

    /** A time where all texts that are put in order by it have one. */
    private static final String KNOWN =
            "CASE WHEN count(%1$s) OVER (PARTITION BY %2$s) = count(*) OVER (PARTITION BY %2$s) THEN %1$s END AS %3$s";

    private static final String ORDER = "(PARTITION BY story_id ORDER BY published, collected, date, article_id)";

    private StoryVersions() {}

    /** The query, the same for Spark and DuckDB. */
    static String sql() {
        return "SELECT story_id, article_id, outlet, row_number() OVER " + ORDER + " AS version,"
                + " count(*) OVER (PARTITION BY story_id) AS versions, published_at, collected_at, date,"
                + " lag(article_id) OVER " + ORDER + " AS previous_article_id, CASE"
                + " WHEN lag(published) OVER " + ORDER + " < published THEN 'published_at'"
                + " WHEN lag(collected) OVER " + ORDER + " < collected THEN 'collected_at'"
                + " WHEN lag(date) OVER " + ORDER + " < date THEN 'date' END AS ordered_by,"
                + " length(body) AS characters, length(body) - lag(length(body)) OVER " + ORDER
                + " AS characters_added FROM (SELECT *, "
                + String.format(KNOWN, "collected_at", "story_id, published", "collected") + " FROM (SELECT *, "
                + String.format(KNOWN, "published_at", "story_id", "published") + " FROM articles) a) b";
    }

    /** The same for pandas, of the frame {@code articles}. */
    static String pandas() {
        return """

                def versions(rows):
                    if rows.empty:
                        return pd.DataFrame()
                    def known(time, by):
                        return rows[time].where(rows.groupby(by, dropna=False)[time].transform(lambda t: t.notna().all()))

                    rows = rows.assign(characters=rows["body"].str.len(), published=known("published_at", "story_id"))
                    rows["collected"] = known("collected_at", ["story_id", "published"])
                    keys = ["story_id", "published", "collected", "date", "article_id"]
                    rows = rows.sort_values(keys)
                    story = rows.groupby("story_id")
                    rows["version"] = story.cumcount() + 1
                    rows["versions"] = story["article_id"].transform("size")
                    rows["previous_article_id"] = story["article_id"].shift()
                    rows["ordered_by"] = None
                    for key, name in (("date", "date"), ("collected", "collected_at"), ("published", "published_at")):
                        rows.loc[story[key].shift() < rows[key], "ordered_by"] = name
                    rows["characters_added"] = story["characters"].diff()
                    return rows[["story_id", "article_id", "outlet", "version", "versions", "published_at", "collected_at",
                                 "date", "previous_article_id", "ordered_by", "characters", "characters_added"]]


                story_versions = versions(articles)
                """;
    }
}
