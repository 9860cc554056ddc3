package org.claimshift.ingest;

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimshift.table.Ids;

/** Makes an article of what a reader found in a record: outlet, times, agency, ids; or tells every reason why not. */
final class Articles implements Serializable {
    /**
     * What a record says; every text as delivered, null where it is silent.
     *
     * @param host the outlet's host where the record tells it beside the address
     * @param language as the collection names it, which is believed
     * @param pageLanguage as a page's template names it, which is believed where the text is too short to tell
     * @param stamps publication times, the most trusted first; the address may add one
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
            String pageLanguage,
            List<Stamp> stamps,
            String collectedAt,
            List<Furniture.Span> furniture,
            int start) {}

    /** A page that tells a time further after its own collection than clocks and zones explain is wrong. */
    private static final Duration LEAD = Duration.ofDays(1);

    private final Outlets outlets;
    private final Agencies agencies;
    private final ZoneId zone;
    private final String defaultOutlet;
    private final Set<String> languages;

    Articles(Outlets outlets, IngestOptions options) {
        this.outlets = outlets;
        this.agencies = new Agencies(outlets.agencies(), options.agencyNames());
        this.zone = options.zone();
        this.defaultOutlet = options.defaultOutlet();
        this.languages = options.languages();
    }

    Parsed article(Found found) {
        List<Reason> reasons = new ArrayList<>();
        if (found.body() == null) {
            reasons.add(Reason.NO_BODY);
        }
        Optional<String> outlet = outlet(found);
        // The collector's clock is not the outlet's.
        Dates.Time collected = time(found.collectedAt(), zone, Reason.COLLECTED_AT_UNREADABLE, reasons);
        ZoneId local = outlet.flatMap(outlets::zone).orElse(zone);
        Optional<Published> published = published(found, local, collected, reasons);
        if (outlet.isEmpty()) {
            reasons.add(Reason.NO_OUTLET);
        }
        String language = found.body() == null ? null : language(found);
        if (language != null && !languages.isEmpty() && !languages.contains(language)) {
            reasons.add(Reason.OTHER_LANGUAGE);
        }
        if (!reasons.isEmpty()) {
            return new Parsed.Rejected(reasons);
        }
        String title = found.title();
        String sha = Ids.sha256((title == null ? "" : title) + "\n\n" + found.body());
        String address = Addresses.canonical(found.url()).orElse(null);
        String story =
                Ids.of(outlet.get(), address != null ? address : found.externalId() != null ? found.externalId() : sha);
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
                language,
                published.map(Published::at).orElse(null),
                published.map(Published::trust).orElse(Trust.NONE).label(),
                collected == null ? null : collected.at(),
                sha,
                agencies.find(found.body(), found.start(), found.author()).orElse(null)));
    }

    private record Published(Dates.Time at, Trust trust) {}

    /** The first time that can be read and believed. Only what a collection says in a field of its own must be readable. */
    private static Optional<Published> published(
            Found found, ZoneId local, Dates.Time collected, List<Reason> reasons) {
        for (Stamp stamp : found.stamps()) {
            if (stamp.trust() == Trust.RECORD) {
                Dates.Time time = time(stamp.text(), local, Reason.PUBLISHED_AT_UNREADABLE, reasons);
                return Optional.ofNullable(time).map(at -> new Published(at, Trust.RECORD));
            }
            Optional<Dates.Time> time = Dates.parse(stamp.text(), local)
                    .filter(at ->
                            collected == null || at.at().isBefore(collected.at().plus(LEAD)));
            if (time.isPresent()) {
                return Optional.of(new Published(time.get(), stamp.trust()));
            }
        }
        return Addresses.day(found.url())
                .flatMap(day -> Dates.parse(day, local))
                .map(at -> new Published(at, Trust.URL));
    }

    private static String language(Found found) {
        String declared = Languages.code(found.language());
        if (declared != null) {
            return declared;
        }
        return Languages.of(found.body()
                        .substring(Math.min(found.start(), found.body().length())))
                .orElseGet(() -> Languages.code(found.pageLanguage()));
    }

    /** An absent date is no fault; one that nobody can read is. */
    private static Dates.Time time(String text, ZoneId zone, Reason fault, List<Reason> reasons) {
        if (text == null) {
            return null;
        }
        Optional<Dates.Time> time = Dates.parse(text, zone);
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
