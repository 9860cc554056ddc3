package org.claimshift.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimshift.ingest.Furniture.Line;

/**
 * A saved news page, one file an article:
 *
 * <pre>
 * A town in mourning                              the title
 * A town in mourning                              perhaps once more
 * People light candles. (Photo: Ida Holm)         perhaps a picture's caption
 * By Westhaven Today October 19, 2024             perhaps a byline with outlet and day
 * Candles burn on the quay ...                    paragraphs
 * News                                            words of the page
 * </pre>
 *
 * The body is the whole file; all but the paragraphs is marked as furniture.
 */
final class TextPageParser implements RecordParser.OfText {
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";

    /** "By Westhaven Today October 19, 2024", "By Ann Lee, The Lantern | 19 October 2024"; a clock time may follow. */
    private static final Pattern BYLINE = Pattern.compile("By\\s+(?<name>.{2,120}?)[\\s,|\u00b7\u2022-]+(?:on\\s+)?"
            + "(?:(?<month>" + MONTH + ")\\.?\\s+(?<day>\\d{1,2}),?|(?<day2>\\d{1,2})\\s+(?<month2>" + MONTH
            + ")\\.?,?)"
            + "\\s+(?<year>\\d{4})\\b.{0,40}");

    /** What tells a sentence from a label: a mark at its end, or a quotation mark anywhere. */
    private static final Pattern SENTENCE = Pattern.compile("[.!?\u2026:;,')]$|[\"\u201c\u201d\u2019]");

    private static final int HEAD_LINES = 8;
    private static final int PAGE_WORDS = 6;

    private final Articles articles;
    private final Outlets outlets;

    TextPageParser(Articles articles, Outlets outlets) {
        this.articles = articles;
        this.outlets = outlets;
    }

    @Override
    public Parsed parse(String file, String delivered) {
        String text = Articles.lineEnds(delivered);
        List<Line> lines = Furniture.lines(text);
        if (lines.isEmpty()) {
            return new Parsed.Rejected(Reason.NO_BODY);
        }
        String title = lines.get(0).text();
        String[] reasons = Furniture.reasons(lines, title);
        Optional<Matcher> byline = markHead(lines, reasons, title);
        markTail(lines, reasons);
        int start = Furniture.start(text, lines, reasons);
        String name = byline.map(found -> found.group("name")).orElse(null);
        return articles.article(new Articles.Found(
                externalId(file),
                name == null ? outlets.ofFolder(file).orElse(null) : outlet(name),
                null,
                null,
                title,
                start == text.length() ? null : text,
                name,
                null,
                null,
                byline.map(TextPageParser::day).stream().toList(),
                null,
                Furniture.spans(text, lines, reasons),
                start));
    }

    /** Marks title, caption and byline, and returns the byline. What stands between title and byline is a caption. */
    private static Optional<Matcher> markHead(List<Line> lines, String[] reasons, String title) {
        reasons[0] = "title";
        int head = Math.min(HEAD_LINES, reasons.length);
        for (int i = 1; i < head; i++) {
            Matcher byline = BYLINE.matcher(lines.get(i).text());
            if (byline.matches()) {
                reasons[i] = "byline";
                for (int j = 1; j < i; j++) {
                    reasons[j] = lines.get(j).text().equalsIgnoreCase(title) ? "title" : "caption";
                }
                return Optional.of(byline);
            }
        }
        return Optional.empty();
    }

    /** From the end upwards: short lines that are no sentence ("More local news") are the page's. */
    private static void markTail(List<Line> lines, String[] reasons) {
        for (int i = reasons.length - 1; i > 0; i--) {
            String text = lines.get(i).text();
            if (reasons[i] == null && (SENTENCE.matcher(text).find() || text.split("\\s+").length > PAGE_WORDS)) {
                return;
            }
            if (reasons[i] == null || reasons[i].equals("repeated")) {
                reasons[i] = "page";
            }
        }
    }

    private static Stamp day(Matcher byline) {
        boolean american = byline.group("month") != null;
        String month = american ? byline.group("month") : byline.group("month2");
        String day = american ? byline.group("day") : byline.group("day2");
        return new Stamp(day + " " + month.substring(0, 3) + " " + byline.group("year"), Trust.BYLINE);
    }

    /** "Ann Lee, The Lantern": the part that the registry knows, else the last. */
    private String outlet(String name) {
        String[] parts = name.split("\\s*[,|]\\s*");
        for (String part : parts) {
            if (outlets.ofName(part).isPresent()) {
                return part;
            }
        }
        return parts[parts.length - 1];
    }

    private static String externalId(String file) {
        return RawRecord.plainName(file, "txt|text");
    }
}
