package org.claimshift.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimshift.table.Ids;

/** Makes an article of what a reader found in a record: outlet, times, agency, ids; or tells every reason why not. */
final class Articles implements Serializable {
    /**
     * What a record says; every text as delivered, null where it is silent.
     *
     * @param host the outlet's host where the record tells it beside the address
     * @param byline a date in the text itself
     * @param start where the article begins in the body (UTF-16), after the furniture at its head
     */
    record Found(
            String externalId,
            String outlet,
            String host,
            String url,
            String title,
            String body,
            String author,
            String language,
            String publishedAt,
            Dates.Time byline,
            String collectedAt,
            List<Furniture.Span> furniture,
            int start) {}

    private static final Map<String, String> LANGUAGES = Stream.of(Locale.getISOLanguages())
            .map(Locale::forLanguageTag)
            .flatMap(locale -> Stream.of(
                    Map.entry(locale.getISO3Language(), locale.getLanguage()),
                    Map.entry(
                            locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), locale.getLanguage())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));

    private final Outlets outlets;
    private final Agencies agencies;
    private final Dates dates;
    private final String defaultOutlet;

    Articles(Outlets outlets, IngestOptions options) {
        this.outlets = outlets;
        this.agencies = new Agencies(outlets.agencies(), options.agencyNames());
        this.dates = new Dates(options.zone());
        this.defaultOutlet = options.defaultOutlet();
    }

    Parsed article(Found found) {
        List<Reason> reasons = new ArrayList<>();
        if (found.body() == null) {
            reasons.add(Reason.NO_BODY);
        }
        Dates.Time published = time(found.publishedAt(), Reason.PUBLISHED_AT_UNREADABLE, reasons);
        Dates.Time collected = time(found.collectedAt(), Reason.COLLECTED_AT_UNREADABLE, reasons);
        Optional<String> outlet = outlet(found);
        if (outlet.isEmpty()) {
            reasons.add(Reason.NO_OUTLET);
        }
        if (!reasons.isEmpty()) {
            return new Parsed.Rejected(reasons);
        }
        String title = found.title();
        String sha = Ids.sha256((title == null ? "" : title) + "\n\n" + found.body());
        String address = Addresses.canonical(found.url()).orElse(null);
        String story =
                Ids.of(outlet.get(), address != null ? address : found.externalId() != null ? found.externalId() : sha);
        String trust = published != null ? "record" : found.byline() != null ? "byline" : "none";
        return new Parsed.Accepted(new Parsed.Article(
                Ids.of(story, sha),
                story,
                found.externalId(),
                outlet.get(),
                found.url(),
                title,
                found.body(),
                found.furniture(),
                found.author(),
                language(found.language()),
                published != null ? published : found.byline(),
                trust,
                collected == null ? null : collected.at(),
                sha,
                agencies.find(found.body(), found.start(), found.author()).orElse(null)));
    }

    /** An absent date is no fault; one that nobody can read is. */
    private Dates.Time time(String text, Reason fault, List<Reason> reasons) {
        if (text == null) {
            return null;
        }
        Optional<Dates.Time> time = dates.parse(text);
        if (time.isEmpty()) {
            reasons.add(fault);
        }
        return time.orElse(null);
    }

    /** By the registry where it lists the host or the name, else as the record names it, else the host itself. */
    private Optional<String> outlet(Found found) {
        Optional<String> urlHost = Addresses.host(found.url());
        Optional<String> host = Optional.ofNullable(found.host()).map(Addresses::plainHost);
        return urlHost.flatMap(outlets::ofHost)
                .or(() -> host.flatMap(outlets::ofHost))
                .or(() -> Optional.ofNullable(found.outlet())
                        .map(name -> outlets.ofName(name).orElse(name)))
                .or(() -> host)
                .or(() -> urlHost)
                .or(() -> Optional.of(defaultOutlet).filter(name -> !name.isEmpty()));
    }

    /** ISO 639-1, or null for what is no language. */
    static String language(String text) {
        if (text == null) {
            return null;
        }
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String primary = lower.split("[-_]", 2)[0];
        return primary.length() == 2 ? primary : LANGUAGES.get(primary.length() == 3 ? primary : lower);
    }

    /** Line ends become {@code \n}; half a surrogate pair, which no file can hold, becomes U+FFFD. */
    static String lineEnds(String text) {
        String plain =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isSurrogate(plain.charAt(i))) {
                int point = plain.codePointAt(i);
                if (point <= Character.MAX_VALUE) {
                    return plain.codePoints()
                            .map(p -> p >= Character.MIN_SURROGATE && p <= Character.MAX_SURROGATE ? 0xFFFD : p)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString();
                }
                i++;
            }
        }
        return plain;
    }

    /** The text without blanks around it, or null if nothing is left. */
    static String orNull(String text) {
        String stripped = text == null ? "" : lineEnds(text).strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
