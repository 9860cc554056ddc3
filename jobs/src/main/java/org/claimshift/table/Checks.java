package org.claimshift.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;

/** What must hold of the rows that a run wrote, before they are published. One aggregation a table, one join a link. */
public final class Checks {
    private final Draft draft;
    private final Set<Table> written;
    private final List<Result> results = new ArrayList<>();

    private Checks(Draft draft) {
        this.draft = draft;
        this.written = draft.written();
    }

    /** A check's outcome; the detail tells what was counted. */
    public record Result(String name, boolean ok, String detail) {}

    /** Checks every table that the draft's run has written. */
    public static List<Result> of(Draft draft) {
        return new Checks(draft).all();
    }

    private List<Result> all() {
        for (Table table : Table.values()) {
            if (written.contains(table)) {
                rows(table);
            }
        }
        offsetsGiveText();
        link(Table.ARTICLE_ORIGINS, "article_id", Table.ARTICLES, "article_id");
        link(Table.CLAIMS, "article_id", Table.ARTICLES, "article_id");
        link(Table.ENTITY_MENTIONS, "article_id", Table.ARTICLES, "article_id");
        link(Table.EVENT_ARTICLES, "article_id", Table.ARTICLES, "article_id");
        link(Table.EVENT_ARTICLES, "event_id", Table.EVENTS, "event_id");
        link(Table.CLAIM_VARIANTS, "claim_id", Table.CLAIMS, "claim_id");
        link(Table.CLAIM_VARIANTS, "thread_id", Table.CLAIM_THREADS, "thread_id");
        link(Table.CLAIM_SHIFTS, "to_claim_id", Table.CLAIM_VARIANTS, "claim_id");
        link(Table.CLAIM_SHIFTS, "from_claim_id", Table.CLAIM_VARIANTS, "claim_id");
        return List.copyOf(results);
    }

    /** Keys are unique, and columns that the schema file calls not null hold a value. */
    private void rows(Table table) {
        Column[] key = table.key().stream().map(functions::col).toArray(Column[]::new);
        Column anyNull = Arrays.stream(table.schema().fields())
                .filter(field -> !field.nullable())
                .map(StructField::name)
                .map(name -> col(name).isNull())
                .reduce(lit(false), Column::or);
        Row counts = draft.today(table)
                .agg(count(lit(1)), countDistinct(struct(key)), count(when(anyNull, 1)))
                .head();
        long rows = counts.getLong(0);
        add(table.label() + ".key_unique", rows - counts.getLong(1), rows);
        add(table.label() + ".not_null", counts.getLong(2), rows);
    }

    /** The promise that every reader relies on: the offsets cut the text out of the field. */
    private void offsetsGiveText() {
        if (!written.contains(Table.CLAIMS)) {
            return;
        }
        Dataset<Row> articles = draft.today(Table.ARTICLES).select("article_id", "title", "body");
        Column cut = expr("substring(if(field = 'title', title, body), begin + 1, end - begin) <=> text");
        Row counts = draft.today(Table.CLAIMS)
                .join(articles, "article_id")
                .agg(count(lit(1)), count(when(cut, null).otherwise(1)))
                .head();
        add("claims.offsets_give_text", counts.getLong(1), counts.getLong(0));
    }

    /** Every row of {@code from} has its row in {@code to}, today or earlier. */
    private void link(Table from, String fromColumn, Table to, String toColumn) {
        if (!written.contains(from)) {
            return;
        }
        Dataset<Row> known = draft.upTo(to).select(col(toColumn).as("known")).distinct();
        Dataset<Row> rows = draft.today(from).select(col(fromColumn));
        long missing = rows.join(known, col(fromColumn).equalTo(col("known")), "left_anti")
                .count();
        add(
                from.label() + "." + fromColumn + "_known",
                missing,
                draft.rowsWritten().get(from));
    }

    private void add(String name, long bad, long rows) {
        results.add(new Result(name, bad == 0, String.format(Locale.ROOT, "%,d of %,d rows do not hold", bad, rows)));
    }
}
