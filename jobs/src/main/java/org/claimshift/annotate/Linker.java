package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.claimshift.annotate.LinkItems.Item;
import org.claimshift.annotate.QuotedText.Quotation;
import org.claimshift.annotate.TaggedField.Role;

/**
 * Puts source, cue and content spans together: who says what.
 *
 * <p>A cue is the centre of an attribution. Cues and contents come in the same order in news prose, and so do cues and
 * sources, so each pair of sequences is aligned without crossings at the least cost ({@link Alignment}, {@link LinkCosts}).
 * Around that:
 *
 * <ol>
 *   <li>A content that is resumed has several parts ({@link LinkItems}).
 *   <li>A relative pronoun is the source of the cue that follows it, and the source before it goes on to the next ("Voss,
 *       who said a, denied b").
 *   <li>A cue that got no source shares that of the cue before in its sentence where it is joined on ("he said a, adding
 *       that b"), or that of the cue after where it begins the sentence ("Citing a, he said b").
 *   <li>Of two contents on either side of one frame ("a," she said of b), or with nothing but a mark between them, the one
 *       that got no cue is a part of the other.
 *   <li>A content without a cue may still have a source ({@link Uncued}).
 *   <li>A cue without a content, and a source without a cue, are dropped.
 * </ol>
 */
final class Linker {
    /** Spans that are aligned at once, at least: a longer field is cut at a paragraph (or after 4 times as many). */
    private static final int BLOCK = 300;

    /** Tokens between a relative pronoun and its cue ("who later also"), and before a cue that begins a sentence, at most. */
    private static final int NEAR = 2;

    private static final Set<String> JOINING =
            Set.of("and", "but", "or", "then", "while", "before", "also", ",", ";", "–", "—", "-", "later", "nor");

