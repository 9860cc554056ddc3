package org.claimshift.annotate;

import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/**
 * How specific a source is that names no person and stands for nobody named before, by its words alone: 4 an organisation, a
 * government or its document by name; 3 unnamed but specific (a single person, a counted few, a body, a document); 2 anyone
 * ("officials", "the rebels", "reports").
 */
final class SourceLevels {
    private static final Lexicon LEXICON = Lexicon.read("roles");
    private static final Set<String> ROLE = LEXICON.items("role");
    private static final Set<String> HUMAN = LEXICON.items("human");
    private static final Set<String> CLOSE = LEXICON.items("close");
    private static final Set<String> VAGUE = LEXICON.items("vague");
    private static final Set<String> GENERIC = LEXICON.items("generic");
    private static final Set<String> MEDIA = LEXICON.items("media");
    private static final Set<String> MEDIA_WORD = LEXICON.items("media_word");
    private static final Set<String> DOCUMENT = LEXICON.items("document");
    private static final Set<String> BODY = LEXICON.items("body");

    private SourceLevels() {}

    /** Whether the word stands for a person or persons: "minister", "officials". */
    static boolean isHuman(Words w, int k) {
        String lemma = w.lemma(k);
        return ROLE.contains(lemma) || HUMAN.contains(lemma);
    }

    /** Whether the word stands for an institution: "ministry", "company". */
    static boolean isBody(Words w, int k) {
        return BODY.contains(w.lemma(k)) && !isHuman(w, k) || isPolice(w, k);
    }

    private static boolean isPolice(Words w, int k) {
        return w.low(k).equals("police");
    }

    /** Whether the name is that of an outlet, by our list or by its looks. */
    static boolean isMedium(Words w, int from, int to) {
        int at = from;
        while (at < to - 1 && w.is(at, Pos.DET)) {
            at++;
        }
        String name = w.join(at, to).replace(" - ", "-");
        return MEDIA.contains(name)
                || MEDIA.contains(w.low(at))
                || MEDIA_WORD.contains(w.low(to - 1))
                || to - at >= 2 && (MEDIA.contains(w.join(at, at + 2)) || MEDIA_WORD.contains(w.low(at)));
    }

    /** Whether the word stands for somebody or something that can be a source. */
    static boolean speaks(Words w, int k) {
        return isHuman(w, k) || isBody(w, k) || DOCUMENT.contains(w.lemma(k)) || GENERIC.contains(w.lemma(k));
    }

    /**
     * 2, 3 or 4.
     *
     * @param head of the phrase
     * @param named whether it has the name of an organisation or a place
     * @param organisation whether it has the name of an organisation that its head is no part of
     * @param itself whether its head is part of a name
     */
    static int of(Words w, int from, int to, int head, boolean named, boolean organisation, boolean itself) {
        String lemma = w.lemma(head);
        boolean plural = NounPhrase.isPlural(w, head);
        boolean capital = named || NounPhrase.capitalised(w, from, head + 1);
        boolean counted = isCounted(w, from, head);
        if (isPolice(w, head)) {
            return capital ? 4 : 3;
        }
        if (itself) {
            return isPeople(w, head) ? people(w, from, head, counted, organisation) : 4;
        }
        if (GENERIC.contains(lemma) && plural
                || lemma.equals("medium")
                || w.low(from).equals("local") && MEDIA_WORD.contains(lemma)) {
            return 2;
        }
        boolean bare = VAGUE.contains(lemma) && NounPhrase.contentWords(w, from, to) < 2 && !counted;
        if (isHuman(w, head)) {
            return plural ? people(w, from, head, counted, organisation) : bare ? 2 : 3;
        }
        if (DOCUMENT.contains(lemma)) {
            boolean any = bare || plural && to - from == 1 || plural && VAGUE.contains(lemma);
            return any && !w.is(from, Pos.DET) && !isPossessive(w, from) ? 2 : 3;
        }
        if (isBody(w, head)) {
            return plural && !capital && !counted ? 2 : capital ? 4 : 3;
        }
        if (w.is(head, Pos.PROPN)) {
            return isPeople(w, head) ? 2 : 4;
        }
        return plural && !counted ? 2 : 3;
    }

    private static int people(Words w, int from, int head, boolean counted, boolean organisation) {
        boolean belongs = isPossessive(w, from)
                || w.low(head - 1).equals("'s")
                || w.low(head - 1).equals("'")
                || w.low(head + 1).equals("for");
        return counted || organisation || belongs && CLOSE.contains(w.lemma(head)) ? 3 : 2;
    }

    /** "two officials", "all three", not "one of the men". */
    private static boolean isCounted(Words w, int from, int head) {
        for (int k = from; k < head; k++) {
            if (w.is(k, Pos.NUM)) {
                return true;
            }
            if (w.is(k, Pos.PREP)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPossessive(Words w, int k) {
        return switch (w.low(k)) {
            case "his", "her", "its", "their", "my", "our" -> true;
            default -> false;
        };
    }

    /** "Republicans", "Ukrainians": people by a name of their own. */
    private static boolean isPeople(Words w, int head) {
        String low = w.low(head);
        return low.endsWith("s") && isHuman(w, head)
                || low.endsWith("ans")
                || low.endsWith("crats")
                || low.endsWith("ists");
    }
}
