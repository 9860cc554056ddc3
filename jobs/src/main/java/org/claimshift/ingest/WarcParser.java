package org.claimshift.ingest;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** A page of a web archive: one record with its header, as {@link WarcRecords} cuts it out. */
final class WarcParser implements RecordParser {
    private static final String HEADER_END = "\r\n\r\n";

    private final HtmlParser pages;
    private final int limit;

    WarcParser(HtmlParser pages, int limit) {
        this.pages = pages;
        this.limit = limit;
    }

    @Override
    public Parsed parse(String file, byte[] bytes) {
        try {
            return parse(bytes, true);
        } catch (IOException | IllegalArgumentException e) {
            return parsePlain(bytes);
        }
    }

    private Parsed parsePlain(byte[] bytes) {
        try {
            return parse(bytes, false);
        } catch (IOException | IllegalArgumentException e) {
            return new Parsed.Rejected(Reason.UNREADABLE_PAGE);
        }
    }

    private Parsed parse(byte[] bytes, boolean decode) throws IOException {
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
            WarcTargetRecord record = (WarcTargetRecord) reader.next().orElseThrow();
            HttpResponse http = record instanceof WarcResponse response ? response.http() : null;
            byte[] page;
            try (InputStream in = decode && http != null ? http.bodyDecoded().stream() : behindHeader(record, http)) {
                page = in.readNBytes(limit + 1);
            }
            if (page.length > limit) {
                return new Parsed.Rejected(Reason.TOO_LONG);
            }
            if (!decode && !isMarkup(page)) {
                return new Parsed.Rejected(Reason.UNREADABLE_PAGE);
            }
            return pages.parse(page, delivery(record, http == null ? record.contentType() : http.contentType()));
        }
    }

    /** What was kept: some crawlers decode a page and keep the headers that say how it came (compressed, in chunks). */
    private static InputStream behindHeader(WarcRecord record, HttpResponse http) throws IOException {
        InputStream in = record.body().stream();
        for (int seen = 0; http != null && seen < HEADER_END.length(); ) {
            int c = in.read();
            if (c < 0) {
                throw new EOFException("No end of the HTTP header");
            }
            seen = c == HEADER_END.charAt(seen) ? seen + 1 : c == HEADER_END.charAt(0) ? 1 : 0;
        }
        return in;
    }

    private static boolean isMarkup(byte[] page) {
        return new String(page, 0, Math.min(page.length, 1000), StandardCharsets.ISO_8859_1).matches("(?s)\\W*<.*");
    }

    private static HtmlParser.Delivery delivery(WarcTargetRecord record, MediaType type) {
        return new HtmlParser.Delivery(
                record.headers().first("WARC-Record-ID").orElse(null),
                record.target(),
                charset(type),
                record.headers().first("WARC-Date").orElse(null),
                null);
    }

    private static String charset(MediaType type) {
        String name = type.parameters().get("charset");
        try {
            return name != null && Charset.isSupported(name) ? name.toLowerCase(Locale.ROOT) : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }
}
