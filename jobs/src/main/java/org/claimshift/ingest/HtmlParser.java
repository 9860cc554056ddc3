package org.claimshift.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A web page: its article's text, and what JSON-LD, meta tags, time elements and links tell of it. */
final class HtmlParser implements RecordParser {
    /**
     * How a page came.
     *
     * @param externalId the collection's id of it
     * @param address where it was fetched, or null
     * @param charset as the server named it, or null
     * @param collectedAt as the collection writes it, or null
     * @param folder the outlet that a folder of the collection names, or null
     */
    record Delivery(String externalId, String address, String charset, String collectedAt, String folder) {}

    /**
     * Far more than the largest live blogs have. Some sequences ({@code <table><b><table><b>}) cost the parser time that
     * grows with the square of their length: seconds at this limit, hours at that of a record's bytes.
     */
    private static final int MOST_TAGS = 50_000;

    /** Elements nested deeper are taken for their neighbours: no page needs it, and time grows with it. */
    private static final int DEEPEST = 200;

    private final Articles articles;
    private final Outlets outlets;

    HtmlParser(Articles articles, Outlets outlets) {
        this.articles = articles;
        this.outlets = outlets;
    }

    @Override
    public Parsed parse(String file, byte[] bytes) {
        return parse(
                bytes,
                new Delivery(
                        RawRecord.plainName(file, "html?|xhtml"),
                        null,
                        null,
                        null,
                        outlets.ofFolder(file).orElse(null)));
    }

    Parsed parse(byte[] bytes, Delivery delivery) {
        if (countTags(bytes) > MOST_TAGS) {
            return new Parsed.Rejected(Reason.TOO_MANY_TAGS);
        }
        Page page = Page.of(document(bytes, delivery));
        String address = address(page, delivery);
        if (address != null
                && Addresses.host(address).isPresent()
                && Addresses.canonical(address).isEmpty()) {
            return new Parsed.Rejected(Reason.FRONT_PAGE);
        }
        String body = page.body();
        List<Furniture.Line> lines = body == null ? List.of() : Furniture.lines(body);
        String[] reasons = Furniture.reasons(lines, page.title());
        return articles.article(new Articles.Found(
                delivery.externalId(),
                delivery.folder() != null ? delivery.folder() : page.outlet(),
                null,
                address,
                page.title(),
                body,
                page.author(),
                null,
                page.language(),
                page.stamps(),
                delivery.collectedAt(),
                body == null ? List.of() : Furniture.spans(body, lines, reasons),
                body == null ? 0 : Furniture.start(body, lines, reasons)));
    }

    private static int countTags(byte[] bytes) {
        int tags = 0;
        boolean isOpen = false;
        for (byte b : bytes) {
            // Zeros are half of each letter in UTF-16.
            if (b != 0) {
                tags += isOpen && Character.isLetter(b) ? 1 : 0;
                isOpen = b == '<';
            }
        }
        return tags;
    }

    /** The canonical address, but not that of another outlet: pages of syndicated copies name the original's. */
    private static String address(Page page, Delivery delivery) {
        Optional<String> fetched = Addresses.host(delivery.address());
        Optional<String> canonical = Addresses.host(page.address());
        boolean sameOutlet = fetched.isEmpty() || fetched.equals(canonical);
        return canonical.isPresent()
                        && sameOutlet
                        && Addresses.canonical(page.address()).isPresent()
                ? page.address()
                : delivery.address();
    }

    private static Document document(byte[] bytes, Delivery delivery) {
        String base = delivery.address() == null ? "" : delivery.address();
        Document page = parse(bytes, delivery.charset(), base);
        return isWindows(page, bytes, delivery) ? parse(bytes, "windows-1252", base) : page;
    }

    /** As browsers have it: Latin-1 means Windows' letters, and so does no encoding where the bytes are no UTF-8. */
    private static boolean isWindows(Document page, byte[] bytes, Delivery delivery) {
        return page.charset().equals(StandardCharsets.ISO_8859_1)
                || page.charset().equals(StandardCharsets.US_ASCII)
                || delivery.charset() == null
                        && page.charset().equals(StandardCharsets.UTF_8)
                        && page.select("meta[charset], meta[http-equiv=content-type]")
                                .isEmpty()
                        && RawRecord.utf8(bytes).isEmpty();
    }

    private static Document parse(byte[] bytes, String charset, String base) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(bytes),
                    charset,
                    base,
                    Parser.htmlParser().setMaxDepth(DEEPEST));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read from memory", e);
        }
    }
}
