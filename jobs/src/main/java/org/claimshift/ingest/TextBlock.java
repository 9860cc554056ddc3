package org.claimshift.ingest;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A stretch of a page's text without a block's border in it.
 *
 * @param tag of the element around it
 * @param size characters that are not blank, an ideograph for three
 * @param linked those within links
 */
record TextBlock(String text, String tag, int size, int linked) {
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "li", "blockquote", "pre", "td", "dd", "h2", "h3", "h4", "h5", "h6");

    /** A sentence's end at the end, or before a blank. */
    private static final Pattern SENTENCE = Pattern.compile(
            "[.!?\u2026:;][\"'\u201d\u2019)\u00bb]*(?:$|\\s)|[\u3002\uff01\uff1f\u061f\u06d4\u0964\u104b]");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private static final int SHORTEST_SENTENCE = 40;
    private static final int LONG_TEXT = 120;
    private static final int MOST_FOR_A_BLOCK = 600;
    private static final int MOST_AGAINST_A_BLOCK = 150;
    private static final int AGAINST_ANY_BLOCK = 15;

    /** Whether it reads like sentences of an article. */
    boolean isSentence() {
        return size >= SHORTEST_SENTENCE
                && linked * 3 <= size
                && (size >= LONG_TEXT || SENTENCE.matcher(text).find());
    }

    /** What it counts for the elements around it, or against them. */
    int value() {
        return isSentence()
                ? Math.min(size, MOST_FOR_A_BLOCK)
                : HEADINGS.contains(tag) ? 0 : -Math.min(size, MOST_AGAINST_A_BLOCK) - AGAINST_ANY_BLOCK;
    }

    /** Whether it may stand among sentences: a short one, a heading, an item. */
    boolean isParagraph(String mainTag) {
        return linked * 2 <= size && (isSentence() || PARAGRAPHS.contains(tag) || isShortSentence(mainTag));
    }

    /** Whether an article may end with it. */
    boolean isEnd(String mainTag) {
        return isSentence() || isShortSentence("p") || isShortSentence(mainTag);
    }

    private boolean isShortSentence(String within) {
        return tag.equals(within) && linked == 0 && SENTENCE.matcher(text).find();
    }

    /** How much a text says: characters that are not blank, an ideograph for three. */
    static int size(CharSequence text) {
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            size += c >= 0x2e80 && c < 0xd800 ? 3 : Character.isWhitespace(c) ? 0 : 1;
        }
        return size;
    }
}
