package org.claimshift.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses of articles, brought to one form so that the same page seen through two links is one story. */
final class Addresses {
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "yclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "cmpid",
            "ncid",
            "ocid",
            "smid",
            "smtyp",
            "ref",
            "ref_src",
            "referrer",
            "ft",
            "feedtype",
            "feedname",
            "outputtype",
            "guccounter",
            "guce_referrer",
            "guce_referrer_sig",
            "_ga",
            "wt.mc_id");

    /** {@code /2024/10/22/}, {@code /2024-10-22-}, {@code /20241022/}, {@code /2024/oct/22/}. */
    private static final Pattern DAY = Pattern.compile(
            "/(?<year>(?:19|20)\\d\\d)(?<join>[/-]?)(?<month>0[1-9]|1[0-2]|(?<=[/-])[1-9]"
                    + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\\k<join>(?<day>0[1-9]|[12]\\d|3[01]|(?<=[/-])[1-9])(?!\\d)");

    private Addresses() {}

    /** The host in lower case without {@code www.}, {@code m.}, {@code mobile.} and {@code amp.}; empty if there is none. */
    static Optional<String> host(String address) {
        return parsed(address).map(URI::getHost).map(Addresses::plainHost);
    }

    /** The same for a bare host name such as {@code www.example.org}. */
    static String plainHost(String host) {
        return host.strip().toLowerCase(Locale.ROOT).replaceFirst("^(?:www\\d?|m|mobile|amp)\\.(?=.*\\.)", "");
    }

    /**
     * The address without what does not change the page: scheme, {@code www.} and {@code amp}, port, fragment, tracking
     * parameters, trailing slash; parameters are sorted.
     *
     * @return empty if it is no address or leads to a site's front page, which no single article has
     */
    static Optional<String> canonical(String address) {
        return parsed(address).flatMap(Addresses::canonical);
    }

    /** The day of publication where the path names one: {@code 2024-10-22}, {@code 22 Oct 2024}. */
    static Optional<String> day(String address) {
        Matcher matcher = DAY.matcher(parsed(address).map(URI::getRawPath).orElse(""));
        if (!matcher.find()) {
            return Optional.empty();
        }
        String month = matcher.group("month");
        return Optional.of(
                Character.isDigit(month.charAt(0))
                        ? matcher.group("year") + "-" + month + "-" + matcher.group("day")
                        : matcher.group("day") + " " + month.substring(0, 3) + " " + matcher.group("year"));
    }

    private static Optional<String> canonical(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        path = path.replaceAll("/{2,}", "/").replaceFirst("^/amp(?=/)", "").replaceFirst("(?:/amp|\\.amp)?/?$", "");
        String query = uri.getRawQuery() == null ? "" : parameters(uri.getRawQuery());
        if (path.isEmpty() && query.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("https://" + plainHost(uri.getHost()) + path + (query.isEmpty() ? "" : "?" + query));
    }

    private static String parameters(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter ->
                        !parameter.isEmpty() && !isTracking(parameter.split("=", 2)[0]))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static boolean isTracking(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("utm_") || TRACKING.contains(lower);
    }

    private static Optional<URI> parsed(String address) {
        if (address == null) {
            return Optional.empty();
        }
        // Collections hold addresses with blanks, quotes and bars in them, which java.net.URI refuses.
        String plain = address.strip();
        StringBuilder safe = new StringBuilder(plain.length());
        plain.chars().forEach(c -> {
            if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
                safe.append(String.format("%%%02X", c));
            } else {
                safe.append((char) c);
            }
        });
        int fragment = safe.indexOf("#");
        try {
            URI uri = new URI(fragment < 0 ? safe.toString() : safe.substring(0, fragment));
            boolean web = uri.getScheme() != null
                    && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?");
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
