package org.claimshift.align;

import java.util.List;
import java.util.Locale;

/**
 * A light English stemmer that also takes off the endings of derivation, so that "deploy", "deployed" and "deployment"
 * meet. It is for comparing words with words, never for showing: stems need not be words. (A plain inflectional stemmer
 * leaves apart what outlets vary most: "were deployed to" and "the deployment to".)
 */
final class Stems {
    private static final List<String> ENDINGS = List.of(
            "isations",
            "izations",
            "isation",
            "ization",
            "ations",
            "ation",
            "ments",
            "ment",
            "nesses",
            "ness",
            "ings",
            "ing",
            "ions",
            "ion",
            "ably",
            "ibly",
            "able",
            "ible",
            "ally",
            "edly",
            "ated",
            "ates",
            "ate",
            "ised",
            "ized",
            "ises",
            "izes",
            "ise",
            "ize",
            "ed",
            "ly",
            "al");

    private Stems() {}

    /** The stem of one lower-cased word; words of three letters or fewer and words with digits stay as they are. */
    static String of(String word) {
        String w = word.toLowerCase(Locale.ROOT);
        if (w.length() <= 3 || w.chars().anyMatch(Character::isDigit)) {
            return w;
        }
        w = w.endsWith("men") && w.length() > 5 ? w.substring(0, w.length() - 2) + "an" : singular(w);
        // Twice, since "stationed" must meet "station".
        w = cut(cut(w));
        if (w.length() > 3 && w.endsWith("e")) {
            w = w.substring(0, w.length() - 1);
        }
        if (w.length() > 3 && w.endsWith("y")) {
            w = w.substring(0, w.length() - 1) + "i";
        }
        return w;
    }

    private static String cut(String w) {
        for (String ending : ENDINGS) {
            if (w.endsWith(ending) && isStem(w, w.length() - ending.length())) {
                return undouble(w.substring(0, w.length() - ending.length()));
            }
        }
        return w;
    }

    private static String singular(String w) {
        if (!w.endsWith("s") || w.endsWith("ss") || w.endsWith("us") || w.endsWith("is")) {
            return w;
        }
        if (w.endsWith("ies") && w.length() > 4) {
            return w.substring(0, w.length() - 3) + "y";
        }
        if (w.endsWith("sses") || w.endsWith("shes") || w.endsWith("ches") || w.endsWith("xes") || w.endsWith("zzes")) {
            return w.substring(0, w.length() - 2);
        }
        return w.substring(0, w.length() - 1);
    }

    /** What is left must have three letters, one of them a vowel: "bring" and "speed" keep their endings. */
    private static boolean isStem(String w, int length) {
        return length >= 3 && w.substring(0, length).chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    }

    private static String undouble(String w) {
        int n = w.length();
        boolean doubled = n > 3 && w.charAt(n - 1) == w.charAt(n - 2) && "lsz".indexOf(w.charAt(n - 1)) < 0;
        return doubled ? w.substring(0, n - 1) : w;
    }
}
