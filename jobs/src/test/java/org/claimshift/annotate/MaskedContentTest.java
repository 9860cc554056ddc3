package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import scala.collection.JavaConverters;

class MaskedContentTest {
    private static final StructType SPAN =
            new StructType().add("begin", DataTypes.IntegerType).add("end", DataTypes.IntegerType);
    private static final ArrayType SPANS = DataTypes.createArrayType(SPAN);
    private static final StructType CLAIM = new StructType()
            .add("text", DataTypes.StringType)
            .add("begin", DataTypes.IntegerType)
            .add("parts", SPANS)
            .add("hedges", SPANS)
            .add("quantities", SPANS)
            .add("times", SPANS);

    /** A claim that begins at code point 10 of its field. */
    private static String mask(String text, List<String> parts, String hedge, String quantity, String time) {
        return MaskedContent.of(new GenericRowWithSchema(
                new Object[] {
                    text,
                    10,
                    spans(text, parts),
                    spans(text, of(hedge)),
                    spans(text, of(quantity)),
                    spans(text, of(time))
                },
                CLAIM));
    }

    private static List<String> of(String text) {
        return text == null ? List.of() : List.of(text);
    }

    private static Object spans(String text, List<String> pieces) {
        List<Row> spans = new ArrayList<>();
        for (String piece : pieces) {
            int utf16 = text.indexOf(piece);
            assertThat(utf16).isNotNegative();
            int begin = 10 + text.codePointCount(0, utf16);
            spans.add(new GenericRowWithSchema(
                    new Object[] {begin, begin + piece.codePointCount(0, piece.length())}, SPAN));
        }
        return JavaConverters.asScalaBuffer(spans).toSeq();
    }

    @Test
    void variantsOfOneProposition() {
        String plain = "😀 at least 2,600 troops may move to Kursk by November";
        assertThat(mask(plain, List.of(plain), "may", "at least 2,600", "November"))
                .isEqualTo("😀 some troops move to Kursk by");
        String denied = "3,000 troops won’t move to Kursk and didn’t not move, cannot move";
        assertThat(mask(denied, List.of(denied), null, "3,000", null))
                .isEqualTo("some troops will move to Kursk and did move , can move");
    }

    @Test
    void aHedgeBesideTheContentMasksNothing() {
        String text = "It will rain";
        Row before = new GenericRowWithSchema(new Object[] {0, 9}, SPAN);
        Row after = new GenericRowWithSchema(new Object[] {22, 30}, SPAN);
        Object hedges = JavaConverters.asScalaBuffer(List.of(before, after)).toSeq();
        Object none = spans(text, List.of());
        Row claim = new GenericRowWithSchema(
                new Object[] {text, 10, spans(text, List.of(text)), hedges, none, none}, CLAIM);
        assertThat(MaskedContent.of(claim)).isEqualTo("It will rain");
    }

    @Test
    void sourceAndCueBetweenPartsAreLeftOut() {
        assertThat(mask("“We came,” she said, “and saw.”", List.of("“We came,”", "“and saw.”"), null, null, null))
                .isEqualTo("“ We came , ” “ and saw . ”");
    }

    @Test
    void whatMaskingEmptiesStaysItself() {
        assertThat(mask("No, never", List.of("No, never"), null, null, null)).isEqualTo("No, never");
    }
}
