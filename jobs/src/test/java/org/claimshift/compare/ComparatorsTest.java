package org.claimshift.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparatorsTest {
    static final CompareOptions OPTIONS = new CompareOptions(0.2, 3, 0.5, 3, 6, 100, 0.67, 2);
    static final Comparators ALL = Comparators.of(OPTIONS);

    @ParameterizedTest(name = "{0} -> {1}: {2}, undirected {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {at_least 26 one ship:at least 26} ships | {exact 26 one ship:26} ships            | modifier_changed | modifier_differs
            {exact 26 one ship:26} ships             | {exact 90 one ship:90} ships            | different        | quantity_differs
            {exact 264 one ship:264} ships           | {exact 260 one ship:260} ships          | rounded          | quantity_differs
            {exact 26 one ship:26} ships             | ships                                   | dropped          | presence_differs
            {exact 26 one dead:26} dead              | {exact 26 one casualty:26} casualties   | scope_changed    | scope_differs
            """)
    void whereTheOrderIsUnknownTheRelationIsUndirected(String from, String to, String directed, String undirected) {
        Variant a = QuantityComparatorTest.parse(from).variant();
        Variant b = QuantityComparatorTest.parse(to).variant();

        assertThat(Sample.labels(ALL.compare(a, b, Sample.LATER))).containsExactly(directed);
        assertThat(Sample.labels(ALL.compare(a, b, Order.UNKNOWN))).containsExactly(undirected);
        assertThat(Sample.labels(ALL.compare(b, a, Order.UNKNOWN)))
                .as("the same from both sides")
                .containsExactly(undirected);
    }

    @Test
    void undirectedPairOfManyDifferencesReadsTheSameFromBothSides() {
        Variant a = Sample.of("the crews “will stay in port,” he said, “until the storm is over”")
                .kind("mixed")
                .source(5, "Captain Jonas Hale", "hale", "PER", "Jonas Hale")
                .cue("claimed", "doubting")
                .phase("planned")
                .hedge("will", "modal")
                .certainty(0.8)
                .variant();
        Variant b = Sample.of("the crews “will stay in port until the storm is over”")
                .kind("mixed")
                .source(2, "officials")
                .cue("confirmed", "endorsing")
                .phase("done")
                .status("denied")
                .variant();

        List<String> found = Sample.labels(ALL.compare(a, b, Order.UNKNOWN));

        assertThat(found)
                .containsExactly("framing_differs", "phase_differs", "polarity_differs", "source_differs")
                .isEqualTo(Sample.labels(ALL.compare(b, a, Order.UNKNOWN)));
    }

    @Test
    void oneRelationOnceInAPairTheWeightiestStands() {
        Variant a = QuantityComparatorTest.parse("{exact 10 one ship:10} ships, {exact 50 one home:50} homes")
                .variant();
        Variant b = QuantityComparatorTest.parse("{exact 12 one ship:12} ships, {exact 500 one home:500} homes")
                .variant();

        List<Difference> found = ALL.compare(a, b, Sample.LATER);

        assertThat(found).singleElement().satisfies(d -> assertThat(d.fromValue())
                .isEqualTo("exact 50 home"));
    }

    @Test
    void equalVariantsDoNotShift() {
        Variant a = QuantityComparatorTest.parse("{exact 10 one ship:10} ships")
                .source(2, "officials")
                .variant();

        assertThat(ALL.compare(a, a, Sample.LATER)).isEmpty();
    }

    @Test
    void headlineHasNoRoomForSourcesAndFigures() {
        Sample headline = Sample.of("Storm cuts power to homes").field("title");
        Variant text = QuantityComparatorTest.parse("the storm cut power to {about 300 one home:some 300} homes")
                .source(3, "a spokesman for the grid")
                .variant();

        assertThat(ALL.compare(headline.variant(), text, Sample.LATER)).isEmpty();
        assertThat(Sample.labels(ALL.compare(text, headline.variant(), Sample.LATER)))
                .as("what is missing in a headline is missing for its readers")
                .containsExactly("dropped", "dropped");
    }

    @Test
    void labelsAreUniqueWithinADimensionAndUndirectedOnesStayInIt() {
        List<String> keys = Arrays.stream(Relation.values())
                .map(r -> r.dimension().label() + "." + r.label())
                .collect(Collectors.toList());

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(Relation.values()).allSatisfy(relation -> {
            assertThat(relation.undirected().dimension()).isEqualTo(relation.dimension());
            assertThat(relation.undirected().isDirected()).isFalse();
            assertThat(relation.undirected().label()).endsWith("_differs");
            assertThat(relation.description()).isNotBlank();
            assertThat(Relation.of(relation.dimension(), relation.label())).contains(relation);
        });
    }

    @Test
    void defaultsAreReadAndWrongOnesNamed() {
        File file = new File("../conf/claimshift.conf");
        var section = ConfigFactory.parseFile(file).getConfig("claimshift.compare");

        assertThat(CompareOptions.from(section).omissionOrigins()).isEqualTo(3);
        assertThatThrownBy(() -> CompareOptions.from(
                        ConfigFactory.parseString("quote-overlap = 1.5").withFallback(section)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("claimshift.compare.quote-overlap is 1.5");
    }
}
