package org.claimshift.annotate;

import java.util.List;
import org.claimshift.annotate.LinkItems.Item;
import org.claimshift.annotate.TaggedField.Kind;

/**
 * Contents without a cue, and what tells whose they are all the same:
 *
 * <ol>
 *   <li>A mark: "Kyiv: a", "'a': Voss defies council", "a" – Mara Voss. A quotation needs none: "a," Voss with a nod.
 *   <li>A sentence that ends in a colon: "Voss had an answer: a".
 *   <li>A floating quotation, a sentence of its own or several, has the source of the attribution before, if that is in the
 *       same paragraph or ended the one before.
 * </ol>
 *
 * An unquoted content with none of these is dropped.
 */
final class Uncued {
    /** Sentences between a floating quotation and the attribution before, at most, plus one. */
    private static final int FAR = 2;

    private final LinkItems items;

    Uncued(LinkItems items) {
        this.items = items;
    }

    /**
     * The content as an attribution.
     *
     * @param before the attribution before it in the text, of one who is named or described; null for none
     * @return null where nobody can be told
     */
    Attribution attribution(List<Item> content, Attribution before) {
        Item first = content.get(0);
        Item last = content.get(content.size() - 1);
        double sure = first.role().confidence();
        Item source = beside(first, last);
        if (source == null && items.isMark(first.first() - 1, ":")) {
            source = ofSentence(first);
            sure *= source == null ? 1 : source.role().confidence();
        }
        if (source != null) {
            return attribution(source.span(), content, sure);
        }
        boolean floats = items.isQuoted(first) && before != null && follows(before, first);
        return floats ? attribution(before.source(), content, sure * before.confidence()) : null;
    }

    private static Attribution attribution(Span source, List<Item> content, double sure) {
        return new Attribution(source, null, content.stream().map(Item::span).toList(), sure);
    }

    /** The source right before the content's colon, or right after the content; unless quoted, after its dash. */
    private Item beside(Item first, Item last) {
        Item before = item(first.index() - 1);
        if (before != null && before.last() == first.first() - 1 && items.isMark(before.last(), ":")) {
            return before;
        }
        Item after = item(last.index() + 1);
        if (after == null || after.first() > last.last() + 1) {
            return null;
        }
        boolean touches = items.isQuoted(first) && after.sentence() == last.lastSentence();
        String marks = items.isQuoted(first) ? ":–—-" : "–—";
        return touches || after.first() > last.last() && items.isMark(last.last(), marks) ? after : null;
    }

    /** The last source of the sentence that the colon before the content ends. */
    private Item ofSentence(Item first) {
        int sentence = items.doc()
                .sentenceAt(items.doc().tokens().get(first.first() - 1).begin());
        for (int i = first.index() - 1; i >= 0 && items.all().get(i).lastSentence() >= sentence; i--) {
            if (items.all().get(i).role().kind() == Kind.SOURCE
                    && items.all().get(i).sentence() == sentence) {
                return items.all().get(i);
            }
        }
        return null;
    }

    private boolean follows(Attribution before, Item first) {
        int end = items.doc().sentenceAt(before.hull().end() - 1);
        return first.sentence() - end <= FAR;
    }

    /** The source with that index; null for none. */
    private Item item(int index) {
        boolean is = index >= 0
                && index < items.all().size()
                && items.all().get(index).role().kind() == Kind.SOURCE;
        return is ? items.all().get(index) : null;
    }
}
