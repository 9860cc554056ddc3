package org.claimshift.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.claimshift.compare.QuoteText.Word;

/**
 * Local alignment of two quotations' words (Smith and Waterman 1981): match +2, other word -1, missing word -1. An
 * editor's bracketed words cost nothing, and neither do the words that an ellipsis stands for.
 */
final class QuoteAlignment {
    /** One step of the best alignment: an index of each side, -1 where that side has no word. */
    record Step(int from, int to, Kind kind) {}

    /** What a step is. */
    enum Kind {
        MATCH,
        SUBSTITUTE,
        DELETE,
        INSERT,
        /** Left out, and marked as left out. */
        ELIDED,
        /** Put in by the editor, and marked as such. */
        BRACKETED
    }

    private static final int MATCH = 2;
    private static final int OTHER = -1;
    private static final int MISSING = -1;

    private final List<Word> from;
    private final List<Word> to;
    private final int[][] score;

    private QuoteAlignment(List<Word> from, List<Word> to) {
        this.from = from;
        this.to = to;
        this.score = new int[from.size() + 1][to.size() + 1];
    }

    /** The steps of the best local alignment, from its first match to its last; empty where no word is shared. */
    static List<Step> align(List<Word> from, List<Word> to) {
        return new QuoteAlignment(from, to).fill();
    }

    private List<Step> fill() {
        int bestI = 0;
        int bestJ = 0;
        for (int i = 1; i <= from.size(); i++) {
            for (int j = 1; j <= to.size(); j++) {
                int diagonal = score[i - 1][j - 1] + pair(i, j);
                int up = score[i - 1][j] + gapInTo(i, j);
                int left = score[i][j - 1] + gapInFrom(i, j);
                score[i][j] = Math.max(0, Math.max(diagonal, Math.max(up, left)));
                if (score[i][j] > score[bestI][bestJ]) {
                    bestI = i;
                    bestJ = j;
                }
            }
        }
        return trace(bestI, bestJ);
    }

    private List<Step> trace(int lastI, int lastJ) {
        List<Step> steps = new ArrayList<>();
        int i = lastI;
        int j = lastJ;
        while (i > 0 && j > 0 && score[i][j] > 0) {
            if (score[i][j] == score[i - 1][j - 1] + pair(i, j)) {
                steps.add(new Step(i - 1, j - 1, pairKind(i, j)));
                i--;
                j--;
            } else if (score[i][j] == score[i - 1][j] + gapInTo(i, j)) {
                steps.add(new Step(i - 1, -1, kindOfGap(gapInTo(i, j), from.get(i - 1), Kind.DELETE)));
                i--;
            } else {
                steps.add(new Step(-1, j - 1, kindOfGap(gapInFrom(i, j), to.get(j - 1), Kind.INSERT)));
                j--;
            }
        }
        Collections.reverse(steps);
        return steps;
    }

    private int pair(int i, int j) {
        return switch (pairKind(i, j)) {
            case MATCH -> MATCH;
            case BRACKETED -> 0;
            default -> OTHER;
        };
    }

    private Kind pairKind(int i, int j) {
        Word a = from.get(i - 1);
        Word b = to.get(j - 1);
        if (a.word().equals(b.word())) {
            return Kind.MATCH;
        }
        return a.bracketed() || b.bracketed() ? Kind.BRACKETED : Kind.SUBSTITUTE;
    }

    /** The cost of passing over a word of {@code from} behind the j-th word of {@code to}. */
    private int gapInTo(int i, int j) {
        boolean marked = j < to.size() && to.get(j).gapBefore();
        return marked || from.get(i - 1).bracketed() ? 0 : MISSING;
    }

    private int gapInFrom(int i, int j) {
        boolean marked = i < from.size() && from.get(i).gapBefore();
        return marked || to.get(j - 1).bracketed() ? 0 : MISSING;
    }

    private static Kind kindOfGap(int cost, Word word, Kind unmarked) {
        if (cost != 0) {
            return unmarked;
        }
        return word.bracketed() ? Kind.BRACKETED : Kind.ELIDED;
    }
}
