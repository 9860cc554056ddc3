package org.claimshift.annotate;

import java.util.List;
import org.claimshift.annotate.QuotedText.Quotation;
import org.claimshift.annotate.TaggedField.Kind;
import org.claimshift.annotate.TaggedField.Role;

/**
 * What speaks against two spans being of one attribution: what lies between them. Tokens, the border of a clause, a
 * sentence or a paragraph, and spans of another attribution cost.
 */
final class LinkCosts {
    /** Cost of leaving a span alone: two such make a pair of this cost not worth it. */
    static final double ALONE = 4.0;

    private static final double SENTENCE = 3.0;
    /** More than two spans left alone, so that only what {@link #QUOTED} makes good crosses a paragraph's end. */
    private static final double PARAGRAPH = 6.0;

    private static final double QUOTED = -3.0;
    private static final double FOREIGN = 2.5;
    private static final double TOKEN = 0.12;

    /** Tokens between two spans of one attribution, at most. */
    private static final int FARTHEST = 120;

    private final Document doc;
    private final List<Quotation> quotations;
    private final List<Item> items;

    /** @param items all spans, in order: an item's index is its place here */
    LinkCosts(Document doc, List<Quotation> quotations, List<Item> items) {
        this.doc = doc;
        this.quotations = quotations;
        this.items = items;
    }

    /**
     * A span and where it stands.
     *
     * @param index its number among the spans
     * @param first index of its first token
     * @param last index of the token after its last
     */
    record Item(Role role, int index, int first, int last, int sentence, int lastSentence) {
        static Item of(Document doc, Role role, int index) {
            int first = doc.firstTokenFrom(role.span().begin());
            int last = doc.firstTokenFrom(role.span().end());
            int sentence = doc.sentenceAt(doc.tokens().get(first).begin());
            int lastSentence = doc.sentenceAt(doc.tokens().get(last - 1).begin());
            return new Item(role, index, first, last, sentence, lastSentence);
        }

        /** Parts with their cue and its source, which may be null. */
        static Attribution attribution(List<Item> content, Item cue, Item source) {
            double sure = content.get(0).role().confidence() * cue.role().confidence();
            return new Attribution(
                    source == null ? null : source.span(),
                    cue.span(),
                    content.stream().map(Item::span).toList(),
                    source == null ? sure : sure * source.role().confidence());
        }

        Span span() {
            return role.span();
        }
    }

    /** @param content its parts, in order */
    double ofContent(Item cue, List<Item> content) {
        for (int p = 1; p < content.size(); p++) {
            if (content.get(p - 1).last() <= cue.first()
                    && cue.last() <= content.get(p).first()) {
                return 0;
            }
        }
        Item first = content.get(0);
        Item last = content.get(content.size() - 1);
        if (cue.last() <= first.first()) {
            return between(cue, first) + quotedAfterBreak(cue, first);
        }
        if (last.last() <= cue.first()) {
            double marked = endsClause(last.last() - 1) || endsClause(last.last()) ? 0.3 : 1.8;
            return marked + between(last, cue);
        }
        return Alignment.NEVER;
    }

    /** "She wrote:" and the quotation as a paragraph of its own. */
    private double quotedAfterBreak(Item cue, Item content) {
        boolean breaks = breaks(cue.span().end(), content.span().begin());
        return breaks && quoted(content) ? QUOTED : 0;
    }

    /** @param content first part of the content that the cue has; null for none */
    double ofSource(Item cue, Item source, Item content) {
        if (source.last() <= cue.first()) {
            return between(source, cue);
        }
        if (cue.last() <= source.first()) {
            double order = content != null && content.first() < cue.first() ? 0.1 : 0.8;
            return order + between(cue, source);
        }
        return Alignment.NEVER;
    }

    /** What lies between two items of which the first ends before the second begins. */
    private double between(Item a, Item b) {
        double cost = 0;
        int covered = 0;
        if (b.first() - a.last() > FARTHEST) {
            return Alignment.NEVER;
        }
        for (Item item : items.subList(a.index() + 1, b.index())) {
            if (item.first() >= a.last() && item.last() <= b.first()) {
                covered += item.last() - item.first();
                Kind kind = item.role().kind();
                if (kind == Kind.CONTENT
                        || kind == a.role().kind()
                        || kind == b.role().kind()) {
                    cost += FOREIGN;
                }
            }
        }
        int free = b.first() - a.last() - covered;
        return cost
                + Math.min(free, 30) * TOKEN
                + (b.sentence() - a.lastSentence()) * SENTENCE
                + (breaks(a.span().end(), b.span().begin()) ? PARAGRAPH : 0);
    }

    private boolean endsClause(int token) {
        if (token < 0 || token >= doc.tokens().size()) {
            return false;
        }
        return switch (doc.tokens().get(token).text()) {
            case ",", "”", "\"", "’", "'", "?", "!", "-", "–", "—" -> true;
            default -> false;
        };
    }

    /** Whether a line break lies between two offsets. */
    boolean breaks(int from, int to) {
        return Windows.breaks(doc.text(), from, Math.max(from, to));
    }

    /** Whether it begins with a quotation. */
    boolean quoted(Item item) {
        return QuotedText.at(quotations, item.span().begin()) != null;
    }

    private String text(int token) {
        return doc.tokens().get(token).text();
    }
}
