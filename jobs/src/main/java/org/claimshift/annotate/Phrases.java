package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases of a lexicon, found word by word in a text: time grows with the words, not with the phrases. */
final class Phrases {
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    /**
     * A phrase found.
     *
     * @param item as in the lexicon, without the marks of lemmas
     * @param from index of its first word
     * @param to index after its last
     */
    record Match(String item, String label, int from, int to) {
        int length() {
            return to - from;
        }
    }

    private record Phrase(String item, String label, String[] words, boolean[] byLemma) {}

    /** Adds words parted by spaces; one that ends in ~ stands for all forms of that base form. */
    void add(String item, String label) {
        String[] words = item.split(" ");
        boolean[] byLemma = new boolean[words.length];
        for (int i = 0; i < words.length; i++) {
            byLemma[i] = words[i].length() > 1 && words[i].endsWith("~");
            if (byLemma[i]) {
                words[i] = words[i].substring(0, words[i].length() - 1);
            }
        }
        // "so-called" is three tokens in a text.
        List<String> parts = new ArrayList<>();
        List<Boolean> lemmas = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            int from = 0;
            for (int dash = words[i].indexOf('-'); dash > from; dash = words[i].indexOf('-', from)) {
                parts.add(words[i].substring(from, dash));
                parts.add("-");
                lemmas.add(false);
                lemmas.add(false);
                from = dash + 1;
            }
            if (from < words[i].length()) {
                parts.add(words[i].substring(from));
                lemmas.add(byLemma[i]);
            }
        }
        boolean[] flags = new boolean[lemmas.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = lemmas.get(i);
        }
        Phrase phrase = new Phrase(item.replace("~", ""), label, parts.toArray(String[]::new), flags);
        List<Phrase> same = byFirst.computeIfAbsent(phrase.words[0], k -> new ArrayList<>());
        int at = 0;
        while (at < same.size() && same.get(at).words.length >= phrase.words.length) {
            at++;
        }
        same.add(at, phrase);
    }

    /** The longest phrase that begins at word i and ends before {@code to}; null for none. */
    Match at(Words words, int i, int to) {
        Match asWritten = at(words, i, to, byFirst.get(words.low(i)), false);
        String lemma = words.lemma(i);
        Match asLemma = at(words, i, to, byFirst.get(lemma), true);
        if (asWritten == null || asLemma == null) {
            return asWritten == null ? asLemma : asWritten;
        }
        return asLemma.length() > asWritten.length() ? asLemma : asWritten;
    }

    private static Match at(Words words, int i, int to, List<Phrase> phrases, boolean firstByLemma) {
        if (phrases == null) {
            return null;
        }
        for (Phrase phrase : phrases) {
            if (phrase.byLemma[0] == firstByLemma && i + phrase.words.length <= to && fits(words, i, phrase)) {
                return new Match(phrase.item, phrase.label, i, i + phrase.words.length);
            }
        }
        return null;
    }

    private static boolean fits(Words words, int i, Phrase phrase) {
        for (int k = 1; k < phrase.words.length; k++) {
            String word = phrase.byLemma[k] ? words.lemma(i + k) : words.low(i + k);
            if (!word.equals(phrase.words[k])) {
                return false;
            }
        }
        return true;
    }

    /** All matches in the words [from, to), left to right, longest first, none overlapping. */
    List<Match> in(Words words, int from, int to) {
        List<Match> found = new ArrayList<>();
        int i = from;
        while (i < to) {
            Match match = at(words, i, to);
            if (match == null) {
                i++;
            } else {
                found.add(match);
                i = match.to();
            }
        }
        return found;
    }
}
