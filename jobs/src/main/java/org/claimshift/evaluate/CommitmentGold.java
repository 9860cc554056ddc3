package org.claimshift.evaluate;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimshift.evaluate.Spans.Span;

/**
 * Sentences with an embedded clause, and how far their writer is committed to it (the shape of the CommitmentBank): CSV
 * with the columns {@code uID}, {@code Context}, {@code Target} (the sentence), {@code Prompt} (the clause as a sentence),
 * {@code Embedding} (negation, modal, question, conditional) and {@code Mean} (-3 false to 3 true).
 *
 * @param clause where the clause stands in the text
 */
record CommitmentGold(String id, String text, Span clause, String prompt, String embedding, double mean) {
    private static final List<String> COLUMNS = List.of("uID", "Context", "Target", "Prompt", "Embedding", "Mean");

    /** @throws IllegalArgumentException naming the line that is not so */
    static List<CommitmentGold> read(Path file) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.setMaxCharsPerColumn(-1);
        settings.setLineSeparatorDetectionEnabled(true);
        CsvParser parser = new CsvParser(settings);
        parser.beginParsing(new StringReader(String.join("\n", GoldFile.lines(file)) + "\n"));
        String[] header = Optional.ofNullable(parser.parseNext()).orElse(new String[0]);
        int[] places = COLUMNS.stream()
                .mapToInt(column -> Arrays.asList(header).indexOf(column))
                .toArray();
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                throw GoldFile.wrong(file, 1, "there is no column '" + COLUMNS.get(i) + "'");
            }
        }
        List<CommitmentGold> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String[] cells = parser.parseNext(); cells != null; cells = parser.parseNext()) {
            try {
                CommitmentGold row = of(cells, places);
                GoldFile.need(ids.add(row.id()), "the uID '" + row.id() + "' is there twice");
                rows.add(row);
            } catch (IllegalArgumentException e) {
                throw GoldFile.wrong(file, (int) parser.getContext().currentLine(), e.getMessage());
            }
        }
        return rows;
    }

    private static CommitmentGold of(String[] cells, int[] places) {
        String[] values = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            values[i] = places[i] < cells.length ? cells[places[i]] : null;
            GoldFile.need(values[i] != null || i == 1, "its '" + COLUMNS.get(i) + "' is empty");
        }
        String before = values[1] == null ? "" : values[1] + " ";
        Span clause = Clause.find(values[2], values[3]);
        int shift = before.codePointCount(0, before.length());
        return new CommitmentGold(
                values[0],
                before + values[2],
                new Span(clause.begin() + shift, clause.end() + shift),
                values[3],
                values[4],
                number(values[5]));
    }

    private static double number(String mean) {
        try {
            return Double.parseDouble(mean);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("its 'Mean' is no number: " + mean, e);
        }
    }
}
