package org.claimshift.annotate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.claimshift.annotate.Document.TaggedSpan;

/**
 * Which entity a source is, along one field: the name in it, a government's voice ("Kyiv"), or what a pronoun or a
 * description ("the spokesman") stands for. To be asked for the field's attributions in their order, for it remembers who
 * spoke before.
 *
 * <p>Rules, first that fits: a person named in it; an organisation in it; a place that is all of it; "who" and "which" the
 * name right before; he and she the last person who spoke, else the nearest person named before; it and they the last
 * organisation or place that spoke; "the spokesman" the last person who spoke under that word, else the last who spoke in
 * this paragraph or the one before.
 */
final class SourceNames {
    private static final Set<String> PERSON = Set.of("he", "she", "him", "her");
    private static final Set<String> GROUP = Set.of("it", "they", "them");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    private static final Set<String> DETERMINERS = Set.of("the", "this", "that", "his", "her", "their", "its");
    private static final Set<String> BESIDE = Set.of("by", "to", "against", "near", "about", "with");
    private static final Set<String> BESIDE_PERSON = Set.of("for", "of", "from", "to", "under");
    private static final Set<String> PERSON_NOUNS = Set.of(
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "minister",
            "president",
            "official",
            "senator",
            "governor",
            "mayor",
            "chief",
            "director",
            "secretary",
            "general",
            "leader",
            "chairman",
            "chairwoman",
            "analyst",
            "expert",
            "professor",
            "lawyer",
            "attorney",
            "judge",
            "candidate",
            "officer",
            "commander",
            "ambassador",
            "diplomat",
            "envoy",
            "congressman",
            "congresswoman",
            "lawmaker",
            "author",
            "businessman",
            "billionaire",
            "man",
            "woman",
            "executive",
            "manager",
            "owner",
            "head",
            "premier",
            "chancellor",
            "king",
            "pope");
    private static final Set<String> GROUP_NOUNS = Set.of(
            "agency",
            "ministry",
            "company",
            "group",
            "organization",
            "organisation",
            "government",
            "committee",
            "department",
            "party",
            "campaign",
            "court",
            "army",
            "military",
            "bank",
            "firm",
            "union",
            "newspaper",
            "paper",
            "network",
            "institute",
            "university",
            "commission",
            "council",
            "office",
            "administration",
            "center",
            "centre");

    /** Characters between a speaker and the words that stand for one, at most. */
    private static final int FARTHEST = 4000;

    /** Characters of a name that may lie outside of its source. */
    private static final int LONGEST_NAME = 60;

    /** Who spoke: the mention, and the words of the source as it stood, in lower case. */
    private record Speaker(String type, String canonical, String words, int end) {}

    private final Document doc;
    private final EntityNames names;
    private final Aliases aliases;
    private Speaker person;
    private Speaker group;
    private Speaker underNoun;

    SourceNames(Document doc, EntityNames names, Aliases aliases) {
        this.doc = doc;
        this.names = names;
        this.aliases = aliases;
    }

    /** The entity_id of a source, if it is or stands for a named entity. */
    Optional<String> id(Span source) {
        if (source == null) {
            return Optional.empty();
        }
        Optional<Speaker> found = named(source).or(() -> standsFor(source));
        found.ifPresent(this::remember);
        return found.map(speaker -> EntityNames.id(speaker.type(), speaker.canonical()));
    }

    private void remember(Speaker speaker) {
        if (speaker.type().equals("PER")) {
            person = speaker;
            underNoun = PERSON_NOUNS.stream().anyMatch(speaker.words()::contains) ? speaker : underNoun;
        } else {
            group = speaker;
        }
    }

    private Optional<Speaker> named(Span source) {
        // A source that is cut inside a name ("Budanov" of "Kyrylo Budanov") names it all the same.
        Span around = new Span(Math.max(0, source.begin() - LONGEST_NAME), source.end() + LONGEST_NAME);
        List<TaggedSpan> inside = doc.entitiesIn(around).stream()
                .filter(entity -> entity.span().overlaps(source))
                .toList();
        return ofType(inside, "PER", source)
                .or(() -> ofType(inside, "ORG", source))
                .or(() -> inside.stream()
                        .filter(entity -> entity.label().equals("LOC") && isAll(entity.span(), source))
                        .findFirst()
                        .map(entity -> place(entity, source)));
    }

    /** Whether the word stands for a person: "minister", "officials". */
    static boolean isPersonNoun(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return PERSON_NOUNS.contains(lower)
                || (lower.endsWith("s") && PERSON_NOUNS.contains(lower.substring(0, lower.length() - 1)));
    }

