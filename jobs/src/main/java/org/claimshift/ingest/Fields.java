package org.claimshift.ingest;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.claimshift.ingest.IngestOptions.Field;

/** What the fields of a record say, by the names of {@code ingest.fields}. */
final class Fields implements Serializable {
    /** The value of one field of a record. */
    @FunctionalInterface
    interface Values {
        /**
         * Looks a field up.
         *
         * @param name as the collection spells it
         * @param joint what stands between the texts of an array
         * @return null if the record has no such field or no text in it
         */
        String get(String name, String joint);
    }

    private final Map<Field, List<String>> names;

    Fields(Map<Field, List<String>> names) {
        this.names = names;
    }

    /** The names that are tried for a field. */
    List<String> names(Field field) {
        return names.getOrDefault(field, List.of());
    }

    /** All that a record says. */
    Articles.Found found(Values values) {
        String title = Articles.orNull(value(values, Field.TITLE, " "));
        String body = value(values, Field.BODY, "\n\n");
        String text = body == null ? null : Articles.lineEnds(body);
        List<Furniture.Line> lines = text == null ? List.of() : Furniture.lines(text);
        String[] reasons = Furniture.reasons(lines, title);
        String published = value(values, Field.PUBLISHED_AT, " ");
        return new Articles.Found(
                value(values, Field.EXTERNAL_ID, " "),
                Articles.orNull(value(values, Field.OUTLET, " ")),
                Articles.orNull(value(values, Field.HOST, " ")),
                value(values, Field.URL, " "),
                title,
                text,
                Articles.orNull(value(values, Field.AUTHOR, ", ")),
                value(values, Field.LANGUAGE, " "),
                null,
                published == null ? List.of() : List.of(new Stamp(published, Trust.RECORD)),
                value(values, Field.COLLECTED_AT, " "),
                text == null ? List.of() : Furniture.spans(text, lines, reasons),
                text == null ? 0 : Furniture.start(text, lines, reasons));
    }

    /** The first of the field's names that has a value which is not blank. */
    private String value(Values values, Field field, String joint) {
        for (String name : names(field)) {
            String text = values.get(name, joint);
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }
}
