package org.claimshift.compare;

/**
 * Would a reader's picture change? 0 (no) to 1 (another story). A small table of judgements, not learned; it orders
 * shifts for a reader, and no rule depends on it.
 *
 * <pre>
 * denied, negated, affirmed                            0.9
 * unconfirmed                                          0.7
 * another number, by |ln(to/from)|  below 0.1          0.3
 *                                   below 0.4          0.6
 *                                   below ln 3         0.8
 *                                   from ln 3          1.0
 * updated                           half of that
 * rounded                                              0.1
 * modifier: bound reversed                             0.7
 *           bound dropped or added                     0.4
 *           about dropped or added, vague              0.2
 *           at least / more than                       0.1
 * scope, unit                                          0.7, 0.8
 * number dropped or added                              0.3
 * hedge dropped, added                                 0.6, 0.5
 * strengthened, weakened                               the difference of certainty
 * source dropped or added, by its level                1: 0.3  2: 0.5  3: 0.55  4: 0.65  5: 0.7
 * source less or more specific                         0.15 for each level, at most 0.5
 * source changed                                       0.6, 0.4 where both are unnamed
 * relay                                                0.3
 * phase, by steps between possible, planned, ongoing, done    0.3 for each
 * framing, by steps between doubting, neutral, endorsing      0.4 for each
 * quote truncated, extended                            0.2 and the share of words lost or won, at most 0.7
 * quote altered                                        0.3 and the edit rate; 0.9 with another number or a lost not
 * quote merged                                         0.3
 * direct and indirect                                  0.2
 * actor, place, time                                   0.8, 0.6, 0.5
 * </pre>
 */
final class Materiality {
    static final double ROUNDED = 0.1;
    static final double SCOPE = 0.7;
    static final double UNIT = 0.8;
    static final double PRESENCE = 0.3;
    static final double HEDGE_DROPPED = 0.6;
    static final double HEDGE_ADDED = 0.5;
    static final double SOURCE_CHANGED = 0.6;
    static final double UNNAMED_SOURCE_CHANGED = 0.4;
    static final double RELAY = 0.3;
    static final double POLARITY = 0.9;
    static final double UNCONFIRMED = 0.7;
    static final double MERGED = 0.3;
    static final double DIRECTNESS = 0.2;
    static final double REVERSED_QUOTE = 0.9;
    static final double ACTOR = 0.8;
    static final double PLACE = 0.6;
    static final double TIME = 0.5;

    private static final double[] SOURCE_BY_LEVEL = {0, 0.3, 0.5, 0.55, 0.65, 0.7};

    private Materiality() {}

    static double ofNumber(Double logRatio) {
        if (logRatio == null) {
            return 1.0;
        }
        double size = Math.abs(logRatio);
        return size < 0.1 ? 0.3 : size < 0.4 ? 0.6 : size < Math.log(3) ? 0.8 : 1.0;
    }

    static double ofSource(int level) {
        return SOURCE_BY_LEVEL[Math.min(Math.max(level, 0), 5)];
    }

    static double ofLevels(int steps) {
        return Math.min(0.5, 0.15 * Math.abs(steps));
    }

    static double ofPhases(int steps) {
        return Math.min(1, 3 * Math.abs(steps) / 10.0);
    }

    static double ofFraming(int steps) {
        return 4 * Math.abs(steps) / 10.0;
    }

    static double ofExtent(double share) {
        return Math.min(0.7, 0.2 + share);
    }

    static double ofEdits(double rate) {
        return Math.min(0.9, 0.3 + rate);
    }
}
