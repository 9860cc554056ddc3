package org.claimshift.group;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Links stories into clusters: average linkage over the scores of the second pass.
 *
 * @param scorer scores pairs
 * @param joinScore clusters are joined at this average score, and at less of it the more pairs it is an average of
 * @param quietDays stories published further apart than this have the score 0
 */
record Linking(PairScorer scorer, double joinScore, double quietDays) {
    /** Below every average. */
    private static final float NEVER = -1e6f;
    /** Pairs, pairs, an exponent: see {@link Joining}. Chosen on the learning halves of AllSides and ECB+. */
    private static final double FEW_PAIRS = 4;

    private static final double MANY_PAIRS = 32;
    private static final double EASE = 0.7;
    /** Of a unit's stories as many are looked at, at most: a folded unit may hold thousands. */
    private static final int FIRST = 14;

    /** All stories looked at, where a component has so many units that each has to do with fewer. */
    private static final int LOOKED_AT = 3000;

    /**
     * The clusters.
     *
     * @param units stories that belong together whatever comes
     * @return the stories of each cluster in order of publication
     */
    List<List<Story>> clusters(List<List<Story>> units) {
        int n = units.size();
        int each = Math.max(1, Math.min(FIRST, LOOKED_AT / Math.max(1, n)));
        List<List<Story>> looked = units.stream().map(unit -> first(unit, each)).toList();
        float[][] scores = new float[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                scores[i][j] = average(looked.get(i), looked.get(j), this::score);
                scores[j][i] = scores[i][j];
            }
        }
        int[] weights = units.stream().mapToInt(List::size).toArray();
        return AverageLinkage.cluster(amongOthers(looked, scores), weights, new Joining(units)).stream()
                .map(cluster -> cluster.stream()
                        .flatMap(unit -> units.get(unit).stream())
                        .sorted(Comparator.comparing(Story::lead, Member::compare))
                        .toList())
                .toList();
    }

    /** The second pass; those that may not join are below every average, so that they never do, whatever is joined to them. */
    private float[][] amongOthers(List<List<Story>> units, float[][] scores) {
        Neighbourhoods neighbourhoods = new Neighbourhoods(scores);
        float[][] similarity = new float[scores.length][scores.length];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < i; j++) {
                if (scores[i][j] >= Neighbourhoods.LEAST) {
                    double relative = neighbourhoods.relative(i, j);
                    double overlap = neighbourhoods.overlap(i, j);
                    similarity[i][j] = average(
                            units.get(i),
                            units.get(j),
                            (a, b) -> areApart(a, b) ? 0 : scorer.score(a.features(), b.features(), relative, overlap));
                } else if (mayNotJoin(units.get(i), units.get(j))) {
                    similarity[i][j] = NEVER;
                }
                similarity[j][i] = similarity[i][j];
            }
        }
        return similarity;
    }

    /**
     * When clusters are joined. A single pair needs the join score; an average over many pairs is surer than one score and
     * needs less of it, down to a share, or great events would fall apart: not every two of their articles are alike.
     */
    private final class Joining implements AverageLinkage.Rule {
        private final Profile[] profiles;

        Joining(List<List<Story>> units) {
            profiles = units.stream()
                    .map(unit -> Profile.of(unit.stream().map(Story::features).toList()))
                    .toArray(Profile[]::new);
        }

        @Override
        public double least(long pairs) {
            double more = Math.min(Math.max(1, (double) pairs / FEW_PAIRS), MANY_PAIRS / FEW_PAIRS);
            return joinScore / Math.pow(more, EASE);
        }

        @Override
        public boolean clash(int a, int b) {
            return profiles[a].clashes(profiles[b]);
        }

        @Override
        public void joined(int into, int gone) {
            profiles[into].add(profiles[gone]);
            profiles[gone] = null;
        }
    }

    private static boolean mayNotJoin(List<Story> a, List<Story> b) {
        return first(a, FIRST).stream().anyMatch(x -> first(b, FIRST).stream().anyMatch(x::mayNotJoin));
    }

    private static List<Story> first(List<Story> unit, int most) {
        return unit.subList(0, Math.min(most, unit.size()));
    }

    /** The average score of the first pass between a story and a cluster. */
    double score(List<Story> cluster, Story story) {
        return average(cluster, List.of(story), this::score);
    }

    private static float average(List<Story> a, List<Story> b, ToDoubleBiFunction<Story, Story> score) {
        if (mayNotJoin(a, b)) {
            return 0;
        }
        double sum = 0;
        List<Story> ofA = first(a, FIRST);
        List<Story> ofB = first(b, FIRST);
        for (Story x : ofA) {
            for (Story y : ofB) {
                sum += score.applyAsDouble(x, y);
            }
        }
        return (float) (sum / ofA.size() / ofB.size());
    }

    /** The score of the first pass. */
    double score(Story a, Story b) {
        return areApart(a, b) ? 0 : scorer.score(a.features(), b.features());
    }

    private boolean areApart(Story a, Story b) {
        return Features.areApart(a.features(), b.features(), quietDays);
    }
}
