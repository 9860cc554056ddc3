package org.claimshift.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a news page says of its article; null where it is silent.
 *
 * @param body paragraphs with an empty line between
 * @param stamps publication times, JSON-LD before meta tags before time elements
 * @param address the canonical one
 */
record Page(
        String title, String body, String author, List<Stamp> stamps, String address, String language, String outlet) {
    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "publish-date",
            "publish_date",
            "publishdate",
            "publication_date",
            "publicationdate",
            "pubdate",
            "article.published",
            "dcterms.created",
            "dcterms.date",
            "dcterms.issued",
            "dc.date.issued",
            "dc.date",
            "date");

    private static final List<String> AUTHORS = List.of(
            "author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator");

    /** So many elements are asked for the time. */
    private static final int MOST_TIMES = 100;

    /** A template's text counts where the page's own is less than this share of it: the rest is loaded by scripts. */
    private static final int LEAST_SHARE_OF_LINKED_DATA = 2;

    /** Reads a page; it is changed by that. */
    static Page of(Document page) {
        Map<String, String> meta = meta(page);
        LinkedData data = LinkedData.of(page);
        List<Stamp> stamps = stamps(page, meta, data);
        String address = address(page, meta);
        String title =
                first(data.headline(), meta.get("og:title"), meta.get("twitter:title"), text(page, "h1"), title(page));
        String author = author(page, meta, data);
        String language = first(
                page.select("html").attr("lang"),
                page.select("html").attr("xml:lang"),
                data.language(),
                meta.get("og:locale"),
                meta.get("content-language"));
        return new Page(
                title,
                body(page, data),
                author,
                stamps,
                address,
                language,
                first(meta.get("og:site_name"), data.publisher(), meta.get("application-name")));
    }

    private static String body(Document page, LinkedData data) {
        String text = String.join("\n\n", MainText.paragraphs(page));
        boolean isEnough = data.body() == null
                || text.length() * LEAST_SHARE_OF_LINKED_DATA > data.body().length();
        return Articles.orNull(isEnough ? text : data.body());
    }

    /** The first content of each name, in lower case. */
    private static Map<String, String> meta(Document page) {
        Map<String, String> meta = new HashMap<>();
        for (Element tag : page.select("meta[content]")) {
            String content = Articles.orNull(tag.attr("content"));
            for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = tag.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && content != null) {
                    meta.putIfAbsent(name, content);
                }
            }
        }
        return meta;
    }

    private static List<Stamp> stamps(Document page, Map<String, String> meta, LinkedData data) {
        List<Stamp> stamps = new ArrayList<>();
        if (data.datePublished() != null) {
            stamps.add(new Stamp(data.datePublished(), Trust.JSONLD));
        }
        DATES.stream().map(meta::get).filter(Objects::nonNull).forEach(text -> stamps.add(new Stamp(text, Trust.META)));
        page.select("time, [itemprop=datePublished]").stream()
                .limit(MOST_TIMES)
                .filter(Page::isOfTheArticle)
                .sorted(Comparator.comparingInt(Page::rank))
                .map(time -> first(time.attr("datetime"), time.attr("content"), time.text()))
                .filter(Objects::nonNull)
                .forEach(text -> stamps.add(new Stamp(text, Trust.TIME)));
        return stamps;
    }

    /** Not the time of a change, and not that of another article which the page links to. */
    private static boolean isOfTheArticle(Element time) {
        boolean changed = (time.className() + " " + time.attr("itemprop") + " " + time.id())
                .toLowerCase(Locale.ROOT)
                .matches("(?s).*(?:updat|modif).*");
        return !changed && time.closest("a, aside, nav, footer, li") == null;
    }

    /** How surely an element tells when the article was published; 0 is surest. */
    private static int rank(Element time) {
        if (time.attr("itemprop").equals("datePublished")) {
            return 0;
        }
        boolean named = time.hasAttr("pubdate")
                || time.className().toLowerCase(Locale.ROOT).matches("(?s).*(?:publi|posted|created|entry-date).*");
        return named ? 1 : time.closest("article, main, header") != null ? 2 : 3;
    }

    private static String author(Document page, Map<String, String> meta, LinkedData data) {
        if (!data.authors().isEmpty()) {
            return String.join(", ", data.authors());
        }
        String named = AUTHORS.stream()
                .map(meta::get)
                // Facebook's tag holds the address of a profile.
                .filter(text -> text != null && !text.matches("(?i)https?://.*"))
                .findFirst()
                .orElse(null);
        String linked = page.select("[rel=author], [itemprop=author]").stream()
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .distinct()
                .limit(5)
                .collect(Collectors.joining(", "));
        return first(named, linked);
    }

    private static String address(Document page, Map<String, String> meta) {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        return first(
                canonical == null ? null : canonical.absUrl("href"),
                canonical == null ? null : canonical.attr("href"),
                meta.get("og:url"));
    }

    private static String text(Document page, String query) {
        Element element = page.selectFirst(query);
        return element == null ? null : element.text();
    }

    /** "Ferry sinks off Westhaven | Harbour Post" without the last part. */
    private static String title(Document page) {
        return page.title().replaceFirst("\\s+[|\u2013\u2014-]\\s+[^|\u2013\u2014]{1,40}$", "");
    }

    private static String first(String... texts) {
        return Stream.of(texts)
                .map(Articles::orNull)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
