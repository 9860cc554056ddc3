package org.claimshift.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimshift.ingest.IngestOptions.Field;

/** A JSON object with the names of {@code ingest.fields}. */
final class JsonParser implements RecordParser {
    private static final ObjectReader READER = new ObjectMapper()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .forType(JsonNode.class);

    private final Map<Field, List<String>> fields;
    private final Articles articles;

    JsonParser(Map<Field, List<String>> fields, Articles articles) {
        this.fields = fields;
        this.articles = articles;
    }

    @Override
    public Parsed parse(String file, String text) {
        JsonNode record;
        try {
            record = READER.readValue(text);
        } catch (JsonProcessingException e) {
            return new Parsed.Rejected(Reason.NOT_JSON);
        }
        return record == null || !record.isObject()
                ? new Parsed.Rejected(Reason.NOT_JSON)
                : articles.article(found(record));
    }

    private Articles.Found found(JsonNode record) {
        String title = Articles.orNull(value(record, Field.TITLE, " "));
        String body = value(record, Field.BODY, "\n\n");
        String text = body == null ? null : Articles.lineEnds(body);
        List<Furniture.Line> lines = text == null ? List.of() : Furniture.lines(text);
        String[] reasons = Furniture.reasons(lines, title);
        return new Articles.Found(
                value(record, Field.EXTERNAL_ID, " "),
                Articles.orNull(value(record, Field.OUTLET, " ")),
                Articles.orNull(value(record, Field.HOST, " ")),
                value(record, Field.URL, " "),
                title,
                text,
                Articles.orNull(value(record, Field.AUTHOR, ", ")),
                value(record, Field.LANGUAGE, " "),
                value(record, Field.PUBLISHED_AT, " "),
                null,
                value(record, Field.COLLECTED_AT, " "),
                text == null ? List.of() : Furniture.spans(text, lines, reasons),
                text == null ? 0 : Furniture.start(text, lines, reasons));
    }

    /** The first of the field's names that has a value which is not blank; the texts of an array joined. */
    private String value(JsonNode record, Field field, String joint) {
        for (String name : fields.getOrDefault(field, List.of())) {
            JsonNode node = record.get(name);
            String text = node == null ? null : text(node, joint);
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    private static String text(JsonNode node, String joint) {
        if (node.isArray()) {
            List<String> texts = new ArrayList<>();
            node.forEach(item -> {
                if (item.isValueNode() && !item.isNull()) {
                    texts.add(item.asText());
                }
            });
            return String.join(joint, texts);
        }
        return node.isValueNode() && !node.isNull() ? node.asText() : null;
    }
}
