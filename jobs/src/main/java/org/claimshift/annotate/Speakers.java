package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.claimshift.annotate.Document.TaggedSpan;
import org.claimshift.annotate.Speaker.Kind;

/**
 * Who the sources of one field are and how specific they are. To be asked for the field's attributions in their order, for
 * it remembers who spoke before.
 *
 * <p>Rules, first that fits: a pronoun and a description ("the minister") are the one they stand for
 * ({@link Antecedents}); a person named in it, with a role if the article has told one by then; an organisation in it; a
 * place that is all of it, which is its government; else nobody named, as specific as its words ({@link SourceLevels}).
 */
final class Speakers {
    private static final Set<String> BESIDE = Set.of("by", "to", "against", "near", "about", "with");
    private static final Set<String> ORGANISATION = Lexicon.read("roles").items("any_body");
    private static final Set<String> BESIDE_PERSON = Set.of("for", "from", "under");

    /** Characters of a name that may lie outside of its source. */
    private static final int LONGEST_NAME = 60;

    /** Tokens of a source that are read: its head stands early. */
    private static final int LONGEST = 40;

    /** Speakers that are remembered. */
    private static final int MEMORY = 8;

    private final Document doc;
    private final Words w;
    private final EntityNames names;
    private final Antecedents antecedents;
    private final List<Speaker> heard = new ArrayList<>();

    Speakers(Document doc, EntityNames names) {
        this.doc = doc;
        this.w = Words.all(doc);
        this.names = names;
        this.antecedents = new Antecedents(doc, names, this);
    }

    /** The speaker that a source is; null for a source of null or without a word. */
    Speaker of(Span source) {
        if (source == null || doc.tokensIn(source).isEmpty()) {
            return null;
        }
        Speaker speaker = antecedents.of(source, heard).orElseGet(() -> read(source));
        heard.add(speaker);
        if (heard.size() > MEMORY) {
            heard.remove(0);
        }
        return speaker;
    }

    /** What a relaying source is called: its name, else its words without an article. */
    String title(Span relay) {
        Speaker speaker = antecedents.of(relay, heard).orElseGet(() -> read(relay));
        if (speaker.name() != null && speaker.level() >= 4) {
            return speaker.name();
        }
        String words = relay.of(doc.text()).replaceAll("\\s+", " ");
        return words.startsWith("the ") || words.startsWith("The ") ? words.substring(4) : words;
    }

    /** The name of whom a description stands for; null where it stands for nobody named. */
    String name(Span description) {
        return antecedents.of(description, heard).map(Speaker::name).orElse(null);
    }

    /** The speaker by what is written in the span alone. */
    Speaker read(Span source) {
        int from = doc.firstTokenFrom(source.begin());
        int to = Math.min(doc.firstTokenFrom(source.end()), from + LONGEST);
        // A source that is cut inside a name ("Budanov" of "Kyrylo Budanov") names it all the same.
        Span around = new Span(Math.max(0, source.begin() - LONGEST_NAME), source.end() + LONGEST_NAME);
        List<TaggedSpan> inside = doc.entitiesIn(around).stream()
                .filter(entity -> entity.span().overlaps(source))
                .toList();
        Optional<TaggedSpan> person = itself(inside, "PER", source);
        if (person.isPresent() && isBody(person.get())) {
            return speaker(Kind.GROUP, "ORG", names.canonical(doc, person.get()), 4, source);
        }
        if (person.isPresent()) {
            String name = names.canonical(doc, person.get());
            return person(name, person.get().span(), source);
        }
        int head = NounPhrase.head(w, from, to);
        if (inside.isEmpty() && isNameByLooks(from, head)) {
            boolean told = new RoleWords(doc).beside(head - 1, head + 1) != null;
            return speaker(Kind.PERSON, null, null, told ? 5 : 4, source);
        }
        Optional<TaggedSpan> organisation = itself(inside, "ORG", source);
        boolean named = organisation.isPresent()
                || inside.stream().anyMatch(entity -> !entity.label().equals("PER") && !isBeside(entity, source));
        Span word = head < w.size() ? w.token(head).span() : source;
        boolean itself = inside.stream()
                .anyMatch(
                        entity -> !entity.label().equals("PER") && entity.span().overlaps(word));
        boolean other =
                organisation.filter(entity -> !entity.span().overlaps(word)).isPresent();
        int level = SourceLevels.of(w, from, to, head, named, other, itself);
        String low = w.low(head);
        Kind kind = SourceLevels.isHuman(w, head)
                ? NounPhrase.isPlural(w, head) ? Kind.PEOPLE : Kind.PERSON
                : NounPhrase.isPlural(w, head) && !low.equals("police") ? Kind.PEOPLE : Kind.GROUP;
        if (organisation.isPresent()) {
            String name = names.canonical(doc, organisation.get());
            Optional<String> state = names.voice(name);
            return speaker(kind, state.isPresent() ? "LOC" : "ORG", state.orElse(name), level, source);
        }
        Optional<TaggedSpan> place = inside.stream()
                .filter(entity -> entity.label().equals("LOC") && isAll(entity.span(), source))
                .findFirst();
        if (place.isPresent()) {
            String name = names.canonical(doc, place.get());
            return speaker(kind, "LOC", names.voice(name).orElse(name), level, source);
        }
        return speaker(kind, null, null, level, source);
    }

