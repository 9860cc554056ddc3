package org.claimshift.evaluate;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimshift.evaluate.Spans.Span;

/**
 * The sentences that hold a claim, with its content in {@code [[ ]]} and the value that shifted in {@code << >>}.
 *
 * @param before some of the text before them, where a pronoun's noun may stand
 */
record MarkedText(String text, String before) {
    private static final int BEFORE = 300;

    /** @param size of two marks at one place that of the larger size is outside */
    private record Mark(int at, boolean opens, int size, String mark) {}

    /**
     * Marks them.
     *
     * @param claimed the claim's parts, in code points
     * @param values what is marked as value, unless it is the whole claim
     * @param alsoInView what must be in view too, unmarked
     */
    static MarkedText of(String text, List<Span> claimed, List<Span> values, List<Span> alsoInView) {
        List<Span> all =
                Stream.of(claimed, values, alsoInView).flatMap(List::stream).toList();
        int begin = all.stream().mapToInt(Span::begin).min().orElseThrow();
        int end = all.stream().mapToInt(Span::end).max().orElseThrow();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        int first = text.offsetByCodePoints(0, begin);
        int last = text.offsetByCodePoints(0, end);
        int from = sentences.isBoundary(first) ? first : sentences.preceding(first);
        int to = last >= text.length() || sentences.isBoundary(last) ? last : sentences.following(last);
        StringBuilder marked = new StringBuilder(text.substring(from, to));
        List<Span> within = values.stream()
                .filter(value ->
                        claimed.stream().anyMatch(part -> part.begin() < value.begin() || value.end() < part.end()))
                .toList();
        for (Mark mark : marks(claimed, within)) {
            marked.insert(text.offsetByCodePoints(0, mark.at()) - from, mark.mark());
        }
        return new MarkedText(
                marked.toString().strip(),
                text.substring(text.offsetByCodePoints(from, -Math.min(BEFORE, text.codePointCount(0, from))), from)
                        .strip());
    }

    /** From the last to the first, so that none moves another; at one place the outer marks enclose the inner ones. */
    private static List<Mark> marks(List<Span> claimed, List<Span> values) {
        List<Mark> marks = new ArrayList<>();
        // Of equal spans the claim is outside.
        claimed.forEach(span -> add(marks, span, 2 * length(span), "[[", "]]"));
        values.forEach(span -> add(marks, span, 2 * length(span) - 1, "<<", ">>"));
        marks.sort(Comparator.comparingInt(Mark::at)
                .reversed()
                .thenComparing(Mark::opens, Comparator.reverseOrder())
                .thenComparing(mark -> mark.opens() ? mark.size() : -mark.size()));
        return marks;
    }

    private static int length(Span span) {
        return span.end() - span.begin();
    }

    private static void add(List<Mark> marks, Span span, int size, String open, String close) {
        marks.add(new Mark(span.begin(), true, size, open));
        marks.add(new Mark(span.end(), false, size, close));
    }
}
