package org.claimshift.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimshift.compare.Variant.Quantity;

/**
 * What is counted: which nouns of news count the same thing, and which are another scope of it. Each line is a group of
 * words for one thing; groups of one family (people, harm done to people) are scopes of each other.
 */
final class Concepts {
    /** How two counted things relate. */
    enum Match {
        /** The same noun, or words for one thing (troop / soldier). */
        SAME,
        /** One of them is not told, or is general (people / soldiers). */
        COMPATIBLE,
        /** Related, but not the same set (killed / casualties). */
        SCOPE,
        UNRELATED
    }

    private static final String HARM = "harm";
    private static final String PEOPLE = "people";
    private static final String PERSON = "person";
    private static final String CASUALTY = "casualty";

    private static final String GROUPS =
            """
            harm    dead       dead death fatality killed kill died toll victim drowned body
            harm    injured    injured injury wounded wound hurt
            harm    casualty   casualty
            harm    missing    missing unaccounted
            harm    detained   arrested arrest detained detainee prisoner
            harm    displaced  displaced evacuated evacuee
            harm    infected   infected infection case
            people  person     person people individual human
            people  man        man
            people  soldier    soldier troop infantryman infantry recruit fighter serviceman serviceperson personnel trooper combatant force conscript servicemember
            people  civilian   civilian resident inhabitant villager citizen
            people  police     police policeman officer
            people  worker     worker employee staff staffer labourer laborer job
            people  protester  protester demonstrator marcher
            people  migrant    migrant refugee asylum-seeker
            people  passenger  passenger traveller traveler
            people  child      child kid pupil minor
            people  woman      woman
            people  voter      voter elector
            -       home       home house dwelling household
            -       vehicle    vehicle car
            -       aircraft   aircraft plane jet airplane
            -       drone      drone uav
            -       ship       ship vessel boat
            -       firm       company firm business
            -       strike     strike attack raid
            -       money      money cost price sum fund
            """;

    private record Group(String family, String name) {}

    private static final Map<String, Group> BY_WORD = new HashMap<>();

    static {
        GROUPS.lines().map(line -> line.strip().split("\\s+")).forEach(words -> {
            Group group = new Group(words[0], words[1]);
            List.of(words).subList(1, words.length).forEach(word -> BY_WORD.put(word, group));
        });
    }

    /** "4 people were killed": what became of the people, at most a few words behind the number. */
    private static final Pattern HARM_AFTER = Pattern.compile(
            "^(?:\\W+[\\w-]+){0,6}?\\W+(killed|dead|died|drowned|injured|wounded|hurt|missing|unaccounted"
                    + "|arrested|detained|displaced|evacuated|infected)\\b");

    /** "killed 4 people", "the dead included 4 people". */
    private static final Pattern HARM_BEFORE = Pattern.compile(
            "\\b(killed|killing|kill|kills|injured|injuring|wounded|wounding|arrested|detained|displaced"
                    + "|evacuated)(?:\\W+(?:at|least|about|around|some|more|than|up|to|nearly|over|as|many)){0,3}\\W*$");

    /** "are dead or missing", "were killed or wounded": a set of its own. */
    private static final Pattern MIXED =
            Pattern.compile("^(?:\\W+[\\w-]+){0,6}?\\W+(?:killed|dead|died|injured|wounded|missing)"
                    + "\\s+(?:or|and)\\s+(?:killed|dead|injured|wounded|missing|unaccounted)\\b");

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");

    private static final Map<String, String> HARM_STEMS =
            Map.of("killing", "killed", "kills", "killed", "injuring", "injured", "wounding", "wounded");

    private Concepts() {}

    private static Optional<Group> group(String concept) {
        if (concept == null) {
            return Optional.empty();
        }
        String head = head(concept);
        Group group = BY_WORD.get(head);
        if (group == null && head.length() > 3 && head.endsWith("s") && !head.endsWith("ss")) {
            group = BY_WORD.get(head.substring(0, head.length() - 1));
        }
        return Optional.ofNullable(group);
    }

