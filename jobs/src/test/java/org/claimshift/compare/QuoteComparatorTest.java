package org.claimshift.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteComparatorTest {
    private static final QuoteComparator COMPARATOR = new QuoteComparator(0.5);

    private static Variant quote(String kindAndText) {
        int colon = kindAndText.indexOf(':');
        return Sample.of(kindAndText.substring(colon + 1).strip())
                .kind(kindAndText.substring(0, colon).strip())
                .source(4, "Hale", "hale", "PER", "Jonas Hale")
                .variant();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '#',
            textBlock =
                    """
            direct:“We will not leave this harbour tonight”          | direct:"We will not leave this harbour tonight"       | -
            direct:We will not leave this harbour tonight            | direct:“We will not leave this harbour tonight.”      | -
            direct:“We will not leave this harbour tonight”          | direct:“We will not leave this harbour”               | truncated
            direct:“We will not leave this harbour”                  | direct:“We will not leave this harbour tonight”       | extended
            direct:“We will, God willing and come what may, leave the harbour” | direct:“We will … leave the harbour”        | truncated
            direct:“We will, God willing and come what may, leave the old harbour” | direct:“We will [...] leave the old harbour” | truncated
            direct:“They will not leave this harbour tonight”        | direct:“[The crews] will not leave this harbour tonight” | -
            direct:“We will not leave this harbour tonight”          | direct:“We will not quit this harbour tonight”        | altered
            direct:“We will not leave this harbour tonight”          | direct:“We will leave this harbour tonight”           | altered
            direct:“We have 40 ships ready to sail”                  | direct:“We have 60 ships ready to sail”               | altered
            direct:“We will not leave this harbour tonight”          | indirect:that the crews would stay                    | direct_to_indirect
            indirect:the crews would stay                            | direct:“We will not leave this harbour tonight”       | indirect_to_direct
            mixed:the crews would “not leave this harbour tonight”   | indirect:that the crews would stay                    | direct_to_indirect
            direct:“We will not leave this harbour tonight”          | mixed:the crews would “not leave this harbour”        | truncated
            direct:“We will not leave this harbour tonight”          | direct:“The weather is kind to nobody here”           | -
            mixed:a “so-called” harbour                              | indirect:a harbour                                    | -
            indirect:the crews would stay                            | narrator:the crews would stay                         | -
            direct:“We stay,” he said. “The harbour is ours now”     | direct:“We stay, the harbour is ours now”             | -
            direct:“We stay,” he said, and asked the two captains who had come with their crews for a vote that took until the evening. “The harbour is ours now” | direct:“We stay, the harbour is ours now” | merged
            direct:“Mr Moor will not leave this harbour tonight”     | mixed:the man “will not leave this harbour tonight”   | -
            direct:“There's nobody who would leave this harbour”     | direct:“There is nobody who would leave this harbour” | -
            direct:“And we will not leave this harbour tonight”      | direct:“We will not leave this harbour tonight”       | -
            direct:“We don't leave this harbour tonight”             | direct:“We don’t leave this harbour tonight”          | -
            direct:“We hope that the harbour stays open”             | direct:“We hope the harbour stays open”               | -
            direct:“Nobody leaves this harbour tonight”              | direct:“Hardly anyone leaves this harbour tonight”    | altered
            direct:“They leave the harbour with 40 ships”            | direct:“We leave the harbour with 40 ships”           | altered
            """)
    void comparesQuotations(String from, String to, String expected) {
        List<Difference> found = COMPARATOR.compare(quote(from), quote(to), Sample.LATER);

        assertThat(Sample.labels(found)).isEqualTo(Sample.split(expected));
    }

    @Test
    void paraphraseIsOfWhoeverIsQuoted() {
        Variant quoted = quote("direct:“We will not leave this harbour tonight”");
        Sample paraphrase = Sample.of("the crews would stay");

        assertThat(COMPARATOR.compare(quoted, paraphrase.variant(), Sample.LATER))
                .as("the outlet's own voice")
                .isEmpty();
        assertThat(COMPARATOR.compare(
                        quoted,
                        paraphrase
                                .source(4, "Moor", "moor", "PER", "Signe Moor")
                                .variant(),
                        Sample.LATER))
                .as("somebody else")
                .isEmpty();
        assertThat(Sample.labels(COMPARATOR.compare(
                        quoted,
                        paraphrase
                                .source(5, "Captain Hale", "hale", "PER", "Jonas Hale")
                                .variant(),
                        Sample.LATER)))
                .containsExactly("direct_to_indirect");
    }

    @Test
    void aSecondQuotationThatIsNotRepeatedHereIsNotCut() {
        Variant two = quote("direct:“We will not leave this harbour tonight,” said Hale. “The pilots are on strike”");
        Variant one = quote("direct:“We will not leave this harbour tonight”");

        assertThat(COMPARATOR.compare(two, one, Sample.LATER)).isEmpty();
    }

    @Test
    void aCutQuotationIsNeitherNegatedNorOverWith() {
        Sample whole = Sample.of("“Nobody is leaving, and the harbour stays open”")
                .kind("direct")
                .negative()
                .phase("planned");
        Sample cut = Sample.of("“The harbour stays open”").kind("direct").phase("ongoing");

        assertThat(new PolarityComparator().compare(whole.variant(), cut.variant(), Sample.LATER))
                .isEmpty();
        assertThat(new PhaseComparator().compare(whole.variant(), cut.variant(), Sample.LATER))
                .isEmpty();
    }

    @Test
    void evidenceOfTruncationIsWhatWasCut() {
        Variant from = quote("direct:“We leave 🚢 only if the pilots come”");
        Variant to = quote("direct:“We leave only if the pilots”");
        Variant cut = quote("direct:“We leave 🚢”");

        Difference found = COMPARATOR.compare(from, to, Sample.LATER).get(0);

        assertThat(Sample.words(from, found.from())).isEqualTo("come");
        assertThat(Sample.words(to, found.to())).isEqualTo("We leave only if the pilots");
        assertThat(found.magnitude()).isEqualTo(0.142857);
        assertThat(COMPARATOR.compare(from, cut, Sample.LATER))
                .as("two words are no quotation of their own")
                .isEmpty();
    }

    @Test
    void lostNegationWeighsMoreThanAnotherVerb() {
        Variant from = quote("direct:“We will not leave this harbour tonight”");

        Difference reversed = COMPARATOR
                .compare(from, quote("direct:“We will leave this harbour tonight”"), Sample.LATER)
                .get(0);
        Difference verb = COMPARATOR
                .compare(from, quote("direct:“We will not quit this harbour tonight”"), Sample.LATER)
                .get(0);

        assertThat(reversed.materiality()).isGreaterThan(verb.materiality());
        assertThat(Sample.words(from, reversed.from())).isEqualTo("not");
        assertThat(Sample.words(from, verb.from())).isEqualTo("leave");
        assertThat(reversed.rule()).isEqualTo("quote.altered_sense");
    }
}
