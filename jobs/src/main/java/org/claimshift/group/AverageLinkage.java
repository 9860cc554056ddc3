package org.claimshift.group;

import java.util.ArrayList;
import java.util.List;

/**
 * Average-linkage clustering: of all pairs of clusters that may be joined those with the highest average similarity are,
 * again and again, until none may.
 *
 * <p>Rejected: connected components over good pairs. One article about two events would make one event of both, and a
 * chain of follow-ups would make a topic.
 */
public final class AverageLinkage {
    /** Which clusters may be joined. Clusters are named by their least member. */
    public interface Rule {
        /** The average similarity that two clusters need, by how many pairs the average is taken over. */
        double least(long pairs);

        /** Whether the two are kept apart, whatever their similarity. */
        default boolean clash(int a, int b) {
            return false;
        }

        /** Told after {@code gone} became a part of {@code into}. */
        default void joined(int into, int gone) {}
    }

    private final float[][] similarity;
    private final int[] weight;
    private final Rule rule;
    private final boolean[] gone;
    /** Pairs of clusters that clash, as long as neither grows. */
    private final boolean[][] apart;
    /** The most similar cluster that each may be joined with, or -1. */
    private final int[] nearest;

    private final List<List<Integer>> members = new ArrayList<>();

    private AverageLinkage(float[][] similarity, int[] weights, Rule rule) {
        int n = weights.length;
        this.similarity = similarity;
        this.rule = rule;
        weight = weights.clone();
        gone = new boolean[n];
        apart = new boolean[n][n];
        nearest = new int[n];
        for (int i = 0; i < n; i++) {
            members.add(new ArrayList<>(List.of(i)));
        }
    }

    /**
     * Clusters, joined at an average similarity of {@code threshold} and above.
     *
     * @see #cluster(float[][], int[], Rule)
     */
    public static List<List<Integer>> cluster(float[][] similarity, int[] weights, double threshold) {
        return cluster(similarity, weights, pairs -> threshold);
    }

    /**
     * Clusters.
     *
     * @param similarity symmetric matrix; it is written over
     * @param weights how many articles each starting point stands for
     * @return the members of each cluster as indices in ascending order, clusters by their first member
     */
    public static List<List<Integer>> cluster(float[][] similarity, int[] weights, Rule rule) {
        AverageLinkage linkage = new AverageLinkage(similarity, weights, rule);
        linkage.run();
        return linkage.members.stream()
                .filter(cluster -> !cluster.isEmpty())
                .map(cluster -> cluster.stream().sorted().toList())
                .toList();
    }

    private void run() {
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = nearest(i);
        }
        for (int a = best(); a >= 0; a = best()) {
            int b = nearest[a];
            if (rule.clash(Math.min(a, b), Math.max(a, b))) {
                apart[a][b] = true;
                apart[b][a] = true;
                nearest[a] = nearest(a);
                nearest[b] = nearest(b);
            } else {
                merge(Math.min(a, b), Math.max(a, b));
            }
        }
    }

    /** The cluster that is nearest its nearest, the first of equals; -1 if none may be joined. */
    private int best() {
        int best = -1;
        for (int i = 0; i < nearest.length; i++) {
            if (nearest[i] >= 0 && (best < 0 || similarity[i][nearest[i]] > similarity[best][nearest[best]])) {
                best = i;
            }
        }
        return best;
    }

    private int nearest(int self) {
        int found = -1;
        for (int i = 0; i < nearest.length; i++) {
            if (mayJoin(self, i) && (found < 0 || similarity[self][i] > similarity[self][found])) {
                found = i;
            }
        }
        return found;
    }

    private boolean mayJoin(int a, int b) {
        return a != b && !gone[b] && !apart[a][b] && similarity[a][b] >= rule.least((long) weight[a] * weight[b]);
    }

    private void merge(int into, int lost) {
        double total = weight[into] + (double) weight[lost];
        for (int i = 0; i < nearest.length; i++) {
            if (!gone[i] && i != into && i != lost) {
                float average =
                        (float) ((similarity[into][i] * weight[into] + similarity[lost][i] * weight[lost]) / total);
                similarity[into][i] = average;
                similarity[i][into] = average;
                apart[into][i] = false;
                apart[i][into] = false;
            }
        }
        weight[into] += weight[lost];
        gone[lost] = true;
        nearest[lost] = -1;
        members.get(into).addAll(members.get(lost));
        members.get(lost).clear();
        rule.joined(into, lost);
        for (int i = 0; i < nearest.length; i++) {
            if (gone[i] || i == into) {
                continue;
            }
            if (nearest[i] == into || nearest[i] == lost) {
                nearest[i] = nearest(i);
            } else if (mayJoin(i, into)
                    && (nearest[i] < 0
                            || similarity[i][into] > similarity[i][nearest[i]]
                            || (similarity[i][into] == similarity[i][nearest[i]] && into < nearest[i]))) {
                nearest[i] = into;
            }
        }
        nearest[into] = nearest(into);
    }
}
