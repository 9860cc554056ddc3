package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {
    @Test
    void agreesWithCountingOneByOne() {
        String text = "a😀“é”\ud83d👍🏽 z\ude00";
        CodePoints points = new CodePoints(text);
        for (int cp = 0; cp <= text.codePointCount(0, text.length()); cp++) {
            int utf16 = text.offsetByCodePoints(0, cp);
            assertThat(points.at(utf16)).as("code point of offset %d", utf16).isEqualTo(cp);
            assertThat(points.utf16(cp)).as("offset of code point %d", cp).isEqualTo(utf16);
        }
        assertThat(points.at(2)).as("inside the pair counts as its begin").isEqualTo(1);
    }
}
