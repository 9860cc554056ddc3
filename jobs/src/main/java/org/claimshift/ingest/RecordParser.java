package org.claimshift.ingest;

import java.io.Serializable;

/** Makes an article, or reasons for rejecting it, of one record's text. Another kind of collection is another case. */
sealed interface RecordParser extends Serializable permits JsonParser, TextPageParser {
    /**
     * Parses a record.
     *
     * @param file the file that holds it, for formats that keep the id in the name
     * @param text the record
     */
    Parsed parse(String file, String text);

    /** The same for bytes, which may be defect. */
    default Parsed parse(RawRecord raw) {
        if (raw.defect() != null) {
            return new Parsed.Rejected(raw.defect());
        }
        return raw.text().map(text -> parse(raw.file(), text)).orElseGet(() -> new Parsed.Rejected(Reason.NOT_UTF8));
    }
}
