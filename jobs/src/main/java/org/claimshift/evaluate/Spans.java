package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Spans of a text in code points, perhaps in several parts. */
public final class Spans {
    private Spans() {}

    /** Code points from begin (counted in) to end (not counted in). */
    public record Span(int begin, int end) {}

    /** Where the parts stand in the text, each after the one before; empty if one of them does not. */
    public static Optional<List<Span>> locate(String text, List<String> parts) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (String part : parts) {
            int at = text == null ? -1 : text.indexOf(part, from);
            if (at < 0) {
                return Optional.empty();
            }
            from = at + part.length();
            spans.add(new Span(text.codePointCount(0, at), text.codePointCount(0, from)));
        }
        return Optional.of(spans);
    }

    /** Where the piece stands in the text for the nth time, from 1; empty if it does not. */
    public static Optional<Span> nth(String text, String piece, int nth) {
        int at = -1;
        for (int i = 0; i < nth; i++) {
            at = text.indexOf(piece, at + 1);
            if (at < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new Span(text.codePointCount(0, at), text.codePointCount(0, at + piece.length())));
    }

    /** The parts as written, with dots between them; "-" for no parts. */
    public static String text(String text, List<Span> parts) {
        return parts.isEmpty()
                ? "-"
                : parts.stream().map(part -> text(text, part)).collect(Collectors.joining(" ... "));
    }

    private static String text(String text, Span span) {
        int begin = text.offsetByCodePoints(0, span.begin());
        return text.substring(begin, text.offsetByCodePoints(begin, span.end() - span.begin()));
    }

    /** Code points that are in both. */
    public static int common(Span a, Span b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin()));
    }

    /** Intersection over union, 0 to 1, in code points of all parts together. */
    public static double overlap(List<Span> a, List<Span> b) {
        int lengthA = length(a);
        int lengthB = length(b);
        int all = length(concat(a, b));
        return all == 0 ? 0 : (double) (lengthA + lengthB - all) / all;
    }

    private static List<Span> concat(List<Span> a, List<Span> b) {
        List<Span> both = new ArrayList<>(a);
        both.addAll(b);
        return both;
    }

    /** Code points that the spans cover, each once. */
    private static int length(List<Span> spans) {
        int length = 0;
        int covered = 0;
        for (Span span :
                spans.stream().sorted(Comparator.comparingInt(Span::begin)).toList()) {
            length += Math.max(0, span.end() - Math.max(span.begin(), covered));
            covered = Math.max(covered, span.end());
        }
        return length;
    }
}
