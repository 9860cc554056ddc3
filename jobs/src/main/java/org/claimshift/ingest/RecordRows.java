package org.claimshift.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.claimshift.table.Table;

/** Rows of the records of some stretches, one stretch after the other. */
final class RecordRows implements Iterator<Row> {
    /** The columns of {@code articles}, null for a reject but for source_file and position, then raw and reasons. */
    static final StructType SCHEMA = schema();

    private final Iterator<Split> splits;
    private final Function<Split, RecordReader> open;
    private final Function<Format, RecordParser> parsers;
    private RecordReader reader;
    private RecordParser parser;

    RecordRows(List<Split> splits, Function<Split, RecordReader> open, Function<Format, RecordParser> parsers) {
        this.splits = splits.iterator();
        this.open = open;
        this.parsers = parsers;
    }

    private static StructType schema() {
        StructType schema = new StructType();
        for (StructField field : Table.ARTICLES.schema().fields()) {
            schema = schema.add(field.name(), field.dataType(), true);
        }
        return schema.add("raw", DataTypes.StringType, true)
                .add("reasons", DataTypes.createArrayType(DataTypes.StringType, false), true);
    }

    @Override
    public boolean hasNext() {
        while (reader == null || !reader.hasNext()) {
            close();
            if (!splits.hasNext()) {
                return false;
            }
            Split split = splits.next();
            parser = parsers.apply(split.format());
            reader = open.apply(split);
        }
        return true;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RawRecord raw = reader.next();
        return row(raw, parser.parse(raw));
    }

    /** Closes the stretch at hand. */
    void close() {
        if (reader != null) {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                reader = null;
            }
        }
    }

    private static Row row(RawRecord raw, Parsed parsed) {
        return RowFactory.create(Arrays.stream(SCHEMA.fieldNames())
                .map(column -> value(column, raw, parsed))
                .toArray());
    }

    private static Object value(String column, RawRecord raw, Parsed parsed) {
        return switch (column) {
            case "source_file" -> raw.file();
            case "position" -> raw.position();
            default -> parsed instanceof Parsed.Accepted accepted
                    ? value(column, accepted.article())
                    : value(column, raw, (Parsed.Rejected) parsed);
        };
    }

    private static Object value(String column, RawRecord raw, Parsed.Rejected rejected) {
        return switch (column) {
            case "raw" -> raw.excerpt();
            case "reasons" -> rejected.reasons().stream().map(Reason::sentence).toArray(String[]::new);
            default -> null;
        };
    }

    private static Object value(String column, Parsed.Article article) {
        Dates.Time published = article.publishedAt();
        return switch (column) {
            case "article_id" -> article.articleId();
            case "story_id" -> article.storyId();
            case "external_id" -> article.externalId();
            case "outlet" -> article.outlet();
            case "url" -> article.url();
            case "title" -> article.title();
            case "body" -> article.body();
            case "furniture" -> article.furniture().stream()
                    .map(span -> RowFactory.create(span.begin(), span.end(), span.reason()))
                    .toArray(Row[]::new);
            case "author" -> article.author();
            case "language" -> article.language();
            case "published_at" -> published == null ? null : Timestamp.from(published.at());
            case "published_at_precision" -> published == null ? "none" : published.precision();
            case "published_at_trust" -> article.trust();
            case "collected_at" -> article.collectedAt() == null ? null : Timestamp.from(article.collectedAt());
            case "text_sha256" -> article.textSha256();
            case "agency" -> article.agency();
            case "raw", "reasons" -> null;
            default -> throw new IllegalStateException("Column '" + column + "' of articles is filled by nobody");
        };
    }
}
