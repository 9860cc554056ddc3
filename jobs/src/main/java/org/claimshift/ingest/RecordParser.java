package org.claimshift.ingest;

import java.io.Serializable;

/** Makes an article, or reasons for rejecting it, of one record. Another kind of collection is another case. */
sealed interface RecordParser extends Serializable permits RecordParser.OfText, HtmlParser, WarcParser {
    /**
     * Parses a record that has no defect.
     *
     * @param file the file that holds it, for formats that keep the id in the name
     * @param bytes the record
     */
    Parsed parse(String file, byte[] bytes);

    /** Parses a record. */
    default Parsed parse(RawRecord raw) {
        return raw.defect() == null ? parse(raw.file(), raw.bytes()) : new Parsed.Rejected(raw.defect());
    }

    /** Of records that are UTF-8. */
    sealed interface OfText extends RecordParser permits JsonParser, CsvParser, TextPageParser {
        /** Parses a record's text. */
        Parsed parse(String file, String text);

        @Override
        default Parsed parse(String file, byte[] bytes) {
            return RawRecord.utf8(bytes)
                    .map(text -> parse(file, text))
                    .orElseGet(() -> new Parsed.Rejected(Reason.NOT_UTF8));
        }
    }
}
