package org.claimshift.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Polarity, phase, framing and entities. */
class OtherComparatorsTest {
    private static Sample stand(String stand) {
        Sample sample = Sample.of("the troops crossed the river").cue("said", "neutral");
        return switch (stand) {
            case "yes" -> sample;
            case "no" -> sample.negative();
            case "denied no" -> sample.negative().status("denied");
            default -> sample.status(stand).source(4, "the Kremlin");
        };
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            yes         | denied      | denied
            yes         | unconfirmed | unconfirmed
            yes         | no          | negated
            denied      | yes         | affirmed
            unconfirmed | yes         | affirmed
            unconfirmed | denied      | denied
            no          | denied      | -
            denied no   | yes         | -
            yes         | yes         | -
            """)
    void polarity(String from, String to, String expected) {
        List<Difference> found = new PolarityComparator()
                .compare(stand(from).variant(), stand(to).variant(), Sample.LATER);

        assertThat(Sample.labels(found)).isEqualTo(Sample.split(expected));
    }

    @Test
    void whoDeniesIsInTheValueAndTheCueIsTheEvidence() {
        Variant to = stand("denied").variant();

        Difference found = new PolarityComparator()
                .compare(stand("yes").variant(), to, Sample.LATER)
                .get(0);

        assertThat(found.toValue()).isEqualTo("denied by the Kremlin");
        assertThat(found.to()).isEqualTo(to.cue().span());
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            planned  | done    | planned_to_done     | 0.6
            done     | planned | done_to_planned     | 0.6
            possible | done    | possible_to_done    | 0.9
            ongoing  | done    | ongoing_to_done     | 0.3
            planned  | planned | -                   | 0
            unknown  | done    | -                   | 0
            planned  | unknown | -                   | 0
            """)
    void phase(String from, String to, String expected, double materiality) {
        List<Difference> found = new PhaseComparator()
                .compare(
                        Sample.of("x").phase(from).variant(),
                        Sample.of("x").phase(to).variant(),
                        Sample.LATER);

        assertThat(Sample.labels(found)).isEqualTo(Sample.split(expected));
        found.forEach(d -> assertThat(d.materiality()).isEqualTo(materiality));
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            neutral    | doubting   | neutral_to_doubting
            neutral    | endorsing  | neutral_to_endorsing
            doubting   | endorsing  | doubting_to_endorsing
            endorsing  | neutral    | endorsing_to_neutral
            neutral    | neutral    | -
            neutral    | denying    | -
            estimating | doubting   | -
            -          | doubting   | -
            """)
    void framing(String from, String to, String expected) {
        Sample first = Sample.of("x");
        List<Difference> found = new FramingComparator()
                .compare(
                        (from == null ? first : first.cue("word", from)).variant(),
                        Sample.of("x").cue("word", to).variant(),
                        Sample.LATER);

        assertThat(Sample.labels(found)).isEqualTo(Sample.split(expected));
    }

    @Test
    void aDayToldByItsDistanceProvesNoChange() {
        Variant first = Sample.of("he spoke today").time("today", "2024-10-18").variant();
        Variant second = Sample.of("he spoke today").time("today", "2024-10-19").variant();

        assertThat(new EntityComparator().compare(first, second, Sample.LATER)).isEmpty();
    }

    /** Entities as TYPE:Name, times as an ISO value. */
    private static Variant entities(String all) {
        String[] words = all.split(" ");
        Sample sample = Sample.of(all.replaceAll("[A-Z]{3}:", "").replace('_', ' '));
        for (String word : words) {
            if (word.contains(":")) {
                String name = word.substring(4).replace('_', ' ');
                sample.entity(name, word.substring(0, 3));
            } else if (word.matches("\\d.*|/.*")) {
                sample.time(word, word);
            }
        }
        return sample.variant();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            PER:Hale steered            | PER:Moor steered             | actor_changed
            PER:Kim ordered it          | PER:Kim_Jong_Un ordered it   | -
            PER:Hale steered            | somebody steered             | -
            PER:Hale steered            | ORG:Norline steered          | -
            PER:Hale and ORG:Norline    | PER:Moor and ORG:Norline     | actor_changed
            ORG:Norline closed the pier | the pier was closed by ORG:Borealis | actor_changed
            LOC:Arda attacked LOC:Selm  | LOC:Borea attacked LOC:Selm  | actor_changed
            dock workers mended the gap in the dyke | Nurses mended the gap in the dyke | actor_changed
            the protesters blocked the bridge at noon | demonstrators blocked the bridge at noon | -
            the accidents closed the road to town | the storms closed the road to town | -
            ORG:Health_Ministry cut its costs | ORG:Trade_Ministry cut its costs | actor_changed
            ORG:United_Nations sent help | ORG:UN sent help             | -
            a convoy left LOC:Selm      | a convoy left LOC:Arda       | place_changed
            ships in the port of LOC:Selm | ships in the port of LOC:Arda | place_changed
            it came from ORG:Arda       | it came from LOC:Selm        | place_changed
            troops in LOC:Kursk         | troops in LOC:Russia         | -
            troops in LOC:Kursk         | troops in LOC:Sudzha near LOC:Kursk | -
            PER:Hale steered            | the boat was steered, the family of PER:Moor told friends | -
            troops in LOC:Kursk         | troops in LOC:Belgorod       | place_changed
            troops in LOC:Kursk         | troops in LOC:Kursk_Oblast   | -
            troops in LOC:Kursk         | troops abroad                | -
            ready by 2024-11-01         | ready by 2024-11-15          | time_changed
            ready by 2024-11-01         | ready in 2024-11             | -
            ready by 2024-11-01/2024-11-10 | ready by 2024-11-05       | -
            ready in 2024               | ready in 2025-01             | time_changed
            ready by 2024-11-01         | ready soon                   | -
            since 2024-11-01/..         | since 2025-01-01             | -
            """)
    void entities(String from, String to, String expected) {
        List<Difference> found = new EntityComparator().compare(entities(from), entities(to), Sample.LATER);

        assertThat(Sample.labels(found)).isEqualTo(Sample.split(expected));
    }

    @Test
    void replacedNameIsTheEvidence() {
        Variant from = entities("troops in LOC:Kursk");
        Variant to = entities("troops in LOC:Belgorod");

        Difference found =
                new EntityComparator().compare(from, to, Sample.LATER).get(0);

        assertThat(Sample.words(from, found.from())).isEqualTo("Kursk");
        assertThat(Sample.words(to, found.to())).isEqualTo("Belgorod");
        assertThat(found.toValue()).isEqualTo("Belgorod");
    }
}
