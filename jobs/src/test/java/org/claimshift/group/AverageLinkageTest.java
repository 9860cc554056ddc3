package org.claimshift.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AverageLinkageTest {
    /** Merges the nearest two until none are near enough: the definition, in cubic time. */
    private static List<List<Integer>> naive(float[][] similarity, double threshold) {
        List<List<Integer>> clusters = new ArrayList<>();
        for (int i = 0; i < similarity.length; i++) {
            clusters.add(new ArrayList<>(List.of(i)));
        }
        while (true) {
            double best = threshold;
            int[] pair = null;
            for (int i = 0; i < clusters.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double sum = 0;
                    for (int x : clusters.get(i)) {
                        for (int y : clusters.get(j)) {
                            sum += similarity[x][y];
                        }
                    }
                    double average =
                            sum / (clusters.get(i).size() * clusters.get(j).size());
                    if (average >= best) {
                        best = average;
                        pair = new int[] {j, i};
                    }
                }
            }
            if (pair == null) {
                clusters.forEach(Collections::sort);
                clusters.sort((a, b) -> a.get(0) - b.get(0));
                return clusters;
            }
            clusters.get(pair[0]).addAll(clusters.remove(pair[1]));
        }
    }

    @Test
    void findsWhatMergingTheNearestTwoFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            int n = 2 + random.nextInt(25);
            float[][] similarity = new float[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    similarity[i][j] = random.nextFloat();
                    similarity[j][i] = similarity[i][j];
                }
            }
            int[] ones = new int[n];
            java.util.Arrays.fill(ones, 1);
            List<List<Integer>> expected = naive(similarity, 0.55);
            assertThat(AverageLinkage.cluster(similarity, ones, 0.55))
                    .as("random matrix %d", round)
                    .isEqualTo(expected);
        }
    }

    @Test
    void isNotChained() {
        float[][] chain = {
            {1, .9f, .1f, 0},
            {.9f, 1, .6f, 0},
            {.1f, .6f, 1, .9f},
            {0, 0, .9f, 1}
        };
        assertThat(AverageLinkage.cluster(chain, new int[] {1, 1, 1, 1}, 0.5))
                .as("the link in the middle joins no two ends")
                .containsExactly(List.of(0, 1), List.of(2, 3));
    }

    @Test
    void endsOnEqualSimilarities() {
        float[][] equal = new float[40][40];
        for (float[] row : equal) {
            java.util.Arrays.fill(row, 0.7f);
        }
        int[] ones = new int[40];
        java.util.Arrays.fill(ones, 1);
        assertThat(AverageLinkage.cluster(equal, ones, 0.5)).hasSize(1);
    }
}
