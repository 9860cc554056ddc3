package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimshift.evaluate.Spans.Span;

/**
 * Finds a clause in a sentence by the same clause in other words (names for pronouns): the best local alignment of the
 * words (Smith and Waterman 1981).
 */
final class Clause {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int MATCH = 2;
    private static final int OTHER = -1;

    private Clause() {}

    private record Word(String low, int begin, int end) {}

    /** The words of the sentence from the first to the last that is aligned; all of it if no word is the clause's. */
    static Span find(String sentence, String clause) {
        List<Word> in = words(sentence);
        List<Word> of = words(clause);
        int[][] score = new int[in.size() + 1][of.size() + 1];
        int bestI = 0;
        int bestJ = 0;
        for (int i = 1; i <= in.size(); i++) {
            for (int j = 1; j <= of.size(); j++) {
                int step = score[i - 1][j - 1] + gain(in.get(i - 1), of.get(j - 1));
                score[i][j] = Math.max(0, Math.max(step, Math.max(score[i - 1][j], score[i][j - 1]) + OTHER));
                if (score[i][j] > score[bestI][bestJ]) {
                    bestI = i;
                    bestJ = j;
                }
            }
        }
        if (bestI == 0) {
            return new Span(0, sentence.codePointCount(0, sentence.length()));
        }
        int i = bestI;
        int j = bestJ;
        int first = i;
        while (score[i][j] > 0) {
            if (score[i][j] == score[i - 1][j - 1] + gain(in.get(i - 1), of.get(j - 1))) {
                first = i;
                i--;
                j--;
            } else if (score[i][j] == score[i - 1][j] + OTHER) {
                i--;
            } else {
                j--;
            }
        }
        return new Span(
                sentence.codePointCount(0, in.get(first - 1).begin()),
                sentence.codePointCount(0, in.get(bestI - 1).end()));
    }

    private static int gain(Word a, Word b) {
        return a.low().equals(b.low()) ? MATCH : OTHER;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group().toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
        }
        return words;
    }
}