    /** A person, as specific as the article has been about them by then. */
    private Speaker person(String name, Span mention, Span source) {
        int by = EntityNames.place(doc, Math.max(mention.begin(), source.begin()));
        int level = names.roles().isTold(name, by) ? 5 : 4;
        Optional<String> state = names.voice(name);
        return state.isPresent()
                ? speaker(Kind.GROUP, "LOC", state.get(), 4, source)
                : speaker(Kind.PERSON, "PER", name, level, source);
    }

    private Speaker speaker(Kind kind, String type, String name, int level, Span source) {
        String words = source.of(doc.text()).toLowerCase(Locale.ROOT);
        return new Speaker(kind, type, name, level, words, source.begin(), source.end());
    }

    private Optional<TaggedSpan> itself(List<TaggedSpan> inside, String type, Span source) {
        return inside.stream()
                .filter(entity -> entity.label().equals(type) && !isBeside(entity, source) && !isTitle(entity, source))
                .findFirst();
    }

    /** "Jeweler | Avi Stern", taken for two names. */
    private boolean isTitle(TaggedSpan entity, Span source) {
        int after = doc.firstTokenFrom(entity.span().end());
        return RoleWords.isRole(w, after - 1)
                && doc.tokensIn(entity.span()).size() == 1
                && (w.token(after - 1).end() == source.end() || after < w.size() && w.isCapital(after));
    }

    /** "the grid operator Voltar": whatever stands after such a word is no person. */
    private boolean isBody(TaggedSpan entity) {
        int from = doc.firstTokenFrom(entity.span().begin());
        return doc.tokensIn(entity.span()).size() == 1
                && w.is(from - 1, Words.Pos.NOUN)
                && ORGANISATION.contains(w.lemma(from - 1));
    }

    /**
     * Whether the name belongs to somebody who is not the source: "a paper seen by Reuters", "a friend of Voss", "Voss's
     * lawyer", "a Voss aide", "those who doubted Voss". A speaker for an organisation stands for it.
     */
    private boolean isBeside(TaggedSpan entity, Span source) {
        boolean person = entity.label().equals("PER");
        int first = doc.firstTokenFrom(source.begin());
        int from = doc.firstTokenFrom(entity.span().begin());
        for (int k = from - 1; k >= first && k >= from - LONGEST && !w.low(k).equals(","); k--) {
            String word = w.low(k);
            if (BESIDE.contains(word) && !w.low(k - 1).equals("report")) {
                return true;
            }
            boolean owned = word.equals("of") && (k == from - 1 || RoleWords.isRole(w, k + 1));
            boolean clause = w.is(k, Words.Pos.WH, Words.Pos.VFIN) || k == from - 1 && w.is(k, Words.Pos.VING);
            if (person && (BESIDE_PERSON.contains(word) || owned || clause)) {
                return true;
            }
        }
        int after = doc.firstTokenFrom(entity.span().end());
        boolean possessive = w.low(after).equals("'s") || w.low(after).equals("'");
        boolean attribute = possessive || w.is(after, Words.Pos.NOUN) && !w.newLine(after);
        return person
                && attribute
                && after < w.size()
                && w.token(after).end() <= source.end()
                && !(possessive && w.token(after).end() == source.end());
    }

    /** Two capitalised words in a row that end in no body or role: a person's name, where the tagger saw none. */
    private boolean isNameByLooks(int from, int head) {
        return head > from
                && w.is(head, Words.Pos.PROPN)
                && w.isCapital(head)
                && w.isCapital(head - 1)
                && w.is(head - 1, Words.Pos.PROPN)
                && !w.titleCase()
                && !SourceLevels.isBody(w, head)
                && !SourceLevels.isHuman(w, head)
                && !w.low(head).endsWith("s");
    }

    /** Whether the name is the whole source but for "the". */
    private boolean isAll(Span name, Span source) {
        return doc.tokensIn(source).stream()
                .filter(token -> !name.contains(token.span()))
                .allMatch(token -> token.text().equalsIgnoreCase("the"));
    }
}
