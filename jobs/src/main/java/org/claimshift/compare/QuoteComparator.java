package org.claimshift.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.claimshift.compare.QuoteAlignment.Kind;
import org.claimshift.compare.QuoteAlignment.Step;
import org.claimshift.compare.QuoteText.Word;
import org.claimshift.compare.Variant.Span;

/**
 * Quotations. Words within quotation marks are aligned; what both sides share in order is the utterance. Words missing at
 * an end or behind an ellipsis: truncated. Other words within: altered. An editor's brackets are honest and give nothing.
 *
 * @param minOverlap least share of the shorter quotation that both have in common, else they are two utterances
 */
public record QuoteComparator(double minOverlap) implements VariantComparator {
    /** Fewer quoted words than this are no quotation but borrowed words. */
    private static final int MIN_WORDS = 3;

    /** How many words at an end an editor's bracket is taken to stand for. */
    private static final int MOST_REPLACED = 3;

    /** Words of the outlet between two pieces of a quotation that only say who speaks, at most. */
    private static final int SPEECH_TAG = 15;

    @Override
    public Dimension dimension() {
        return Dimension.QUOTE;
    }

    @Override
    public List<Difference> compare(WordAlignment words, Order order) {
        Variant from = words.from().variant();
        Variant to = words.to().variant();
        List<Word> a = QuoteText.words(from);
        List<Word> b = QuoteText.words(to);
        boolean quotedA = a.size() >= MIN_WORDS;
        boolean quotedB = b.size() >= MIN_WORDS;
        boolean oneVoice = haveOneVoice(from, to);
        if (quotedA && b.isEmpty()) {
            return !oneVoice || isQuoted(to)
                    ? List.of()
                    : List.of(directness(Relation.DIRECT_TO_INDIRECT, from, to, hull(a), to.self()));
        }
        if (quotedB && a.isEmpty()) {
            return !oneVoice || isQuoted(from)
                    ? List.of()
                    : List.of(directness(Relation.INDIRECT_TO_DIRECT, from, to, from.self(), hull(b)));
        }
        if (!quotedA || !quotedB) {
            return List.of();
        }
        List<Step> steps = QuoteAlignment.align(a, b);
        long shared = steps.stream().filter(step -> step.kind() == Kind.MATCH).count();
        boolean sameUtterance = shared >= Math.min(MIN_WORDS, Math.min(a.size(), b.size()))
                && shared >= minOverlap * Math.min(a.size(), b.size());
        return sameUtterance ? differences(from, to, a, b, steps, order) : List.of();
    }

    /** Quoted in marks that {@link QuoteText} does not cut, the single ones of headlines. */
    private static boolean isQuoted(Variant variant) {
        return variant.kind().equals("direct") || variant.kind().equals("mixed");
    }

    /** A paraphrase is of whoever is quoted; what somebody else says, or nobody, is not. */
    private static boolean haveOneVoice(Variant from, Variant to) {
        boolean told = Math.min(from.source().level(), to.source().level()) >= 2;
        return told
                && !Sources.isUnresolved(from.source())
                && !Sources.isUnresolved(to.source())
                && Sources.kinship(from.source(), to.source()) != Sources.Kinship.OTHER;
    }

    private static List<Difference> differences(
            Variant from, Variant to, List<Word> a, List<Word> b, List<Step> steps, Order order) {
        List<Word> lost = new ArrayList<>();
        List<Word> won = new ArrayList<>();
        List<Word> otherA = new ArrayList<>();
        List<Word> otherB = new ArrayList<>();
        split(a, b, steps, lost, won, otherA, otherB);
        List<Difference> found = new ArrayList<>();
        String textA = from.textOf(hull(a));
        String textB = to.textOf(hull(b));
        // Another quotation, of which nothing is shared, may stand elsewhere in the article.
        lost.removeIf(word -> !pieces(a, steps, Step::from).contains(word.piece()));
        won.removeIf(word -> !pieces(b, steps, Step::to).contains(word.piece()));
        if (QuoteWeight.isHeavy(lost)) {
            found.add(extent(Relation.TRUNCATED, textA, textB, lost, a.size(), hull(lost), hull(b)));
        }
        if (QuoteWeight.isHeavy(won)) {
            found.add(extent(Relation.EXTENDED, textA, textB, won, b.size(), hull(a), hull(won)));
        }
        altered(textA, textB, otherA, otherB, a, b).ifPresent(found::add);
        // Where nobody knows which came first, one of the two was glued or the other cut.
        if (isMerged(from, a, b, steps) || !order.isKnown() && isMerged(to, b, a, turned(steps))) {
            found.add(merged(textA, textB, a, b));
        }
        return found;
    }

    private static Set<Integer> pieces(List<Word> words, List<Step> steps, ToIntFunction<Step> index) {
        return steps.stream()
                .filter(step -> step.kind() == Kind.MATCH)
                .map(step -> words.get(index.applyAsInt(step)).piece())
                .collect(Collectors.toSet());
    }