    /** "self" is that of "the self-described ...". */
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "self");

    private final LinkItems items;
    private final LinkCosts costs;
    private final List<Item> sources;
    private final List<Item> cues;
    private final List<List<Item>> contents;

    /** A content and the number of its cue, or -1. */
    private record Cued(List<Item> content, int cue) {
        Item first() {
            return content.get(0);
        }

        Item last() {
            return content.get(content.size() - 1);
        }
    }

    private Linker(LinkItems items) {
        this.items = items;
        this.costs = new LinkCosts(items);
        this.sources = items.sources();
        this.cues = items.cues();
        this.contents = items.contents();
    }

    /** The attributions of a field, in the order of their contents. */
    static List<Attribution> link(TaggedField field) {
        Document doc = field.document();
        List<Quotation> quotations =
                QuotedText.quotations(doc.text(), 0, doc.text().length());
        List<Role> roles = QuotedRoles.mend(field, quotations);
        List<Attribution> found = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= roles.size(); i++) {
            boolean cut = i == roles.size()
                    || i - begin >= 4 * BLOCK
                    || (i - begin >= BLOCK
                            && Windows.breaks(
                                    doc.text(),
                                    roles.get(i - 1).span().end(),
                                    roles.get(i).span().begin()));
            if (cut) {
                found.addAll(new Linker(new LinkItems(doc, quotations, roles.subList(begin, i))).link());
                begin = i;
            }
        }
        return found;
    }

    private List<Attribution> link() {
        int[] contentOfCue = Alignment.align(
                cues.size(), contents.size(), LinkCosts.ALONE, (c, k) -> costs.ofContent(cues.get(c), contents.get(k)));
        int[] sourceOfCue = sourceOfCue(contentOfCue);
        share(sourceOfCue);
        List<Attribution> found = new ArrayList<>();
        Uncued uncued = new Uncued(items);
        Attribution speaker = null;
        for (Cued next : joined(cueOfContent(contentOfCue), sourceOfCue)) {
            Attribution attribution = next.cue() < 0
                    ? uncued.attribution(next.content(), speaker)
                    : attribution(
                            next.content(),
                            cues.get(next.cue()),
                            sourceOfCue[next.cue()] < 0 ? null : sources.get(sourceOfCue[next.cue()]));
            if (attribution != null) {
                found.add(attribution);
                speaker = isSpeaker(attribution.source()) ? attribution : speaker;
            }
        }
        return found;
    }

    /** Rule 2 of the class comment, and the alignment of all other sources. */
    private int[] sourceOfCue(int[] contentOfCue) {
        int[] sourceOfCue = new int[cues.size()];
        Arrays.fill(sourceOfCue, -1);
        List<Integer> freeCues = new ArrayList<>();
        List<Integer> freeSources = new ArrayList<>();
        int s = 0;
        for (int c = 0; c < cues.size(); c++) {
            while (s < sources.size() && sources.get(s).index() < cues.get(c).index() - 1) {
                freeSources.add(s++);
            }
            if (s < sources.size() && binds(sources.get(s), cues.get(c))) {
                sourceOfCue[c] = s++;
            } else {
                freeCues.add(c);
            }
        }
        while (s < sources.size()) {
            freeSources.add(s++);
        }
        int[] aligned = Alignment.align(freeCues.size(), freeSources.size(), LinkCosts.ALONE, (i, j) -> {
            int cue = freeCues.get(i);
            Item content = contentOfCue[cue] < 0
                    ? null
                    : contents.get(contentOfCue[cue]).get(0);
            return costs.ofSource(cues.get(cue), sources.get(freeSources.get(j)), content);
        });
        for (int i = 0; i < aligned.length; i++) {
            sourceOfCue[freeCues.get(i)] = aligned[i] < 0 ? -1 : freeSources.get(aligned[i]);
        }
        return sourceOfCue;
    }

    private boolean isSpeaker(Span source) {
        return source != null && !RELATIVE.contains(items.low(items.doc().firstTokenFrom(source.begin())));
    }

    private boolean binds(Item source, Item cue) {
        return source.index() == cue.index() - 1
                && cue.first() - source.last() <= NEAR
                && cue.sentence() == source.sentence()
                && RELATIVE.contains(items.low(source.first()));
    }

    /** Rule 3 of the class comment. */
    private void share(int[] sourceOfCue) {
        for (int c = 1; c < cues.size(); c++) {
            if (sourceOfCue[c] < 0 && isOneSentence(c - 1) && joinedOn(cues.get(c))) {
                sourceOfCue[c] = sourceOfCue[c - 1];
            }
        }
        for (int c = cues.size() - 2; c >= 0; c--) {
            if (sourceOfCue[c] < 0 && isOneSentence(c) && !(c > 0 && isOneSentence(c - 1)) && begins(cues.get(c))) {
                sourceOfCue[c] = sourceOfCue[c + 1];
            }
        }
    }

    private boolean isOneSentence(int cue) {
        return cues.get(cue).sentence() == cues.get(cue + 1).sentence();
    }

    private boolean begins(Item cue) {
        Document doc = items.doc();
        int sentence = doc.firstTokenFrom(doc.sentences().get(cue.sentence()).begin());
        return items.low(cue.first()).endsWith("ing") && cue.first() - sentence <= NEAR;
    }

    private boolean joinedOn(Item cue) {
        int before = cue.first() - 1;
        while (before > 0 && QuoteMarks.isClose(items.low(before))) {
            before--;
        }
        String first = items.low(cue.first());
        return first.endsWith("ing") || first.equals(":") || JOINING.contains(items.low(before));
    }

    private List<Cued> cueOfContent(int[] contentOfCue) {
        List<Cued> cued = new ArrayList<>();
        contents.forEach(content -> cued.add(new Cued(content, -1)));
        for (int c = 0; c < contentOfCue.length; c++) {
            if (contentOfCue[c] >= 0) {
                cued.set(contentOfCue[c], new Cued(contents.get(contentOfCue[c]), c));
            }
        }
        return cued;
    }

    /** Rule 4 of the class comment. */
    private List<Cued> joined(List<Cued> all, int[] sourceOfCue) {
        List<Cued> joined = new ArrayList<>();
        for (Cued next : all) {
            Cued before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null
                    && (before.cue() < 0) != (next.cue() < 0)
                    && before.last().lastSentence() == next.first().sentence()
                    && (isMark(before, next) || items.isQuoted(before.first()) && isFrame(before, next, sourceOfCue))) {
                List<Item> parts = new ArrayList<>(before.content());
                parts.addAll(next.content());
                joined.set(joined.size() - 1, new Cued(parts, Math.max(before.cue(), next.cue())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private boolean isMark(Cued before, Cued next) {
        int from = before.last().last();
        int to = next.first().first();
        return before.cue() >= 0
                && before.last().index() + 1 == next.first().index()
                && (from == to
                        || from + 1 == to
                                && !Character.isLetterOrDigit(items.low(from).codePointAt(0)));
    }

    /** Whether all that lies between is the cue and the source of one of them. */
    private boolean isFrame(Cued before, Cued next, int[] sourceOfCue) {
        int c = Math.max(before.cue(), next.cue());
        Item cue = cues.get(c);
        Item source = sourceOfCue[c] < 0 ? null : sources.get(sourceOfCue[c]);
        int at = before.last().last();
        boolean framed = false;
        for (int i = before.last().index() + 1; i < next.first().index(); i++) {
            Item item = items.all().get(i);
            boolean touches = item.first() == at || item.first() == at + 1 && !items.isMark(at, ":");
            if (item != cue && item != source || !touches) {
                return false;
            }
            framed |= item == cue;
            at = item.last();
        }
        return framed && next.first().first() - at <= 1;
    }

    private static Attribution attribution(List<Item> content, Item cue, Item source) {
        double sure = content.get(0).role().confidence() * cue.role().confidence();
        return new Attribution(
                source == null ? null : source.span(),
                cue.span(),
                content.stream().map(Item::span).toList(),
                source == null ? sure : sure * source.role().confidence());
    }
}
