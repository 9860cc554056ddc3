package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.claimshift.annotate.TaggedField.Kind;
import org.claimshift.annotate.TaggedField.Role;

/**
 * Puts source, cue and content spans together: who says what.
 *
 * <p>A cue is the centre of an attribution. Cues and contents come in the same order in news prose, and so do cues and
 * sources, so each pair of sequences is aligned without crossings at the least cost ({@link Alignment}); what costs is what
 * lies between two spans: tokens, the border of a clause, a sentence or a paragraph, a span of another attribution. Then:
 *
 * <ol>
 *   <li>A content whose tags resume the one before is a further part of it ("a," she said, "b").
 *   <li>A cue that got no source shares that of the cue before in its sentence where it is joined on ("he said a, adding
 *       that b").
 *   <li>A quotation that is a sentence of its own, or several, without a cue is a floating quote: it has the source of the
 *       attribution before, if that is in the same paragraph or ended the one before.
 *   <li>A cue without a content, and a source without a cue, are dropped; an unquoted content without either is too.
 * </ol>
 */
final class Linker {
    /** Cost of leaving a span alone: two such make a pair of this cost not worth it. */
    private static final double ALONE = 4.0;

    private static final double SENTENCE = 3.0;
    /** More than two spans left alone, so that only what {@link #QUOTED} makes good crosses a paragraph's end. */
    private static final double PARAGRAPH = 6.0;

    private static final double QUOTED = -3.0;
    private static final double FOREIGN = 2.5;
    private static final double TOKEN = 0.12;

    /** Tokens between two spans of one attribution, at most. */
    private static final int FARTHEST = 120;

    /** Spans that are aligned at once, at least: a longer field is cut at a paragraph (or after 4 times as many). */
    private static final int BLOCK = 300;

    private static final Set<String> JOINING =
            Set.of("and", "but", "or", "then", "while", "before", "also", ",", ";", "–", "—", "-", "later", "nor");

    /** A span and where it stands: its number among the spans, indices of its first token, of the token after its last, of sentence and paragraph. */
    private record Item(Role role, int index, int first, int last, int sentence, int lastSentence) {}

    /** A content with the parts that resume it. */
    private record Content(List<Item> parts) {
        Item first() {
            return parts.get(0);
        }

        Item last() {
            return parts.get(parts.size() - 1);
        }
    }

    private final Document doc;
    private final List<Item> items = new ArrayList<>();
    private final List<Item> sources = new ArrayList<>();
    private final List<Item> cues = new ArrayList<>();
    private final List<Content> contents = new ArrayList<>();

    private Linker(Document doc, List<Role> roles) {
        this.doc = doc;
        for (Role role : roles) {
            Item item = item(role);
            items.add(item);
            switch (role.kind()) {
                case SOURCE -> sources.add(item);
                case CUE -> cues.add(item);
                case CONTENT -> {
                    if (role.resumes() && !contents.isEmpty() && near(contents.get(contents.size() - 1), item)) {
                        contents.get(contents.size() - 1).parts().add(item);
                    } else {
                        contents.add(new Content(new ArrayList<>(List.of(item))));
                    }
                }
            }
        }
    }

    /** The attributions of a field, in the order of their contents. */
    static List<Attribution> link(TaggedField field) {
        List<Attribution> found = new ArrayList<>();
        List<Role> roles = field.roles();
        String text = field.document().text();
        int begin = 0;
        for (int i = 1; i <= roles.size(); i++) {
            boolean cut = i == roles.size()
                    || i - begin >= 4 * BLOCK
                    || (i - begin >= BLOCK
                            && Windows.breaks(
                                    text,
                                    roles.get(i - 1).span().end(),
                                    roles.get(i).span().begin()));
            if (cut) {
                found.addAll(new Linker(field.document(), roles.subList(begin, i)).link());
                begin = i;
            }
        }
        return found;
    }

    private List<Attribution> link() {
        int[] contentOfCue = Alignment.align(
                cues.size(), contents.size(), ALONE, (c, k) -> costOfContent(cues.get(c), contents.get(k)));
        int[] sourceOfCue = Alignment.align(
                cues.size(),
                sources.size(),
                ALONE,
                (c, s) -> costOfSource(
                        cues.get(c), sources.get(s), contentOfCue[c] < 0 ? null : contents.get(contentOfCue[c])));
        share(sourceOfCue);
        int[] cueOfContent = new int[contents.size()];
        Arrays.fill(cueOfContent, -1);
        for (int c = 0; c < cues.size(); c++) {
            if (contentOfCue[c] >= 0) {
                cueOfContent[contentOfCue[c]] = c;
            }
        }
        List<Attribution> found = new ArrayList<>();
        Attribution before = null;
        for (int k = 0; k < contents.size(); k++) {
            Attribution next = cueOfContent[k] >= 0
                    ? attribution(contents.get(k), cues.get(cueOfContent[k]), sourceOf(cueOfContent[k], sourceOfCue))
                    : withoutCue(contents.get(k), before);
            if (next != null) {
                found.add(next);
                before = next;
            }
        }
        return found;
    }

