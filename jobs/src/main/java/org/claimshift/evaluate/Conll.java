package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimshift.evaluate.EntityGold.Entity;
import org.claimshift.evaluate.Spans.Span;

/**
 * Reads CoNLL columns: a token first in its line, its tag last (BIO or IOB1), an empty line after a sentence, {@code
 * -DOCSTART-} before a document. Such files have lost the white space: the text is set again by the plain rules of English
 * type, one sentence a line, as {@code models/recipe/data.py} does, so that figures can be compared with the tagger's card.
 */
final class Conll {
    private static final Set<String> NO_SPACE_BEFORE = Set.of(
            ",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "''", "...", "'s", "'S", "'re", "'ve", "'ll", "'d", "'m",
            "n't");
    private static final Set<String> NO_SPACE_AFTER = Set.of("(", "[", "{", "$", "``");

    private final List<EntityGold> documents = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private int length;
    private boolean sentenceOpen;
    private boolean quoteOpen;
    private boolean glued;
    private boolean inside;

    private Conll() {}

    /** @throws IllegalArgumentException naming the line that is not so */
    static List<EntityGold> read(Path file) {
        Conll conll = new Conll();
        int number = 0;
        for (String line : GoldFile.lines(file)) {
            number++;
            String[] cells = line.isBlank() ? new String[0] : line.strip().split("\\s+");
            if (cells.length == 0) {
                conll.endSentence();
            } else if (cells[0].equals("-DOCSTART-")) {
                conll.endDocument();
            } else if (cells.length > 1 && cells[cells.length - 1].matches("O|[BI]-.+")) {
                conll.token(cells[0], cells[1], cells[cells.length - 1]);
            } else {
                throw GoldFile.wrong(file, number, "a token and a tag such as B-PER are wanted, not '" + line + "'");
            }
        }
        conll.endDocument();
        if (conll.documents.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no gold: it is empty.");
        }
        return conll.documents;
    }

    private void token(String form, String pos, String tag) {
        boolean spaceBefore = !NO_SPACE_BEFORE.contains(form) && !(form.equals("'") && pos.equals("POS"));
        boolean spaceAfter = !NO_SPACE_AFTER.contains(form);
        if (form.equals("\"")) {
            spaceBefore = !quoteOpen;
            spaceAfter = quoteOpen;
            quoteOpen = !quoteOpen;
        }
        if (sentenceOpen && spaceBefore && !glued) {
            append(" ");
        }
        int begin = length;
        append(form);
        mark(begin, tag);
        glued = !spaceAfter;
        sentenceOpen = true;
    }

    /** I- goes on with an entity of its type, and begins one where there is none. */
    private void mark(int begin, String tag) {
        if (tag.equals("O")) {
            inside = false;
            return;
        }
        String type = tag.substring(2);
        int last = entities.size() - 1;
        if (tag.startsWith("I-") && inside && entities.get(last).type().equals(type)) {
            entities.set(last, new Entity(new Span(entities.get(last).span().begin(), length), type));
        } else {
            entities.add(new Entity(new Span(begin, length), type));
        }
        inside = true;
    }

    private void append(String piece) {
        text.append(piece);
        length += piece.codePointCount(0, piece.length());
    }

    private void endSentence() {
        if (sentenceOpen) {
            append("\n");
        }
        sentenceOpen = false;
        quoteOpen = false;
        glued = false;
        inside = false;
    }

    private void endDocument() {
        endSentence();
        if (length > 0) {
            String id = "document " + (documents.size() + 1);
            documents.add(new EntityGold(id, text.toString(), List.copyOf(entities)));
        }
        text.setLength(0);
        entities.clear();
        length = 0;
    }
}
