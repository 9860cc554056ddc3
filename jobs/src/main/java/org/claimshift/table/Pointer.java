package org.claimshift.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is published for a date: the file {@code _published/<date>.json}. Its one write is the publication.
 *
 * @param date the data interval
 * @param run the run that wrote this pointer
 * @param parent the pointer that the date's state was built on; null for the first date
 * @param tables for every published table its run directory, files and rows
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Pointer(String date, String run, Parent parent, Map<String, Entry> tables) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** The pointer that a state was built on: if its hash is another today, the state is stale. */
    public record Parent(String date, String sha256) {}

    /**
     * A published table.
     *
     * @param run the run that wrote it
     * @param path its directory, relative to the root
     * @param files its files, relative to the directory
     * @param rows rows, from the Parquet footers
     */
    public record Entry(String run, String path, List<String> files, long rows) {}

    static Pointer of(LocalDate date, String run, Parent parent, Map<Table, Entry> tables) {
        Map<String, Entry> sorted = new TreeMap<>();
        tables.forEach((table, entry) -> sorted.put(table.label(), entry));
        return new Pointer(date.toString(), run, parent, sorted);
    }

    static Pointer parse(byte[] json) throws IOException {
        return JSON.readValue(json, Pointer.class);
    }

    byte[] toJson() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A pointer is always JSON", e);
        }
    }

    /** The published run of a table, if there is one. */
    public Optional<Entry> entry(Table table) {
        return Optional.ofNullable(tables.get(table.label()));
    }

    /** The entries of the steps before {@code stage}: what stays when that step is run anew. */
    Map<Table, Entry> entriesBefore(Stage stage) {
        Map<Table, Entry> kept = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            if (table.stage().compareTo(stage) < 0) {
                entry(table).ifPresent(entry -> kept.put(table, entry));
            }
        }
        return kept;
    }

    /** Identity of its content, for {@link Parent}. */
    public String sha256() {
        return Ids.sha256(toJson());
    }
}
