package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.claimshift.annotate.Document.TaggedSpan;
import org.claimshift.annotate.Words.Pos;

/**
 * The outlets and persons between the sources of a field and the article, nearest to the article first: those that
 * {@link Citations} found, then "as quoted by the Associated Press", then "told Reuters". A phrase belongs to the attribution
 * of its sentence that is nearest, "told" to the one whose cue it is. The article's own outlet relays nothing.
 */
final class Relays {
    private static final Phrases PHRASES = Lexicon.read("via").phrases("relay", "told");
    private static final Lexicon ROLES = Lexicon.read("roles");
    private static final Set<String> MEDIA = ROLES.items("media");
    private static final Set<String> MEDIA_WORD = ROLES.items("media_word");
    private static final Set<String> PRESS = ROLES.items("any_press");
    private static final Set<String> BODY = ROLES.items("body");
    private static final Set<String> REPORTS = Set.of("report", "say", "write", "reveal");
    private static final Map<String, String> CALENDAR = Lexicon.read("calendar").labels();
    private static final int LONGEST_NAME = 7;

    /** Characters of an entity that a name may begin. */
    private static final int FAR = 80;

    /** A phrase of an attribution, the end of its sentence, and how far from the cue it is. */
    private record Relay(Phrases.Match match, int to, int distance) {
        /** 0: it reports what was said; 1: it was told. */
        int depth() {
            return match.label().equals("told") ? 1 : 0;
        }
    }

    private final Document doc;
    private final Words w;
    private final EntityNames names;
    private final Speakers speakers;
    private final String outlet;
    private final Map<Attribution, List<Relay>> byPhrase = new HashMap<>();
    private final Map<Attribution, List<Span>> bySyntax = new HashMap<>();

    /** The last medium that relayed, for "told the newspaper". */
    private String medium;

    Relays(Document doc, List<Relayed> attributions, EntityNames names, Speakers speakers, String outlet) {
        this.doc = doc;
        this.w = Words.all(doc);
        this.names = names;
        this.speakers = speakers;
        this.outlet = outlet == null ? "" : bare(outlet);
        Map<Integer, List<Attribution>> bySentence = new HashMap<>();
        for (Relayed next : attributions) {
            bySyntax.put(next.attribution(), next.by());
            Span frame = frame(next.attribution());
            if (frame != null) {
                bySentence
                        .computeIfAbsent(doc.sentenceAt(frame.begin()), s -> new ArrayList<>())
                        .add(next.attribution());
            }
        }
        bySentence.keySet().stream().sorted().forEach(s -> read(doc.sentences().get(s), bySentence.get(s)));
    }

    /** Where an attribution attributes: its cue, else its source. */
    private static Span frame(Attribution a) {
        return a.cue() != null ? a.cue() : a.source();
    }

    /** Names of the relays of an attribution; to be asked in their order, after {@link Speakers} was. */
    List<String> of(Attribution attribution) {
        Set<String> found = new LinkedHashSet<>();
        for (Span by : bySyntax.getOrDefault(attribution, List.of())) {
            String name = speakers.title(by);
            medium = speakers.read(by).kind() == Speaker.Kind.GROUP ? name : medium;
            found.add(name);
        }
        byPhrase.getOrDefault(attribution, List.of()).stream()
                .sorted(Comparator.comparingInt(Relay::depth).thenComparingInt(Relay::distance))
                .map(relay -> name(relay, attribution))
                .filter(Objects::nonNull)
                .forEach(found::add);
        // "told the Blaze" in the Daily Blaze.
        found.removeIf(name -> outlet.equals(bare(name)) || outlet.endsWith(" " + bare(name)));
        return List.copyOf(found);
    }

    private void read(Span sentence, List<Attribution> attributions) {
        int from = doc.firstTokenFrom(sentence.begin());
        int to = doc.firstTokenFrom(sentence.end());
        for (Phrases.Match match : PHRASES.in(w, from, to)) {
            Attribution nearest = w.isQuoted(match.from()) ? null : nearest(match, attributions);
            if (nearest != null && !isCovered(match.from(), attributions)) {
                int distance =
                        Math.abs(w.token(match.from()).begin() - frame(nearest).begin());
                byPhrase.computeIfAbsent(nearest, a -> new ArrayList<>()).add(new Relay(match, to, distance));
            }
        }
        orphan(sentence, from, to, attributions);
    }

    private boolean isCovered(int token, List<Attribution> attributions) {
        int begin = w.token(token).begin();
        return attributions.stream()
                .flatMap(a -> a.parts().stream())
                .anyMatch(part -> part.begin() <= begin && begin < part.end());
    }

    /** The attribution that a phrase belongs to: the one whose cue has it, else the nearest; null where it is a cue without a source. */
    private Attribution nearest(Phrases.Match match, List<Attribution> attributions) {
        Span span = w.span(match.from(), match.to());
        Attribution best = null;
        for (Attribution a : attributions) {
            if (a.cue() != null && a.cue().overlaps(span)) {
                return a;
            }
            best = best == null || distance(a, span) < distance(best, span) ? a : best;
        }
        // "told" is the cue of its attribution, or of none that was seen.
        return w.lemma(match.from()).equals("tell") ? null : best;
    }

