package org.claimshift.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.timestamp_micros;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.claimshift.table.Ids;
import org.claimshift.table.Table;

/** From pairs to rows of {@code claim_shifts}: the comparators in one map. */
final class Shifts {
    private Shifts() {}

    /**
     * Adds both claims.
     *
     * @param pairs result of {@link Pairs#of}
     * @param variants claim_id, claim, repeats
     * @return the pairs whose second variant does not merely repeat its origin, with from_claim and to_claim
     */
    static Dataset<Row> withClaims(Dataset<Row> pairs, Dataset<Row> variants) {
        Dataset<Row> from = variants.select(
                        col("claim_id").as("from_claim_id"), col("claim").as("from_claim"))
                .dropDuplicates("from_claim_id");
        Dataset<Row> to = variants.where(col("repeats").equalTo(false))
                .select(
                        col("claim_id").as("to_claim_id"),
                        col("thread_id"),
                        col("claim").as("to_claim"));
        return pairs.join(from, "from_claim_id").join(to, Placed.usingColumns("thread_id", "to_claim_id"), "inner");
    }

    /** Rows of {@code claim_shifts}, from the result of {@link #withClaims}. */
    static Dataset<Row> compare(Dataset<Row> pairs, Comparators comparators) {
        StructType schema = inMicros(Table.CLAIM_SHIFTS.schema());
        FlatMapFunction<Row, Row> compare = pair -> rows(pair, comparators);
        return pairs.flatMap(compare, Encoders.row(schema))
                .withColumn("from_at", timestamp_micros(col("from_at")))
                .withColumn("to_at", timestamp_micros(col("to_at")));
    }

    /** Times stay numbers while rows are Java objects, whichever of its two time classes the session uses. */
    private static StructType inMicros(StructType schema) {
        StructType micros = new StructType();
        for (StructField field : schema.fields()) {
            boolean time = field.dataType().equals(DataTypes.TimestampType);
            micros = micros.add(field.name(), time ? DataTypes.LongType : field.dataType(), true);
        }
        return micros;
    }

    private static Iterator<Row> rows(Row pair, Comparators comparators) {
        Variant from =
                VariantRows.variant(pair.getAs("from_claim_id"), pair.getAs("from_outlet"), pair.getAs("from_claim"));
        Variant to = VariantRows.variant(pair.getAs("to_claim_id"), pair.getAs("to_outlet"), pair.getAs("to_claim"));
        Order order = new Order(Order.Basis.of(pair.getAs("order_basis")), pair.<Long>getAs("minutes"));
        List<Difference> found = comparators.compare(from, to, order);
        return found.stream().map(d -> row(pair, from, to, order, d)).iterator();
    }

    private static Row row(Row pair, Variant from, Variant to, Order order, Difference d) {
        String baseline = pair.getAs("baseline");
        String dimension = d.relation().dimension().label();
        String relation = d.relation().label();
        return RowFactory.create(
                Ids.of(from.claimId(), to.claimId(), dimension, relation, baseline),
                pair.getAs("thread_id"),
                pair.getAs("event_id"),
                from.claimId(),
                to.claimId(),
                from.outlet(),
                to.outlet(),
                pair.getAs("from_at"),
                pair.getAs("to_at"),
                order.basis().label(),
                baseline,
                dimension,
                relation,
                d.fromValue(),
                d.toValue(),
                d.magnitude() == null ? null : rounded(d.magnitude()),
                from.field(),
                d.from().begin(),
                d.from().end(),
                to.field(),
                d.to().begin(),
                d.to().end(),
                rounded(d.materiality()),
                rounded(d.confidence() * Math.min(from.confidence(), to.confidence())),
                d.rule());
    }

    static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
