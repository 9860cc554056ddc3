package org.claimshift.annotate;

import java.util.List;

/**
 * One field of an article (its title or its body) as the rules see it: all offsets are UTF-16 units into {@code text}.
 *
 * @param field title or body
 * @param text the field, verbatim
 * @param tokens its tokens in order, none inside furniture
 * @param sentences its sentences in order, none inside furniture
 * @param entities tagged entity mentions (PER, ORG, LOC, MISC) in order
 */
public record Document(String field, String text, List<Token> tokens, List<Span> sentences, List<TaggedSpan> entities) {

    /** A span with the tagger's label and its probability. */
    public record TaggedSpan(Span span, String label, double confidence) {}

    /** The tokens that lie in the span. */
    public List<Token> tokensIn(Span span) {
        return tokens.subList(firstTokenFrom(span.begin()), firstTokenFrom(span.end()));
    }

    /** The entities that lie in the span, in order. */
    public List<TaggedSpan> entitiesIn(Span span) {
        int low = 0;
        int high = entities.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entities.get(middle).span().begin() < span.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < entities.size() && entities.get(end).span().end() <= span.end()) {
            end++;
        }
        return entities.subList(low, end);
    }

    /** The entity that the span is of; null for none. */
    public Span entityOver(Span span) {
        int low = 0;
        int high = entities.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entities.get(middle).span().begin() <= span.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Span before = low > 0 ? entities.get(low - 1).span() : null;
        return before != null && before.contains(span) ? before : null;
    }

    /** Index of the last sentence that begins at the offset or before it; 0 where none does. */
    public int sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).begin() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The sentences that the span touches, in order. */
    public List<Span> sentencesIn(Span span) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).end() <= span.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < sentences.size() && sentences.get(end).begin() < span.end()) {
            end++;
        }
        return sentences.subList(low, end);
    }

    /** Index of the first token that begins at the offset or after it. */
    public int firstTokenFrom(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).begin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