    private static int distance(Attribution a, Span span) {
        Span frame = frame(a);
        Span whole = a.source() == null ? frame : frame.hull(a.source());
        return span.begin() >= whole.end()
                ? span.begin() - whole.end()
                : whole.begin() >= span.end() ? whole.begin() - span.end() : 0;
    }

    /** The relay's name after the phrase; null where it is none. */
    private String name(Relay relay, Attribution a) {
        int from = relay.match().to();
        int to = relay.to();
        boolean told = relay.depth() > 0;
        int first = from;
        while (first < to
                && first - from < 6
                && !w.isCapital(first)
                && !MEDIA.contains(w.low(first))
                && !w.low(first).equals("that")
                && w.is(first, Pos.DET, Pos.NOUN, Pos.ADJ)) {
            first++;
        }
        boolean press = false;
        for (int k = from; k < first; k++) {
            press |= PRESS.contains(w.lemma(k)) || MEDIA_WORD.contains(w.low(k));
        }
        int last = nameTo(first, to);
        if (last == first) {
            boolean own =
                    a.source() != null && first > from && w.span(from, first).overlaps(a.source());
            boolean outlets =
                    first > from && (PRESS.contains(w.lemma(first - 1)) || MEDIA_WORD.contains(w.low(first - 1)));
            return outlets && !own ? unnamed(from, first) : null;
        }
        Span span = w.span(first, last);
        boolean own = a.source() != null && span.overlaps(a.source());
        if (own && !a.source().contains(w.token(from - 1).span())) {
            return null;
        }
        TaggedSpan entity = entityAt(span);
        String label = entity == null ? "" : entity.label();
        boolean known = press || SourceLevels.isMedium(w, first, last);
        boolean name = last - first > 1 && !label.equals("PER") || label.equals("ORG") && !isAcronym(first);
        boolean likely = name && !label.equals("LOC") && !isBody(first, last);
        if (!known && !(told ? likely : !label.equals("LOC"))) {
            return null;
        }
        boolean whole = entity != null
                && (entity.span().end() >= span.end()
                        || MEDIA.contains(bare(entity.span().of(doc.text()))));
        String title = whole && !label.equals("MISC") ? names.canonical(doc, entity) : text(first, last);
        medium = known || likely ? title : medium;
        return title;
    }

    private TaggedSpan entityAt(Span span) {
        Span near = new Span(span.begin(), Math.min(doc.text().length(), span.begin() + FAR));
        List<TaggedSpan> entities = doc.entitiesIn(near);
        return entities.isEmpty() || entities.get(0).span().begin() != span.begin() ? null : entities.get(0);
    }

    /** "A memo shows that ..., Channel 6 reported": a medium that got no content of its own at the end of a sentence. */
    private void orphan(Span sentence, int from, int to, List<Attribution> attributions) {
        int verb = to - 1;
        while (verb > from && to - verb < 8 && !(w.isFinite(verb) && REPORTS.contains(w.lemma(verb)))) {
            verb--;
        }
        int begin = NounPhrase.begin(w, verb, from);
        if (begin == verb || !w.low(begin - 1).equals(",") || !REPORTS.contains(w.lemma(verb))) {
            return;
        }
        Span source = w.span(begin, verb);
        Span cue = w.token(verb).span();
        boolean used = attributions.stream()
                .anyMatch(a -> a.hull().contains(source)
                        || a.source() != null && a.source().overlaps(source)
                        || a.cue() != null && a.cue().overlaps(cue));
        if (!used && SourceLevels.isMedium(w, begin, verb)) {
            Attribution last = attributions.get(attributions.size() - 1);
            bySyntax.merge(last, List.of(source), (a, b) -> Stream.concat(b.stream(), a.stream())
                    .toList());
        }
    }

    /** "the newspaper" is the medium named before; "state television" and "a local paper" are as written. */
    private String unnamed(int from, int to) {
        if (w.low(from).equals("the") && to - from == 2) {
            return medium != null ? medium : speakers.name(w.span(from, to));
        }
        int first = w.is(from, Pos.DET) ? from + 1 : from;
        return first < to ? text(first, to) : null;
    }

    private int nameTo(int from, int to) {
        int at = from;
        while (at < to && at - from < LONGEST_NAME && (at == from || !w.newLine(at))) {
            boolean joiner = at > from
                    && (w.low(at).equals("of")
                            || w.low(at).equals("-")
                            || w.low(at).equals("&"))
                    && w.isCapital(at + 1);
            boolean number = at > from && w.isDigits(at) && w.isCapital(at - 1);
            boolean day = at > from && CALENDAR.containsKey(w.low(at)) && !MEDIA_WORD.contains(w.low(at));
            boolean named = w.isCapital(at)
                    || joiner
                    || number
                    || MEDIA.contains(w.low(at))
                    || at > from && MEDIA_WORD.contains(w.low(at));
            if (!named || w.low(at).equals("'s") || day) {
                break;
            }
            at++;
        }
        return at;
    }

    private boolean isBody(int from, int to) {
        for (int k = from; k < to; k++) {
            if (BODY.contains(w.lemma(k)) || SourceLevels.isHuman(w, k)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAcronym(int from) {
        String raw = w.raw(from);
        return raw.equals(raw.toUpperCase(Locale.ROOT));
    }

    private String text(int from, int to) {
        return w.span(from, to).of(doc.text()).replaceAll("\\s+", " ");
    }

    private static String bare(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }
}
