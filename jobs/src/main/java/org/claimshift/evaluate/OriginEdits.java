package org.claimshift.evaluate;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What desks do to a text that is not theirs. A text is its sentences; each edit makes another one. */
final class OriginEdits {
    /** @param opens whether it begins a paragraph */
    record Sentence(String text, boolean opens) {
        int words() {
            return OriginEdits.words(text);
        }
    }

    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("said", "stated"),
            Map.entry("says", "states"),
            Map.entry("but", "yet"),
            Map.entry("also", "likewise"),
            Map.entry("about", "roughly"),
            Map.entry("after", "following"),
            Map.entry("because", "since"),
            Map.entry("before", "ahead of"),
            Map.entry("big", "large"),
            Map.entry("many", "numerous"),
            Map.entry("more", "further"),
            Map.entry("new", "recent"),
            Map.entry("now", "currently"),
            Map.entry("over", "above"),
            Map.entry("people", "persons"),
            Map.entry("show", "indicate"),
            Map.entry("told", "informed"),
            Map.entry("until", "till"),
            Map.entry("while", "whereas"),
            Map.entry("would", "was to"),
            Map.entry("could", "might"),
            Map.entry("first", "initial"),
            Map.entry("last", "past"),
            Map.entry("most", "nearly all"),
            Map.entry("other", "further"),
            Map.entry("only", "merely"),
            Map.entry("some", "certain"),
            Map.entry("that", "which"),
            Map.entry("which", "that"),
            Map.entry("the", "this"));

    /** Of so many words one is replaced. */
    private static final int WORDS_A_CHANGE = 30;

    /** Of so many sentences one is dropped, and one changes places with the next. */
    private static final int SENTENCES_A_CHANGE = 10;

    private OriginEdits() {}

    static List<Sentence> sentences(String body) {
        List<Sentence> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        for (String paragraph : body.split("\n+")) {
            breaks.setText(paragraph);
            boolean opens = true;
            for (int begin = 0, end = breaks.next(); end != BreakIterator.DONE; begin = end, end = breaks.next()) {
                String text = paragraph.substring(begin, end).strip();
                if (!text.isEmpty()) {
                    sentences.add(new Sentence(text, opens));
                    opens = false;
                }
            }
        }
        return sentences;
    }

    static String body(List<Sentence> sentences) {
        StringBuilder body = new StringBuilder();
        for (Sentence sentence : sentences) {
            body.append(body.isEmpty() ? "" : sentence.opens() ? "\n\n" : " ").append(sentence.text());
        }
        return body.toString();
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    static int words(List<Sentence> text) {
        return text.stream().mapToInt(Sentence::words).sum();
    }

    /** The sentences whose middle lies between two shares of the text's words. */
    static List<Sentence> part(List<Sentence> text, double from, double to) {
        double all = words(text);
        double before = 0;
        List<Sentence> part = new ArrayList<>();
        for (Sentence sentence : text) {
            double middle = (before + sentence.words() / 2.0) / all;
            if (middle >= from && middle < to) {
                part.add(sentence);
            }
            before += sentence.words();
        }
        return part;
    }

    /** As many sentences, from the first, as have no more words than these; one at least. */
    static List<Sentence> first(List<Sentence> text, double words) {
        List<Sentence> first = new ArrayList<>();
        double left = words;
        for (Sentence sentence : text) {
            left -= sentence.words();
            if (left < 0 && !first.isEmpty()) {
                break;
            }
            first.add(sentence);
        }
        return first;
    }

    static List<Sentence> joined(List<Sentence> a, List<Sentence> b) {
        List<Sentence> all = new ArrayList<>(a);
        for (int i = 0; i < b.size(); i++) {
            all.add(i == 0 ? new Sentence(b.get(0).text(), true) : b.get(i));
        }
        return all;
    }

    /** Its lead, a tenth or more of the words, replaced with one of another's, no longer than a fifth of what is left. */
    static List<Sentence> withLead(List<Sentence> text, List<Sentence> other) {
        int lead = Math.min(Math.max(1, first(text, words(text) / 8.0).size()), text.size() - 1);
        List<Sentence> rest = text.subList(lead, text.size());
        return joined(first(other, words(rest) / 5.0), rest);
    }

    /** Some words replaced, some sentences dropped, some in another place. */
    static List<Sentence> edited(List<Sentence> text, Random random) {
        List<Sentence> edited = new ArrayList<>();
        for (Sentence sentence : text) {
            if (edited.isEmpty() || random.nextInt(SENTENCES_A_CHANGE) > 0) {
                edited.add(sentence);
            }
            int last = edited.size() - 1;
            if (last > 1 && random.nextInt(SENTENCES_A_CHANGE) == 0) {
                edited.add(last - 1, edited.remove(last));
            }
        }
        int known = 0;
        for (Sentence sentence : edited) {
            known += (int) Arrays.stream(sentence.text().split(" "))
                    .filter(OTHER_WORDS::containsKey)
                    .count();
        }
        double chance = words(edited) / (double) WORDS_A_CHANGE / Math.max(1, known);
        return edited.stream()
                .map(sentence -> {
                    String[] words = sentence.text().split(" ");
                    for (int i = 0; i < words.length; i++) {
                        if (OTHER_WORDS.containsKey(words[i]) && random.nextDouble() < chance) {
                            words[i] = OTHER_WORDS.get(words[i]);
                        }
                    }
                    return new Sentence(String.join(" ", words), sentence.opens());
                })
                .toList();
    }

    /** The share of a text's distinct runs of so many words that another text lacks, 0 to 1. */
    static double own(String text, String other, int run) {
        Set<String> mine = runs(text, run);
        int all = mine.size();
        mine.removeAll(runs(other, run));
        return all == 0 ? 1 : (double) mine.size() / all;
    }

    /** Distinct runs of words, without case and marks. */
    static Set<String> runs(String text, int run) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + run <= words.length; i++) {
            runs.add(String.join(" ", Arrays.asList(words).subList(i, i + run)));
        }
        return runs;
    }
}
