package org.claimshift.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayList;
import java.util.List;

/** A JSON object with the names of {@code ingest.fields}. */
final class JsonParser implements RecordParser.OfText {
    private static final ObjectReader READER = new ObjectMapper()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .forType(JsonNode.class);

    private final Fields fields;
    private final Articles articles;

    JsonParser(Fields fields, Articles articles) {
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
                : articles.article(fields.found((name, joint) -> {
                    JsonNode node = record.get(name);
                    return node == null ? null : text(node, joint);
                }));
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
