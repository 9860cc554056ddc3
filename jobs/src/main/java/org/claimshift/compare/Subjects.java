package org.claimshift.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimshift.compare.Variant.Span;

/** People without a name who act: "dock workers" for "army engineers", where what they do is told in the same words. */
final class Subjects {
    /** Another subject: its words and where they stand. */
    record Replaced(String from, String to, Span fromSpan, Span toSpan) {}

    private record Word(String text, Span span) {
        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** What both say behind the subject, at least, and the longest subject, in words. */
    private static final int LEAST_SHARED = 4;

    private static final int LONGEST = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’.,][\\p{L}\\p{N}]+)*");
    private static final Set<String> ARTICLES =
            Set.of("that", "the", "a", "an", "some", "two", "three", "several", "many");

    /** Nouns of people by their ending, and those that have none. */
    private static final Pattern PEOPLE = Pattern.compile(
            ".{2,}(?:er|or|ist|ant|man|woman|hand|eer|ian)s?|.{2,}(?:men|women)|"
                    + "police|troops?|army|navy|volunteers?|nurses?|students?|residents?|agents?|youths?|rebels?|pupils?|crews?|guards?"
                    + "|marines?|monks?|priests?|pilots?|reservists?|prisoners?|thieves|thief|families|parents?|patients?|clerks?|cooks?");

    private static final Set<String> THINGS = Set.of(
            "number",
            "paper",
            "letter",
            "order",
            "power",
            "river",
            "water",
            "winter",
            "computer",
            "center",
            "quarter",
            "motor",
            "reactor",
            "factor",
            "error",
            "tractor",
            "trailer",
            "container",
            "tanker",
            "ferry",
            "helicopter",
            "weather",
            "summer",
            "matter",
            "player",
            "thousand",
            "land",
            "hand",
            "island",
            "plant",
            "restaurant",
            "door",
            "floor",
            "harbor",
            "tower",
            "shower",
            "corner",
            "chapter",
            "cluster",
            "disaster",
            "meter");

    /** Words for the same people. */
    private static final List<Set<String>> SAME = Stream.of(
                    "hacker attacker intruder assailant gunman raider burglar robber cybercriminal",
                    "rescuer firefighter fireman",
                    "protester demonstrator marcher",
                    "worker employee staffer labourer laborer",
                    "fighter soldier infantryman serviceman reservist trooper troop combatant army",
                    "officer policeman police investigator detective",
                    "lawmaker senator legislator parliamentarian",
                    "resident villager islander inhabitant neighbour neighbor",
                    "passenger traveller traveler commuter",
                    "migrant refugee",
                    "doctor physician",
                    "settler farmer farmhand")
            .map(words -> Set.of(words.split(" ")))
            .toList();

    private Subjects() {}

    static Optional<Replaced> replaced(Variant from, Variant to) {
        List<Word> a = words(from);
        List<Word> b = words(to);
        int shared = 0;
        while (shared < Math.min(a.size(), b.size())
                && a.get(a.size() - 1 - shared)
                        .lower()
                        .equals(b.get(b.size() - 1 - shared).lower())) {
            shared++;
        }
        List<Word> x = a.subList(0, a.size() - shared);
        List<Word> y = b.subList(0, b.size() - shared);
        boolean subjects = shared >= LEAST_SHARED && isSubject(x) && isSubject(y);
        return subjects && areOther(head(x), head(y)) ? Optional.of(of(x, y)) : Optional.empty();
    }

    private static Replaced of(List<Word> x, List<Word> y) {
        return new Replaced(text(x), text(y), hull(x), hull(y));
    }

    private static List<Word> words(Variant variant) {
        List<Word> words = new ArrayList<>();
        String text = variant.text();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            int begin = variant.span().begin() + text.codePointCount(0, word.start());
            Span span = new Span(begin, begin + text.codePointCount(word.start(), word.end()));
            words.add(new Word(word.group(), span));
        }
        while (!words.isEmpty() && ARTICLES.contains(words.get(0).lower())) {
            words.remove(0);
        }
        return words;
    }

    private static boolean isSubject(List<Word> words) {
        if (words.isEmpty() || words.size() > LONGEST) {
            return false;
        }
        String head = head(words);
        return PEOPLE.matcher(head).matches() && !THINGS.contains(Stems.singular(head));
    }

    private static String head(List<Word> words) {
        return words.get(words.size() - 1).lower();
    }

    private static boolean areOther(String a, String b) {
        String x = Stems.singular(a);
        String y = Stems.singular(b);
        return !Stems.akin(x, y) && SAME.stream().noneMatch(group -> group.contains(x) && group.contains(y));
    }

    private static String text(List<Word> words) {
        return String.join(" ", words.stream().map(Word::text).toList());
    }

    private static Span hull(List<Word> words) {
        return words.get(0).span().hull(words.get(words.size() - 1).span());
    }
}
