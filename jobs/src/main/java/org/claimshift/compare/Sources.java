package org.claimshift.compare;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimshift.compare.Variant.Source;

/** Who speaks: whether two sources are one, and what sort of source an unnamed one is. */
final class Sources {
    /** What sort of people an unnamed source is; "officials" may stand for a minister, "local media" may not. */
    enum Sort {
        OFFICIAL(
                "official",
                "authority",
                "government",
                "spokesman",
                "spokeswoman",
                "spokesperson",
                "minister",
                "ministry",
                "police",
                "officer",
                "commander",
                "chief",
                "president",
                "secretary",
                "diplomat",
                "military",
                "intelligence",
                "prosecutor",
                "mayor",
                "aide",
                "adviser",
                "advisor",
                "general",
                "agency",
                "administration",
                "department",
                "senator",
                "lawmaker",
                "governor",
                "director",
                "head",
                "army",
                "embassy",
                "court",
                "investigator"),
        MEDIA("media", "report", "newspaper", "outlet", "press", "broadcaster", "journalist", "reporter", "daily"),
        EXPERT(
                "analyst",
                "expert",
                "observer",
                "researcher",
                "scientist",
                "economist",
                "study",
                "academic",
                "professor"),
        WITNESS(
                "witness",
                "resident",
                "bystander",
                "neighbour",
                "neighbor",
                "villager",
                "survivor",
                "passenger",
                "local"),
        CRITIC("critic", "opponent", "opposition", "activist", "campaigner", "rival"),
        SUPPORTER("supporter", "ally", "proponent", "backer");

        private final Set<String> nouns;

        Sort(String... nouns) {
            this.nouns = Set.of(nouns);
        }
    }

    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "it", "they", "we", "i", "him", "her", "them", "who", "this", "that", "these", "those", "one");

    /** Words of a source that name nobody. */
    private static final Set<String> FILLERS = Set.of(
            "a",
            "an",
            "the",
            "of",
            "for",
            "in",
            "at",
            "on",
            "to",
            "from",
            "by",
            "and",
            "or",
            "who",
            "whose",
            "which",
            "that",
            "s",
            "his",
            "her",
            "its",
            "their",
            "some",
            "several",
            "many",
            "two",
            "three",
            "one",
            "other",
            "senior",
            "top",
            "former",
            "unnamed",
            "anonymous",
            "local",
            "familiar",
            "with",
            "matter",
            "mr",
            "mrs",
            "ms",
            "dr",
            "is",
            "was",
            "heads",
            "head",
            "chief",
            "leader",
            "people",
            "person",
            "source",
            "sources",
            "condition",
            "anonymity");

    private Sources() {}

    /** A "he" that nobody resolved: it tells nothing about who speaks. */
    static boolean isUnresolved(Source source) {
        return source.entityId() == null
                && source.text() != null
                && PRONOUNS.contains(source.text().strip().toLowerCase(Locale.ROOT));
    }

    /** Whether both are one source: the same entity, the same person under another form of the name, the same words. */
    static boolean same(Source a, Source b) {
        if (a.entityId() != null && a.entityId().equals(b.entityId())) {
            return true;
        }
        if (a.text() == null || b.text() == null) {
            return a.text() == null && b.text() == null;
        }
        if (a.text().strip().equalsIgnoreCase(b.text().strip()) || isAlias(a, b)) {
            return true;
        }
        boolean named = a.level() >= 4 && b.level() >= 4;
        boolean organisation = Math.min(a.level(), b.level()) == 3 && Math.max(a.level(), b.level()) == 4;
        if (named) {
            return false;
        }
        // "The Pentagon" and "a Pentagon spokesman" are one voice; "a Pentagon spokesman" and "officials" are not.
        boolean sharesName = !intersection(names(a), names(b)).isEmpty();
        return organisation && sharesName || a.level() == b.level() && sameSort(a, b) && !haveOtherNames(a, b);
    }

    /** "Budanov" and "Kyrylo Budanov": both persons, and the words of one name are among those of the other. */
    private static boolean isAlias(Source a, Source b) {
        boolean persons = isPerson(a) && isPerson(b);
        Set<String> x = a.name() != null ? words(a.name()) : names(a);
        Set<String> y = b.name() != null ? words(b.name()) : names(b);
        if (x.isEmpty() || y.isEmpty()) {
            return false;
        }
        boolean contained = x.containsAll(y) || y.containsAll(x);
        return contained && (persons || a.level() == b.level() && a.level() >= 4 && !isPerson(a) == !isPerson(b));
    }

    private static boolean isPerson(Source source) {
        return source.type() != null ? source.type().equals("PER") : source.level() == 5;
    }

    private static boolean sameSort(Source a, Source b) {
        Optional<Sort> x = sort(a);
        Optional<Sort> y = sort(b);
        return x.equals(y)
                && (x.isPresent()
                        || !intersection(words(a.text()), words(b.text())).isEmpty());
    }

    /** "Ukrainian officials" and "Russian officials". */
    private static boolean haveOtherNames(Source a, Source b) {
        Set<String> x = names(a);
        Set<String> y = names(b);
        return !x.isEmpty() && !y.isEmpty() && intersection(x, y).isEmpty();
    }

    /** Whether the vaguer of two sources can stand for the other: not where they are people of another sort or name. */
    static boolean mayStandFor(Source vague, Source specific) {
        Optional<Sort> a = sort(vague);
        Optional<Sort> b = sort(specific);
        if (a.isPresent() && b.isPresent() && a.get() != b.get()) {
            return false;
        }
        return a.map(sort -> sort != Sort.MEDIA && sort != Sort.CRITIC || b.isPresent())
                .orElse(true);
    }

    /** Whether two named sources share a word that names: Budanov of Ukraine's military intelligence / the intelligence. */
    static boolean overlap(Source a, Source b) {
        if (a.text() == null || b.text() == null) {
            return false;
        }
        return !intersection(words(a.text()), words(b.text())).isEmpty();
    }

    static Optional<Sort> sort(Source source) {
        if (source.text() == null) {
            return Optional.empty();
        }
        Set<String> words = Arrays.stream(source.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .map(Sources::singular)
                .collect(Collectors.toSet());
        return Arrays.stream(Sort.values())
                .filter(sort -> words.stream().anyMatch(sort.nouns::contains))
                .findFirst();
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("men")) {
            return word.substring(0, word.length() - 3) + "man";
        }
        if (word.endsWith("sses")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    /** The capitalised words, lower-cased, without titles of office; a capital that only begins the text counts too. */
    private static Set<String> names(Source source) {
        Set<String> names = new LinkedHashSet<>();
        for (String word : source.text().split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
                String lower = word.toLowerCase(Locale.ROOT);
                boolean role = Arrays.stream(Sort.values()).anyMatch(s -> s.nouns.contains(singular(lower)));
                if (!role && !FILLERS.contains(lower)) {
                    names.add(lower);
                }
            }
        }
        return names;
    }

    /** The words without fillers, in the singular and lower case. */
    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
                .map(Sources::singular)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> intersection(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return both;
    }

    /** Such as {@code 5 intelligence chief Kyrylo Budanov} or {@code 0}. */
    static String readable(Source source) {
        return source.level() + (source.text() == null ? "" : " " + source.text());
    }
}
