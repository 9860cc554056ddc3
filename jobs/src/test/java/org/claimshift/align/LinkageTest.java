package org.claimshift.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.claimshift.align.Candidates.Pair;
import org.junit.jupiter.api.Test;

class LinkageTest {
    private static List<List<Integer>> run(double[][] scores, List<List<Integer>> groups, int... apart) {
        Linkage linkage = new Linkage(
                new Linkage.Items() {
                    @Override
                    public double score(int a, int b) {
                        return scores[a][b];
                    }

                    @Override
                    public boolean areApart(List<Integer> a, List<Integer> b) {
                        return apart.length > 0
                                && ((a.contains(apart[0]) && b.contains(apart[1]))
                                        || (a.contains(apart[1]) && b.contains(apart[0])));
                    }
                },
                groups,
                0.5,
                0.02);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < i; j++) {
                if (scores[i][j] > 0) {
                    pairs.add(new Pair(j, i, scores[i][j]));
                }
            }
        }
        linkage.link(pairs);
        return linkage.run().stream()
                .map(group -> group.stream().sorted().toList())
                .toList();
    }

    private static List<List<Integer>> singles(int n) {
        return IntStream.range(0, n).mapToObj(List::of).toList();
    }

    @Test
    void doesNotChain() {
        double[][] chain = {{1, 0.9, 0}, {0.9, 1, 0.6}, {0, 0.6, 1}};
        assertThat(run(chain, singles(3)))
                .as("the average of 0.6 and 0 is too little")
                .containsExactly(List.of(0, 1), List.of(2));
    }

    @Test
    void joinsGreatGroupsAtLess() {
        int n = 12;
        double[][] two = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                two[i][j] = i / 6 == j / 6 ? 0.9 : 0.4;
            }
        }
        assertThat(run(two, singles(n))).as("36 pairs of 0.4").hasSize(1);
        assertThat(run(new double[][] {{1, 0.4}, {0.4, 1}}, singles(2)))
                .as("one pair")
                .hasSize(2);
    }

    @Test
    void keepsApartWhatMustBe() {
        double[][] scores = {{1, 0.9, 0.8}, {0.9, 1, 0.7}, {0.8, 0.7, 1}};
        assertThat(run(scores, singles(3), 0, 1)).containsExactly(List.of(0, 2), List.of(1));
    }

    @Test
    void startsFromGroupsThatBelongTogether() {
        double[][] scores = {{1, 0, 0.6}, {0, 1, 0.6}, {0.6, 0.6, 1}};
        assertThat(run(scores, List.of(List.of(0, 1), List.of(2)))).containsExactly(List.of(0, 1, 2));
    }
}
