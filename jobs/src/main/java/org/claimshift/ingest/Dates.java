package org.claimshift.ingest;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

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
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the dates that collections write: ISO with or without a zone, {@code yyyy-MM-dd HH:mm:ss}, a date alone, RFC
 * 1123, {@code October 22, 2024}, {@code Oct. 22nd, 2024 at 5:04 p.m. EDT}, seconds or milliseconds since 1970.
 */
final class Dates {
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
            pattern("[EEEE, ][EEE, ]MMM d, uuuu[[,] HH:mm[:ss][ ][XX][XXX][z]]"),
            pattern("[EEEE, ][EEE, ]MMMM d, uuuu[,] h:mm[:ss] a[ ][XXX][z]"),
            pattern("[EEEE, ][EEE, ]MMM d, uuuu[,] h:mm[:ss] a[ ][XXX][z]"),
            pattern("[EEEE, ][EEE, ]d MMMM uuuu[,] h:mm[:ss] a[ ][XXX][z]"),
            pattern("[EEEE, ][EEE, ]d MMM uuuu[,] h:mm[:ss] a[ ][XXX][z]"),
            pattern("uuuu-M-d h:mm[:ss] a[ ][XXX][z]"),
            pattern("h:mm a[ z], [EEE ][EEEE ]MMMM d, uuuu"),
            pattern("HH:mm[ z], [EEE ][EEEE ]d MMMM uuuu"),
            pattern("EEE MMM d HH:mm:ss z uuuu"),
            pattern("uuuuMMdd'T'HHmmss[X]"),
            pattern("uuuuMMdd"));

    /** What precedes a date on a page. */
    private static final Pattern LABEL =
            Pattern.compile("^(?:first )?(?:published|posted)(?: on)?:? ", CASE_INSENSITIVE);

    private static final Pattern MONTH =
            Pattern.compile("\\b(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)t?\\.", CASE_INSENSITIVE);

    private static final Pattern HALF = Pattern.compile("(?<=\\d) ?([ap])\\.?m\\b\\.?", CASE_INSENSITIVE);

    private static final Pattern ABBREVIATION = Pattern.compile("(?<=\\d ?|[AP]M )([A-Z]{2,5})\\b");

    /**
     * Where people who write an abbreviation are. Of the others (CST is China's too) the zone most news is written in. It is
     * a region, not an offset: outlets write EST the whole year.
     */
    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("ET", "America/New_York"),
            Map.entry("EST", "America/New_York"),
            Map.entry("EDT", "America/New_York"),
            Map.entry("CT", "America/Chicago"),
            Map.entry("CST", "America/Chicago"),
            Map.entry("CDT", "America/Chicago"),
            Map.entry("MT", "America/Denver"),
            Map.entry("MST", "America/Denver"),
            Map.entry("MDT", "America/Denver"),
            Map.entry("PT", "America/Los_Angeles"),
            Map.entry("PST", "America/Los_Angeles"),
            Map.entry("PDT", "America/Los_Angeles"),
            Map.entry("BST", "Europe/London"),
            Map.entry("CET", "Europe/Berlin"),
            Map.entry("CEST", "Europe/Berlin"),
            Map.entry("EET", "Europe/Helsinki"),
            Map.entry("EEST", "Europe/Helsinki"),
            Map.entry("MSK", "Europe/Moscow"),
            Map.entry("IST", "Asia/Kolkata"),
            Map.entry("HKT", "Asia/Hong_Kong"),
            Map.entry("SGT", "Asia/Singapore"),
            Map.entry("JST", "Asia/Tokyo"),
            Map.entry("KST", "Asia/Seoul"),
            Map.entry("AEST", "Australia/Sydney"),
            Map.entry("AEDT", "Australia/Sydney"));

    private Dates() {}

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * Reads a time.
     *
     * @param zone that of a time which names none
     * @return empty if the text is none of the known forms or lies outside the years 1800 to 2200
     */
    static Optional<Time> parse(String text, ZoneId zone) {
        String plain = plain(text);
        return (plain.matches("\\d{10}|\\d{13}") ? epoch(plain) : formatted(plain, zone)).filter(Dates::plausible);
    }

    /** Without what people add to a date, and with regions for abbreviations of zones. */
    private static String plain(String text) {
        String plain = text.strip().replaceAll("[\\s\u00a0\u202f]+", " ");
        if (plain.chars().noneMatch(Character::isLetter)) {
            return plain;
        }
        plain = LABEL.matcher(plain).replaceFirst("");
        plain = MONTH.matcher(plain).replaceAll("$1").replaceAll("(?i)\\bsept\\b", "Sep");
        plain = plain.replaceAll("(?<=\\d)(?:st|nd|rd|th)\\b", "").replaceAll("(?i),? (?:at|-|\u2013) (?=\\d)", " ");
        plain = HALF.matcher(plain).replaceAll(half -> " " + half.group(1).toUpperCase(Locale.ROOT) + "M");
        return ABBREVIATION.matcher(plain).replaceAll(zone -> REGIONS.getOrDefault(zone.group(1), zone.group(1)));
    }

    private static Optional<Time> epoch(String digits) {
        long number = Long.parseLong(digits);
        return Optional.of(new Time(
                digits.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number), "second"));
    }

    private static Optional<Time> formatted(String text, ZoneId zone) {
        for (DateTimeFormatter format : FORMATS) {
            try {
                return Optional.of(time(format.parse(text), zone));
            } catch (DateTimeException e) {
                // The next form is tried.
            }
        }
        return Optional.empty();
    }

    private static Time time(TemporalAccessor fields, ZoneId zone) {
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
