package org.claimshift.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page's JSON-LD says of its article (schema.org's NewsArticle and its kin).
 *
 * @param datePublished as written, or null
 * @param body paragraphs with an empty line between, or null
 */
record LinkedData(
        String headline, List<String> authors, String datePublished, String body, String language, String publisher) {
    static final LinkedData NONE = new LinkedData(null, List.of(), null, null, null, null);

    private static final Set<String> ARTICLES = Set.of("BlogPosting", "LiveBlogPosting", "Report");

    /** Objects looked at before giving up: articles stand near the top. */
    private static final int MOST_NODES = 2_000;

    /** Pages hold line ends within texts and commas behind the last item. */
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build()
            .readerFor(JsonNode.class);

    /** Reads a page's first article; {@link #NONE} if it has none. */
    static LinkedData of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            Optional<LinkedData> article = parse(script.data()).flatMap(LinkedData::first);
            if (article.isPresent()) {
                return article.get();
            }
        }
        return NONE;
    }

    private static Optional<JsonNode> parse(String text) {
        try {
            // Some pages put the object into a comment or CDATA section.
            String plain = text.replaceFirst("^\\s*(?:<!--|(?://\\s*)?<!\\[CDATA\\[)", "");
            return Optional.ofNullable(READER.readValue(plain));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The article nearest the top: deeper ones are what the page links to. */
    private static Optional<LinkedData> first(JsonNode top) {
        Queue<JsonNode> queue = new ArrayDeque<>(List.of(top));
        for (int seen = 0; !queue.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = queue.remove();
            if (isArticle(node.get("@type"))) {
                return Optional.of(article(node));
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    queue.add(child);
                }
            });
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        if (type == null) {
            return false;
        }
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (one.isTextual() && isArticle(one)) {
                    return true;
                }
            }
            return false;
        }
        String name = type.asText().substring(type.asText().lastIndexOf('/') + 1);
        return name.endsWith("Article") || ARTICLES.contains(name);
    }

    private static LinkedData article(JsonNode node) {
        return new LinkedData(
                text(node.get("headline")),
                names(node.get("author")),
                text(node.get("datePublished")),
                body(text(node.get("articleBody"))),
                text(node.get("inLanguage")),
                names(node.get("publisher")).stream().findFirst().orElse(null));
    }

    private static String text(JsonNode node) {
        JsonNode value = node != null && node.isArray() ? node.get(0) : node;
        if (value == null || !value.isValueNode() || value.isNull()) {
            return null;
        }
        return Articles.orNull(Parser.unescapeEntities(value.asText(), false));
    }

    /** {@code "Ann Lee"}, {@code {"name": "Ann Lee"}}, or a list of them. */
    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        for (JsonNode one :
                node == null || node.isArray() ? node == null ? List.<JsonNode>of() : node : List.of(node)) {
            String name = one.isObject() ? text(one.get("name")) : text(one);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    private static String body(String text) {
        if (text == null) {
            return null;
        }
        String plain = text.indexOf('<') < 0 ? text : String.join("\n\n", paragraphs(text));
        return Articles.orNull(plain.strip().replaceAll("\\s*\n\\s*", "\n\n"));
    }

    private static List<String> paragraphs(String html) {
        List<String> paragraphs = MainText.paragraphs(Jsoup.parse(html));
        return paragraphs.isEmpty() ? List.of(Jsoup.parse(html).text()) : paragraphs;
    }
}
