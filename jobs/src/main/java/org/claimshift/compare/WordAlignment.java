package org.claimshift.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimshift.compare.Variant.Span;

/**
 * Which content words of two variants answer each other: the same word or a form of it, in order first (longest common
 * subsequence), then wherever else it stands. What nothing answers was put in its place if it stands between the same
 * answered words ("fled" for "escaped").
 *
 * <p>A hedge, a not, a number or a name of one variant can only have changed if what it belongs to is told by the other, too.
 */
public final class WordAlignment {
    /**
     * A word of a variant.
     *
     * @param key lower case, singular
     * @param clause which clause of the variant it stands in, from 0
     * @param content whether it carries a part of the proposition
     */
    record Word(String key, Span span, int clause, boolean content) {}

    private static final int NONE = -1;
    /** Longer variants are aligned by their first words: the cost is the product of both lengths. */
    private static final int MAX_WORDS = 200;
    /** Words between answered neighbours that may stand for each other, at most. */
    private static final int MOST_REPLACED = 3;

    /** A clause is further if less than this share of its words is answered. */
    private static final double LEAST_CLAUSE_SHARE = 0.25;

    private static final Set<String> FUNCTION_WORDS = WordLists.words("function-words");
    private static final Set<String> NEGATORS = WordLists.words("negators");

