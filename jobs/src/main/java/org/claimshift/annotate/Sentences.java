package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a field into sentences: at every line break, and after {@code . ! ? …} (with the closing marks that follow) where
 * the next token can begin a sentence. A point does not end one after an abbreviation that is followed by what it
 * abbreviates ("Gen. Ryder", "Oct. 17", "J. Smith"), nor a question mark inside a quotation that its tag follows
 * ("Why?" Smith asked).
 */
final class Sentences {
    private static final String END = ".!?…";
    private static final String CLOSE = "”’\"')]»";
    private static final String OPEN = "“‘«([\"'";

    /** What stands before a name: a point after it never ends a sentence. */
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "col", "lt", "sgt", "maj", "capt", "cmdr",
            "adm", "pres", "rev", "hon", "st", "ft", "mt", "messrs", "brig", "cpl", "pvt", "supt", "insp", "amb", "sec",
            "atty", "vs", "v", "mme", "mlle", "lieut");

    /** A point after these does not end a sentence where a number follows. */
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "no", "nos", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "art",
            "p", "pp", "fig", "vol", "ch", "sec", "approx", "ca", "para");

    /** Abbreviations that end a sentence only where a usual first word follows. */
    private static final Set<String> UNSURE = Set.of(
            "inc", "ltd", "co", "corp", "jr", "sr", "plc", "bros", "etc", "dept", "univ", "assn", "ave", "blvd", "est",
            "calif", "fla", "tex", "ariz", "colo", "conn", "ill", "mass", "mich", "minn", "miss", "neb", "nev", "okla",
            "ore", "pa", "tenn", "va", "wash", "wis", "ga", "ala", "ark", "del", "ind", "kan", "ky", "la", "md", "mo",
            "mont", "wyo");

    /** Words that usually begin a sentence when they carry a capital. */
    private static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "to",
            "with",
            "it",
            "its",
            "he",
            "she",
            "they",
            "we",
            "his",
            "her",
            "their",
            "our",
            "this",
            "that",
            "these",
            "those",
            "there",
            "but",
            "and",
            "or",
            "so",
            "if",
            "when",
            "while",
            "as",
            "after",
            "before",
            "since",
            "although",
            "though",
            "however",
            "meanwhile",
            "officials",
            "according",
            "last",
            "earlier",
            "later",
            "some",
            "many",
            "most",
            "more",
            "no",
            "not",
            "what",
            "who",
            "why",
            "how",
            "both",
            "all",
            "one",
            "also",
            "now",
            "then",
            "still",
            "yet",
            "under",
            "over",
            "during",
            "despite",
            "i",
            "you",
            "my",
            "your",
            "such",
            "even",
            "only",
            "just",
            "once",
            "here",
            "where",
            "because",
            "until");

    private static final Set<String> SPEECH = Set.of(
            "said",
            "says",
            "asked",
            "asks",
            "added",
            "adds",
            "told",
            "tells",
            "wrote",
            "writes",
            "tweeted",
            "replied",
            "answered",
            "continued",
            "shouted",
            "warned",
            "insisted",
            "argued",
            "wondered",
            "exclaimed",
            "yelled",
            "declared",
            "stated",
            "responded",
            "posted");

    private final String text;
    private final List<Span> tokens;

    private Sentences(String text, List<Span> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** From the first to the last token of each sentence, in order. */
    static List<Span> of(String text, List<Span> tokens) {
        return new Sentences(text, tokens).split();
    }

    private List<Span> split() {
        List<Span> sentences = new ArrayList<>();
        int begin = 0;
        int last = 0;
        for (int i = 0; i < tokens.size(); i++) {
            last = i > begin && is(CLOSE, i) && touches(i - 1) ? last : i;
            if (i + 1 == tokens.size() || endsAfter(begin, last, i)) {
                sentences.add(new Span(tokens.get(begin).begin(), tokens.get(i).end()));
                begin = i + 1;
            }
        }
        return sentences;
    }

    /**
     * Whether a sentence ends between this token and the next.
     *
     * @param last the last token before the closing marks that end with this one
     */
    private boolean endsAfter(int begin, int last, int i) {
        if (Windows.breaks(text, tokens.get(i).end(), tokens.get(i + 1).begin())) {
            return true;
        }
        boolean dotted = last == i
                && tokens.get(i).length() > 1
                && text.charAt(tokens.get(i).end() - 1) == '.';
        if (!(is(END, last) || dotted) || !canBegin(i + 1)) {
            return false;
        }
        // "3.Next" or ".com": what ends a sentence is followed by space.
        if (touches(i)) {
            return false;
        }
        if (dotted || (last == i && word(i).equals(".") && i > begin && touches(i - 1))) {
            return !abbreviates(dotted ? i : i - 1, i + 1, dotted);
        }
        boolean quoted = last < i;
        return !(quoted && !word(last).equals(".") && tagFollows(i + 1));
    }

    private boolean abbreviates(int i, int next, boolean dotted) {
        String abbreviation = word(i).toLowerCase(java.util.Locale.ROOT);
        String following = word(next).toLowerCase(java.util.Locale.ROOT);
        if (dotted) {
            // "U.S. officials" does not get here; "the U.S. The" does, and so does "U.S. President".
            return !STARTERS.contains(following) && is(OPEN, next) == false;
        }
        boolean number = Character.isDigit(following.charAt(0));
        boolean initial = abbreviation.length() == 1
                && Character.isUpperCase(word(i).charAt(0))
                && !STARTERS.contains(following)
                && !abbreviation.equals("i");
        return TITLES.contains(abbreviation)
                || (number && BEFORE_NUMBERS.contains(abbreviation))
                || (!number && UNSURE.contains(abbreviation) && !STARTERS.contains(following) && !is(OPEN, next))
                || initial;
    }

    /** Whether a speech tag ("Smith asked", "Mr Smith said") begins here. */
    private boolean tagFollows(int i) {
        for (int j = i; j < Math.min(tokens.size(), i + 6); j++) {
            String word = word(j);
            if (SPEECH.contains(word)) {
                return j > i;
            }
            if (!Character.isUpperCase(word.codePointAt(0)) && !word.equals(".")) {
                return false;
            }
        }
        return false;
    }

    private boolean canBegin(int i) {
        int first = text.codePointAt(tokens.get(i).begin());
        return Character.isUpperCase(first) || Tokenizer.isNumber(first) || OPEN.indexOf(first) >= 0 || first > 0xffff;
    }

    /** Whether nothing lies between this token and the next. */
    private boolean touches(int i) {
        return tokens.get(i).end() == tokens.get(i + 1).begin();
    }

    private boolean is(String marks, int i) {
        return tokens.get(i).length() == 1
                && marks.indexOf(text.charAt(tokens.get(i).begin())) >= 0;
    }

    private String word(int i) {
        return tokens.get(i).of(text);
    }
}
