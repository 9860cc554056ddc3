package org.claimshift.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.claimshift.ingest.Furniture.Line;
import org.claimshift.ingest.Furniture.Span;

/**
 * The passages in which an outlet repeats itself: whole lines, and sentences of a line. Each is known by the hashes of
 * its word 5-grams, none of which reaches into another passage.
 */
final class FurniturePassages {
    static final String REASON = "outlet";
    static final int WORDS = 5;

    /** Share of a passage's 5-grams that the outlet repeats; it leaves a long one room for a changed date or name. */
    private static final double COMMON = 0.9;

    /** A text of which the outlet repeats more than this is printed again, not furnished. */
    private static final double MOST = 0.5;

    private static final Pattern END =
            Pattern.compile("[.!?\u2026][\"'\u201d\u2019)\\]]*\\s+(?=[\"'\u201c\u2018(\\[]*[\\p{Lu}\\d])");

    /** "Mr.", "Gov.", "U.S.", "J.": what follows may be the same sentence. */
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?:^|[\\s(\"\u201c])(?:\\p{Lu}\\p{L}{0,3}|\\S*\\.\\S*)$");

    /** Offsets are UTF-16; shingles in the order of the text. */
    record Passage(int begin, int end, long[] shingles) {}

    private FurniturePassages() {}

    /**
     * The passages of a body in order, but for those that touch spans which are furniture already. A sentence of no
     * more words than a shingle has is none, unless it is a line: too many are said by chance.
     *
     * @param furniture code points, ascending, apart from each other
     */
    static List<Passage> of(String body, List<int[]> furniture) {
        List<Passage> passages = new ArrayList<>();
        int at = 0;
        int utf16 = 0;
        int points = 0;
        for (Line line : Furniture.lines(body)) {
            points += body.codePointCount(utf16, line.begin());
            utf16 = line.begin();
            int end = points + body.codePointCount(line.begin(), line.end());
            while (at < furniture.size() && furniture.get(at)[1] <= points) {
                at++;
            }
            if (at == furniture.size() || furniture.get(at)[0] >= end) {
                add(line, passages);
            }
        }
        return passages;
    }

    private static void add(Line line, List<Passage> passages) {
        String text = line.text();
        int begin = 0;
        for (Matcher end = END.matcher(text); begin < text.length(); ) {
            boolean found = end.find();
            if (found
                    && text.charAt(end.start()) == '.'
                    && ABBREVIATION
                            .matcher(text.substring(Math.max(begin, end.start() - 12), end.start()))
                            .find()) {
                continue;
            }
            int next = found ? end.end() : text.length();
            String sentence = text.substring(begin, next).stripTrailing();
            long[] shingles = Shingles.inOrder(sentence, WORDS);
            boolean whole = sentence.length() == text.length();
            if (shingles.length > (whole ? 0 : 1)) {
                passages.add(new Passage(line.begin() + begin, line.begin() + begin + sentence.length(), shingles));
            }
            begin = next;
        }
    }

    /** The distinct hashes of all passages. */
    static long[] shingles(List<Passage> passages) {
        return passages.stream()
                .flatMapToLong(p -> LongStream.of(p.shingles()))
                .distinct()
                .sorted()
                .toArray();
    }

    /**
     * What is furniture of a body, given what its outlet repeats: neighbours on a line make one span.
     *
     * @param repeated hashes that are frequent in the outlet
     * @return spans in code points, in order; none if most of the text would go
     */
    static List<Span> repeated(String body, List<Passage> passages, Set<Long> repeated) {
        List<Span> spans = new ArrayList<>();
        long all = 0;
        long marked = 0;
        int utf16 = 0;
        int points = 0;
        boolean follows = false;
        for (Passage passage : passages) {
            long common =
                    Arrays.stream(passage.shingles()).filter(repeated::contains).count();
            boolean furniture = common >= COMMON * passage.shingles().length;
            all += passage.shingles().length;
            if (furniture) {
                marked += passage.shingles().length;
                boolean joins =
                        follows && body.substring(utf16, passage.begin()).indexOf('\n') < 0;
                int begin = points + body.codePointCount(utf16, passage.begin());
                points = begin + body.codePointCount(passage.begin(), passage.end());
                utf16 = passage.end();
                spans.add(new Span(joins ? spans.remove(spans.size() - 1).begin() : begin, points, REASON));
            }
            follows = furniture;
        }
        return marked > MOST * all ? List.of() : spans;
    }
}
