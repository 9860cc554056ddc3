package org.claimshift.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * The form of a CSV file (RFC 4180): cells in quotation marks may hold delimiters, line ends and doubled quotation marks.
 * A quotation mark within quotes that neither ends the cell nor is doubled is taken as it stands, since exports forget
 * to double them ({@code "He said "no" again"}).
 *
 * @param delimiter what stands between cells
 * @param escape what makes a quotation mark within quotes part of the text: another one, or a backslash
 * @param end the last character of a line's end: a line feed, or a carriage return in files that have nothing else
 */
record Csv(char delimiter, char escape, char end) {
    static final char QUOTE = '"';
    static final char LINE_FEED = '\n';
    static final char RETURN = '\r';

    /** Where in a row a reader stands. */
    enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        /** Behind a quotation mark within quotes: whether it ended the cell the next character tells. */
        QUOTE_SEEN,
        ESCAPED,
        ROW_END
    }

    Csv(char delimiter, char escape) {
        this(delimiter, escape, LINE_FEED);
    }

    /** The form of a file with this header: the delimiter is that of comma, semicolon, tab and bar which it has most. */
    static Csv of(String header, char escape) {
        char best = ',';
        int most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            int cells = new Csv(candidate, escape).cells(header).size();
            if (cells > most) {
                most = cells;
                best = candidate;
            }
        }
        return new Csv(best, escape);
    }

    /** The state after one more character; {@code state} is never {@code ROW_END}. */
    State next(State state, int c) {
        return switch (state) {
            case CELL_START -> c == QUOTE ? State.QUOTED : outside(c);
            case PLAIN -> outside(c);
            case QUOTED -> c == QUOTE ? State.QUOTE_SEEN : c == escape ? State.ESCAPED : State.QUOTED;
            case QUOTE_SEEN -> c == delimiter || c == end ? outside(c) : c == RETURN ? State.QUOTE_SEEN : State.QUOTED;
            case ESCAPED -> State.QUOTED;
            case ROW_END -> throw new IllegalStateException("A row is over");
        };
    }

    private State outside(int c) {
        return c == delimiter ? State.CELL_START : c == end ? State.ROW_END : State.PLAIN;
    }

    /** The cells of one row, without the quotation marks around them. */
    List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        State state = State.CELL_START;
        for (int i = 0; i < row.length() && state != State.ROW_END; i++) {
            char c = row.charAt(i);
            State next = next(state, c);
            if (next == State.CELL_START) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (next == State.PLAIN || next == State.QUOTED && state != State.CELL_START) {
                // The mark that seemed to end the cell was part of its text; a doubled one is written once.
                if (state == State.QUOTE_SEEN && c != QUOTE) {
                    cell.append(QUOTE);
                } else if (state == State.ESCAPED && c != QUOTE && c != escape) {
                    cell.append(escape);
                }
                cell.append(c);
            }
            state = next;
        }
        cells.add(state == State.PLAIN || state == State.ROW_END ? withoutReturn(cell) : cell.toString());
        return cells;
    }

    /**
     * What ends the lines of a file that begins so: a carriage return if the first line has one that no line feed follows,
     * as Excel for Macintosh saves them.
     */
    static char end(byte[] begin, int length) {
        Csv any = new Csv(',', QUOTE);
        State state = State.CELL_START;
        for (int i = 0; i < length && state != State.ROW_END; i++) {
            boolean afterReturn = i > 0 && begin[i - 1] == RETURN;
            // Exports that convert line ends twice end them with two returns and a line feed.
            if (afterReturn && state != State.QUOTED && begin[i] != RETURN && begin[i] != LINE_FEED) {
                return RETURN;
            }
            state = any.next(state, begin[i]);
        }
        return LINE_FEED;
    }

    private static String withoutReturn(StringBuilder cell) {
        int last = cell.length() - 1;
        return last >= 0 && cell.charAt(last) == RETURN ? cell.substring(0, last) : cell.toString();
    }
}
