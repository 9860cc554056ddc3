package org.claimshift.compare;

import java.util.Collection;

/** Words that are forms of one word. */
final class Stems {
    /** What is left of two words of one stem behind it, at most: minist-er, minist-ry. */
    private static final int MOST_ENDING = 3;

    private static final int LEAST_STEM = 5;
    private static final int LEAST_WORD = 4;

    private Stems() {}

    /** A noun in lower case without its plural ending. */
    static String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("men") && word.length() > 3) {
            return word.substring(0, word.length() - 3) + "man";
        }
        if (word.endsWith("sses")) {
            return word.substring(0, word.length() - 2);
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** Whether two words have one stem, by their beginnings: Ukraine and Ukrainian, minister and ministry, rail and railway. */
    static boolean akin(String a, String b) {
        int shared = 0;
        int least = Math.min(a.length(), b.length());
        while (shared < least && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        boolean prefix = shared == least && shared >= LEAST_WORD;
        int ending = Math.max(a.length(), b.length()) - shared;
        return a.equals(b) || (prefix || shared >= LEAST_STEM) && ending <= MOST_ENDING;
    }

    static boolean containsAkin(Collection<String> words, String wanted) {
        return words.stream().anyMatch(word -> akin(word, wanted));
    }
}
