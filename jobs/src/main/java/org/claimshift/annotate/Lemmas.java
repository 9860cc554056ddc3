package org.claimshift.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Base forms of English words: exceptions of our lexicon, then endings, checked against our list of verbs. */
public final class Lemmas {
    private static final Set<String> VERBS =
            new HashSet<>(Lexicon.read("verbs").labels().keySet());
    private static final Map<String, String> EXCEPTIONS = exceptions();

    /** Nouns in -men that are no plurals. */
    private static final Set<String> MEN_SINGULAR =
            Set.of("specimen", "regimen", "abdomen", "acumen", "semen", "omen", "yemen", "ramen", "bitumen", "amen");

    private Lemmas() {}

    private static Map<String, String> exceptions() {
        Map<String, String> forms = new HashMap<>();
        Lexicon.read("lemma_exceptions").entries().forEach(e -> forms.putIfAbsent(e.item(), e.label()));
        return forms;
    }

    /** The base form in lower case, noun or verb alike: "soldiers" to soldier, "said" to say; "building" stays, it is both. */
    public static String of(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        String exception = EXCEPTIONS.get(low);
        if (exception != null) {
            return exception;
        }
        if (low.length() < 4 || VERBS.contains(low)) {
            return low;
        }
        if (low.endsWith("s")) {
            return withoutS(low);
        }
        if (low.endsWith("ed")) {
            return verbWithout(low, "ed");
        }
        return low.endsWith("ing") ? verbWithout(low, "ing") : low;
    }

    /** The base form of a noun: plural endings only, so "buildings" gives building. */
    public static String noun(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        if (low.endsWith("ed") || low.endsWith("ing")) {
            return low;
        }
        String exception = EXCEPTIONS.get(low);
        if (exception != null) {
            return exception;
        }
        if (low.length() > 4 && low.endsWith("men") && !MEN_SINGULAR.contains(low)) {
            return low.substring(0, low.length() - 3) + "man";
        }
        return low.length() > 3 && low.endsWith("s") ? withoutS(low) : low;
    }

    /** Whether it is the base form of a verb in our list. */
    static boolean isVerb(String lemma) {
        return VERBS.contains(lemma);
    }

    private static String withoutS(String low) {
        int n = low.length();
        if (low.endsWith("ss") || low.endsWith("us") || low.endsWith("is") || low.endsWith("'s")) {
            return low;
        }
        if (low.endsWith("ies") && n > 4) {
            return low.substring(0, n - 3) + "y";
        }
        if (low.endsWith("sses")
                || low.endsWith("shes")
                || low.endsWith("ches")
                || low.endsWith("xes")
                || low.endsWith("zzes")) {
            return low.substring(0, n - 2);
        }
        if (low.endsWith("oes")) {
            return low.substring(0, n - 2);
        }
        return low.substring(0, n - 1);
    }

    private static String verbWithout(String low, String ending) {
        String stem = low.substring(0, low.length() - ending.length());
        if (ending.equals("ed") && stem.endsWith("i") && stem.length() > 2) {
            String y = stem.substring(0, stem.length() - 1) + "y";
            return VERBS.contains(y) || stem.length() > 3 ? y : low;
        }
        if (VERBS.contains(stem)) {
            return stem;
        }
        if (VERBS.contains(stem + "e")) {
            return stem + "e";
        }
        boolean doubled = stem.length() > 3 && stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
        if (doubled && VERBS.contains(stem.substring(0, stem.length() - 1))) {
            return stem.substring(0, stem.length() - 1);
        }
        // Not a verb that we know: "hundred", "thing", "morning", "exaggerated" stay or lose the ending by their looks.
        if (ending.equals("ing")
                || !hasVowel(stem)
                || stem.length() < 4
                || low.endsWith("eed")
                || low.equals("hundred")
                || low.equals("sacred")) {
            return low;
        }
        if (doubled && "bdgmnprt".indexOf(stem.charAt(stem.length() - 1)) >= 0) {
            return stem.substring(0, stem.length() - 1);
        }
        boolean dropsE = stem.endsWith("at")
                || stem.endsWith("iz")
                || stem.endsWith("is")
                || stem.endsWith("v")
                || stem.endsWith("c")
                || stem.endsWith("dg")
                || stem.endsWith("u")
                || stem.endsWith("ur");
        return dropsE ? stem + "e" : stem;
    }

    private static boolean hasVowel(String stem) {
        return stem.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    }
}
