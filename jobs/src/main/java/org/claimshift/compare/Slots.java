package org.claimshift.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimshift.compare.Variant.Entity;

/**
 * The named entities of two variants by the part that they play: who acts, who is acted upon, where. The word before a name
 * tells more than the type that a tagger gave it: what stands behind "in" is a place, a state that begins the claim acts.
 */
final class Slots {
    /** The part that an entity plays in its claim. */
    enum Part {
        AGENT,
        OTHER,
        PLACE,
        /** "Russia's Kursk region": it only tells which one is meant. */
        POSSESSOR
    }

    /** Entities of one part and type that only one of the variants names. */
    record Replaced(List<Entity> from, List<Entity> to) {}

    private static final Set<String> LOCATIVE = Set.of(
            "in",
            "at",
            "from",
            "near",
            "to",
            "into",
            "inside",
            "outside",
            "off",
            "towards",
            "toward",
            "across",
            "around",
            "through",
            "over",
            "within",
            "throughout");

    /** "The convoy left Selm". */
    private static final Set<String> LEAVING = Set.of(
            "left", "leave", "leaves", "leaving", "reached", "reach", "reaches", "entered", "enter", "enters", "hit",
            "hits", "visited", "visit", "visits", "struck");

    private static final Set<String> PREPOSITIONS =
            Set.of("of", "with", "against", "for", "on", "under", "between", "after", "before", "than", "as", "about");

    private static final Set<String> SKIPPED = Set.of(
            "the",
            "a",
            "an",
            "that",
            "and",
            "its",
            "their",
            "his",
            "her",
            "eastern",
            "western",
            "northern",
            "southern",
            "central",
            "east",
            "west",
            "north",
            "south",
            "nearby",
            "neighbouring",
            "neighboring",
            "city",
            "town",
            "village",
            "region",
            "country",
            "port",
            "state",
            "province",
            "capital",
            "district",
            "ex",
            "former",
            "then");

    private static final int FARTHEST = 5;

    private Slots() {}

    /** Places that exclude each other: only the one and only the other names them, and none is known to hold the other. */
    static Optional<Replaced> places(WordAlignment words) {
        // Of a state and a town the one may lie in the other.
        return anyPlaces(words).filter(names -> areStates(names.from()) == areStates(names.to()));
    }

    /** Whether what one counts lies elsewhere, or in a larger place: Kursk and Belgorod, Kursk and Russia. */
    static boolean haveOtherScopes(WordAlignment words) {
        return anyPlaces(words).isPresent();
    }

    private static Optional<Replaced> anyPlaces(WordAlignment words) {
        return replaced(words, Part.PLACE, Set.of("LOC", "ORG", "MISC"));
    }

    /** Persons, or bodies and states, that play the same part and that only one of the variants names. */
    static Optional<Replaced> actors(WordAlignment words) {
        return Stream.of(Part.AGENT, Part.OTHER)
                .flatMap(part -> Stream.of(Set.of("PER"), part == Part.AGENT ? Set.of("ORG", "LOC") : Set.of("ORG"))
                        .map(types -> replaced(words, part, types)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Replaced> replaced(WordAlignment words, Part part, Set<String> types) {
        List<Entity> a = own(words.from(), part, types);
        List<Entity> b = own(words.to(), part, types);
        List<Entity> onlyA = unnamed(a, words.to().variant());
        List<Entity> onlyB = unnamed(b, words.from().variant());
        boolean oneForOne = ids(onlyA) == 1 && ids(onlyB) == 1;
        // Where they share a place, one more says more precisely where in it.
        boolean shared = part == Part.PLACE && onlyA.size() < a.size() && a.size() != b.size();
        return oneForOne && !shared ? Optional.of(new Replaced(onlyA, onlyB)) : Optional.empty();
    }

    private static long ids(List<Entity> entities) {
        return entities.stream().map(Entity::id).distinct().count();
    }

    private static boolean areStates(List<Entity> entities) {
        return entities.stream()
                .allMatch(entity -> words(entity.name()).stream().allMatch(States::isState));
    }

    /** Those of a part and type that belong to the claim both make, and are not its source. */
    private static List<Entity> own(AnsweredWords side, Part part, Set<String> types) {
        Variant variant = side.variant();
        return variant.entities().stream()
                .filter(entity -> types.contains(entity.type()))
                .filter(entity -> !side.isFurther(entity.span()))
                .filter(entity -> !entity.id().equals(variant.source().entityId()))
                .filter(entity -> part(variant, entity) == part)
                .toList();
    }

    /** Those that the other variant does not name, under this or another form of the name. */
    private static List<Entity> unnamed(List<Entity> entities, Variant other) {
        Set<String> told = words(other.text());
        if (other.source().text() != null) {
            told.addAll(words(other.source().text()));
        }
        return entities.stream()
                .filter(entity -> !isTold(entity, told))
                .filter(entity -> other.entities().stream().noneMatch(another -> areOne(entity, another)))
                .toList();
    }

    /** A person by any word of the name; of a body or a place the first word tells which one: Health Ministry. */
    private static boolean isTold(Entity entity, Set<String> told) {
        return words(entity.name()).stream()
                .limit(entity.type().equals("PER") ? Long.MAX_VALUE : 1)
                .anyMatch(word -> Stems.containsAkin(told, word));
    }

    /** "Kim" and "Kim Jong Un", "UN" and "United Nations". */
    private static boolean areOne(Entity a, Entity b) {
        Set<String> x = words(a.name());
        Set<String> y = words(b.name());
        return x.containsAll(y)
                || y.containsAll(x)
                || initials(a).equals(b.name())
                || initials(b).equals(a.name());
    }

    private static String initials(Entity entity) {
        return Arrays.stream(entity.name().split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static Set<String> words(String name) {
        return SourceWords.ofName(name);
    }

    private static Part part(Variant variant, Entity entity) {
        String after = variant.textAfter(entity.span());
        if (after.startsWith("'s") || after.startsWith("’s") || after.startsWith("'") || after.startsWith("’")) {
            return Part.POSSESSOR;
        }
        String[] before = variant.textBefore(entity.span()).strip().split("[^\\p{L}\\p{N}'’]+");
        for (int i = before.length - 1; i >= Math.max(0, before.length - FARTHEST); i--) {
            String word = before[i].toLowerCase(Locale.ROOT);
            if (word.isEmpty()) {
                continue;
            }
            if (word.equals("by")) {
                return Part.AGENT;
            }
            if (LOCATIVE.contains(word)) {
                return entity.type().equals("PER") ? Part.OTHER : Part.PLACE;
            }
            if (word.equals("of") && i > 0 && SKIPPED.contains(before[i - 1].toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (LEAVING.contains(word)) {
                return entity.type().equals("LOC") ? Part.PLACE : Part.OTHER;
            }
            boolean title = Character.isUpperCase(before[i].codePointAt(0)) || SourceWords.isRole(word);
            if (PREPOSITIONS.contains(word) || !title && !SKIPPED.contains(word)) {
                return Part.OTHER;
            }
        }
        return Part.AGENT;
    }
}
