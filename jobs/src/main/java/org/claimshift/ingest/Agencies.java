package org.claimshift.ingest;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the agency that a text says it comes from: {@code KYIV, Oct 22 (Reuters) -}, {@code (AP) —}, a byline or author
 * field that names it, a credit line at the end ({@code Source: AFP}, {@code © 2024 AFP}). "The AP contributed to this
 * report" is no such cue: most of that text is the outlet's own.
 */
final class Agencies implements Serializable {
    private static final int DATELINE_CHARS = 160;
    private static final int CREDIT_CHARS = 200;

    private final Map<String, String> nameOf = new HashMap<>();
    private final Pattern dateline;
    private final Pattern credit;
    private final Pattern byline;

    /**
     * @param names agencies by their outlet name
     * @param aliases other names and letters of agencies ("AP"), to the outlet name
     */
    Agencies(Collection<String> names, Map<String, String> aliases) {
        names.forEach(name -> nameOf.put(fold(name), name));
        aliases.forEach((alias, name) -> nameOf.put(fold(alias), name));
        String any = nameOf.isEmpty()
                ? "(?!)"
                : nameOf.keySet().stream()
                        .sorted(Comparator.comparing(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<agency>(?:the )?(?:", "))"));
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        // "WASHINGTON (AP) — ", "KYIV, Oct 22 (Reuters) - ", "Oct. 22 (UPI) -- "
        dateline = Pattern.compile("^[^()\\n]{0,80}\\(" + any + "\\)\\s*[-\u2013\u2014]", flags);
        // "Source: AFP", "© 2024 AFP", "Copyright 2020 The Associated Press.", "-- Reuters", "(Reuters)"
        credit = Pattern.compile(
                "^\\(?\\s*(?:(?:source|via|with|credit)\\s*:?|(?:copyright|\u00a9|\\(c\\))[\\s\\d,]*|[-\u2013\u2014]+)?\\s*"
                        + any + "\\s*[.)]*(?:\\s*all rights reserved.*)?$",
                flags);
        byline = Pattern.compile(
                "(?:^|[,;/&(|]|\\band\\b|\\bby\\b|\\bvia\\b)\\s*" + any + "\\s*(?=$|[,;/&)|]|\\band\\b)", flags);
    }

    /**
     * @param body the text
     * @param start where the article itself begins in it (UTF-16), after title, caption and byline
     * @param author the byline, or null
     */
    Optional<String> find(String body, int start, String author) {
        Optional<String> found = find(
                dateline,
                body.substring(start, Math.min(body.length(), start + DATELINE_CHARS))
                        .strip());
        if (found.isEmpty() && author != null) {
            found = find(byline, author);
        }
        return found.isPresent() ? found : find(credit, lastLine(body));
    }

    private static String lastLine(String body) {
        String end = body.substring(Math.max(0, body.length() - CREDIT_CHARS)).stripTrailing();
        return end.substring(end.lastIndexOf('\n') + 1).strip();
    }

    private Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(nameOf.get(fold(matcher.group("agency")))) : Optional.empty();
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }
}
