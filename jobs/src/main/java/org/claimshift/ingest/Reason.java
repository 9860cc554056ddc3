package org.claimshift.ingest;

/** Why a record is not accepted. The sentences are what {@code rejected_articles.reasons} holds. */
enum Reason {
    TOO_LONG("The record is longer than the limit ingest.max-record-bytes."),
    NOT_UTF8("The record holds bytes that are not UTF-8."),
    NOT_JSON("The record is not one whole JSON object."),
    NO_BODY("The record has no body text."),
    PUBLISHED_AT_UNREADABLE("The publication date cannot be read."),
    COLLECTED_AT_UNREADABLE("The collection date cannot be read."),
    NO_OUTLET("The record names no outlet, and its address tells none."),
    DAMAGED_FILE("The compressed file is damaged or ends early from here on."),
    UNKNOWN_FORMAT("The file is in no format that can be read here.");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