    private static String head(String concept) {
        String[] words = concept.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return words[words.length - 1];
    }

    /** The group's name for a quantity, read from its noun or, where that is general, from the words around it. */
    private static Optional<Group> groupOf(Quantity quantity, Variant variant) {
        Optional<Group> group = group(quantity.concept());
        boolean general = group.map(g -> g.family().equals(PEOPLE)).orElse(quantity.concept() == null)
                && quantity.unit().equals("one");
        return general ? harmOf(quantity, variant).or(() -> group) : group;
    }

    private static Optional<Group> harmOf(Quantity quantity, Variant variant) {
        String after = variant.textAfter(quantity.span()).toLowerCase(Locale.ROOT);
        Matcher behind = HARM_AFTER.matcher(after);
        Matcher before = HARM_BEFORE.matcher(variant.textBefore(quantity.span()).toLowerCase(Locale.ROOT));
        if (MIXED.matcher(after).find()) {
            return group(CASUALTY);
        }
        if (before.find()) {
            return group(HARM_STEMS.getOrDefault(before.group(1), before.group(1)));
        }
        return behind.find() ? group(behind.group(1)) : Optional.empty();
    }

    /** How the things that two quantities count relate. */
    static Match match(Quantity a, Variant inA, Quantity b, Variant inB) {
        Optional<Group> groupA = groupOf(a, inA);
        Optional<Group> groupB = groupOf(b, inB);
        if (groupA.isPresent() && groupB.isPresent()) {
            return match(groupA.get(), groupB.get());
        }
        if (a.concept() == null || b.concept() == null) {
            return Match.COMPATIBLE;
        }
        return singular(head(a.concept())).equals(singular(head(b.concept()))) ? Match.SAME : Match.UNRELATED;
    }

    /** Whether both things counted are words of this list. */
    static boolean areKnown(Quantity a, Quantity b) {
        return group(a.concept()).isPresent() && group(b.concept()).isPresent();
    }

    /** Whether the other variant speaks of the thing counted, with or without a number. */
    static boolean isMentioned(Quantity quantity, Variant variant, Variant other) {
        if (quantity.concept() == null) {
            // An amount of money is of whatever the claim is about; a bare number may be of anything.
            return !quantity.unit().equals("one");
        }
        Optional<Group> group = groupOf(quantity, variant);
        String noun = singular(head(quantity.concept()));
        return WORD.matcher(other.text()).results().anyMatch(word -> isMention(word.group(), noun, group));
    }

    private static boolean isMention(String written, String noun, Optional<Group> group) {
        String word = written.toLowerCase(Locale.ROOT);
        if (singular(word).equals(noun)) {
            return true;
        }
        boolean people = group.map(g -> g.family().equals(PEOPLE) || g.family().equals(HARM))
                .orElse(false);
        boolean nation = Character.isUpperCase(written.codePointAt(0)) && word.endsWith("ans");
        return people && nation
                || group.isPresent()
                        && group(word)
                                .map(found -> found.equals(group.get())
                                        || people
                                                && found.family().equals(PEOPLE)
                                                && group.get().name().equals(PERSON))
                                .orElse(false);
    }

    private static Match match(Group a, Group b) {
        if (a.equals(b)) {
            return Match.SAME;
        }
        if (a.name().equals(PERSON) || b.name().equals(PERSON)) {
            return Set.of(HARM, PEOPLE).containsAll(List.of(a.family(), b.family()))
                    ? Match.COMPATIBLE
                    : Match.UNRELATED;
        }
        return !a.family().equals("-") && a.family().equals(b.family()) ? Match.SCOPE : Match.UNRELATED;
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** Whether the number is a toll: one that rises as more becomes known. */
    static boolean isToll(Quantity quantity, Variant variant) {
        return groupOf(quantity, variant)
                .map(group -> group.family().equals(HARM))
                .orElse(false);
    }
}
