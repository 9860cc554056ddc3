package org.claimshift.compare;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** From the counts of one dimension, basis and window to rows of {@code outlet_profiles}. */
final class ProfileRows {
    private static final String ANY = "any";

    /** What an outlet did: its comparisons, those of known order, and how many had the relation. */
    private record Count(long comparisons, long directed, long shifts) {}

    private ProfileRows() {}

    /**
     * Every relation that any outlet shows has a row for every outlet with enough opportunities: nought is a finding too.
     *
     * @param cell dimension, basis, window, counts (array of relation, outlet, comparisons, directed, shifts)
     */
    static Iterator<Row> of(Row cell, int minOpportunities) {
        Map<String, Map<String, Count>> byRelation = new TreeMap<>();
        List<Row> counts = cell.getList(cell.fieldIndex("counts"));
        for (Row row : counts) {
            byRelation
                    .computeIfAbsent(row.getString(0), relation -> new TreeMap<>())
                    .put(row.getString(1), new Count(row.getLong(2), row.getLong(3), row.getLong(4)));
        }
        Map<String, Count> all = byRelation.get(ANY);
        List<Row> rows = new ArrayList<>();
        byRelation.forEach((relation, found) -> addRows(cell, relation, all, found, minOpportunities, rows));
        return rows.iterator();
    }

    private static void addRows(
            Row cell,
            String relation,
            Map<String, Count> all,
            Map<String, Count> found,
            int minOpportunities,
            List<Row> rows) {
        List<String> outlets = all.keySet().stream()
                .filter(outlet -> opportunities(cell, relation, all.get(outlet)) > 0)
                .toList();
        long[] opportunities = outlets.stream()
                .mapToLong(outlet -> opportunities(cell, relation, all.get(outlet)))
                .toArray();
        long[] shifts = outlets.stream()
                .mapToLong(
                        outlet -> found.getOrDefault(outlet, new Count(0, 0, 0)).shifts())
                .toArray();
        ShrunkRates prior = ShrunkRates.fit(opportunities, shifts);
        for (int i = 0; i < opportunities.length; i++) {
            if (opportunities[i] >= minOpportunities) {
                ShrunkRates.Rate rate = prior.rate(opportunities[i], shifts[i]);
                rows.add(RowFactory.create(
                        outlets.get(i),
                        cell.getAs("dimension"),
                        relation,
                        cell.getAs("basis"),
                        cell.getAs("window"),
                        opportunities[i],
                        shifts[i],
                        Shifts.rounded(rate.rate()),
                        Shifts.rounded(rate.low()),
                        Shifts.rounded(rate.high())));
            }
        }
    }

    /** A directed relation could only be found where the order is known, an undirected one only where it is not. */
    private static long opportunities(Row cell, String relation, Count all) {
        if (relation.equals(ANY)) {
            return all.comparisons();
        }
        boolean directed = Relation.of(Dimension.of(cell.getAs("dimension")), relation)
                .map(Relation::isDirected)
                .orElse(true);
        return directed ? all.directed() : all.comparisons() - all.directed();
    }
}
