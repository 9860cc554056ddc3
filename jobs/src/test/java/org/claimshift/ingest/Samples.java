package org.claimshift.ingest;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.claimshift.SparkTests;
import org.claimshift.table.Draft;
import org.claimshift.table.Root;
import org.claimshift.table.Stage;

/** Small things that the tests of this room share. */
final class Samples {
    static final List<String> REGISTRY = List.of(
            "host,outlet,owner,agency",
            "northwire.example,North Wire,North Group,true",
            "daily.example,The Daily,Daily House,false",
            "bay.example,Bay Echo,Daily House,false");

    private static final IngestOptions DEFAULTS = options(Map.of());

    private Samples() {}

    /** The defaults of conf/claimshift.conf with some keys set otherwise. */
    static IngestOptions options(Map<String, ?> changes) {
        Config section =
                ConfigFactory.parseResources("conf/claimshift.conf").resolve().getConfig("claimshift.ingest");
        for (var change : changes.entrySet()) {
            section = section.withValue(change.getKey(), ConfigValueFactory.fromAnyRef(change.getValue()));
        }
        return IngestOptions.from(section);
    }

    static IngestOptions options() {
        return DEFAULTS;
    }

    /** Options with a registry of their own, written to a folder. */
    static IngestOptions options(Path folder) {
        return options(Map.of(
                "outlets-file",
                write(folder.resolve("outlets.csv"), String.join("\n", REGISTRY))
                        .toString()));
    }

    static Articles articles() {
        return new Articles(Outlets.parse(REGISTRY), options());
    }

    static JsonParser json() {
        return new JsonParser(new Fields(options().fields()), articles());
    }

    static TextPageParser page() {
        return new TextPageParser(articles(), Outlets.parse(REGISTRY));
    }

    static HtmlParser html() {
        return new HtmlParser(articles(), Outlets.parse(REGISTRY));
    }

    static Path write(Path file, String text) {
        return write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A record of the plain export form; parts that are null are left out. */
    static String record(String id, String outlet, String title, String body, String publishedAt) {
        return Map.of(
                        "id",
                        text(id),
                        "outlet",
                        text(outlet),
                        "title",
                        text(title),
                        "body",
                        text(body),
                        "published_at",
                        text(publishedAt))
                .entrySet()
                .stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> "\"" + entry.getKey() + "\": \""
                        + entry.getValue().replace("\"", "\\\"").replace("\n", "\\n") + "\"")
                .sorted()
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    static Root root(Path folder) {
        return new Root(folder.toUri().toString(), new Configuration());
    }

    /** A night: ingests inputs for a date and publishes. */
    static IngestJob night(Root root, String date, IngestOptions options, String... inputs) {
        Draft draft = Draft.open(
                SparkTests.session(), root, LocalDate.parse(date), "run-" + date, Stage.INGEST, SparkTests.quiet());
        IngestJob job = new IngestJob(options, List.of(inputs), Format.AUTO);
        job.run(draft);
        draft.publish();
        return job;
    }
}
