package org.claimshift.group;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimshift.table.Draft;
import org.claimshift.table.Job;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;

/**
 * Finds the articles that report the same event, and carries events on from night to night.
 *
 * <ol>
 *   <li>reads tonight's articles, and of earlier events those that they may belong to
 *   <li>seeks candidate pairs by shared rare terms ({@link Blocks}, {@link Candidates}) and scores them ({@link PairScorer})
 *   <li>divides what is linked into components ({@link Components})
 *   <li>groups each component ({@link Grouping}) and names the groups ({@link Succession})
 *   <li>writes events, event_articles and event_lineage ({@link EventTables})
 * </ol>
 */
public final class GroupJob implements Job {
    private final GroupOptions options;
    private final Consumer<CandidateCounts> counted;

    public GroupJob(GroupOptions options) {
        this(options, counts -> {});
    }

    /** @param counted is told how many pairs were scored */
    public GroupJob(GroupOptions options, Consumer<CandidateCounts> counted) {
        this.options = options;
        this.counted = counted;
    }

    @Override
    public Stage stage() {
        return Stage.GROUP;
    }

    @Override
    public void run(Draft draft) {
        draft.progress().step("Reading the events that tonight's articles may belong to");
        Dataset<Row> eventsBefore = kept(draft.before(Table.EVENTS));
        Dataset<Row> membersBefore = kept(draft.before(Table.EVENT_ARTICLES));
        Dataset<Row> articles = draft.today(Table.ARTICLES)
                .select(col("article_id"), OpenEvents.days(OpenEvents.time()).as("days"));
        Dataset<Row> originsToday = draft.today(Table.ARTICLE_ORIGINS);
        double quietBefore = quietBefore(draft, articles, eventsBefore);
        Dataset<Row> reachable =
                kept(OpenEvents.reachable(eventsBefore, membersBefore, articles, originsToday, options.quietDays()));
        Dataset<Row> reached = membersBefore.join(reachable, OpenEvents.columns("event_id"), "left_semi");
        Dataset<Row> sample = kept(OpenEvents.sample(membersBefore, reachable, options.eventSample()));
        Dataset<Row> originEvents = OpenEvents.originEvents(membersBefore, originsToday);
        Dataset<Row> origins = kept(Texts.origins(draft, reached));
        Dataset<Row> places = kept(OpenEvents.places(articles, sample, originEvents, origins));
        Object[] dates = Texts.datesOf(draft, reached);

        draft.progress().step("Weighing the terms of articles");
        Dataset<Row> texts = Texts.withNamesAndVectors(
                Texts.todayAnd(draft, Table.ARTICLES, sample, dates),
                Texts.todayAnd(draft, Table.ENTITY_MENTIONS, sample, dates),
                Texts.todayAnd(draft, Table.ARTICLE_VECTORS, sample, dates));
        Dataset<Row> features = kept(FeatureRows.ofTexts(texts, options.rareTerms(), options.rareIdf()));

        draft.progress().step("Seeking and scoring pairs of articles that may report the same event");
        Dataset<Row> seeking = places.filter(col("blocked")).join(features, "article_id");
        CandidateCounter counter = new CandidateCounter(features.sparkSession().sparkContext());
        Dataset<Row> pairs = Candidates.pairs(
                Blocks.of(seeking), options.quietDays(), options.blockLeaders(), options.candidates(), counter);
        Dataset<Row> scored = Candidates.withScores(pairs, features, counter);
        Dataset<Row> links = kept(Components.links(scored.filter(col("score").geq(options.linkScore())), places));
        counted.accept(counter.counts(options.blockLeaders()));

        draft.progress().step("Grouping linked articles into events");
        Dataset<Row> sizes = places.groupBy("node").agg(count(lit(1)).as("articles"));
        Dataset<Row> components = new Components(options.divideAbove(), options.linkRounds())
                .of(links.union(Components.originLinks(originEvents)), sizes);
        Dataset<Row> placed = kept(Placement.of(
                places.join(features, "article_id"),
                components,
                options,
                draft.date().toString()));

        draft.progress().step("Writing events");
        Dataset<Row> members = kept(EventTables.members(placed, membersBefore, sample));
        Dataset<Row> named = EventTables.keyEntities(
                members, Texts.todayAnd(draft, Table.ENTITY_MENTIONS, members, dates), options.keyEntities());
        Dataset<Row> touched = kept(EventTables.touched(
                members, Texts.todayAnd(draft, Table.ARTICLES, members, dates), origins, named, quietBefore));
        Dataset<Row> quiet = kept(EventTables.quiet(eventsBefore, placed, quietBefore));
        draft.write(Table.EVENTS, touched.unionByName(quiet).unionByName(EventTables.absorbed(eventsBefore, placed)));
        draft.write(
                Table.EVENT_ARTICLES,
                members.drop("is_medoid").unionByName(EventTables.childrenOf(quiet, membersBefore)));
        draft.write(Table.EVENT_LINEAGE, EventTables.lineage(placed, touched, quiet));
    }

    /**
     * Computed now and kept on the executors, with the plan behind it cut off: these are read several times, and plans
     * that hold plans several times over take Spark longer to think about than the data. If an executor is lost with
     * its part, the run fails, publishes nothing, and is run again.
     */
    private static Dataset<Row> kept(Dataset<Row> rows) {
        return rows.localCheckpoint();
    }

    /**
     * The day (since 1970) before which an event must have been published last to be frozen. The clock is the latest
     * publication seen so far, so an archive of years loaded in one night behaves as it would have night by night; but
     * not later than the night's own end, so that one article dated in the future freezes nothing.
     */
    private double quietBefore(Draft draft, Dataset<Row> articles, Dataset<Row> eventsBefore) {
        double end = draft.date().plusDays(1).toEpochDay();
        Row latest = articles.select(col("days"))
                .union(eventsBefore.select(OpenEvents.days(col("last_seen"))))
                .agg(coalesce(max("days"), lit(end)))
                .first();
        return Math.min(end, latest.getDouble(0)) - options.quietDays();
    }
}
