package org.claimshift.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.claimshift.annotate.Document.TaggedSpan;

/** What an article tells of its persons, and where: their roles ({@link RoleWords}) and whether they are men or women. */
final class Roles {
    private static final Lexicon GENDERS = Lexicon.read("genders");
    private static final Set<String> FEMALE_WORD = GENDERS.items("female_word");
    private static final Set<String> MALE_WORD = GENDERS.items("male_word");
    private static final Set<String> FEMALE_NAME = GENDERS.items("female_name");
    private static final Set<String> MALE_NAME = GENDERS.items("male_name");

    /** By person, then place. */
    private final Map<String, TreeMap<Integer, String>> byPerson = new HashMap<>();

    /** By word of a role, then place: whose it is. */
    private final Map<String, TreeMap<Integer, String>> byWord = new HashMap<>();

    Roles(List<Document> fields, EntityNames names) {
        for (Document doc : fields) {
            RoleWords reader = new RoleWords(doc);
            for (TaggedSpan entity : doc.entities()) {
                if (entity.label().equals("PER")) {
                    int from = doc.firstTokenFrom(entity.span().begin());
                    String words =
                            reader.beside(from, doc.firstTokenFrom(entity.span().end()));
                    if (words != null) {
                        add(
                                names.canonical(doc, entity),
                                EntityNames.place(doc, entity.span().begin()),
                                words);
                    }
                }
            }
        }
    }

    private void add(String person, int place, String words) {
        byPerson.computeIfAbsent(person, p -> new TreeMap<>()).put(place, words);
        for (String word : words.split(" ")) {
            byWord.computeIfAbsent(Lemmas.of(word), r -> new TreeMap<>()).put(place, person);
        }
    }

    /** Whether a role of the person is told at the place or before. */
    boolean isTold(String person, int place) {
        TreeMap<Integer, String> told = byPerson.get(person);
        return told != null && told.firstKey() <= place;
    }

    /** The person of whom the word of a role was told last before the place, if the words told then fit. */
    Optional<String> last(String word, int place, Predicate<String> fits) {
        Map.Entry<Integer, String> person =
                byWord.getOrDefault(word, new TreeMap<>()).lowerEntry(place);
        return Optional.ofNullable(person)
                .filter(found -> fits.test(byPerson.get(found.getValue()).get(found.getKey())))
                .map(Map.Entry::getValue);
    }

    /**
     * How well "she" fits: 2 a woman by title, 1 by first name, 0 unknown, -1 and -2 a man.
     *
     * @param words what is written beside the name or instead of it, in lower case
     */
    int female(String person, String words) {
        int told = byWords(words);
        if (person == null || told != 0) {
            return told;
        }
        for (String role : byPerson.getOrDefault(person, new TreeMap<>()).values()) {
            told = told == 0 ? byWords(role) : told;
        }
        if (told != 0) {
            return told;
        }
        String first = Aliases.normalise(person).split(" ")[0];
        if (FEMALE_NAME.contains(first)) {
            return 1;
        }
        return MALE_NAME.contains(first) ? -1 : 0;
    }

    private static int byWords(String words) {
        int told = 0;
        for (String word : words.split(" ")) {
            told = FEMALE_WORD.contains(word) ? 2 : MALE_WORD.contains(word) ? -2 : told;
        }
        return told;
    }
}
