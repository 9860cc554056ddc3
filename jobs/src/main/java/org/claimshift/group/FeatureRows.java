package org.claimshift.group;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Features as rows of Spark: computed once for each article, then moved in compact arrays. */
final class FeatureRows {
    static final StructType VECTOR = new StructType()
            .add("terms", DataTypes.createArrayType(DataTypes.IntegerType, false))
            .add("weights", DataTypes.createArrayType(DataTypes.FloatType, false));

    /** Columns of {@link Features}. */
    static final StructType SCHEMA = new StructType()
            .add("article_id", DataTypes.StringType)
            .add("days", DataTypes.DoubleType)
            .add("title", VECTOR)
            .add("lede", VECTOR)
            .add("body", VECTOR)
            .add("names", VECTOR)
            .add("model", DataTypes.StringType)
            .add("title_vector", DataTypes.createArrayType(DataTypes.FloatType, false))
            .add("lede_vector", DataTypes.createArrayType(DataTypes.FloatType, false))
            .add("rare", DataTypes.createArrayType(DataTypes.IntegerType, false));

    private FeatureRows() {}

    /**
     * Features of articles.
     *
     * @param texts article_id, days (double, may be null), title, body, furniture (spans of code points of body),
     *     entity_names (array, may be null), model, title_vector, lede_vector (null where there are none)
     * @return the columns of {@link #SCHEMA}
     */
    static Dataset<Row> ofTexts(Dataset<Row> texts, int rareTerms, double rareIdf) {
        return texts.map(new Maker(rareTerms, rareIdf), Encoders.row(SCHEMA));
    }

    private record Maker(int rareTerms, double rareIdf) implements MapFunction<Row, Row>, Serializable {
        @Override
        public Row call(Row row) {
            FeatureMaker maker = new FeatureMaker(Background.standard(), rareTerms, rareIdf);
            String body = withoutFurniture(row.getAs("body"), list(row, "furniture"));
            ArticleText text = new ArticleText(row.getAs("title"), body, list(row, "entity_names"));
            return toRow(maker.make(
                    row.getAs("article_id"),
                    row.getAs("days"),
                    text,
                    row.getAs("model"),
                    floats(row, "title_vector"),
                    floats(row, "lede_vector")));
        }
    }

    private static <T> List<T> list(Row row, String column) {
        int index = row.fieldIndex(column);
        return row.isNullAt(index) ? List.of() : row.getList(index);
    }

    /** Spans are cut out in order; those that overlap an earlier one count from its end. */
    static String withoutFurniture(String body, List<Row> spans) {
        if (spans.isEmpty()) {
            return body;
        }
        int[] points = body.codePoints().toArray();
        boolean[] cut = new boolean[points.length];
        for (Row span : spans) {
            int begin = span.<Integer>getAs("begin");
            int end = span.<Integer>getAs("end");
            Arrays.fill(cut, Math.min(begin, points.length), Math.min(end, points.length), true);
        }
        StringBuilder kept = new StringBuilder();
        IntStream.range(0, points.length).filter(i -> !cut[i]).forEach(i -> kept.appendCodePoint(points[i]));
        return kept.toString();
    }

    static Row toRow(Features features) {
        return RowFactory.create(
                features.articleId(),
                features.days(),
                toRow(features.title()),
                toRow(features.lede()),
                toRow(features.body()),
                toRow(features.names()),
                features.vectorModel(),
                features.titleVector(),
                features.ledeVector(),
                features.rare());
    }

    private static Row toRow(TermVector vector) {
        return RowFactory.create(vector.terms(), vector.weights());
    }

    /** Reads back a row that has at least the columns of {@link #SCHEMA}. */
    static Features toFeatures(Row row) {
        return new Features(
                row.getAs("article_id"),
                row.getAs("days"),
                vector(row.getAs("title")),
                vector(row.getAs("lede")),
                vector(row.getAs("body")),
                vector(row.getAs("names")),
                row.getAs("model"),
                floats(row, "title_vector"),
                floats(row, "lede_vector"),
                ints(row, "rare"));
    }

    private static TermVector vector(Row row) {
        return new TermVector(ints(row, "terms"), floats(row, "weights"));
    }

    private static int[] ints(Row row, String column) {
        List<Integer> list = row.getList(row.fieldIndex(column));
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static float[] floats(Row row, String column) {
        int index = row.fieldIndex(column);
        if (row.isNullAt(index)) {
            return null;
        }
        List<Float> list = row.getList(index);
        float[] values = new float[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = list.get(i);
        }
        return values;
    }
}
