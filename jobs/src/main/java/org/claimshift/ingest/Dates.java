package org.claimshift.ingest;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the dates that collections write: ISO with or without a zone, {@code yyyy-MM-dd HH:mm:ss}, a date alone, RFC
 * 1123, {@code October 22, 2024}, seconds or milliseconds since 1970.
 */
final class Dates implements Serializable {
    /** A point in time and how exactly it is known: {@code second} or {@code day}; a day is its midnight in UTC. */
    record Time(Instant at, String precision) {}

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("uuuu-M-d[['T'][ ]HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[ ][XXX][XX][X][z]]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final List<DateTimeFormatter> FORMATS = List.of(
            ISO,
            pattern("uuuu/M/d[ HH:mm[:ss]]"),
            pattern("[EEE, ]d MMM uuuu[ HH:mm[:ss][ ][XX][XXX][z]]"),
            pattern("[EEEE, ]d MMMM uuuu[[,] HH:mm[:ss][ ][XX][XXX][z]]"),
            pattern("[EEEE, ]MMMM d, uuuu[[,] HH:mm[:ss][ ][XX][XXX][z]]"),
            pattern("MMM d, uuuu"),
            pattern("uuuuMMdd"));

    private final ZoneId zone;

    /** @param zone that of times which name none */
    Dates(ZoneId zone) {
        this.zone = zone;
    }

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The time, or empty if the text is none of the known forms or lies outside the years 1800 to 2200. */
    Optional<Time> parse(String text) {
        String plain = text.strip();
        return (plain.matches("\\d{10}|\\d{13}") ? epoch(plain) : formatted(plain)).filter(Dates::plausible);
    }

    private static Optional<Time> epoch(String digits) {
        long number = Long.parseLong(digits);
        return Optional.of(new Time(
                digits.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number), "second"));
    }

    private Optional<Time> formatted(String text) {
        for (DateTimeFormatter format : FORMATS) {
            try {
                return Optional.of(time(format.parse(text)));
            } catch (DateTimeException e) {
                // The next form is tried.
            }
        }
        return Optional.empty();
    }

    private Time time(TemporalAccessor fields) {
        LocalDate date = LocalDate.from(fields);
        LocalTime clock = fields.query(TemporalQueries.localTime());
        ZoneId named = fields.query(TemporalQueries.zone());
        // A midnight without a zone is what news-please and many exports write where the page gave a day only.
        if (clock == null || (named == null && clock.equals(LocalTime.MIDNIGHT))) {
            return new Time(date.atStartOfDay().toInstant(ZoneOffset.UTC), "day");
        }
        return new Time(
                LocalDateTime.of(date, clock)
                        .atZone(named == null ? zone : named)
                        .toInstant(),
                "second");
    }

    /** Exports write the year 1 or 9999 for "not known". */
    private static boolean plausible(Time time) {
        int year = time.at().atOffset(ZoneOffset.UTC).getYear();
        return year >= 1800 && year <= 2200;
    }
}
