package org.claimshift.annotate;

import java.util.Optional;

/**
 * Who a source is.
 *
 * @param kind what may stand for it later
 * @param type PER, ORG or LOC of the entity that it is or speaks for; null for none
 * @param name that entity's canonical name; null for none
 * @param level 1 to 5, as {@code source_level} in the schema of claims
 * @param words as written where it was told, in lower case
 * @param begin where that is
 * @param end after it
 */
record Speaker(Kind kind, String type, String name, int level, String words, int begin, int end) {

    /** he or she; it; they. */
    enum Kind {
        PERSON,
        GROUP,
        PEOPLE
    }

    Optional<String> id() {
        return name == null ? Optional.empty() : Optional.of(EntityNames.id(type, name));
    }

    /** The same one, told at another place. */
    Speaker at(Span source, int levelThere) {
        return new Speaker(kind, type, name, levelThere, words, source.begin(), source.end());
    }

    /** Whether it is told with the word. */
    boolean has(String word) {
        for (String own : words.split(" ")) {
            if (Lemmas.of(own).equals(word)) {
                return true;
            }
        }
        return false;
    }
}
