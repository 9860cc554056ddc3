package org.claimshift.group;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimshift.group.Member.PriorEvent;

/** Groups each component in one task and names the groups: the rows of three kinds that tables are made of. */
final class Placement {
    static final String MEMBER = "member";
    static final String STEP = "step";
    static final String HEIR = "heir";

    private static final StructType SCHEMA = new StructType()
            .add("kind", DataTypes.StringType)
            .add("event_id", DataTypes.StringType)
            .add("article_id", DataTypes.StringType)
            .add("score", DataTypes.DoubleType)
            .add("reason", DataTypes.StringType)
            .add("is_medoid", DataTypes.BooleanType)
            .add("step", DataTypes.StringType)
            .add("other_event_id", DataTypes.StringType);

    private Placement() {}

    /**
     * What becomes of tonight's articles and of the events that they are linked to.
     *
     * @param members the columns of {@link FeatureRows#SCHEMA} and of {@link OpenEvents#places}
     * @param components node, component of the nodes that have a link
     * @return rows of kind member (event_id, article_id, score, reason, is_medoid: every article at hand of every event
     *     that gained or lost one), step (event_id, step, other_event_id) and heir (event_id, other_event_id: the event
     *     that the members not at hand belong to now)
     */
    static Dataset<Row> of(Dataset<Row> members, Dataset<Row> components, GroupOptions options, String date) {
        Dataset<Row> placed = members.join(components, OpenEvents.columns("node"), "left_outer")
                .withColumn("component", coalesce(col("component"), col("node")));
        // An event that nothing new is linked to stays as it is.
        Dataset<Row> stirred = placed.filter("is_new").select("component").distinct();
        return placed.join(stirred, OpenEvents.columns("component"), "left_semi")
                .groupByKey((MapFunction<Row, String>) row -> row.getAs("component"), Encoders.STRING())
                .flatMapGroups(new GroupComponent(options, date), Encoders.row(SCHEMA));
    }

    private record GroupComponent(GroupOptions options, String date)
            implements FlatMapGroupsFunction<String, Row, Row>, Serializable {
        @Override
        public Iterator<Row> call(String component, Iterator<Row> rows) {
            List<Member> members = new ArrayList<>();
            rows.forEachRemaining(row -> members.add(member(row)));
            Grouping grouping = new Grouping(
                    new Linking(PairScorer.standard(), options.joinScore(), options.quietDays()),
                    options.anchorScore(),
                    options.largestComponent());
            return rows(Succession.of(grouping.group(members), date));
        }
    }

    private static Member member(Row row) {
        boolean isNew = row.getAs("is_new");
        if (isNew) {
            return new Member(FeatureRows.toFeatures(row), row.getAs("origin_id"), null, null, 0);
        }
        PriorEvent event = new PriorEvent(
                row.getAs("event_id"),
                row.getAs("event_frozen"),
                row.getAs("event_articles"),
                row.getAs("event_first"),
                row.getAs("event_last"));
        return new Member(
                FeatureRows.toFeatures(row), row.getAs("origin_id"), event, row.getAs("reason"), row.getAs("score"));
    }

    private static Iterator<Row> rows(Succession.Outcome outcome) {
        List<Row> rows = new ArrayList<>();
        outcome.memberships()
                .forEach(m -> rows.add(RowFactory.create(
                        MEMBER, m.eventId(), m.articleId(), m.score(), m.reason(), m.isMedoid(), null, null)));
        outcome.steps()
                .forEach(s -> rows.add(
                        RowFactory.create(STEP, s.eventId(), null, null, null, null, s.step(), s.otherEventId())));
        outcome.heirs()
                .forEach((event, heir) -> rows.add(RowFactory.create(HEIR, event, null, null, null, null, null, heir)));
        return rows.iterator();
    }
}
