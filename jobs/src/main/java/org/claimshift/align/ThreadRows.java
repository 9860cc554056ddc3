package org.claimshift.align;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.claimshift.align.Aligned.Member;
import org.claimshift.align.Aligned.Thread;
import org.claimshift.align.Content.Subject;
import org.claimshift.table.Table;

/** Rows of {@code claim_threads} and {@code claim_variants}. Inside a job times are microseconds (long). */
final class ThreadRows {
    /** More words than this make a variant no clearer. */
    private static final int CLEAR_WORDS = 30;

    private static final StructType VARIANT = micros(Table.CLAIM_VARIANTS.schema());

    /** A thread's columns and {@code members}, an array of its variants. */
    static final StructType SCHEMA =
            micros(Table.CLAIM_THREADS.schema()).add("members", DataTypes.createArrayType(VARIANT));

    private ThreadRows() {}

    /** Whether a thread is kept: it has variants of two outlets, or of two versions of one story. */
    static boolean isKept(Thread thread) {
        List<Article> articles = thread.members().stream().map(Member::article).toList();
        boolean outlets = articles.stream().map(Article::outlet).distinct().count() > 1;
        long stories = articles.stream().map(Article::storyId).distinct().count();
        return outlets
                || stories < articles.stream().map(Article::id).distinct().count();
    }

    /** The row of {@link #SCHEMA} for a thread. */
    static Row of(Thread thread, String event, AlignOptions options) {
        Lineage lineage = new Lineage(thread, options.parentCandidates());
        List<Member> members = lineage.members();
        Member first = lineage.first();
        return RowFactory.create(
                thread.id(),
                event,
                clearest(members, lineage).claim().text(),
                members.size(),
                (int) members.stream().map(m -> m.article().outlet()).distinct().count(),
                (int) members.stream()
                        .map(m -> m.article().originId())
                        .distinct()
                        .count(),
                first == null ? null : first.article().outlet(),
                first == null ? null : first.article().publishedMicros(),
                lineage.orderBasis(),
                members.stream()
                        .map(member -> variant(thread, event, member, lineage))
                        .toArray(Row[]::new));
    }

    private static Row variant(Thread thread, String event, Member member, Lineage lineage) {
        Member parent = lineage.parent(member);
        return RowFactory.create(
                thread.id(),
                event,
                member.claim().id(),
                member.article().outlet(),
                member.article().publishedMicros(),
                lineage.position(member),
                lineage.lagMinutes(member),
                member.similarity(),
                lineage.isCopy(member),
                parent == null ? null : parent.claim().id(),
                parent == null
                        ? new String[0]
                        : Opportunities.of(member.claim(), parent.claim()).toArray(String[]::new));
    }

    /**
     * The clearest variant: the greatest product of similarity and words (up to {@link #CLEAR_WORDS}); first those that are
     * no copy, name their subject and leave nothing out; ties by claim id.
     */
    private static Member clearest(List<Member> members, Lineage lineage) {
        return members.stream()
                .min(Comparator.comparing((Member m) -> lineage.isCopy(m))
                        .thenComparing(m -> m.masked().content().subject() == Subject.UNRESOLVED)
                        .thenComparing(m -> m.claim().text().contains("...")
                                || m.claim().text().contains("…"))
                        .thenComparing(m -> -m.similarity()
                                * Math.min(
                                        CLEAR_WORDS,
                                        m.masked().content().words().size()))
                        .thenComparing(m -> m.claim().id()))
                .orElseThrow();
    }

    /** Rows of {@code claim_threads}. */
    static Dataset<Row> selectThreads(Dataset<Row> threads) {
        return threads.select(columns(Table.CLAIM_THREADS.schema(), ""));
    }

    /** Rows of {@code claim_variants}. */
    static Dataset<Row> explodeVariants(Dataset<Row> threads) {
        return threads.select(functions.explode(col("members")).as("member"))
                .select(columns(Table.CLAIM_VARIANTS.schema(), "member."));
    }

    private static Column[] columns(StructType schema, String prefix) {
        return Arrays.stream(schema.fields())
                .map(field -> isTime(field)
                        ? functions.timestamp_micros(col(prefix + field.name())).as(field.name())
                        : col(prefix + field.name()).as(field.name()))
                .toArray(Column[]::new);
    }

    private static StructType micros(StructType schema) {
        StructType found = new StructType();
        for (StructField field : schema.fields()) {
            DataType type = isTime(field) ? DataTypes.LongType : field.dataType();
            found = found.add(field.name(), type, true);
        }
        return found;
    }

    private static boolean isTime(StructField field) {
        return field.dataType().equals(DataTypes.TimestampType);
    }
}