    private Optional<Speaker> ofType(List<TaggedSpan> inside, String type, Span source) {
        return inside.stream()
                .filter(entity -> entity.label().equals(type))
                .filter(entity -> !isBeside(entity, source))
                .findFirst()
                .map(entity -> {
                    String canonical = names.canonical(doc, entity);
                    return aliases.canonical(Aliases.VOICE, canonical)
                            .map(voice -> speaker("LOC", voice, source))
                            .orElseGet(() -> speaker(type, canonical, source));
                });
    }

    /**
     * Whether the name belongs to somebody who is not the source: "a paper seen by Reuters", "a friend of Voss", "Voss's
     * lawyer". A speaker for an organisation stands for it.
     */
    private boolean isBeside(TaggedSpan entity, Span source) {
        int first = doc.firstTokenFrom(entity.span().begin());
        int before = first - 1;
        while (before >= 0 && doc.tokens().get(before).text().equalsIgnoreCase("the")) {
            before--;
        }
        if (before >= 0 && doc.tokens().get(before).begin() >= source.begin()) {
            String word = doc.tokens().get(before).text().toLowerCase(Locale.ROOT);
            if (BESIDE.contains(word) || (entity.label().equals("PER") && BESIDE_PERSON.contains(word))) {
                return true;
            }
        }
        int after = doc.firstTokenFrom(entity.span().end());
        return entity.label().equals("PER")
                && after + 1 < doc.tokens().size()
                && doc.tokens().get(after).end() < source.end()
                && Set.of("’s", "'s", "’", "'").contains(doc.tokens().get(after).text());
    }

    private Speaker place(TaggedSpan entity, Span source) {
        String canonical = names.canonical(doc, entity);
        return speaker("LOC", aliases.canonical(Aliases.VOICE, canonical).orElse(canonical), source);
    }

    private Speaker speaker(String type, String canonical, Span source) {
        return new Speaker(type, canonical, source.of(doc.text()).toLowerCase(Locale.ROOT), source.end());
    }

    /** Whether the name is the whole source but for "the". */
    private boolean isAll(Span name, Span source) {
        return doc.tokensIn(source).stream()
                .filter(token -> !name.contains(token.span()))
                .allMatch(token -> token.text().equalsIgnoreCase("the"));
    }

    private Optional<Speaker> standsFor(Span source) {
        List<String> words = doc.tokensIn(source).stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (words.size() == 1) {
            return pronoun(words.get(0), source);
        }
        if (!DETERMINERS.contains(words.get(0))) {
            return Optional.empty();
        }
        String head = words.get(words.size() - 1);
        if (PERSON_NOUNS.contains(head)) {
            return Optional.ofNullable(underNoun)
                    .filter(speaker -> speaker.words().contains(head))
                    .or(() -> recent(person, source));
        }
        return GROUP_NOUNS.contains(head) ? recent(group, source) : Optional.empty();
    }

    private Optional<Speaker> pronoun(String word, Span source) {
        if (RELATIVE.contains(word)) {
            return before(source, 40, Set.of("PER", "ORG"));
        }
        if (PERSON.contains(word)) {
            return recent(person, source).or(() -> before(source, 400, Set.of("PER")));
        }
        return GROUP.contains(word) ? recent(group, source) : Optional.empty();
    }

    /** A speaker who spoke in this paragraph or one of the two before. */
    private Optional<Speaker> recent(Speaker speaker, Span source) {
        if (speaker == null || speaker.end() > source.begin() || source.begin() - speaker.end() > FARTHEST) {
            return Optional.empty();
        }
        long breaks = doc.text()
                        .substring(speaker.end(), source.begin())
                        .lines()
                        .filter(l -> !l.isBlank())
                        .count()
                - 1;
        return breaks <= 2 ? Optional.of(speaker) : Optional.empty();
    }

    /** The nearest name that ends at most this many characters before. */
    private Optional<Speaker> before(Span source, int characters, Set<String> types) {
        Span within = new Span(Math.max(0, source.begin() - characters), source.begin());
        return doc.entitiesIn(within).stream()
                .filter(entity -> types.contains(entity.label()))
                .max(Comparator.comparing(TaggedSpan::span))
                .map(entity -> new Speaker(
                        entity.label(),
                        names.canonical(doc, entity),
                        entity.span().of(doc.text()).toLowerCase(Locale.ROOT),
                        entity.span().end()));
    }
}
