package org.claimshift.align;

import static org.claimshift.table.Table.ARTICLES;
import static org.claimshift.table.Table.ARTICLE_ORIGINS;
import static org.claimshift.table.Table.CLAIMS;
import static org.claimshift.table.Table.CLAIM_THREADS;
import static org.claimshift.table.Table.CLAIM_VARIANTS;
import static org.claimshift.table.Table.CLAIM_VECTORS;
import static org.claimshift.table.Table.ENTITY_MENTIONS;
import static org.claimshift.table.Table.EVENTS;
import static org.claimshift.table.Table.EVENT_ARTICLES;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.claimshift.table.Draft;
import org.claimshift.table.Job;
import org.claimshift.table.Stage;
import org.claimshift.table.Table;

/**
 * Lines up the claims of each event that was touched today into threads: claims that state the same proposition, whatever
 * their numbers, hedges, polarity, phase and source.
 *
 * <p>Reads today's {@code events} and {@code event_articles}; of all dates {@code articles}, {@code article_origins},
 * {@code claims}, {@code entity_mentions} and {@code claim_vectors}; and {@code claim_variants} as the last night left
 * them, so that threads keep their ids, founders and variants. Threads follow their founding claim: those of a merged event
 * stand under the event that absorbed it, those of a split one where the founder's article went.
 *
 * <p>Writes {@code claim_threads} and {@code claim_variants} for every event touched today.
 *
 * <p>One event is aligned by one task: its claims are held masked in memory (about 3 KB each with a vector), and every
 * claim is scored against a bounded number of others ({@link ClaimIndex}), so that the cost is near linear.
 */
public final class AlignJob implements Job {
    private final AlignOptions options;

    public AlignJob(AlignOptions options) {
        this.options = options;
    }

    @Override
    public Stage stage() {
        return Stage.ALIGN;
    }

    @Override
    public void run(Draft draft) {
        draft.progress().step("Bringing together the claims of each event");
        Dataset<Row> members = EventClaims.filterThreadable(draft.today(EVENT_ARTICLES), draft.today(EVENTS));
        Dataset<Row> claims =
                withClaims(members, draft).transform(rows -> EventClaims.withState(rows, draft.before(CLAIM_VARIANTS)));

        draft.progress().step("Lining up claims into threads");
        Dataset<Row> threads = withThreads(claims, options).persist(StorageLevel.MEMORY_AND_DISK());
        draft.write(CLAIM_THREADS, ThreadRows.selectThreads(threads));
        draft.write(CLAIM_VARIANTS, ThreadRows.explodeVariants(threads));
        threads.unpersist();
    }

    /**
     * The claims of articles with all that alignment needs of them but its own state.
     *
     * @param members event_id, article_id
     * @return rows of {@link EventClaims#withVectors}
     */
    static Dataset<Row> withClaims(Dataset<Row> members, Draft draft) {
        return members.transform(
                        rows -> EventClaims.withArticles(rows, draft.upTo(ARTICLES), draft.upTo(ARTICLE_ORIGINS)))
                .transform(rows -> EventClaims.withClaims(rows, draft.upTo(CLAIMS)))
                .transform(rows -> EventClaims.withMentions(rows, draft.upTo(ENTITY_MENTIONS)))
                .transform(rows -> EventClaims.withVectors(rows, draft.upTo(CLAIM_VECTORS)));
    }

    /**
     * Threads of each event, from rows of {@link EventClaims#withState}.
     *
     * @return the columns of {@link Table#CLAIM_THREADS} and {@code members}, times in microseconds ({@link ThreadRows})
     */
    static Dataset<Row> withThreads(Dataset<Row> claims, AlignOptions options) {
        return claims.groupByKey((MapFunction<Row, String>) row -> row.getAs("event_id"), Encoders.STRING())
                .flatMapGroups(
                        (FlatMapGroupsFunction<String, Row, Row>) (event, rows) -> threads(event, rows, options),
                        Encoders.row(ThreadRows.SCHEMA));
    }

    private static Iterator<Row> threads(String event, Iterator<Row> rows, AlignOptions options) {
        List<Claim> claims = new ArrayList<>();
        rows.forEachRemaining(row -> claims.add(ClaimRows.claim(row)));
        return new EventAligner(options)
                .align(claims).stream()
                        .filter(ThreadRows::isKept)
                        .map(thread -> ThreadRows.of(thread, event, options))
                        .iterator();
    }
}
