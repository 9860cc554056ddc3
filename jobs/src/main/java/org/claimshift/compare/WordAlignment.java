package org.claimshift.compare;

import java.util.List;
import java.util.Optional;

/**
 * Which content words of two variants answer each other: the same word or a form of it, in order first (longest common
 * subsequence), then wherever else it stands. What nothing answers was put in its place if it stands between the same
 * answered words ("fled" for "escaped").
 *
 * <p>A hedge, a not, a number or a name of one variant can only have changed if what it belongs to is told by the other, too.
 */
public final class WordAlignment {
    private final AnsweredWords from;
    private final AnsweredWords to;

    private WordAlignment(AnsweredWords from, AnsweredWords to) {
        this.from = from;
        this.to = to;
        from.face(to);
    }

    static WordAlignment of(Variant from, Variant to) {
        WordAlignment alignment = new WordAlignment(new AnsweredWords(from), new AnsweredWords(to));
        alignment.inOrder();
        alignment.elsewhere();
        return alignment;
    }

    AnsweredWords from() {
        return from;
    }

    AnsweredWords to() {
        return to;
    }

    /** The greater of both shares of answered words: what the shorter one tells, the longer one tells too. */
    double share() {
        return Math.max(from.share(), to.share());
    }

    /** Longest common subsequence of the content words. */
    private void inOrder() {
        List<Integer> a = from.content(0, from.size());
        List<Integer> b = to.content(0, to.size());
        int[][] best = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                best[i][j] = areOne(a.get(i), b.get(j))
                        ? Math.max(best[i + 1][j + 1] + 1, Math.max(best[i + 1][j], best[i][j + 1]))
                        : Math.max(best[i + 1][j], best[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (areOne(a.get(i), b.get(j)) && best[i][j] == best[i + 1][j + 1] + 1) {
                from.link(a.get(i++), b.get(j++));
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private void elsewhere() {
        for (int a : from.content(0, from.size())) {
            Optional<Integer> answer =
                    to.content(0, to.size()).stream().filter(b -> areOne(a, b)).findFirst();
            answer.ifPresent(b -> from.link(a, b));
        }
    }

    private boolean areOne(int a, int b) {
        return Stems.akin(from.key(a), to.key(b));
    }
}