    private Item sourceOf(int cue, int[] sourceOfCue) {
        return sourceOfCue[cue] < 0 ? null : sources.get(sourceOfCue[cue]);
    }

    private Attribution attribution(Content content, Item cue, Item source) {
        List<Span> parts =
                content.parts().stream().map(part -> part.role().span()).toList();
        double sure = content.first().role().confidence() * cue.role().confidence();
        return new Attribution(
                source == null ? null : source.role().span(),
                cue.role().span(),
                parts,
                source == null ? sure : sure * source.role().confidence());
    }

    /** Rules 3 and 4 of the class comment. */
    private Attribution withoutCue(Content content, Attribution before) {
        List<Span> parts =
                content.parts().stream().map(part -> part.role().span()).toList();
        double sure = content.first().role().confidence();
        Item first = content.first();
        if (first.first() > 0 && isColon(first)) {
            // "Kyiv: troops arrive": a headline's cue is its colon.
            Item source = sources.stream()
                    .filter(s -> s.last() == first.first() - 1)
                    .findFirst()
                    .orElse(null);
            if (source != null) {
                return new Attribution(source.role().span(), null, parts, sure);
            }
        }
        if (!quoted(first) || before == null || before.source() == null) {
            return null;
        }
        int gap = sentenceAt(doc.firstTokenFrom(before.hull().end() - 1));
        boolean follows = first.sentence() - gap <= 2
                && paragraphsBetween(before.hull().end(), first.role().span().begin()) <= 1;
        return follows ? new Attribution(before.source(), null, parts, sure * before.confidence()) : null;
    }

    private boolean isColon(Item item) {
        return doc.tokens().get(item.first() - 1).text().equals(":");
    }

    private boolean quoted(Item item) {
        return QuoteMarks.isOpen(doc.tokens().get(item.first()).text())
                || (item.first() > 0
                        && QuoteMarks.isOpen(doc.tokens().get(item.first() - 1).text()));
    }

    /** Rule 2 of the class comment. */
    private void share(int[] sourceOfCue) {
        for (int c = 1; c < cues.size(); c++) {
            if (sourceOfCue[c] >= 0 || sourceOfCue[c - 1] < 0) {
                continue;
            }
            Item cue = cues.get(c);
            boolean sameSentence = cue.sentence() == cues.get(c - 1).sentence();
            if (sameSentence && cue.first() > 0 && joinedOn(cue)) {
                sourceOfCue[c] = sourceOfCue[c - 1];
            }
        }
    }

    private boolean joinedOn(Item cue) {
        Token first = doc.tokens().get(cue.first());
        String before = doc.tokens().get(cue.first() - 1).text().toLowerCase(java.util.Locale.ROOT);
        return JOINING.contains(before) || first.text().endsWith("ing");
    }

    private double costOfContent(Item cue, Content content) {
        for (int p = 1; p < content.parts().size(); p++) {
            if (content.parts().get(p - 1).last() <= cue.first()
                    && cue.last() <= content.parts().get(p).first()) {
                return 0;
            }
        }
        if (cue.last() <= content.first().first()) {
            return between(cue, content.first()) + quotedAfterBreak(cue, content.first());
        }
        if (content.last().last() <= cue.first()) {
            double marked = endsClause(content.last().last() - 1)
                            || endsClause(content.last().last())
                    ? 0.3
                    : 1.8;
            return marked + between(content.last(), cue);
        }
        return Alignment.NEVER;
    }

    /** "She wrote:" and the quotation as a paragraph of its own. */
    private double quotedAfterBreak(Item cue, Item content) {
        boolean breaks =
                paragraphsBetween(cue.role().span().end(), content.role().span().begin()) > 0;
        return breaks && quoted(content) ? QUOTED : 0;
    }

    private double costOfSource(Item cue, Item source, Content content) {
        if (source.last() <= cue.first()) {
            return between(source, cue);
        }
        if (cue.last() <= source.first()) {
            double order = content != null && content.first().first() < cue.first() ? 0.1 : 0.8;
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
                if (item.role().kind() == Kind.CONTENT) {
                    cost += FOREIGN;
                } else if (item.role().kind() == a.role().kind()
                        || item.role().kind() == b.role().kind()) {
                    cost += FOREIGN;
                }
            }
        }
        int free = b.first() - a.last() - covered;
        return cost
                + Math.min(free, 30) * TOKEN
                + (b.sentence() - a.lastSentence()) * SENTENCE
                + paragraphsBetween(a.role().span().end(), b.role().span().begin()) * PARAGRAPH;
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

    private int paragraphsBetween(int from, int to) {
        return Windows.breaks(doc.text(), from, Math.max(from, to)) ? 1 : 0;
    }

    /** A resumed content goes on within two sentences of its paragraph or in the next. */
    private static boolean near(Content content, Item part) {
        return part.sentence() - content.last().lastSentence() <= 2;
    }

    private Item item(Role role) {
        int first = doc.firstTokenFrom(role.span().begin());
        int last = doc.firstTokenFrom(role.span().end());
        return new Item(role, items.size(), first, last, sentenceAt(first), sentenceAt(last - 1));
    }

    private int sentenceAt(int token) {
        return doc.sentenceAt(doc.tokens().get(token).begin());
    }
}
