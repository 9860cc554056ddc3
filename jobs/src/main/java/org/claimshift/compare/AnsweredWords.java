package org.claimshift.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.claimshift.compare.Variant.Span;

/** The words of one variant and which words of the other answer them: one side of a {@link WordAlignment}. */
final class AnsweredWords {
    private static final int NONE = -1;
    /** Words between answered neighbours that may stand for each other, at most. */
    private static final int MOST_REPLACED = 3;

    /** A clause is further if less than this share of its words is answered. */
    private static final double LEAST_CLAUSE_SHARE = 0.25;

    private final Variant variant;
    private final List<ClauseWord> words;
    private final int[] answers;
    private AnsweredWords other;

    AnsweredWords(Variant variant) {
        this.variant = variant;
        this.words = ClauseWord.of(variant);
        this.answers = new int[words.size()];
        Arrays.fill(answers, NONE);
    }

    Variant variant() {
        return variant;
    }

    /** Share of the content words that are answered; 1 where there are none. */
    double share() {
        return share(word -> true);
    }

    /** The same of the clause that holds a span. */
    double clauseShare(Span span) {
        int clause = clauseOf(span);
        return share(word -> word.clause() == clause);
    }

    /** The same of the words of a span. */
    double share(Span span) {
        return share(word -> word.overlaps(span));
    }

    private double share(Predicate<ClauseWord> wanted) {
        int content = 0;
        int answered = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).content() && wanted.test(words.get(i))) {
                content++;
                answered += answers[i] == NONE ? 0 : 1;
            }
        }
        return content == 0 ? 1 : (double) answered / content;
    }

    private int clauseOf(Span span) {
        return words.stream()
                .filter(word -> word.span().end() > span.begin())
                .findFirst()
                .map(ClauseWord::clause)
                .orElse(NONE);
    }

    /**
     * Whether a span stands in a clause that the other variant says nothing of: ", where wages are half of ours". Nobody
     * knows where the two share no word at all.
     */
    boolean isFurther(Span span) {
        int clause = clauseOf(span);
        boolean main = clause == 0 && (words.isEmpty() || !words.get(0).opensSubordinate());
        return !main && share() > 0 && clauseShare(span) < LEAST_CLAUSE_SHARE;
    }

    /** Whether the other variant tells, in this word or another in its place, what the words of a span belong to. */
    boolean isGroundShared(Span cue) {
        int governed = governed(cue);
        return governed == NONE || isAnswered(governed);
    }

    private boolean isAnswered(int index) {
        return answers[index] != NONE || !replacing(index).isEmpty();
    }

    /** Content words of the other variant in the place of this one. */
    private List<Integer> replacing(int index) {
        int before = index - 1;
        while (before >= 0 && !isAnchor(before)) {
            before--;
        }
        int after = index + 1;
        while (after < words.size() && !isAnchor(after)) {
            after++;
        }
        boolean anchored = before >= 0 || after < words.size();
        int from = before < 0 ? 0 : answers[before] + 1;
        int to = after == words.size() ? other.words.size() : answers[after];
        List<Integer> own = content(before + 1, after);
        List<Integer> theirs = from > to ? List.of() : other.content(from, to);
        boolean few = own.size() <= MOST_REPLACED && theirs.size() <= MOST_REPLACED;
        return anchored && few ? theirs : List.of();
    }

    private boolean isAnchor(int index) {
        return answers[index] != NONE;
    }

    /** Content words of a range that nothing answers yet. */
    List<Integer> content(int from, int to) {
        List<Integer> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (words.get(i).content() && answers[i] == NONE) {
                found.add(i);
            }
        }
        return found;
    }

    /** The content word that the words of a span belong to: the next of its clause, else the last before it. */
    private int governed(Span cue) {
        int first = NONE;
        for (int i = 0; i < words.size() && first == NONE; i++) {
            if (words.get(i).span().end() > cue.begin()) {
                first = i;
            }
        }
        if (first == NONE) {
            return NONE;
        }
        int clause = words.get(first).clause();
        for (int i = first; i < words.size() && words.get(i).clause() == clause; i++) {
            ClauseWord word = words.get(i);
            if (word.span().begin() >= cue.end() && word.content() && !word.isAdverb()) {
                return i;
            }
        }
        for (int i = first - 1; i >= 0 && words.get(i).clause() == clause; i--) {
            if (words.get(i).content() && !words.get(i).isAdverb()) {
                return i;
            }
        }
        return NONE;
    }

    /** Whether a negator stands here whose word the other variant tells, too. */
    boolean hasSharedNegator() {
        return words.stream().anyMatch(word -> word.isNegator() && isGroundShared(word.span()));
    }

    /**
     * Whether a name is put in the place of another: it has no answer, and beside it stands a word whose answer stands
     * beside the other name, on the same side.
     */
    boolean isInPlaceOf(Span name, Span otherName) {
        List<Integer> own = around(name, 1);
        List<Integer> theirs = other.around(otherName, 1);
        return own.stream()
                .anyMatch(i -> answers[i] != NONE
                        && theirs.contains(answers[i])
                        && words.get(i).isBefore(name)
                                == other.words.get(answers[i]).isBefore(otherName));
    }

    /**
     * How many of the content words around a span are answered by words around another span of the other variant.
     *
     * @param reach content words to either side
     */
    int surroundings(Span own, Span theirs, int reach) {
        Set<Integer> around = Set.copyOf(other.around(theirs, reach));
        return (int) around(own, reach).stream()
                .filter(i -> answers[i] != NONE && around.contains(answers[i]))
                .count();
    }

    /** How many content words stand around a span. */
    int surroundings(Span own, int reach) {
        return around(own, reach).size();
    }

    private List<Integer> around(Span span, int reach) {
        List<Integer> found = new ArrayList<>();
        int left = 0;
        int right = 0;
        for (int i = words.size() - 1; i >= 0 && left < reach; i--) {
            if (words.get(i).content() && words.get(i).isBefore(span)) {
                found.add(i);
                left++;
            }
        }
        for (int i = 0; i < words.size() && right < reach; i++) {
            if (words.get(i).content() && words.get(i).span().begin() >= span.end()) {
                found.add(i);
                right++;
            }
        }
        return found;
    }

    /** Makes a word of this side and one of the other answer each other. */
    void link(int own, int theirs) {
        answers[own] = theirs;
        other.answers[theirs] = own;
    }

    /** Makes this and the other side know each other. */
    void face(AnsweredWords side) {
        other = side;
        side.other = this;
    }

    String key(int index) {
        return words.get(index).key();
    }

    int size() {
        return words.size();
    }
}
