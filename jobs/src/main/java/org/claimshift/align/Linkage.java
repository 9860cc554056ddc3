package org.claimshift.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Average linkage over a sparse graph: of all groups that are linked the two with the highest average score are joined,
 * again and again, until none reaches the threshold.
 *
 * <p>Only groups with a pair of candidates between them are linked. Where the average of two groups lacks pairs that were
 * no candidates, these are scored between the few members that stand for each, so that the cost of joining does not grow
 * with the groups.
 *
 * <p>Rejected: judging each claim against a thread's founder alone. On the seeds that found 41 % of the pairs of one
 * proposition; a founder's wording is one of many, and most of the others are close to each other rather than to it.
 */
final class Linkage {
    /** Members that stand for a group. */
    private static final int FEW = 6;
    /** Up to so many pairs an average needs the threshold, from so many on it needs no less. */
    private static final double FEW_PAIRS = 4;

    private static final double MANY_PAIRS = 32;
    private static final double EASE = 0.2;

    /** What the groups are made of. */
    interface Items {
        /** Score of two items that were no candidates. */
        double score(int a, int b);

        /** Whether two groups must stay apart; they are told by their members. */
        boolean areApart(List<Integer> a, List<Integer> b);
    }

    private record Edge(double score, int a, int b, int sizes) {
        private static final Comparator<Edge> BEST_FIRST = Comparator.comparingDouble(Edge::score)
                .reversed()
                .thenComparing(Edge::a)
                .thenComparing(Edge::b);
    }

    private final Items items;
    private final double threshold;
    private final double least;
    private final List<List<Integer>> groups;
    private final List<Map<Integer, Double>> links = new ArrayList<>();
    private final PriorityQueue<Edge> queue = new PriorityQueue<>(Edge.BEST_FIRST);

    /**
     * Sets the groups up.
     *
     * @param groups what belongs together whatever comes; the first members of a group stand for it
     * @param threshold average score from which groups are joined
     * @param least average score below which a link is forgotten
     */
    Linkage(Items items, List<List<Integer>> groups, double threshold, double least) {
        this.items = items;
        this.threshold = threshold;
        this.least = least;
        this.groups = new ArrayList<>();
        groups.forEach(group -> {
            this.groups.add(new ArrayList<>(group));
            links.add(new TreeMap<>());
        });
    }

    /** Links the groups of the pairs' items. */
    void link(List<Candidates.Pair> pairs) {
        int[] groupOf = new int
                [1 + groups.stream().flatMap(List::stream).max(Integer::compare).orElse(0)];
        for (int g = 0; g < groups.size(); g++) {
            for (int item : groups.get(g)) {
                groupOf[item] = g;
            }
        }
        for (Candidates.Pair pair : pairs) {
            int a = groupOf[pair.a()];
            int b = groupOf[pair.b()];
            if (a != b && !links.get(a).containsKey(b)) {
                boolean single = groups.get(a).size() == 1 && groups.get(b).size() == 1;
                put(a, b, single ? pair.score() : sampled(a, b));
            }
        }
    }

    /** Joins what may be joined. @return the members of each group, those that stand for it first */
    List<List<Integer>> run() {
        for (Edge edge = queue.poll(); edge != null; edge = queue.poll()) {
            boolean stale = groups.get(edge.a()).isEmpty()
                    || groups.get(edge.b()).isEmpty()
                    || size(edge.a()) + size(edge.b()) != edge.sizes();
            if (stale) {
                continue;
            }
            if (items.areApart(groups.get(edge.a()), groups.get(edge.b()))) {
                links.get(edge.a()).remove(edge.b());
                links.get(edge.b()).remove(edge.a());
            } else {
                join(edge.a(), edge.b());
            }
        }
        return groups.stream().filter(group -> !group.isEmpty()).toList();
    }

    private int size(int group) {
        return groups.get(group).size();
    }

    private void join(int into, int gone) {
        Set<Integer> others = new TreeSet<>(links.get(into).keySet());
        others.addAll(links.get(gone).keySet());
        others.removeAll(List.of(into, gone));
        double total = size(into) + size(gone);
        Map<Integer, Double> averages = new TreeMap<>();
        for (int other : others) {
            double sum = average(into, other) * size(into) + average(gone, other) * size(gone);
            averages.put(other, sum / total);
            links.get(other).keySet().removeAll(List.of(into, gone));
        }
        links.get(into).clear();
        links.get(gone).clear();
        groups.get(into).addAll(groups.get(gone));
        groups.get(gone).clear();
        averages.forEach((other, score) -> put(into, other, score));
    }

    private double average(int a, int b) {
        Double known = links.get(a).get(b);
        return known != null ? known : sampled(a, b);
    }

    private double sampled(int a, int b) {
        List<Integer> left = groups.get(a).subList(0, Math.min(FEW, size(a)));
        List<Integer> right = groups.get(b).subList(0, Math.min(FEW, size(b)));
        double sum = 0;
        for (int x : left) {
            for (int y : right) {
                sum += items.score(x, y);
            }
        }
        return sum / left.size() / right.size();
    }

    /**
     * A single pair needs the threshold; an average over many pairs is surer than one score and needs less of it, or a
     * proposition told in many wordings would fall apart.
     */
    private double least(double pairs) {
        double more = Math.min(Math.max(1, pairs / FEW_PAIRS), MANY_PAIRS / FEW_PAIRS);
        return threshold / Math.pow(more, EASE);
    }

    private void put(int a, int b, double score) {
        if (score >= least) {
            links.get(a).put(b, score);
            links.get(b).put(a, score);
            if (score >= least((double) size(a) * size(b))) {
                queue.add(new Edge(score, Math.min(a, b), Math.max(a, b), size(a) + size(b)));
            }
        }
    }
}
