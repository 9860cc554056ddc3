package org.claimshift.annotate;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.claimshift.annotate.Document.TaggedSpan;
import org.claimshift.annotate.Speaker.Kind;

/**
 * Whom a description with "the" stands for: the person whose role was told with that word ("the minister"), whoever spoke
 * under it, a person named before for words that fit anybody ("the defendant"), the organisation whose name has the word ("the
 * ministry"), and for words that fit any organisation ("the company") the one that spoke or was named last.
 */
final class Descriptions {
    private static final Lexicon LEXICON = Lexicon.read("roles");
    private static final Set<String> ROLE = LEXICON.items("role");
    private static final Set<String> ANAPHOR = LEXICON.items("anaphor");
    private static final Set<String> ANY_BODY = LEXICON.items("any_body");
    private static final Set<String> ANY_PRESS = LEXICON.items("any_press");

    private static final Set<String> MEDIA = LEXICON.items("media");
    private static final Set<String> MEDIA_WORD = LEXICON.items("media_word");
    private static final Set<String> BODY = LEXICON.items("body");

    /** What an office of the state may be called too. */
    private static final Set<String> OFFICIAL =
            Set.of("agency", "body", "institution", "organisation", "organization", "regulator", "watchdog");

    /** Names that are looked through. */
    private static final int NAMES = 60;

    private final Document doc;
    private final Words w;
    private final EntityNames names;
    private final Speakers speakers;
    private final Antecedents pronouns;

    Descriptions(Document doc, EntityNames names, Speakers speakers, Antecedents pronouns) {
        this.doc = doc;
        this.w = Words.all(doc);
        this.names = names;
        this.speakers = speakers;
        this.pronouns = pronouns;
    }

    /**
     * The speaker that a description stands for.
     *
     * @param first index of its first word
     * @param head index of its noun
     */
    Optional<Speaker> of(int first, int head, Span source, List<Speaker> heard) {
        String word = w.lemma(head);
        int place = EntityNames.place(doc, source.begin());
        boolean plural = NounPhrase.isPlural(w, head);
        if (ROLE.contains(word) && !plural) {
            Optional<Speaker> person = names.roles()
                    .last(word, place, told -> fits(first, head, told))
                    .map(name -> new Speaker(Kind.PERSON, "PER", name, 5, w.low(head), source.begin(), source.end()));
            if (person.isPresent()) {
                return person;
            }
        }
        boolean human = SourceLevels.isHuman(w, head);
        for (int k = heard.size() - 1; k >= 0; k--) {
            if (heard.get(k).has(word)
                    && fits(first, head, heard.get(k).words())
                    && human == (heard.get(k).kind() != Kind.GROUP)) {
                return Optional.of(heard.get(k));
            }
        }
        boolean aged = w.low(head).equals("old") || w.low(head).endsWith("-old");
        if (!plural && (ANAPHOR.contains(word) || aged)) {
            int female = Integer.signum(names.roles().female(null, w.low(head)));
            return pronouns.best(EnumSet.of(Kind.PERSON), female, source, heard);
        }
        if (human) {
            return Optional.empty();
        }
        Optional<Speaker> namesake = namesake(first, head, source);
        return namesake.isPresent() || plural || head > first + 1 ? namesake : anyBody(word, source, heard);
    }

    /** Whether all that the description says besides its noun was told: "the prime minister" is no health minister. */
    private boolean fits(int first, int head, String told) {
        List<String> words = List.of(told.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        for (int k = first + 1; k < head; k++) {
            if (w.isWord(k) && !words.contains(w.low(k))) {
                return false;
            }
        }
        return true;
    }

    /** "The ministry" after "the Kardovian Defence Ministry", which need not have spoken. */
    private Optional<Speaker> namesake(int first, int head, Span source) {
        List<TaggedSpan> before = doc.entitiesIn(new Span(0, source.begin()));
        for (int k = before.size() - 1; k >= Math.max(0, before.size() - NAMES); k--) {
            TaggedSpan entity = before.get(k);
            if (entity.label().equals("ORG")) {
                if (isCalled(entity, w.low(head))
                        && fits(first, head, entity.span().of(doc.text()))) {
                    return Optional.of(speakers.read(entity.span()));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the word is what the name says it is: "Defence Ministry", "Bank of Lorn", not "Union Bank" for "union". */
    private boolean isCalled(TaggedSpan entity, String word) {
        int to = doc.firstTokenFrom(entity.span().end());
        for (int k = doc.firstTokenFrom(entity.span().begin()); k < to; k++) {
            boolean head =
                    k == to - 1 || w.low(k + 1).equals("of") || w.low(k + 1).equals("for");
            if (head && w.low(k).equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** "The company": the last organisation of the kind that spoke, else that was named shortly before. */
    private Optional<Speaker> anyBody(String word, Span source, List<Speaker> heard) {
        if (!ANY_BODY.contains(word) && !ANY_PRESS.contains(word)) {
            return Optional.empty();
        }
        for (int k = heard.size() - 1; k >= 0; k--) {
            if (maybe(heard.get(k), word)) {
                return Optional.of(heard.get(k));
            }
        }
        int sentence = Math.max(0, doc.sentenceAt(source.begin()) - Antecedents.SENTENCES);
        Span shortlyBefore = new Span(doc.sentences().get(sentence).begin(), source.begin());
        List<TaggedSpan> named = doc.entitiesIn(shortlyBefore);
        for (int k = named.size() - 1; k >= 0; k--) {
            Speaker speaker = speakers.read(named.get(k).span());
            if (maybe(speaker, word)) {
                return Optional.of(speaker);
            }
        }
        return Optional.empty();
    }

    /** Whether a named organisation may be called so: a paper is a medium, a company is neither that nor a ministry. */
    private static boolean maybe(Speaker speaker, String word) {
        if (speaker.kind() != Kind.GROUP || !"ORG".equals(speaker.type()) || speaker.level() != 4) {
            return false;
        }
        String[] name = speaker.name().toLowerCase(Locale.ROOT).split(" ");
        boolean medium = MEDIA.contains(String.join(" ", name))
                || MEDIA_WORD.contains(name[0])
                || MEDIA_WORD.contains(name[name.length - 1]);
        boolean state = false;
        for (String part : name) {
            state |= BODY.contains(part) && !ANY_BODY.contains(part);
        }
        return ANY_PRESS.contains(word) && medium
                || ANY_BODY.contains(word) && !medium && (!state || OFFICIAL.contains(word));
    }
}
