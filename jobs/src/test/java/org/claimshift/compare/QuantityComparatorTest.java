package org.claimshift.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.claimshift.compare.Order.Basis;
import org.claimshift.compare.Variant.Quantity;
import org.claimshift.compare.Variant.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityComparatorTest {
    private static final QuantityComparator COMPARATOR = new QuantityComparator(3);

    /**
     * A quantity is written {modifier value unit concept} within the text; the words behind the braces' colon are what
     * the text has there.
     */
    static Sample parse(String text) {
        StringBuilder plain = new StringBuilder();
        List<String[]> found = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            plain.append(text, at, open);
            String[] specAndWords = text.substring(open + 1, close).split(":");
            found.add(new String[] {specAndWords[0], specAndWords[1], String.valueOf(plain.length())});
            plain.append(specAndWords[1]);
            at = close + 1;
        }
        plain.append(text.substring(at));
        Sample sample = Sample.of(plain.toString());
        for (String[] one : found) {
            String[] spec = one[0].strip().split(" ");
            int begin = 100 + Integer.parseInt(one[2]);
            String[] bounds = spec[1].split("\\.\\.");
            boolean range = bounds.length == 2;
            double low = Double.parseDouble(bounds[0]);
            double high = range ? Double.parseDouble(bounds[1]) : low;
            sample.quantity(new Quantity(
                    one[1],
                    new Span(begin, begin + one[1].length()),
                    low,
                    high,
                    (low + high) / 2,
                    spec[0],
                    spec[2],
                    spec.length > 3 ? spec[3] : null));
        }
        return sample;
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            {at_least 2600 one soldier:at least 2,600} soldiers would go | {exact 2600 one soldier:2,600} soldiers went      | modifier_changed
            {about 11000 one infantryman:around 11,000} infantrymen      | {exact 11000 one troop:11,000} troops             | modifier_changed
            {up_to 12000 one troop:up to 12,000} troops                  | {at_least 12000 one troop:at least 12,000} troops | modifier_changed
            {about 11000 one infantryman:around 11,000} infantrymen      | {exact 10000 one troop:10,000} troops             | rounded
            {up_to 12000 one troop:up to 12,000} troops                  | {about 11000 one troop:about 11,000} troops       | -
            {at_least 100 one people:at least 100} people                | {exact 140 one people:140} people                 | -
            {range 10..15 one people:10 to 15} people                    | {exact 12 one people:12} people                   | -
            {exact 11000 one troop:11,000} troops                        | {exact 15000 one soldier:15,000} soldiers         | different
            {exact 11000 one troop:11,000} troops                        | {exact 10000 one troop:10,000} troops             | rounded
            {exact 14000 one troop:14,000} troops                        | {exact 10000 one troop:10,000} troops             | different
            {exact 9 one soldier:nine} soldiers                          | {exact 10 one soldier:ten} soldiers               | different
            {exact 17 one person:17} people                              | {exact 20 one person:20} people                   | rounded
            {exact 2647 one home:2,647} homes                            | {about 2600 one house:about 2,600} houses         | rounded
            {exact 1240000 USD cost:1.24 million}                        | {exact 1200000 USD cost:1.2 million}              | rounded
            {exact 2600 one home:2,600} homes                            | {exact 2700 one home:2,700} homes                 | different
            {exact 12 percent worker:12 percent} of workers              | {exact 12 one worker:12} workers                  | unit_changed
            {exact 5000000 USD aid:$5m} of aid                           | {exact 5000000 EUR aid:5m euros} of aid           | unit_changed
            {exact 10 mi:10 miles} away                                  | {exact 16 km:16 km} away                          | -
            {exact 10 mi:10 miles} away                                  | {exact 40 km:40 km} away                          | different
            {exact 40 one dead:40} dead                                  | {exact 40 one casualty:40} casualties             | scope_changed
            {exact 4 one people:4} people were killed                    | {exact 25 one people:25} people are missing       | scope_changed
            {exact 3 one bus:3} buses burned                             | {exact 40 one soldier:40} soldiers came           | -
            {exact 800 one worker:800} workers must go                   | {exact 900 one axed:900} axed as plant closes     | different
            {exact 800 one worker:800} workers must go                   | {exact 9000 one axed:9000} axed as plant closes   | -
            {exact 60 one seat:60} seats were lost, where trade is {exact 50 percent share:half} of ours | the seats were lost | dropped
            the roof fell on Friday                                      | the roof fell on Friday, months after {exact 30 percent staff:30 percent} had been sent home | -
            {exact 9 one person:nine} people died                        | {exact 20 one person:20} people are dead or missing | scope_changed
            {exact 2600 one troop:2,600} troops                          | troops                                            | dropped
            troops                                                       | {exact 2600 one troop:2,600} troops               | added
            {exact 3 one ship:3} ships and {exact 90 one sailor:90} men  | {exact 90 one sailor:90} men on {exact 4 one vessel:4} vessels | different
            {vague 12 one people:dozens}     of people                   | {exact 40 one people:40} people                   | -
            {vague 12 one people:dozens}     of people                   | {exact 400 one people:400} people                 | different
            {exact 14 one people:14} people                              | {more_than 10 one people:more than 10} people     | -
            {exact 7 one firm:7} firms                                   | {exact 7 one firm:7} firms                        | -
            """)
    void comparesNumbers(String from, String to, String expected) {
        List<Difference> found =
                COMPARATOR.compare(parse(from).variant(), parse(to).variant(), Order.UNKNOWN);

        assertThat(Sample.labels(found)).isEqualTo(Sample.split(expected));
    }

    @ParameterizedTest(name = "{0} -> {1}, {2} minutes later: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {exact 4 one people:4} people were killed | {exact 14 one people:14} people were killed         | 600 | updated
            {exact 4 one people:4} people were killed | {exact 14 one people:14} people were killed         | 60  | different
            {exact 14 one people:14} people were killed | {exact 4 one people:4} people were killed         | 600 | different
            {exact 4 one dead:4} dead                 | the toll rose to {exact 40 one dead:40} dead        | 10  | updated
            {exact 30 one firm:30} firms              | {exact 300 one firm:300} firms                      | 600 | different
            """)
    void tellsAnUpdateFromAnotherNumber(String from, String to, long minutes, String expected) {
        Order order = new Order(Basis.TIME, minutes);

        List<Difference> found = COMPARATOR.compare(
                parse(from).variant(), parse(to).source(2, "police").variant(), order);

        assertThat(Sample.labels(found)).isEqualTo(Sample.split(expected));
    }

    @Test
    void nobodysHigherTollIsAnotherNumber() {
        Variant first = parse("{exact 4 one people:4} people were killed")
                .source(4, "The coastguard")
                .variant();
        Variant second = parse("{exact 14 one people:14} people were killed").variant();

        assertThat(Sample.labels(COMPARATOR.compare(first, second, Sample.NEXT_DAY)))
                .containsExactly("different");
    }

    @Test
    void laterFigureOfTheSameAuthorityIsAnUpdate() {
        Sample first = parse("{exact 30 one firm:30} firms").source(4, "The ministry", "min", "ORG", "The ministry");
        Sample second = parse("{exact 300 one firm:300} firms").source(4, "the ministry", "min", "ORG", "The ministry");

        assertThat(Sample.labels(COMPARATOR.compare(first.variant(), second.variant(), Sample.LATER)))
                .containsExactly("updated");
        assertThat(Sample.labels(COMPARATOR.compare(first.variant(), second.variant(), Order.UNKNOWN)))
                .as("nobody knows which is later")
                .containsExactly("different");
    }

    @Test
    void anotherPlaceIsAnotherScope() {
        Variant kursk = parse("{exact 2600 one troop:2,600} troops in Kursk")
                .entity("Kursk", "LOC")
                .variant();
        Variant russia = parse("{exact 11000 one troop:11,000} troops in Russia")
                .entity("Russia", "LOC")
                .variant();

        assertThat(Sample.labels(COMPARATOR.compare(kursk, russia, Order.UNKNOWN)))
                .containsExactly("scope_changed");
    }

    @Test
    void evidenceIsTheQuantityAndTheClaimWhereOneLacksIt() {
        Variant from = parse("Kyiv 🇺🇦 counts {at_least 2600 one soldier:at least 2,600} soldiers")
                .variant();
        Variant to = parse("soldiers were counted").variant();
        // The emoji counts two code points and four UTF-16 units before the number.
        Variant shifted = Sample.of("Kyiv 🇺🇦 counts at least 2,600 soldiers")
                .quantity(new Quantity(
                        "at least 2,600",
                        Sample.of("Kyiv 🇺🇦 counts at least 2,600 soldiers").find("at least 2,600"),
                        2600.0,
                        null,
                        2600.0,
                        "at_least",
                        "one",
                        "soldier"))
                .variant();

        Difference dropped = COMPARATOR.compare(shifted, to, Sample.LATER).get(0);

        assertThat(Sample.words(shifted, dropped.from())).isEqualTo("at least 2,600");
        assertThat(Sample.words(to, dropped.to())).isEqualTo("soldiers were counted");
        assertThat(dropped.fromValue()).isEqualTo("at_least 2600 soldier");
        assertThat(dropped.toValue()).isNull();
        assertThat(from.text()).isEqualTo(shifted.text());
    }

    @Test
    void magnitudeIsTheLogarithmOfTheRatio() {
        Difference found = COMPARATOR
                .compare(
                        parse("{exact 100 one home:100} homes").variant(),
                        parse("{exact 200 one home:200} homes").variant(),
                        Sample.LATER)
                .get(0);

        assertThat(found.magnitude()).isCloseTo(Math.log(2), within(1e-12));
        assertThat(found.materiality()).isEqualTo(0.8);
    }
}
