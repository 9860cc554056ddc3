package org.claimshift.evaluate;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.claimshift.table.Snapshot;
import org.claimshift.table.Table;

/**
 * What the tables of a root say of the listed articles: what is collected is bounded by them and their threads.
 *
 * @param tables articles, events, claims, threads and shifts of these articles
 * @param variants all variants of the threads that hold a claim of theirs, by thread
 */
public record ListedTables(SeedsTables tables, Map<String, List<Variant>> variants) {
    /**
     * A claim in its thread.
     *
     * @param parent the claim that it is compared with; null for none
     * @param isFirst whether it is the thread's first, with which the others are compared where the order is known
     */
    public record Variant(String claim, String parent, boolean isFirst) {}

    /** Reads them; a table that is not published yet counts as empty. */
    public static ListedTables read(SparkSession spark, Snapshot snapshot, Set<String> externalIds) {
        SeedsTables tables = SeedsTables.read(snapshot, externalIds);
        Dataset<Row> threads = spark.createDataset(List.copyOf(tables.threads().keySet()), Encoders.STRING())
                .toDF("thread_id");
        return new ListedTables(
                tables,
                snapshot
                        .current(Table.CLAIM_VARIANTS)
                        .join(broadcast(threads), "thread_id")
                        .select(col("thread_id"), col("claim_id"), col("parent_claim_id"), col("position"))
                        .collectAsList()
                        .stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getAs("thread_id"),
                                Collectors.mapping(ListedTables::variant, Collectors.toList()))));
    }

    private static Variant variant(Row row) {
        Integer position = row.getAs("position");
        return new Variant(row.getAs("claim_id"), row.getAs("parent_claim_id"), position != null && position == 1);
    }

    /** The threads that hold both claims. */
    Set<String> common(String a, String b) {
        return tables.threads().entrySet().stream()
                .filter(thread ->
                        thread.getValue().contains(a) && thread.getValue().contains(b))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether compare held the two against each other in some thread. */
    boolean areCompared(String a, String b, boolean isOrdered) {
        return common(a, b).stream()
                .anyMatch(thread -> against(thread, a, isOrdered).contains(b));
    }

    /** Whether compare held both against one and the same third variant. */
    boolean areComparedByAnother(String a, String b, boolean isOrdered) {
        return common(a, b).stream().anyMatch(thread -> {
            Set<String> both = against(thread, a, isOrdered);
            both.retainAll(against(thread, b, isOrdered));
            return !both.isEmpty();
        });
    }

    /** What a claim is compared with, whichever of the two is the later one. */
    private Set<String> against(String thread, String claim, boolean isOrdered) {
        Set<String> others = new HashSet<>();
        for (Variant variant : variants.getOrDefault(thread, List.of())) {
            if (variant.claim().equals(claim)) {
                others.add(variant.parent());
            } else if (claim.equals(variant.parent())) {
                others.add(variant.claim());
            }
            if (isOrdered && variant.isFirst()) {
                others.add(variant.claim());
            }
        }
        if (isOrdered && isFirst(thread, claim)) {
            variants.get(thread).forEach(variant -> others.add(variant.claim()));
        }
        others.remove(null);
        others.remove(claim);
        return others;
    }

    private boolean isFirst(String thread, String claim) {
        return variants.getOrDefault(thread, List.of()).stream()
                .anyMatch(variant -> variant.isFirst() && variant.claim().equals(claim));
    }
}
