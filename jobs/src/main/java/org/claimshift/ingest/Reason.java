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
    OTHER_LANGUAGE("The article is in a language that ingest.languages does not list."),
    NO_BODY_COLUMN("The file has no column of text that ingest.fields.body names."),
    OTHER_CELLS("The row has more or fewer cells than the header."),
    OPEN_QUOTE("The row opens a quotation mark that is not closed; the rest of the file is part of it."),
    NO_PAGE(
            "The record of the archive is no web page: its status is not 200, its type not HTML, or its headers unreadable."),
    TOO_MANY_TAGS("The page has more tags than a page that people read."),
    FRONT_PAGE("The address is that of a site's front page, which is no article."),
    UNREADABLE_PAGE("The page is compressed in a way that cannot be read here."),
    DAMAGED_RECORD("The record is damaged or the file ends within it; reading went on where the next one was found."),
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
