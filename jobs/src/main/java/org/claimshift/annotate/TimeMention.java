package org.claimshift.annotate;

/**
 * A time that a claim names.
 *
 * @param value ISO 8601 day (2024-10-17), month (2024-10), year (2024) or interval (2024-10-14/2024-10-20); null where it
 *     cannot be resolved
 */
public record TimeMention(Span span, String value) {}