    private static final Pattern WORD =
            Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)*|[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}]+)*");
    /** Between two words: a mark that ends a clause; a word that begins one. */
    private static final Pattern MARK = Pattern.compile("[.!?;:](?:[\"”’')\\]]*\\s)|,[\"”’']?\\s|\\s[-–—]+\\s|—");

    private static final Pattern OPENS = Pattern.compile(
            "where|which|who|whose|while|although|though|whereas|after|before|when|because|since|as|that|but|if");

    /** The first clause is the main one unless it begins like this. */
    private static final Set<String> SUBORDINATE =
            Set.of("as", "while", "although", "though", "whereas", "after", "before", "when", "because", "since", "if");

    /** The words of one variant and what answers them. */
    static final class Side {
        private final Variant variant;
        private final List<Word> words;
        private final int[] answers;
        private Side other;

        private Side(Variant variant) {
            this.variant = variant;
            this.words = cut(variant);
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
            return share(word -> word.span().begin() < span.end() && word.span().end() > span.begin());
        }

        private double share(Predicate<Word> wanted) {
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
                    .map(Word::clause)
                    .orElse(NONE);
        }

        /**
         * Whether a span stands in a clause that the other variant says nothing of: ", where wages are half of ours". Nobody
         * knows where the two share no word at all.
         */
        boolean isFurther(Span span) {
            int clause = clauseOf(span);
            boolean main = clause == 0
                    && (words.isEmpty() || !SUBORDINATE.contains(words.get(0).key()));
            return !main && share() > 0 && clauseShare(span) < LEAST_CLAUSE_SHARE;
        }

        /** Whether the other variant tells, in this word or another in its place, what the words of a span belong to. */
        boolean isGroundShared(Span cue) {
            int governed = governed(cue);
            return governed == NONE || isAnswered(governed);
        }

        /** Whether any of the words of a span has an answer, or a word in its place. */
        boolean isAnswered(Span span) {
            return within(span).anyMatch(this::isAnswered);
        }

        private boolean isAnswered(int index) {
            return answers[index] != NONE || !replacing(index).isEmpty();
        }

        /** Content words of the other variant in the place of this one. */
        List<Integer> replacing(int index) {
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

        private List<Integer> content(int from, int to) {
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
                Word word = words.get(i);
                if (word.span().begin() >= cue.end() && word.content() && !isAdverb(word)) {
                    return i;
                }
            }
            for (int i = first - 1; i >= 0 && words.get(i).clause() == clause; i--) {
                if (words.get(i).content() && !isAdverb(words.get(i))) {
                    return i;
                }
            }
            return NONE;
        }

        private static boolean isAdverb(Word word) {
            return word.key().endsWith("ly");
        }

        /** Negators, with what they belong to answered by the other variant. */
        boolean hasSharedNegator() {
            return words.stream().anyMatch(word -> isNegator(word) && isGroundShared(word.span()));
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
                            && isBefore(words.get(i), name) == isBefore(other.words.get(answers[i]), otherName));
        }

        private static boolean isBefore(Word word, Span span) {
            return word.span().end() <= span.begin();
        }

        /** Whether a negator stands anywhere. */
        boolean hasNegator() {
            return words.stream().anyMatch(WordAlignment::isNegator);
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
                if (words.get(i).content() && words.get(i).span().end() <= span.begin()) {
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

        private Stream<Integer> within(Span span) {
            return IntStream.range(0, words.size())
                    .filter(i -> words.get(i).span().begin() < span.end()
                            && words.get(i).span().end() > span.begin())
                    .boxed();
        }
    }

    private final Side from;
    private final Side to;

    private WordAlignment(Side from, Side to) {
        this.from = from;
        this.to = to;
        from.other = to;
        to.other = from;
    }

    static WordAlignment of(Variant from, Variant to) {
        WordAlignment alignment = new WordAlignment(new Side(from), new Side(to));
        alignment.inOrder();
        alignment.elsewhere();
        return alignment;
    }

    Side from() {
        return from;
    }

    Side to() {
        return to;
    }

    /** The greater of both shares of answered words: what the shorter one tells, the longer one tells too. */
    double share() {
        return Math.max(from.share(), to.share());
    }

    private static boolean isOpening(Word word) {
        return OPENS.matcher(word.key()).matches();
    }

    private static boolean isNegator(Word word) {
        return NEGATORS.contains(word.key()) || word.key().endsWith("n't");
    }

    private static List<Word> cut(Variant variant) {
        List<Word> words = new ArrayList<>();
        List<Span> parts = variant.parts().isEmpty() ? List.of(variant.span()) : variant.parts();
        int clause = 0;
        for (Span part : parts) {
            String text = variant.textOf(part);
            Matcher matcher = WORD.matcher(text);
            int last = 0;
            while (matcher.find() && words.size() < MAX_WORDS) {
                String key =
                        Stems.singular(matcher.group().toLowerCase(Locale.ROOT).replace('’', '\''));
                boolean opens = OPENS.matcher(key).matches();
                // "If that changed" begins one clause, not two.
                boolean again = opens && !words.isEmpty() && isOpening(words.get(words.size() - 1));
                if (!words.isEmpty()
                        && !again
                        && (opens
                                || MARK.matcher(text.substring(last, matcher.start()))
                                        .find())) {
                    clause++;
                }
                int begin = part.begin() + text.codePointCount(0, matcher.start());
                Span span = new Span(
                        begin,
                        begin
                                + matcher.group()
                                        .codePointCount(0, matcher.group().length()));
                boolean content = !FUNCTION_WORDS.contains(matcher.group().toLowerCase(Locale.ROOT))
                        && !NEGATORS.contains(key)
                        && key.length() > 1;
                words.add(new Word(key, span, clause, content));
                last = matcher.end();
            }
            clause++;
        }
        return words;
    }

    /** Longest common subsequence of the content words. */
    private void inOrder() {
        List<Integer> a = from.content(0, from.words.size());
        List<Integer> b = to.content(0, to.words.size());
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
                link(a.get(i++), b.get(j++));
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private void elsewhere() {
        for (int a : from.content(0, from.words.size())) {
            Optional<Integer> answer = to.content(0, to.words.size()).stream()
                    .filter(b -> areOne(a, b))
                    .findFirst();
            answer.ifPresent(b -> link(a, b));
        }
    }

    private boolean areOne(int a, int b) {
        return Stems.akin(from.words.get(a).key(), to.words.get(b).key());
    }

    private void link(int a, int b) {
        from.answers[a] = b;
        to.answers[b] = a;
    }
}