    /** Sorts the words that are not shared: lost or won at an end or behind an ellipsis, or other words within. */
    private static void split(
            List<Word> a,
            List<Word> b,
            List<Step> steps,
            List<Word> lost,
            List<Word> won,
            List<Word> otherA,
            List<Word> otherB) {
        for (Step step : steps) {
            switch (step.kind()) {
                case SUBSTITUTE -> {
                    otherA.add(a.get(step.from()));
                    otherB.add(b.get(step.to()));
                }
                case DELETE -> otherA.add(a.get(step.from()));
                case INSERT -> otherB.add(b.get(step.to()));
                case ELIDED -> {
                    if (step.from() >= 0) {
                        lost.add(a.get(step.from()));
                    } else {
                        won.add(b.get(step.to()));
                    }
                }
                default -> {}
            }
        }
        int firstA =
                steps.stream().mapToInt(Step::from).filter(i -> i >= 0).min().orElse(0);
        int lastA = steps.stream().mapToInt(Step::from).max().orElse(-1);
        int firstB = steps.stream().mapToInt(Step::to).filter(i -> i >= 0).min().orElse(0);
        int lastB = steps.stream().mapToInt(Step::to).max().orElse(-1);
        ends(a.subList(0, firstA), b.subList(0, firstB), true, lost, won, otherA, otherB);
        ends(a.subList(lastA + 1, a.size()), b.subList(lastB + 1, b.size()), false, lost, won, otherA, otherB);
    }

    /** What a local alignment leaves at an end: as many words as both have there are other words, the rest lost or won. */
    private static void ends(
            List<Word> a,
            List<Word> b,
            boolean head,
            List<Word> lost,
            List<Word> won,
            List<Word> otherA,
            List<Word> otherB) {
        List<Word> x = a.stream().filter(word -> !word.bracketed()).toList();
        List<Word> y = b.stream().filter(word -> !word.bracketed()).toList();
        // "[The crews]" for "They": the editor's words stand for those that are not there.
        if (y.size() < b.size() && x.size() <= MOST_REPLACED || x.size() < a.size() && y.size() <= MOST_REPLACED) {
            return;
        }
        // "Hardly anyone" for "nobody": other words, none lost or won.
        boolean reworded = !x.isEmpty() && !y.isEmpty() && Math.abs(x.size() - y.size()) <= MOST_REPLACED - 1;
        if (reworded) {
            otherA.addAll(x);
            otherB.addAll(y);
            return;
        }
        int both = Math.min(x.size(), y.size());
        otherA.addAll(head ? x.subList(x.size() - both, x.size()) : x.subList(0, both));
        otherB.addAll(head ? y.subList(y.size() - both, y.size()) : y.subList(0, both));
        List<Word> gone = head ? x.subList(0, x.size() - both) : x.subList(both, x.size());
        List<Word> more = head ? y.subList(0, y.size() - both) : y.subList(both, y.size());
        if (!head || QuoteWeight.isCut(gone)) {
            lost.addAll(gone);
        }
        if (!head || QuoteWeight.isCut(more)) {
            won.addAll(more);
        }
    }

    private static Difference extent(
            Relation relation, String textA, String textB, List<Word> gone, int whole, Span a, Span b) {
        double share = round((double) gone.size() / whole);
        boolean turns = gone.stream().anyMatch(QuoteWeight::isNegation);
        double materiality = turns ? Materiality.REVERSED_QUOTE : Materiality.ofExtent(share);
        return new Difference(relation, textA, textB, a, b, share, materiality, 0.9, "quote." + relation.label());
    }

    private static Optional<Difference> altered(
            String textA, String textB, List<Word> otherA, List<Word> otherB, List<Word> a, List<Word> b) {
        if (!QuoteWeight.isHeavy(otherA) && !QuoteWeight.isHeavy(otherB)
                || QuoteWeight.spelling(otherA).equals(QuoteWeight.spelling(otherB))) {
            return Optional.empty();
        }
        double rate = round((double) Math.max(otherA.size(), otherB.size()) / Math.max(a.size(), b.size()));
        boolean turns = QuoteWeight.negations(otherA) != QuoteWeight.negations(otherB)
                || !QuoteWeight.numbers(otherA).equals(QuoteWeight.numbers(otherB));
        return Optional.of(new Difference(
                Relation.ALTERED,
                textA,
                textB,
                otherA.isEmpty() ? hull(a) : hull(otherA),
                otherB.isEmpty() ? hull(b) : hull(otherB),
                rate,
                turns ? Materiality.REVERSED_QUOTE : Materiality.ofEdits(rate),
                0.85,
                turns ? "quote.altered_sense" : "quote.altered"));
    }

    private static Difference merged(String textA, String textB, List<Word> a, List<Word> b) {
        return new Difference(
                Relation.MERGED, textA, textB, hull(a), hull(b), null, Materiality.MERGED, 0.8, "quote.merged");
    }

    /**
     * One piece of {@code b} holds the end of a piece of {@code a} and, right behind it, the beginning of another, with more
     * than "he said" between them in {@code a}.
     */
    private static boolean isMerged(Variant variant, List<Word> a, List<Word> b, List<Step> steps) {
        Step last = null;
        for (Step step : steps) {
            if (step.kind() != Kind.MATCH) {
                continue;
            }
            if (last != null
                    && a.get(last.from()).piece() != a.get(step.from()).piece()
                    && b.get(last.to()).piece() == b.get(step.to()).piece()
                    && !b.get(step.to()).gapBefore()
                    && between(variant, a.get(last.from()), a.get(step.from())) > SPEECH_TAG) {
                return true;
            }
            last = step;
        }
        return false;
    }

    private static int between(Variant variant, Word last, Word next) {
        return variant.textOf(new Span(last.span().end(), next.span().begin())).split("\\s+").length - 1;
    }

    private static List<Step> turned(List<Step> steps) {
        return steps.stream().map(s -> new Step(s.to(), s.from(), s.kind())).toList();
    }

    private static Difference directness(Relation relation, Variant from, Variant to, Span a, Span b) {
        return new Difference(
                relation, from.kind(), to.kind(), a, b, null, Materiality.DIRECTNESS, 0.8, "quote." + relation.label());
    }

    private static Span hull(List<Word> words) {
        return words.stream().map(Word::span).reduce(Span::hull).orElseThrow();
    }

    private static double round(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
