package org.claimshift.annotate;

import java.util.List;
import org.claimshift.annotate.LinkItems.Item;
import org.claimshift.annotate.TaggedField.Kind;

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

    private final LinkItems items;

    LinkCosts(LinkItems items) {
        this.items = items;
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
        if (signs(cue, last)) {
            return 0;
        }
        if (last.last() <= cue.first()) {
            double marked = endsClause(last.last() - 1) || endsClause(last.last()) ? 0.3 : 1.8;
            return marked + between(last, cue);
        }
        return Alignment.NEVER;
    }

    /** A quotation, and below it a dash and a name. */
    private boolean signs(Item cue, Item content) {
        return cue.first() == content.last()
                && cue.last() == cue.first() + 1
                && items.isMark(cue.first(), "-–—")
                && items.isQuoted(content);
    }

    /** "She wrote:" and the quotation as a paragraph of its own. */
    private double quotedAfterBreak(Item cue, Item content) {
        return items.breaks(cue, content) && items.isQuoted(content) ? QUOTED : 0;
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
        for (Item item : items.all().subList(a.index() + 1, b.index())) {
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
                + (items.breaks(a, b) ? PARAGRAPH : 0);
    }

    private boolean endsClause(int token) {
        return items.isMark(token, ",”\"’'?!-–—");
    }
}
