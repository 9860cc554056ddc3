package org.claimshift.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimshift.ingest.IngestOptions.Field;

/** The header of a CSV file and one row of it, as {@link CsvRecords} puts them together. */
final class CsvParser implements RecordParser.OfText {
    private final Fields fields;
    private final Articles articles;
    private final char escape;

    CsvParser(Fields fields, Articles articles, char escape) {
        this.fields = fields;
        this.articles = articles;
        this.escape = escape;
    }

    @Override
    public Parsed parse(String file, String text) {
        int end = text.indexOf('\n');
        String header = text.substring(0, end);
        Csv csv = Csv.of(header, escape);
        List<String> names = csv.cells(header).stream().map(String::strip).toList();
        if (fields.names(Field.BODY).stream().noneMatch(names::contains)) {
            return new Parsed.Rejected(Reason.NO_BODY_COLUMN);
        }
        List<String> cells = csv.cells(text.substring(end + 1));
        if (cells.size() != names.size()) {
            return new Parsed.Rejected(Reason.OTHER_CELLS);
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.putIfAbsent(names.get(i), cells.get(i));
        }
        return articles.article(fields.found((name, joint) -> values.get(name)));
    }
}
