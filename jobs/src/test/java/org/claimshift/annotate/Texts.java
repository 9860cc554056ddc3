package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.List;
import org.claimshift.annotate.Document.TaggedSpan;

/** Documents for tests of the rules: a text, its tokens and sentences, no parts of speech. */
final class Texts {
    private Texts() {}

    /** @param entities "PER Kyrylo Budanov; ORG Pentagon": the first occurrence of each; null or "" for none */
    static Document doc(String field, String text, String entities) {
        List<Span> spans = Tokenizer.tokens(text);
        List<Token> tokens = spans.stream()
                .map(s -> new Token(s.begin(), s.end(), s.of(text), null))
                .toList();
        List<Span> sentences = Sentences.of(text, spans);
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

    /** Reads "The/DET dam/NOUN broke/VFIN ./OTHER": words with the classes that the tagger gives them. */
    static Document tagged(String tagged) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        for (String word : tagged.strip().split("\\s+")) {
            int slash = word.lastIndexOf('/');
            text.append(text.isEmpty() ? "" : " ");
            int begin = text.length();
            text.append(word, 0, slash);
            tokens.add(new Token(begin, text.length(), word.substring(0, slash), word.substring(slash + 1)));
        }
        List<Span> sentences =
                Sentences.of(text.toString(), tokens.stream().map(Token::span).toList());
        return new Document("body", text.toString(), tokens, sentences, List.of());
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
