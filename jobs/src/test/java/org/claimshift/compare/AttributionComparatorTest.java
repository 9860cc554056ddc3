package org.claimshift.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionComparatorTest {
    private static final AttributionComparator COMPARATOR = new AttributionComparator();

    /** level; text; type; canonical name. The entity id follows from the name. */
    private static Sample sample(String source) {
        String[] parts = source.split(";");
        int level = Integer.parseInt(parts[0].strip());
        String text = parts.length > 1 ? parts[1].strip() : null;
        String type = parts.length > 2 ? parts[2].strip() : null;
        String name = parts.length > 3 ? parts[3].strip() : null;
        return Sample.of("troops train in the east")
                .source(level, text, name == null ? null : "id:" + name, type, name);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            5;intelligence chief Kyrylo Budanov;PER;Kyrylo Budanov | 0                                                    | dropped
            1;-                                                    | 0                                                    | dropped
            0                                                      | 2;officials                                          | added
            0                                                      | 0                                                    | -
            5;intelligence chief Kyrylo Budanov;PER;Kyrylo Budanov | 2;Ukrainian officials                                | less_specific
            2;officials                                            | 5;intelligence chief Kyrylo Budanov;PER;Kyrylo Budanov | more_specific
            5;intelligence chief Kyrylo Budanov;PER;Kyrylo Budanov | 4;Budanov;PER;Budanov                                | -
            5;intelligence chief Kyrylo Budanov;PER;Kyrylo Budanov | 4;the general;PER;Kyrylo Budanov                     | -
            5;Captain Jonas Hale;PER;Jonas Hale                    | 5;the lawyer, Signe Moor;PER;Signe Moor              | source_changed
            5;Captain Jonas Hale;PER;Jonas Hale                    | 2;local media                                        | source_changed
            5;Petra Lund of the coastguard;PER;Petra Lund          | 4;the coastguard;ORG;Coastguard                      | less_specific
            4;the Pentagon;ORG;Pentagon                            | 4;the Kremlin;ORG;Kremlin                            | source_changed
            4;the Pentagon;ORG;Pentagon                            | 3;a Pentagon spokesman                               | -
            3;a Pentagon spokesman                                 | 2;officials                                          | less_specific
            3;a Pentagon spokesman                                 | 3;a Kremlin spokesman                                | source_changed
            2;officials                                            | 2;authorities                                        | -
            2;Ukrainian officials                                  | 2;Russian officials                                  | source_changed
            2;officials                                            | 2;analysts                                           | source_changed
            4;he                                                   | 5;Captain Jonas Hale;PER;Jonas Hale                  | -
            2;officials                                            | 1                                                    | less_specific
            3;the memo                                             | 4;the Health Ministry;ORG;Health Ministry            | source_changed
            5;Labour Minister Jo Ek;PER;Jo Ek                      | 3;a draft that The Lantern has seen                  | source_changed
            5;Labour Minister Jo Ek;PER;Jo Ek                      | 4;the Labour Ministry;ORG;Labour Ministry            | less_specific
            3;the water works                                      | 5;Mayor Jo Ek;PER;Jo Ek                              | source_changed
            3;a spokesman                                          | 5;company spokesman Jo Ek;PER;Jo Ek                  | more_specific
            5;Bo Lie, who runs the tracks of the railway;PER;Bo Lie | 4;Norden Rail;ORG;Norden Rail                       | less_specific
            4;Madrid;LOC;Spain                                     | 5;Spain's army chief Ana Ruiz;PER;Ana Ruiz           | more_specific
            4;the Spanish army;ORG;Spanish army                    | 4;Spain's foreign ministry;ORG;Foreign Ministry      | source_changed
            4;Norden Rail;ORG;Norden Rail                          | 3;A video                                            | dropped
            5;the drivers' spokesman at Norden Rail, Jo Ek;PER;Jo Ek | 4;Norden Rail;ORG;Norden Rail                      | source_changed
            4;the ministry;ORG;Ministry                            | 4;The Ministry;ORG;Ministry                          | -
            """)
    void comparesSources(String from, String to, String expected) {
        List<Difference> found =
                COMPARATOR.compare(sample(from).variant(), sample(to).variant(), Sample.LATER);

        assertThat(Sample.labels(found)).isEqualTo(Sample.split(expected));
    }

    @Test
    void ownWordsThatNameTheSpeakerAreNoOwnVoice() {
        Variant unread =
                Sample.of("the ferry carried 142 people, according to Norline").variant();
        Variant read = Sample.of("the ferry carried 142 people")
                .source(4, "Norline", "n", "ORG", "Norline")
                .variant();

        assertThat(COMPARATOR.compare(unread, read, Sample.LATER)).isEmpty();
        assertThat(COMPARATOR.compare(read, unread, Sample.LATER)).isEmpty();
    }

    @Test
    void gainedRelayOfTheSameSource() {
        Variant plain = sample("5;Kyrylo Budanov;PER;Kyrylo Budanov").variant();
        Variant relayed =
                sample("4;Budanov;PER;Kyrylo Budanov").via("Associated Press").variant();

        Difference gained = COMPARATOR.compare(plain, relayed, Sample.LATER).get(0);

        assertThat(gained.relation()).isEqualTo(Relation.RELAY_ADDED);
        assertThat(gained.toValue()).isEqualTo("4 Budanov via Associated Press");
        assertThat(Sample.labels(COMPARATOR.compare(relayed, plain, Sample.LATER)))
                .containsExactly("relay_dropped");
    }

    @Test
    void theFirstOutletAsSourceHidesWhoSaidIt() {
        Variant plain = sample("5;Kyrylo Budanov;PER;Kyrylo Budanov")
                .outlet("Meridian News")
                .variant();
        Variant laundered = sample("4;Meridian News;ORG;Meridian News")
                .outlet("The Lantern")
                .variant();

        Difference found = COMPARATOR.compare(plain, laundered, Sample.LATER).get(0);

        assertThat(found.relation()).isEqualTo(Relation.SOURCE_CHANGED);
        assertThat(found.rule()).isEqualTo("attribution.relay_as_source");
    }

    @Test
    void evidenceAndMagnitude() {
        Variant from = sample("5;Kyrylo Budanov;PER;Kyrylo Budanov").variant();
        Variant to = sample("0").variant();

        Difference found = COMPARATOR.compare(from, to, Sample.LATER).get(0);

        assertThat(found.from())
                .as("the source's words")
                .isEqualTo(from.source().span());
        assertThat(found.to()).as("no source: the claim").isEqualTo(to.span());
        assertThat(found.magnitude()).isEqualTo(-5.0);
        assertThat(found.fromValue()).isEqualTo("5 Kyrylo Budanov");
        assertThat(found.toValue()).isEqualTo("0");
    }
}
