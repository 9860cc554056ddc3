package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

    /** Each row: a sentence and its quantities as text, modifier, low..high, unit, concept. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        At least 2,600 North Korean soldiers would be sent to the border. | At least 2,600:at_least:2600..:one:soldier
        Around 11,000 infantrymen train in the east.                | Around 11,000:about:..:one:infantryman
        Up to 12,000 troops crossed the river.                      | Up to 12,000:up_to:..12000:one:troop
        More than 300 recruits fled.                                | More than 300:more_than:300..:one:recruit
        Fewer than 40 guards remain.                                | Fewer than 40:less_than:..40:one:guard
        Nearly 3,000 houses burned down.                            | Nearly 3,000:nearly:..:one:house
        The village lost 12 cows.                                   | 12:exact:12..12:one:cow
        A 3,000-strong brigade moved north.                         | 3,000-strong:exact:3000..3000:one:brigade
        Between 10 and 12 tanks were seen.                          | Between 10 and 12:range:10..12:one:tank
        They counted 10-12 boats.                                   | 10-12:range:10..12:one:boat
        The plan needs 10 to 12 trucks.                             | 10 to 12:range:10..12:one:truck
        Some 5 to 6 million voters stayed home.                     | Some 5 to 6 million:range:5000000..6000000:one:voter
        Dozens of miners were trapped.                              | Dozens:vague:..:one:miner
        Hundreds of thousands of refugees left.                     | Hundreds of thousands:vague:..:one:refugee
        Several hundred farmers marched.                            | Several hundred:vague:..:one:farmer
        A dozen ships waited offshore.                              | A dozen:exact:12..12:one:ship
        More than a dozen ships waited offshore.                    | More than a dozen:more_than:12..:one:ship
        Twenty-two sailors drowned.                                 | Twenty-two:exact:22..22:one:sailor
        Two hundred and fifty guests came.                          | Two hundred and fifty:exact:250..250:one:guest
        The city has 1.2 million residents.                         | 1.2 million:exact:1200000..1200000:one:resident
        Half a million votes were counted.                          | Half a million:exact:500000..500000:one:vote
        14 people were killed in the strike.                        | 14:exact:14..14:one:person
        The blast killed at least 14 people.                        | at least 14:at_least:14..:one:person
        The strike left 14 dead and 30 wounded.                     | 14:exact:14..14:one:dead; 30:exact:30..30:one:wounded
        Five people died and 20 others were injured.                | Five:exact:5..5:one:person; 20:exact:20..20:one:person
        The death toll rose to 14 overnight.                        | 14:exact:14..14:one:toll
        The toll now stands at 212.                                 | 212:exact:212..212:one:toll
        The number of cases rose to 4,500.                          | 4,500:exact:4500..4500:one:case
        Unemployment fell to 5 percent.                             | 5 percent:exact:5..5:percent:unemployment
        Exports rose by 5 percent to 40 million tonnes.             | 5 percent:exact:5..5:percent:export; 40 million tonnes:exact:40000000..40000000:t:export
        Prices rose from 30 to 40 dollars.                          | 30:exact:30..30:USD:price; 40 dollars:exact:40..40:USD:price
        Support dropped 4 percentage points.                        | 4 percentage points:exact:4..4:percentage_point:support
        About 51% of voters agreed.                                 | About 51%:about:..:percent:voter
        The fund lost $5 million in aid.                            | $5 million:exact:5000000..5000000:USD:aid
        A US$2.5bn package was agreed.                              | US$2.5bn:exact:2500000000..2500000000:USD:package
        The house cost €300,000.                                    | €300,000:exact:300000..300000:EUR:
        The firm paid £4m in fines.                                 | £4m:exact:4000000..4000000:GBP:fine
        The bill came to 200 euros.                                 | 200 euros:exact:200..200:EUR:bill
        The camp lies 20 km from the border.                        | 20 km:exact:20..20:km:
        A 5-mile queue formed.                                      | 5-mile:exact:5..5:mi:queue
        It reached 40 degrees Celsius on the coast.                 | 40 degrees Celsius:exact:40..40:°C:
        The ship carried 5,000 tonnes of grain.                     | 5,000 tonnes:exact:5000..5000:t:grain
        He was sentenced to 12 years in prison.                     | 12 years:exact:12..12:year:
        No fewer than 17 bridges collapsed.                         | No fewer than 17:at_least:17..:one:bridge
        As many as 500 jobs could go.                               | As many as 500:up_to:..500:one:job
        An estimated 8,000 homes lost power.                        | An estimated 8,000:about:..:one:home
        200 or more flights were cancelled.                         | 200 or more:at_least:200..:one:flight
        10 000 soldiers arrived.                                    | 10 000:exact:10000..10000:one:soldier
        One soldier was wounded.                                    | One:exact:1..1:one:soldier
        Of the 400 recruits, 120 of them deserted.                  | 400:exact:400..400:one:recruit; 120:exact:120..120:one:recruit
        Half of the voters stayed away.                             | Half:exact:50..50:percent:voter
        One in five children goes hungry.                           | One in five:exact:20..20:percent:child
        About 2000 people gathered.                                 | About 2000:about:..:one:person
        Strike Kills 14 in Northern Town                            | 14:exact:14..14:one:
        Over 1,000 drones were launched.                            | Over 1,000:more_than:1000..:one:drone
        At least some 300 men deserted.                             | At least some 300:at_least:300..:one:man
        Tens of thousands of people fled the city.                  | Tens of thousands:vague:..:one:person
        The quake had cost 3 to 4 percent of output.                | 3 to 4 percent:range:3..4:percent:output
        Police arrested 25 people.                                  | 25:exact:25..25:one:person
        They sent 4,000 US troops abroad.                           | 4,000:exact:4000..4000:one:troop
        The fund lost millions of dollars.                          | millions of dollars:vague:..:USD:
        In October 14 people were killed.                           | 14:exact:14..14:one:person
        Support held at 16.8 percent in May.                        | 16.8 percent:exact:16.8..16.8:percent:support
        The storm left 5½ inches of rain and 2 1/2 feet of snow.    | 5½ inches:exact:5.5..5.5:in:rain; 2 1/2 feet:exact:2.5..2.5:ft:snow
        It took five and a half years.                              | five and a half years:exact:5.5..5.5:year:
        It lasted half an hour.                                     | half an hour:exact:0.5..0.5:hour:
        A quarter of a million people signed.                       | A quarter of a million:exact:250000..250000:one:person
        The firm's profit fell by a third.                          | a third:exact:33.333333..33.333333:percent:profit
        Nine out of ten doctors agreed.                             | Nine out of ten:exact:90..90:percent:doctor
        Some 300-odd fans were turned away.                         | Some 300-odd:about:..:one:fan
        They counted 2,000-plus tents.                              | 2,000-plus:at_least:2000..:one:tent
        The 450-bed hospital closed.                                | 450:exact:450..450:one:bed
        The index rose 3% to 41 euros.                              | 3%:exact:3..3:percent:index; 41 euros:exact:41..41:EUR:index
        The dose fell from 40 to 25 mg.                             | 40:exact:40..40:mg:dose; 25 mg:exact:25..25:mg:dose
        From 200 to 250 jobs could go.                              | From 200 to 250:range:200..250:one:job
        The bank raised its key rate by 25 basis points to 5.25%.   | 25 basis points:exact:25..25:basis_point:rate; 5.25%:exact:5.25..5.25:percent:rate
        12 miners were killed and 30 injured.                       | 12:exact:12..12:one:miner; 30:exact:30..30:one:miner
        Police put the crowd at 20,000.                             | 20,000:exact:20000..20000:one:crowd
        Winds of up to 150 km/h tore off roofs.                     | up to 150 km/h:up_to:..150:km/h:wind
        It was minus 12C at night.                                  | minus 12C:exact:-12..-12:°C:
        We have 48 hours, maybe 72.                                 | 48 hours:exact:48..48:hour:; 72:exact:72..72:hour:
        The senate passed the bill 52-48.                           | 52:exact:52..52:one:vote; 48:exact:48..48:one:vote
        The two men met twice.                                      | two:exact:2..2:one:man
        They run a 500m race, then 20m people watch.                | 500m:exact:500..500:m:race; 20m:exact:20000000..20000000:one:person
        The rate is 4.2 per 100,000 people.                         | 4.2:exact:4.2..4.2:one:rate
        It spent $5m in aid over ten years.                         | $5m:exact:5000000..5000000:USD:aid; ten years:exact:10..10:year:
        Oil rose to $84 a barrel.                                   | $84:exact:84..84:USD:oil
        The suspect was held for 12 hours after the blast.          | 12 hours:exact:12..12:hour:
        It will last five more years.                               | five more years:exact:5..5:year:
        The 5- and 10-day courses work.                             | 5:exact:5..5:day:; 10-day:exact:10..10:day:course
        Winds of 160km/h blew.                                      | 160km/h:exact:160..160:km/h:wind
        It brought the toll from the storm to at least 11.          | at least 11:at_least:11..:one:toll
        Two out of the three articles passed.                       | Two:exact:2..2:one:article; three:exact:3..3:one:article
        They owe $72m (£56m).                                       | $72m:exact:72000000..72000000:USD:; £56m:exact:56000000..56000000:GBP:
        The walk takes an hour and a half.                          | an hour and a half:exact:1.5..1.5:hour:
        Turnout, at 38%, was low.                                   | 38%:exact:38..38:percent:turnout
        The rating fell five points to 41%.                         | five:exact:5..5:one:point; 41%:exact:41..41:percent:rating
        They led 49-47 percent in May.                              | 49:exact:49..49:percent:; 47 percent:exact:47..47:percent:
        From 20% - 30% of the crop was lost.                        | 20% - 30%:range:20..30:percent:crop
        A crowd of 12-15,000 is expected.                           | 12-15,000:range:12000..15000:one:crowd
        One or two errors were found.                               | One or two:range:1..2:one:error
        The blast was heard 20km away.                              | 20km:exact:20..20:km:
        The app has 50m+ users.                                     | 50m+:at_least:50000000..:one:user
        Exports to the north were down 12%.                         | 12%:exact:12..12:percent:export
        He pledged $50-60 billion for the railways.                 | $50-60 billion:range:50000000000..60000000000:USD:
        """)
    void finds(String sentence, String expected) {
        assertThat(written(sentence)).as(sentence).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        A 12-year-old girl spoke.
        The boys, aged 12 and 14, spoke.
        Version 2.1 is out.
        Some were as young as eight months.
        Keep your 401(k) account.
        Call 0800 123 4567 for help.
        The victim was 23.
        At 0230 the alarm went off.
        They were married in 1799.
        They met several 2017 delegations.
        On June 29, 2018 activists met.
        Children younger than 18 get it.
        Call 911 at once.
        Witness 7 spoke.
        The Group of Seven met.
        One day, he said, it will rain.
        He died two days after the vote.
        The boy, aged 12, spoke.
        Anna Moor, 45, lives in the old town.
        The king is 74 years old.
        In 2016 the mine closed.
        The 2016 election was close.
        It happened on October 17.
        It happened on 17 October 2024.
        The talks begin at 10:30 in the hall.
        The train left at 9 a.m. sharp.
        Call 202-555-0143 for help.
        The home side won 2-0.
        An F-16 crashed near the base.
        A Boeing 737 landed safely.
        Doctors treat Covid-19 here.
        The G7 met again.
        Under Article 5 an attack on one is an attack on all.
        The third attempt failed.
        The 20th congress opened.
        She lives at 10 Downing Street.
        It was one of the worst days.
        No one was there.
        One could see it.
        Songs of the 1990s returned.
        Three days ago the dam broke.
        The 24/7 service ended.
        1. Open the lid
        Children under five eat free.
        The October 7 attack shook the region.
        He died at the age of 94.
        Moor, now 30, left the town.
        It needs a two-thirds majority.
        There are ways: 1) give care; 2) send food.
        """)
    void passesOver(String sentence) {
        assertThat(written(sentence)).as(sentence).isEmpty();
    }

    @Test
    void staysWithinTheSpanAskedFor() {
        Document doc = Texts.doc("He sent 5 ships and 7 planes.");
        int and = doc.text().indexOf("and");
        assertThat(Quantities.find(doc, new Span(and, doc.text().length())))
                .as("only what lies in the span")
                .extracting(Quantity::concept)
                .containsExactly("plane");
    }

    private static String written(String sentence) {
        Document doc = Texts.doc(sentence.strip());
        return Quantities.find(doc, Texts.all(doc)).stream()
                .map(q -> q.span().of(doc.text()) + ":" + q.modifier() + ":" + plain(q.low()) + ".." + plain(q.high())
                        + ":" + q.unit() + ":" + (q.concept() == null ? "" : q.concept()))
                .collect(Collectors.joining("; "));
    }

    private static String plain(Double value) {
        if (value == null) {
            return "";
        }
        return value == Math.rint(value) ? String.valueOf(value.longValue()) : String.valueOf(value);
    }
}
