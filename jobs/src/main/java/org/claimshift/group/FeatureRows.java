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

/** Features as rows of Spark: computed once for each article, then moved as bytes. */
final class FeatureRows {
    /** {@link Features}; in {@code features} all but id and time, as {@link FeatureBytes} packs them. */
    static final StructType SCHEMA = new StructType()
            .add("article_id", DataTypes.StringType)
            .add("days", DataTypes.DoubleType)
            .add("features", DataTypes.BinaryType);

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
        return RowFactory.create(features.articleId(), features.days(), FeatureBytes.pack(features));
    }

    /** Reads back a row that has at least the columns of {@link #SCHEMA}. */
    static Features toFeatures(Row row) {
        return FeatureBytes.unpack(row.getAs("article_id"), row.getAs("days"), row.getAs("features"));
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
