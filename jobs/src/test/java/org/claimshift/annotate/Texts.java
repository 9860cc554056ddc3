package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimshift.annotate.Document.TaggedSpan;

/** Documents for tests of the rules: a text, its tokens by the tokeniser's pattern, sentences at end marks, no tags of speech. */
final class Texts {
    private static final Pattern TOKEN = Pattern.compile("(?:\\p{Lu}\\.){2,}"
            + "|\\p{N}+(?:[.,]\\p{N}+)*\\p{L}*"
            + "|[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}]*"
            + "|['\u2019](?:s|S|re|ve|ll|d|m|t)(?![\\p{L}\\p{N}])"
            + "|\\S");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?][\"\u201d]?)\\s+(?=[\\p{Lu}\"\u201c])|\\n+");

    private Texts() {}

    /** @param entities "PER Kyrylo Budanov; ORG Pentagon": the first occurrence of each; null or "" for none */
    static Document doc(String field, String text, String entities) {
        List<Token> tokens = new ArrayList<>();
        for (Matcher m = TOKEN.matcher(text); m.find(); ) {
            tokens.add(new Token(m.start(), m.end(), m.group(), null));
        }
        List<Span> sentences = new ArrayList<>();
        int from = 0;
        for (Matcher m = SENTENCE_END.matcher(text); m.find(); ) {
            sentences.add(new Span(from, m.start()));
            from = m.end();
        }
        sentences.add(new Span(from, text.length()));
        return new Document(field, text, tokens, sentences, entities(text, entities));
    }

    static Document doc(String text) {
        return doc("body", text, null);
    }

    private static List<TaggedSpan> entities(String text, String entities) {
        List<TaggedSpan> found = new ArrayList<>();
        for (String entity : entities == null || entities.isBlank() ? new String[0] : entities.split(";")) {
            String label = entity.strip().substring(0, entity.strip().indexOf(' '));
            String name = entity.strip().substring(label.length()).strip();
            int at = text.indexOf(name);
            if (at < 0) {
                throw new IllegalArgumentException("No '" + name + "' in: " + text);
            }
            found.add(new TaggedSpan(new Span(at, at + name.length()), label, 1));
        }
        found.sort((a, b) -> a.span().compareTo(b.span()));
        return found;
    }

    static Span all(Document doc) {
        return new Span(0, doc.text().length());
    }

    /** A document and an attribution in it. */
    record Marked(Document doc, Attribution attribution) {}

    /** Reads "[Budanov] {said} &lt;the content&gt;": source, cue and the parts of the content, any of them left out. */
    static Marked marked(String field, String marked, String entities) {
        StringBuilder text = new StringBuilder();
        Span source = null;
        Span cue = null;
        List<Span> parts = new ArrayList<>();
        int open = 0;
        for (char c : marked.toCharArray()) {
            switch (c) {
                case '[', '{', '<' -> open = text.length();
                case ']' -> source = new Span(open, text.length());
                case '}' -> cue = new Span(open, text.length());
                case '>' -> parts.add(new Span(open, text.length()));
                default -> text.append(c);
            }
        }
        if (parts.isEmpty()) {
            parts.add(new Span(0, text.length()));
        }
        return new Marked(doc(field, text.toString(), entities), new Attribution(source, cue, parts, 1));
    }

    static Marked marked(String marked) {
        return marked("body", marked, null);
    }
}
