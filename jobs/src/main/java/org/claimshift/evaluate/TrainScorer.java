package org.claimshift.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.claimshift.group.ScorerTraining;

/**
 * Learns the weights of group's pair scorer anew, and prints what they reach on learning halves:
 *
 * <pre>spark-submit --class org.claimshift.evaluate.TrainScorer claimshift.jar pair-scorer.conf ROOT GOLD [ROOT GOLD ...]</pre>
 *
 * with roots that {@code claimshift evaluate events --gold GOLD --root ROOT} left. See {@link ScorerTraining}.
 */
public final class TrainScorer {
    private TrainScorer() {}

    /** @param arguments the file to write, then roots and golds in turn */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3 || arguments.length % 2 == 0) {
            throw new IllegalArgumentException("Name the file to write, then a root and its gold, once or more.");
        }
        List<String> all = List.of(arguments);
        try (SparkSession spark = SparkSession.builder().getOrCreate()) {
            ScorerTraining.run(spark, Path.of(all.get(0)), all.subList(1, all.size()), TrainScorer::tell);
        }
    }

    private static void tell(double join, double anchor, Map<String, String> clusters, Map<String, String> gold) {
        Score score = BCubed.of(clusters, gold);
        System.out.printf(
                Locale.ROOT,
                "%d articles, join-score %.2f, anchor-score %.2f: B-cubed P %.4f R %.4f F1 %.4f%n",
                gold.size(),
                join,
                anchor,
                score.precision(),
                score.recall(),
                score.f1());
    }
}
