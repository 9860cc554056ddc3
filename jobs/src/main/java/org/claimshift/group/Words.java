package org.claimshift.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words of a text for counting: lower case, without possessive and plural endings, without bare numbers. */
public final class Words {
    private Words() {}

    /**
     * A word.
     *
     * @param term its counted form
     * @param capitalised whether it begins with a capital that a sentence's beginning does not explain
     */
    public record Word(String term, boolean capitalised) {}

    /**
     * The text's words in order. Numbers are left out: a number that changes between outlets is what claimshift looks
     * for, so it must neither join nor part articles.
     */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        boolean opening = true;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!Character.isLetterOrDigit(c)) {
                if (c == '.' || c == '!' || c == '?' || c == ':' || c == '\n') {
                    opening = true;
                }
                i += Character.charCount(c);
                continue;
            }
            int begin = i;
            boolean letters = false;
            while (i < text.length()) {
                c = text.codePointAt(i);
                boolean inner = isApostrophe(c)
                        && i + 1 < text.length()
                        && Character.isLetter(text.codePointAt(i + 1))
                        && i > begin;
                if (!Character.isLetterOrDigit(c) && !inner) {
                    break;
                }
                letters |= Character.isLetter(c);
                i += Character.charCount(c);
            }
            if (letters) {
                String raw = text.substring(begin, i);
                String term = term(raw);
                if (term.length() > 1) {
                    boolean capital = Character.isUpperCase(raw.codePointAt(0));
                    // "DC" or "NATO" at the beginning of a sentence is a name all the same.
                    boolean shout = raw.length() > 1 && Character.isUpperCase(raw.codePointAt(1));
                    words.add(new Word(term, capital && (!opening || shout)));
                }
            }
            opening = false;
        }
        return words;
    }

    /** The counted form of one word: "Trump's" and "Trumps" are "trump", "countries" is "country". */
    static String term(String raw) {
        String term = raw.toLowerCase(Locale.ROOT).replace('’', '\'');
        int apostrophe = term.indexOf('\'');
        if (apostrophe > 0) {
            term = term.substring(0, apostrophe);
        }
        int length = term.length();
        if (length > 4 && term.endsWith("ies")) {
            return term.substring(0, length - 3) + "y";
        }
        boolean plural = length > 3
                && term.endsWith("s")
                && !term.endsWith("ss")
                && !term.endsWith("us")
                && !term.endsWith("is");
        return plural ? term.substring(0, length - 1) : term;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’';
    }

    /** The hash that stands for a term (FNV-1a, 32 bits): the same on every machine and JDK. */
    public static int hash(String term) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ (term.charAt(i) & 0xff)) * 0x01000193;
            hash = (hash ^ (term.charAt(i) >>> 8)) * 0x01000193;
        }
        return hash;
    }
}
