package org.claimshift.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Average-linkage clustering by nearest-neighbour chains (Murtagh 1983): quadratic time, and the same clusters as merging
 * the nearest two again and again. Average linkage is reducible, so when two clusters that are each other's nearest are
 * below the threshold, neither will ever find a nearer one: both are done.
 *
 * <p>Rejected: connected components over good pairs. One article about two events would make one event of both, and a
 * chain of follow-ups would make a topic.
 */
public final class AverageLinkage {
    private AverageLinkage() {}

    /**
     * Clusters.
     *
     * @param similarity symmetric matrix; it is written over
     * @param weights how many articles each starting point stands for
     * @param threshold clusters are joined at this average similarity and above
     * @return the members of each cluster as indices in ascending order, clusters by their first member
     */
    public static List<List<Integer>> cluster(float[][] similarity, int[] weights, double threshold) {
        int n = weights.length;
        int[] weight = weights.clone();
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            members.add(new ArrayList<>(List.of(i)));
        }
        boolean[] done = new boolean[n];
        int[] chain = new int[n + 1];
        for (int start = 0; start < n; start++) {
            int length = 0;
            if (!done[start]) {
                chain[length++] = start;
            }
            while (length > 0) {
                int last = chain[length - 1];
                int before = length > 1 ? chain[length - 2] : -1;
                int nearest = nearest(similarity[last], last, before, done);
                if (nearest < 0 || similarity[last][nearest] < threshold) {
                    done[last] = true;
                    length--;
                } else if (nearest == before) {
                    length -= 2;
                    int into = Math.min(last, nearest);
                    merge(similarity, weight, done, into, Math.max(last, nearest));
                    members.get(into).addAll(members.get(Math.max(last, nearest)));
                    members.get(Math.max(last, nearest)).clear();
                    if (length == 0) {
                        chain[length++] = into;
                    }
                } else {
                    chain[length++] = nearest;
                }
            }
        }
        return members.stream()
                .filter(cluster -> !cluster.isEmpty())
                .map(cluster -> cluster.stream().sorted().toList())
                .toList();
    }

    /** The nearest that is not done; of equally near ones the previous in the chain (or it would not end), then the first. */
    private static int nearest(float[] similarity, int self, int before, boolean[] done) {
        int nearest = before;
        for (int i = 0; i < similarity.length; i++) {
            if (i != self && !done[i] && (nearest < 0 || similarity[i] > similarity[nearest])) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static void merge(float[][] similarity, int[] weight, boolean[] done, int into, int gone) {
        double total = weight[into] + (double) weight[gone];
        for (int i = 0; i < weight.length; i++) {
            if (!done[i] && i != into && i != gone) {
                float average =
                        (float) ((similarity[into][i] * weight[into] + similarity[gone][i] * weight[gone]) / total);
                similarity[into][i] = average;
                similarity[i][into] = average;
            }
        }
        weight[into] += weight[gone];
        done[gone] = true;
        Arrays.fill(similarity[gone], Float.NEGATIVE_INFINITY);
        for (float[] row : similarity) {
            row[gone] = Float.NEGATIVE_INFINITY;
        }
    }
}
