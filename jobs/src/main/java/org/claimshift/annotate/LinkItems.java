package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimshift.annotate.QuotedText.Quotation;
import org.claimshift.annotate.TaggedField.Kind;
import org.claimshift.annotate.TaggedField.Role;

/**
 * The spans that {@link Linker} puts together, and where they stand. A content whose tags resume the one before is a further
 * part of it ("a," she said, "b"), but for one in another paragraph. A quotation resumes the quotation before, whatever else its frame says ("a," she said,
 * adding that c. "b"); in a paragraph of its own it does so only if that one was not closed.
 */
final class LinkItems {
    /** Sentences between the parts of a content, at most, plus one. */
    private static final int FAR = 2;

    private final Document doc;
    private final List<Quotation> quotations;
    private final List<Item> all = new ArrayList<>();
    private final List<Item> sources = new ArrayList<>();
    private final List<Item> cues = new ArrayList<>();
    private final List<List<Item>> contents = new ArrayList<>();

    /**
     * A span and where it stands.
     *
     * @param index its number among the spans
     * @param first index of its first token
     * @param last index of the token after its last
     * @param lastSentence the sentence in which it ends; that of its frame where it is a quotation that asks or cries
     */
    record Item(Role role, int index, int first, int last, int sentence, int lastSentence) {
        Span span() {
            return role.span();
        }
    }

    /** @param quotations those of the whole field */
    LinkItems(Document doc, List<Quotation> quotations, List<Role> roles) {
        this.doc = doc;
        this.quotations = quotations;
        for (int i = 0; i < roles.size(); i++) {
            Item item = item(roles.get(i), i + 1 < roles.size() ? roles.get(i + 1) : null);
            all.add(item);
            switch (item.role().kind()) {
                case SOURCE -> sources.add(item);
                case CUE -> cues.add(item);
                case CONTENT -> {
                    List<Item> resumed = item.role().resumes() ? resumed(item) : null;
                    if (resumed == null) {
                        contents.add(new ArrayList<>(List.of(item)));
                    } else {
                        resumed.add(item);
                    }
                }
            }
        }
    }

    /** All spans in order: an item's index is its place here. */
    List<Item> all() {
        return all;
    }

    List<Item> sources() {
        return sources;
    }

    List<Item> cues() {
        return cues;
    }

    /** Contents, each with its parts in order. */
    List<List<Item>> contents() {
        return contents;
    }

    Document doc() {
        return doc;
    }

    /** Whether it begins inside a quotation or with one. */
    boolean isQuoted(Item item) {
        return QuotedText.at(quotations, item.span().begin()) != null;
    }

    /** Whether a line break lies between two items of which the first ends before the second begins. */
    boolean breaks(Item a, Item b) {
        return Windows.breaks(doc.text(), a.span().end(), b.span().begin());
    }

    /** The token's text in lower case; "" beyond the text's ends. */
    String low(int token) {
        return token < 0 || token >= doc.tokens().size()
                ? ""
                : doc.tokens().get(token).text().toLowerCase(Locale.ROOT);
    }

    /** Whether the token is one of these characters. */
    boolean isMark(int token, String marks) {
        String text = low(token);
        return text.length() == 1 && marks.contains(text);
    }

    private Item item(Role role, Role next) {
        int first = doc.firstTokenFrom(role.span().begin());
        int last = doc.firstTokenFrom(role.span().end());
        boolean cries = next != null && cries(role, last, next);
        return new Item(role, all.size(), first, last, sentenceAt(first), sentenceAt(cries ? last : last - 1));
    }

    /** Whether a frame follows a quotation's question or cry: “Who goes there?” Voss asked. */
    private boolean cries(Role role, int last, Role next) {
        int end = last - 1;
        while (end > 0 && QuoteMarks.isClose(low(end))) {
            end--;
        }
        return role.kind() == Kind.CONTENT
                && next.kind() != Kind.CONTENT
                && end < last - 1
                && isMark(end, "?!")
                && doc.firstTokenFrom(next.span().begin()) == last
                && !Windows.breaks(doc.text(), role.span().end(), next.span().begin());
    }

    private List<Item> resumed(Item item) {
        if (contents.isEmpty()) {
            return null;
        }
        List<Item> last = contents.get(contents.size() - 1);
        Item end = last.get(last.size() - 1);
        if (item.sentence() - end.lastSentence() > FAR) {
            return null;
        }
        if (!isQuoted(item)) {
            return Windows.hasEmptyLine(
                            doc.text(), end.span().end(), item.span().begin())
                    ? null
                    : last;
        }
        if (breaks(end, item)) {
            Quotation before = QuotedText.at(quotations, end.span().end() - 1);
            return before == null || before.closed() ? null : last;
        }
        int sentence = last.get(0).sentence();
        for (int k = contents.size() - 1; k >= 0; k--) {
            List<Item> content = contents.get(k);
            Item part = content.get(content.size() - 1);
            if (part.lastSentence() < sentence) {
                break;
            }
            if (isQuoted(part)) {
                return content;
            }
        }
        return last;
    }

    private int sentenceAt(int token) {
        return doc.sentenceAt(doc.tokens().get(token).begin());
    }
}
