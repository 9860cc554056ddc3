package org.claimshift.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Marks the lines of a body that are not the article: what repeats the title, picture captions, words of the page
 * ("Share", "Advertisement"), a paragraph that stood there before. The body itself is never changed.
 */
final class Furniture {
    /** A span of the body in code points, end exclusive, and the reason: title, byline, caption, page, repeated. */
    record Span(int begin, int end, String reason) implements Serializable {}

    /** A line that is not blank, without the blanks around it; offsets are UTF-16, as Java counts. */
    record Line(int begin, int end, String text) {}

    /** Whole lines that pages put between paragraphs. */
    private static final Set<String> PAGE = Set.of(
            "advertisement",
            "advertisements",
            "ad",
            "sponsored",
            "share",
            "share this",
            "share this article",
            "share this story",
            "print",
            "email",
            "e-mail",
            "comment",
            "comments",
            "dismiss",
            "close",
            "menu",
            "search",
            "news",
            "read more",
            "more",
            "related",
            "related articles",
            "related stories",
            "related topics",
            "most read",
            "most popular",
            "trending",
            "subscribe",
            "sign up",
            "sign in",
            "log in",
            "newsletter",
            "follow us",
            "facebook",
            "twitter",
            "whatsapp",
            "copy link",
            "back to top",
            "skip to content",
            "story continues below advertisement",
            "story continues below",
            "article continues below",
            "continue reading",
            "continue reading the main story",
            "loading",
            "image",
            "photos");

    /**
     * A line that ends in a picture's credit: "(Photo: Ida Holm)", "(Brendan McDermid/Reuters)", "(AP Photo/Ann Lee)",
     * "Photo: John Doe/AFP".
     */
    private static final Pattern CREDIT = Pattern.compile(
            "(?:"
                    + "\\((?:file |ap |afp )?(?:photo|picture|image|illustration|credit)s?\\b[^()]{0,80}\\)"
                    + "|\\([\\p{L} .'-]{3,60}/(?:[\\p{L}. -]{0,30})(?:reuters|ap|afp|getty|epa|getty images)\\b[^()]{0,30}\\)"
                    + "|(?<=^|[.] )(?:photo|picture|image)(?: credit)?: [^.]{2,80}"
                    + ")\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_CAPTION = 500;
    private static final int LONGEST_CREDIT = 120;
    private static final int REPEATED_WORDS = 3;

    private Furniture() {}

    /** The lines of a text. */
    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        for (int begin = 0; begin < text.length(); ) {
            int newline = text.indexOf('\n', begin);
            int end = newline < 0 ? text.length() : newline;
            String stripped = text.substring(begin, end).strip();
            if (!stripped.isEmpty()) {
                int from = text.indexOf(stripped, begin);
                lines.add(new Line(from, from + stripped.length(), stripped));
            }
            begin = end + 1;
        }
        return lines;
    }

    /**
     * The reason why each line is not the article, null where it is.
     *
     * @param lines the body's lines
     * @param title the headline, or null
     */
    static String[] reasons(List<Line> lines, String title) {
        String[] reasons = new String[lines.size()];
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < reasons.length; i++) {
            String text = lines.get(i).text();
            if (isPageLine(text)) {
                reasons[i] = "page";
            } else if (i == leading(reasons, i) && title != null && text.equalsIgnoreCase(title)) {
                reasons[i] = "title";
            } else if (isCaption(text)) {
                reasons[i] = "caption";
            } else if (!seen.add(text) && hasWords(text, REPEATED_WORDS)) {
                reasons[i] = "repeated";
            }
        }
        return reasons;
    }

    /** How many lines before line {@code limit} are furniture, without a gap. */
    private static int leading(String[] reasons, int limit) {
        int i = 0;
        while (i < limit && reasons[i] != null) {
            i++;
        }
        return i;
    }

    /** Whether a line is a known word of the page. */
    static boolean isPageLine(String line) {
        return line.length() <= 40 && PAGE.contains(line.toLowerCase(Locale.ROOT));
    }

    /** Only a line that could end in a credit is searched for one: the search costs more than all the rest here. */
    private static boolean isCaption(String text) {
        if (text.length() > LONGEST_CAPTION || !(text.endsWith(")") || text.contains(": "))) {
            return false;
        }
        return CREDIT.matcher(text.substring(Math.max(0, text.length() - LONGEST_CREDIT)))
                .find();
    }

    private static boolean hasWords(String text, int words) {
        int blanks = 0;
        for (int i = 0; i < text.length() && blanks < words - 1; i++) {
            if (text.charAt(i) == ' ') {
                blanks++;
            }
        }
        return blanks >= words - 1;
    }

    /** The marked lines as spans in code points, in the order of the text. */
    static List<Span> spans(String text, List<Line> lines, String[] reasons) {
        List<Span> spans = new ArrayList<>();
        int utf16 = 0;
        int points = 0;
        for (int i = 0; i < reasons.length; i++) {
            if (reasons[i] != null) {
                Line line = lines.get(i);
                int begin = points + text.codePointCount(utf16, line.begin());
                points = begin + text.codePointCount(line.begin(), line.end());
                utf16 = line.end();
                spans.add(new Span(begin, points, reasons[i]));
            }
        }
        return spans;
    }

    /** Where the article begins (UTF-16): the first line that is not furniture; the text's length if there is none. */
    static int start(String text, List<Line> lines, String[] reasons) {
        int first = leading(reasons, reasons.length);
        return first < lines.size() ? lines.get(first).begin() : text.length();
    }
}
