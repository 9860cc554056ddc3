package org.claimshift.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.claimshift.ingest.IngestOptions.Field;

/** The columns of a Parquet file that {@code ingest.fields} names, and their values as JSON. */
final class ParquetColumns extends GroupReadSupport {
    private final Fields fields;
    private final Split split;
    private final Consumer<Note> notes;
    private List<String> known;

    /** @param notes is told what the user should know of the file's columns */
    ParquetColumns(Fields fields, Split split, Consumer<Note> notes) {
        this.fields = fields;
        this.split = split;
        this.notes = notes;
    }

    /** Whether the file's end has been read, which tells its columns. */
    boolean areKnown() {
        return known != null;
    }

    /** Whether one of them may be a body. */
    boolean haveBody() {
        return fields.names(Field.BODY).stream().anyMatch(known::contains);
    }

    @Override
    public ReadContext init(InitContext context) {
        MessageType schema = context.getFileSchema();
        Set<String> wanted = new TreeSet<>();
        for (Field field : Field.values()) {
            wanted.addAll(fields.names(field));
        }
        List<Type> columns = new ArrayList<>();
        for (Type column : schema.getFields()) {
            if (!wanted.contains(column.getName())) {
                continue;
            }
            if (isText(column)) {
                columns.add(column);
            } else {
                tell("Column '" + column.getName() + "' of " + split.name() + " is nested and is not read: "
                        + column.toString().replaceAll("\\s+", " "));
            }
        }
        known = columns.stream().map(Type::getName).toList();
        if (!haveBody()) {
            tell(split.name() + " has no column of text that ingest.fields.body names; it has "
                    + String.join(
                            ", ", schema.getFields().stream().map(Type::getName).toList()));
        }
        // Rows are counted by reading something of them.
        return new ReadContext(
                columns.isEmpty() ? schema : new MessageType(schema.getName(), columns.toArray(Type[]::new)));
    }

    private void tell(String sentence) {
        notes.accept(Note.of(split, sentence));
    }

    /** A value, or a list of values; anything deeper is not read. */
    private static boolean isText(Type column) {
        return column.isPrimitive() || isList(column);
    }

    /** {@code group x (LIST) { repeated group list { element } }}, as all current writers have it. */
    private static boolean isList(Type column) {
        if (column.isPrimitive()
                || !(column.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation)
                || column.asGroupType().getFieldCount() != 1) {
            return false;
        }
        Type list = column.asGroupType().getType(0);
        return !list.isPrimitive()
                && list.asGroupType().getFieldCount() == 1
                && list.asGroupType().getType(0).isPrimitive();
    }

    /** The value of a column in a row: a text, an array of texts, or null. */
    static JsonNode value(Group row, Type column) {
        int count = row.getFieldRepetitionCount(column.getName());
        if (!isText(column) || count == 0) {
            return NullNode.getInstance();
        }
        if (!column.isPrimitive()) {
            Group list = row.getGroup(column.getName(), 0);
            Type repeated = column.asGroupType().getType(0);
            Type element = repeated.asGroupType().getType(0);
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
                Group item = list.getGroup(0, i);
                array.add(item.getFieldRepetitionCount(0) == 0 ? null : text(item, element.asPrimitiveType(), 0));
            }
            return array;
        }
        if (count == 1) {
            return TextNode.valueOf(text(row, column.asPrimitiveType(), 0));
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < count; i++) {
            array.add(text(row, column.asPrimitiveType(), i));
        }
        return array;
    }

    private static String text(Group row, PrimitiveType type, int index) {
        String name = type.getName();
        if (type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation timestamp) {
            ChronoUnit unit =
                    switch (timestamp.getUnit()) {
                        case MILLIS -> ChronoUnit.MILLIS;
                        case MICROS -> ChronoUnit.MICROS;
                        case NANOS -> ChronoUnit.NANOS;
                    };
            Instant at = Instant.EPOCH.plus(row.getLong(name, index), unit);
            return timestamp.isAdjustedToUTC()
                    ? at.toString()
                    : LocalDateTime.ofInstant(at, ZoneOffset.UTC).toString();
        }
        if (type.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(row.getInteger(name, index)).toString();
        }
        return switch (type.getPrimitiveTypeName()) {
            case INT96 -> int96(row, name, index);
            case BINARY -> row.getBinary(name, index).toStringUsingUTF8();
            default -> row.getValueToString(row.getType().getFieldIndex(name), index);
        };
    }

    /** The timestamps of Hive, Impala and older Spark: nanoseconds of the day, then the Julian day; UTC. */
    private static String int96(Group row, String name, int index) {
        var bytes = row.getInt96(name, index).toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        long nanos = bytes.getLong();
        return LocalDate.EPOCH
                .with(JulianFields.JULIAN_DAY, bytes.getInt())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plusNanos(nanos)
                .toString();
    }
}
