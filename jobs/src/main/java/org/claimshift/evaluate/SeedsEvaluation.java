package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimshift.table.Snapshot;

/**
 * Scores the state of a root that has loaded {@code seeds/articles} against the gold made by hand: events, origins, claims,
 * threads and shifts.
 */
public final class SeedsEvaluation {
    private SeedsEvaluation() {}

    /**
     * Reads both sides and scores them.
     *
     * @param folder the folder of the gold's four files
     */
    public static Report evaluate(Snapshot snapshot, Path folder) {
        SeedsGold gold = SeedsGold.read(folder);
        Report report = evaluate(gold, SeedsTables.read(snapshot, gold.articles()));
        report.about().put("gold", folder.toString());
        report.about().put("dates", snapshot.dates().toString());
        return report;
    }

    static Report evaluate(SeedsGold gold, SeedsTables tables) {
        SeedsVariants variants = SeedsVariants.match(gold, tables);
        SeedsThreads threads = new SeedsThreads(gold, tables, variants);
        Map<String, String> about = new LinkedHashMap<>();
        about.put(
                "articles",
                tables.articles().size() + " texts of the gold's "
                        + gold.articles().size() + " stories");
        return new Report(
                "seeds",
                about,
                List.of(
                        SeedsEvents.events(gold, tables),
                        SeedsEvents.origins(gold, tables),
                        variants.section(tables),
                        SeedsReadings.section(variants),
                        threads.section(),
                        new SeedsShifts(gold, tables, variants, threads).section()));
    }
}
