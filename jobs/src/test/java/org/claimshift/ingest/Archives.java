package org.claimshift.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Web archives for tests, and how the reader is asked for their records. */
final class Archives {
    private static final Instant CRAWLED = Instant.parse("2024-10-19T06:00:00Z");

    private Archives() {}

    /** A page about something that is told nowhere else. */
    static String page(int n) {
        return "<html lang=\"en\"><head><title>Harbour story " + n + "</title></head><body><article><h1>Harbour story "
                + n
                + "</h1><p>The harbour master said on Friday that ship number " + n + " had left the quay at noon, "
                + "later than planned.</p><p>Nobody was hurt, the coastguard added in the evening, and "
                + (n * 7919 % 997)
                + " people were taken ashore.</p></article></body></html>";
    }

    /** Writes records: a warcinfo, then for each page a request and a response. */
    static byte[] write(WarcCompression compression, List<HttpResponse> responses) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(java.nio.channels.Channels.newChannel(out), compression)) {
            writer.write(new Warcinfo.Builder()
                    .recordId(new UUID(1, 0))
                    .date(CRAWLED)
                    .fields(java.util.Map.of("software", List.of("a test")))
                    .build());
            for (int n = 0; n < responses.size(); n++) {
                String address = "https://www.daily.example/news/story-" + n;
                writer.write(new WarcRequest.Builder(address)
                        .recordId(new UUID(2, n))
                        .date(CRAWLED)
                        .body(new HttpRequest.Builder("GET", "/news/story-" + n)
                                .addHeader("Host", "www.daily.example")
                                .build())
                        .build());
                writer.write(new WarcResponse.Builder(address)
                        .recordId(new UUID(3, n))
                        .date(CRAWLED)
                        .body(responses.get(n))
                        .build());
            }
        }
        return out.toByteArray();
    }

    static byte[] write(WarcCompression compression, int pages) throws IOException {
        List<HttpResponse> responses = new ArrayList<>();
        for (int n = 0; n < pages; n++) {
            responses.add(response(page(n).getBytes(StandardCharsets.UTF_8)));
        }
        return write(compression, responses);
    }

    static HttpResponse response(byte[] body, String... headers) {
        HttpResponse.Builder builder = new HttpResponse.Builder(200, "OK");
        for (int i = 0; i < headers.length; i += 2) {
            builder.addHeader(headers[i], headers[i + 1]);
        }
        return builder.body(MediaType.HTML_UTF8, body).build();
    }

    static byte[] wget() throws IOException {
        try (InputStream in = Archives.class.getResourceAsStream("/warc/wget.warc.gz")) {
            return in.readAllBytes();
        }
    }

    static byte[] gunzip(byte[] bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
            gz.write(bytes);
        }
        return out.toByteArray();
    }

    /** What a crawler writes of a page that it has seen before. */
    static byte[] revisit() throws IOException {
        String header = "WARC/1.0\r\nWARC-Type: revisit\r\nWARC-Record-ID: <urn:uuid:" + new UUID(4, 0)
                + ">\r\nWARC-Date: " + CRAWLED + "\r\nWARC-Target-URI: https://www.daily.example/news/story-0\r\n"
                + "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: 0\r\n\r\n\r\n\r\n";
        return gzip(header.getBytes(StandardCharsets.US_ASCII));
    }

    /** The records of a file, read in stretches of about so many bytes. */
    static List<RawRecord> records(Path file, long taskBytes, IngestOptions options) {
        return records(file, taskBytes, options, note -> {});
    }

    static List<RawRecord> records(Path file, long taskBytes, IngestOptions options, Consumer<Note> notes) {
        Configuration hadoop = new Configuration();
        List<InputFile> files = Inputs.expand(List.of(file.toString()), Format.AUTO, hadoop);
        List<RawRecord> records = new ArrayList<>();
        for (List<Split> task : CollectionReader.tasks(files, taskBytes)) {
            for (Split split : task) {
                try (RecordReader reader = RecordReader.open(split, hadoop, options, notes)) {
                    reader.forEachRemaining(records::add);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
        return records;
    }

    static List<RawRecord> records(Path file) {
        return records(file, Long.MAX_VALUE / 2, Samples.options());
    }
}
